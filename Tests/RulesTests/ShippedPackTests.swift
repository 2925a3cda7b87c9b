import Diagnostics
import Documents
import Foundation
import Testing

@testable import Rules

/// Takes every citation for known.
struct AnyLaw: CitationResolving {
  func look(up cite: String) -> CitationLookup { .known }
}

@Suite("The pack that ships")
struct ShippedPackTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appendingPathComponent("Policies/protection")

  /// The only document of each YAML file under the pack's folder whose name ends so.
  static func documents(_ suffix: String) -> [String: Document] {
    var sources = SourceSet()
    var documents: [String: Document] = [:]
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    for name in names.compactMap({ $0 as? String }).sorted() where name.hasSuffix(suffix) {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { continue }
      let read = YAMLReader.read(sources.add(name: name, bytes: Array(data)))
      #expect(read.diagnostics.map { "\(name): \($0.headline)" } == [])
      documents[name] = read.value?.first
    }
    return documents
  }

  static func words(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.code.id) \($0.headline): \($0.notes)" }
  }

  @Test("its schema has no mistakes")
  func schema() throws {
    let document = try #require(Self.documents("proposal.schema.yaml").first?.value)
    let loaded = SchemaLoader.load(document)
    #expect(Self.words(loaded.diagnostics) == [])
    #expect(loaded.value?.field(at: "measure.detention.used", in: .measure) != nil)
  }

  @Test("no number that a proposal may state is negative")
  func numbers() throws {
    let document = try #require(Self.documents("proposal.schema.yaml").first?.value)
    let schema = try #require(SchemaLoader.load(document).value)
    #expect(Self.unbounded(schema.root) == [])
  }

  /// The fields of an object, and of those in it, that take negative numbers.
  private static func unbounded(_ object: SchemaObject) -> [String] {
    object.fields.flatMap { field -> [String] in
      switch field.type {
      case .fact(.integer(let bounds)), .fact(.number(let bounds)), .plain(.integer(let bounds)),
        .plain(.number(let bounds)):
        bounds.contains(-1) ? [field.name] : []
      case .object(let inner), .list(.object(let inner)):
        unbounded(inner).map { "\(field.name).\($0)" }
      default: []
      }
    }
  }

  @Test("editors get a valid schema of its proposals")
  func export() throws {
    let document = try #require(Self.documents("proposal.schema.yaml").first?.value)
    let schema = try #require(SchemaLoader.load(document).value)
    let text = JSONSchemaExport.proposal(schema, states: ["USA", "MEX"])
    let instance = """
      {"proposal": {"id": "p", "date": "2018-09-12"}, "measures": [{"id": "m", "type": "removal",
       "actors": {"removing": ["MEX"]}, "detention": {"used": true, "max_duration": "36 hours"}}]}
      """
    let answers = try JSONSchemaExportTests.ask(text, [instance, #"{"proposal": {"idd": "p"}}"#])
    #expect(answers == nil || answers == ["valid", "invalid"])
  }

  @Test("its definitions and rules have no mistakes of form")
  func rules() throws {
    let schema = try #require(
      Self.documents("proposal.schema.yaml").first.flatMap { SchemaLoader.load($0.value).value })
    for (_, document) in Self.documents("definitions.yaml") {
      let loaded = DefinitionsLoader.load(document, law: AnyLaw(), schema: schema)
      #expect(Self.words(loaded.diagnostics) == [])
    }
    let rules = RuleSetLoader.load(Self.documents(".rule.yaml"), law: AnyLaw(), schema: schema)
    #expect(Self.words(rules.diagnostics) == [])
  }

  @Test("every rule tells since which version of the pack it judges as it does")
  func changes() throws {
    let manifest = try #require(
      Self.documents("pack.yaml").first.flatMap { PackManifestLoader.load($0.value).value })
    let version = try #require(PackVersion(manifest.version))
    let rules = RuleSetLoader.load(
      Self.documents(".rule.yaml"), law: AnyLaw(), packVersion: version)
    #expect(Self.words(rules.diagnostics) == [])
    let silent = rules.value?.rules.filter(\.changes.isEmpty).map(\.id.rawValue)
    #expect(silent == [])
  }
}
