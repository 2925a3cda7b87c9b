import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

@Suite("SchemaLoader")
struct SchemaLoaderTests {
  /// A schema with one group `g`, whose fields are the case's lines.
  static func schema(_ lines: String) -> MarkedSource {
    MarkedSource(
      """
      type: object
      additionalProperties: false
      properties:
        boats: {type: array, description: Boats., items: {type: object, description: One., additionalProperties: false, properties: {id: {type: string, x-id: true, description: Name.}}}}
        g:
          type: object
          description: A group.
          additionalProperties: false
          properties:
            sure: {x-fact: bool, description: Sure.}
      \(lines.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n"))
      $defs:
        loop: {type: object, description: Loop., additionalProperties: false, properties: {again: {$ref: '#/$defs/loop', description: x}}}
        plain: {x-fact: bool, x-silence: asks}

      """)
  }

  @Test(
    "a mistake is reported where it stands",
    arguments: [
      ("f: {x-fact: bool, description: x, «x-polarty»: harm}", ["SCHM0001"]),
      ("f: {type: string, description: x, «pattern»: a}", ["SCHM0001"]),
      ("«f»: {description: x}", ["SCHM0002"]),
      ("«f»: {type: array, description: x}", ["SCHM0002"]),
      ("f: {x-fact: «enum», description: x}", ["SCHM0002"]),
      ("«f»: {x-fact: bool}", ["SCHM0002"]),
      ("f: {x-fact: «boolean», description: x}", ["SCHM0003"]),
      ("f: {type: «text», description: x}", ["SCHM0003"]),
      ("f: {type: string, format: «email», description: x}", ["SCHM0003"]),
      ("f: {x-fact: bool, x-polarity: «bad», description: x}", ["SCHM0003"]),
      ("f: {x-fact: bool, x-silence: «fail», description: x}", ["SCHM0003"]),
      ("f: {x-fact: bool, x-scope: «measures», description: x}", ["SCHM0003"]),
      ("f: {$ref: «'#/$defs/plane'», description: x}", ["SCHM0004"]),
      (
        "f: {type: string, «x-silence»: asks, description: x}".replacing(
          "«x-silence»: asks", with: "x-silence: «asks»"), ["SCHM0005"]
      ),
      ("f: {x-fact: text, x-partial: «true», description: x}", ["SCHM0005"]),
      ("f: {x-fact: text, minimum: «1», description: x}", ["SCHM0005"]),
      ("f: {x-fact: text, maxItems: «3», description: x}", ["SCHM0005"]),
      ("f: {type: array, maxItems: «0», description: x, items: {x-fact: text}}", ["DOC0402"]),
      ("f: {type: array, maxItems: «many», description: x, items: {x-fact: text}}", ["DOC0402"]),
      ("f: {x-fact: number, minimum: 2, maximum: «1», description: x}", ["SCHM0005"]),
      ("f: {x-fact: bool, x-implied-by: «g.sure», description: x}", ["SCHM0005"]),
      ("f: {x-fact: text, x-silence: «fails», description: x}", ["SCHM0006"]),
      (
        "f: {x-fact: enum, enum: [a], x-silence: fails, x-silence-value: «b», description: x}",
        ["SCHM0006"]
      ),
      (
        "f: {x-fact: period, x-silence: fails, x-silence-value: «12», description: x}", ["SCHM0006"]
      ),
      ("«aB»: {x-fact: bool, description: x}", ["SCHM0007"]),
      ("«in»: {x-fact: bool, description: x}", ["SCHM0007"]),
      ("f: {x-fact: enum, enum: [a, «a»], description: x}", ["SCHM0008"]),
      ("f: {x-fact: enum, enum: [a, «unknown»], description: x}", ["SCHM0008"]),
      (
        "f: {type: object, additionalProperties: false, required: [«y»], properties: {z: {type: string, description: x}}, description: x}",
        ["SCHM0009"]
      ),
      ("«f»: {type: string, x-ref: boots, description: x}", ["SCHM0010"]),
      (
        "f: {x-fact: bool, x-silence: fails, x-silence-asks-if: «g.shore», description: x}",
        ["SCHM0010"]
      ),
    ])
  func mistake(_ lines: String, _ codes: [String]) {
    let source = Self.schema(lines)
    expect(SchemaLoader.load(document(source)).diagnostics, codes, in: source)
  }

