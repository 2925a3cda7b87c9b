import Diagnostics
import Foundation
import Testing

@testable import check

@Suite("The codes that check explain knows")
struct DiagnosticCatalogueTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  @Test("every code that is written anywhere is explained")
  func codes() throws {
    let explained = Set(DiagnosticCatalogue.codes.map(\.id))
    let files = FileManager.default.enumerator(atPath: Self.sources.path)?.allObjects ?? []
    var found: Set<String> = []
    for file in files.compactMap({ $0 as? String }) where file.hasSuffix(".swift") {
      let text = try String(
        contentsOf: Self.sources.appendingPathComponent(file), encoding: .utf8)
      found.formUnion(text.matches(of: /"([A-Z]{3,4}[0-9]{4})"/).map { String($0.1) })
    }
    #expect(found.contains("CELX0001"))
    #expect(found.subtracting(explained).sorted() == [])
  }
}
