import Diagnostics
import Documents
import Engine
import TestSupport
import Testing

@testable import Authoring

/// A small pack on an invented subject, of which a test replaces files: States AAA and BBB lend boats.
struct SamplePack {
  var files: [String: String] = [
    "pack.yaml": """
    id: boats
    title: Boats
    version: 1.0.0
    holds: {schema: proposal.schema.yaml, law: law, rules: rules}
    """,
    "law/sources.csv": "key,source\nS,A source\n",
    "law/instruments.csv": """
    id,short_title,full_title,kind,adopted,entry_into_force,region,force,binds,citation,url,note
    BOAT,Boat treaty,Boat treaty,treaty,1950-01-01,1955-01-01,global,binding,parties,1 X 1,,

    """,
    "law/coverage.csv": """
    instrument,absence,known_up_to,compared_up_to,presumed_up_to,open_to,note
    BOAT,not-party,2030-12-31,2030-01-01,2030-12-31,any,

    """,
    "law/consent.csv": """
    instrument,state,signed,consented,act,in_force,withdrawn,party_by,status,confidence,source,note
    BOAT,NOR,1951-01-01,1956-01-01,ratification,1956-04-01,,,party,high,S,
    BOAT,SWE,1951-01-01,1956-01-01,ratification,1956-04-01,,,party,high,S,

    """,
    "law/provisions/boat.yaml": """
    instrument: BOAT
    provisions:
      - {at: art. 1, heading: Safe boats, confirmed: seen}
      - {at: art. 2, heading: Cruelty, confirmed: seen, absolute: true}
      - {at: art. 3, heading: Exceptions, confirmed: seen}
      - {at: art. 4, heading: Oars, confirmed: seen, valid_from: 1955-01-01, valid_until: 1989-12-31}
      - {at: art. 5, heading: Oars and sails, confirmed: seen, valid_from: 1990-01-01}
    """,
    "rules/boats/safe.rule.yaml": SamplePack.rule(),
  ]

  init() { files["proposal.schema.yaml"] = Self.schema() }

  /// The schema, with more fields of a measure: lines of YAML.
  static func schema(_ fields: String = "") -> String {
    """
    type: object
    title: Loan of boats
    additionalProperties: false
    properties:
      proposal:
        type: object
        description: What it is.
        additionalProperties: false
        required: [id, date]
        properties:
          id: {type: string, x-id: true, description: Name.}
          date: {type: string, format: date, description: Day.}
      measures:
        type: array
        description: Loans.
        items:
          type: object
          description: A loan.
          additionalProperties: false
          required: [id]
          properties:
            id: {type: string, x-id: true, description: Name.}
            lenders: {type: array, description: Lenders., x-silence: asks, items: {x-fact: state}}
            safe: {x-fact: bool, x-polarity: safeguard, x-silence: asks, description: Safe.}
            days: {x-fact: number, x-silence: asks, description: Days.}
            ports: {type: array, description: Ports., x-silence: asks, items: {x-fact: state}}
            \(fields)
    """
  }

  /// The rule, with keys of its file replaced: lines of YAML that begin with the keys.
  static func rule(_ replacement: String = "") -> String {
    let keys = [
      "id: boats/safe", "title: Boats are safe", "status: stable", "severity: grave",
      "duty: Whoever lends a boat lends a safe one.", "citations: [BOAT art. 1, BOAT art. 2]",
      "for_each: measure", "bearers: measure.lenders",
      "when: measure.days > 1.0 || measure.ports.exists(p, p == bearer)",
      "require: [{expression: measure.safe, message: The boat is not safe.}]",
    ]
    func key(_ line: String) -> Substring { line.prefix { $0 != ":" } }
    let replaced = Set(
      replacement.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { key(String($0)) })
    let kept = keys.filter { !replaced.contains(key($0)) }
    return (kept + [replacement]).joined(separator: "\n") + "\n"
  }

  /// A pack whose rule has these interpretations: lines of YAML, indented by two.
  static func read(by interpretations: String) -> SamplePack {
    var pack = SamplePack()
    pack.files["rules/boats/safe.rule.yaml"] = rule("interpretations:\n\(interpretations)")
    return pack
  }

  /// Compiles the pack, which has no mistakes that keep a rule from being read.
  func compile(sourceLocation: SourceLocation = #_sourceLocation) throws -> CompiledPack {
    var sources = SourceSet()
    let list = files.sorted { $0.key < $1.key }.map { sources.add(name: $0.key, text: $0.value) }
    let read = PackReader.read(list)
    let errors = read.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.code.id) \($0.headline)" } == [], sourceLocation: sourceLocation)
    return try #require(read.value, sourceLocation: sourceLocation)
  }
}

/// Reads a file of cases that has no mistakes of YAML.
func cases(_ source: MarkedSource) throws -> Diagnosed<RuleTestFile> {
  let read = YAMLReader.read(source.file)
  #expect(read.diagnostics.map(\.headline) == [])
  return RuleTestLoader.load(try #require(read.value?.first), from: source.file)
}