  @Test("a definition inside itself is refused")
  func recursion() {
    let source = Self.schema("f: {$ref: '#/$defs/loop', description: x}")
    let found = SchemaLoader.load(document(source)).diagnostics
    #expect(found.map(\.code.id) == ["SCHM0004"])
    #expect(found.map(\.headline) == ["`#/$defs/loop` leads back to itself"])
  }

  @Test("a group that admits unknown keys is refused")
  func openGroup() {
    let source = Self.schema(
      "f: {type: object, additionalProperties: «true», properties: {}, description: x}")
    expect(SchemaLoader.load(document(source)).diagnostics, ["SCHM0003"], in: source)
  }

  @Test("silence may hang on several facts, and what is off may count as none")
  func silence() throws {
    let source = Self.schema(
      """
      f: {x-fact: bool, x-silence: fails, x-silence-asks-if: [g.sure, g.h], description: x}
      h: {x-fact: bool, description: x}
      p: {x-fact: period, x-silence: 'off', x-silence-value: 0, x-unread: For readers., description: x}
      """)
    let loaded = SchemaLoader.load(document(source))
    #expect(loaded.diagnostics.map(\.headline) == [])
    let group = try #require(loaded.value?.root.field("g")?.type.object)
    #expect(group.field("f")?.fact?.silence.asksIf.map(\.path) == ["g.sure", "g.h"])
    #expect(group.field("p")?.fact?.silence.substitute == .number(0))
    #expect(group.field("p")?.fact?.unread == "For readers.")
  }

  @Test("fields keep their order, and a definition gives its group a name")
  func fields() throws {
    let schema = SampleSchema.load()
    #expect(schema.root.fields.map(\.name) == ["proposal", "parties", "populations", "measures"])
    let safety = try #require(schema.field(at: "measure.safety", in: .measure)?.type.object)
    #expect(safety.name == "safety")
    #expect(safety.slot(of: "inspection") == 2)
    #expect(schema.root.field("proposal")?.type.object?.name == "proposal")
    #expect(
      schema.root.field("measures")?.type.object?.field("overrides")?.type.object?.name
        == "measures.overrides")
  }

  @Test("a fact has its traits")
  func traits() throws {
    let schema = SampleSchema.load()
    func field(_ name: String) throws -> SchemaField {
      try #require(schema.field(at: "measure.safety." + name, in: .population))
    }
    let jackets = try #require(try field("life_jackets").fact)
    #expect(jackets.polarity == .safeguard)
    #expect(jackets.silence.meaning == .fails)
    #expect(jackets.silence.asksIf.map(\.path) == ["safety.on_general_law"])
    #expect(jackets.allowsPartial)
    #expect(jackets.scope == .measure)
    #expect(try field("inspection").fact?.silence.substitute == .word("never"))
    #expect(try field("watch").fact?.silence.substitute == .unlimited)
    #expect(try field("storm").fact?.silence.impliedBy?.text == "measure.type == 'sale'")
    #expect(try field("ports").type == .list(.fact(.state)))
    #expect(
      try field("notice_days").type == .fact(.number(NumberBounds(minimum: 0, maximum: 60))))
    #expect(schema.field(at: "party.state", in: .party)?.type == .id(.state))
    #expect(
      schema.field(at: "measure.populations", in: .measure)?.type == .list(.ref("populations")))
    #expect(schema.field(at: "measure.populations", in: .measure)?.fact != nil)
    #expect(schema.field(at: "population.size", in: .population)?.fact?.scope == .population)
  }

  @Test(
    "a path that leads nowhere has no field",
    arguments: [
      ("measure.safety.jackets", RuleScope.measure), ("measure.safety", .party),
      ("measure", .measure),
      ("measures.safety", .measure), ("", .proposal),
    ])
  func noField(_ path: String, _ scope: RuleScope) {
    #expect(SampleSchema.load().field(at: path, in: scope) == nil)
  }

  @Test("what is no schema is reported")
  func noSchema() {
    #expect(SchemaLoader.load(document("[1]")).value == nil)
    #expect(SchemaLoader.load(document("title: x")).value == nil)
  }

  @Test("each SCHM code has its own number and an explanation")
  func codes() {
    let codes = SchemaDiagnostics.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(codes.allSatisfy { $0.id.hasPrefix("SCHM") && $0.explanation.count > 20 })
  }
}
