import Diagnostics
import Documents
import Foundation
import Testing

@testable import Rules

@Suite("The pack that ships")
struct ShippedPackTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Policies/protection")

  @Test("its schema has no mistakes")
  func schema() throws {
    let path = Self.folder.appendingPathComponent("proposal.schema.yaml")
    guard let data = try? Data(contentsOf: path) else { return }
    var sources = SourceSet()
    let file = sources.add(name: "proposal.schema.yaml", bytes: Array(data))
    let read = YAMLReader.read(file)
    #expect(read.diagnostics == [])
    let document = try #require(read.value?.first)
    let loaded = SchemaLoader.load(document)
    #expect(loaded.diagnostics.map { "\($0.headline) \($0.notes)" } == [])
    #expect(loaded.value?.field(at: "measure.detention.used", in: .measure) != nil)
  }
}
