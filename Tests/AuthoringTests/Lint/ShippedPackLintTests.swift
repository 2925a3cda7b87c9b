import Diagnostics
import Documents
import Engine
import Foundation
import Rules
import Testing

@testable import Authoring

@Suite("The pack that ships")
struct ShippedPackLintTests {
  @Test("gives lints nothing to warn of")
  func lints() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Policies/protection")
    var sources = SourceSet()
    var files: [SourceFile] = []
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    for name in names.compactMap({ $0 as? String }).sorted() {
      guard name.hasSuffix(".yaml") || name.hasSuffix(".csv"),
        let data = try? Data(contentsOf: folder.appendingPathComponent(name))
      else { continue }
      files.append(sources.add(name: name, bytes: Array(data)))
    }
    let read = PackReader.read(files)
    #expect(read.diagnostics.map { "\($0.code.id) \($0.headline)" } == [])
    let tests = RuleTestLoader.load(files).value ?? []
    let pack = try #require(read.value)
    let catalogue = try #require(files.first { $0.name == DutyLoader.file })
    let document = try #require(YAMLReader.read(catalogue).value?.first)
    let duties = DutyLoader.load(document, rules: pack.rules.map(\.rule.id.rawValue))
    #expect(duties.diagnostics.map(\.headline) == [])
    let found = Linter.run(on: LintedPack(pack, tests: tests, duties: duties.value ?? []))
    let warnings = found.filter { $0.severity > .note }
    let words: [String] = warnings.map { warning in
      let file = warning.span.flatMap { sources[$0.source]?.name } ?? ""
      return "\(file): \(warning.code.id) \(warning.headline) (\(warning.label ?? ""))"
    }
    #expect(words == [])
  }
}
