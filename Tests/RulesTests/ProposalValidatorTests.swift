import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Rules

@Suite("ProposalValidator")
struct ProposalValidatorTests {
  static let validator = ProposalValidator(
    SampleSchema.load(), states: ["AAA", "BBB", "MEX", "EUE"])

  /// A proposal with one measure, whose last lines are the case's.
  static func proposal(_ lines: String) -> MarkedSource {
    MarkedSource(
      """
      proposal: {id: p, date: 2024-01-31}
      parties: [{state: AAA}, {state: Harbour-Union}]
      populations: [{id: crew}, {id: cook}]
      measures:
        - id: m1
          type: loan
          populations: [crew]
      \(lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n"))

      """)
  }

  @Test(
    "a value that belongs there is taken",
    arguments: [
      "safety: {life_jackets: yes}", "safety: {life_jackets: no}", "safety: {life_jackets: true}",
      "safety: {life_jackets: False}", "safety: {life_jackets: partial}",
      "safety: {life_jackets: unknown}", "safety: {life_jackets: contested}",
      "safety: {life_jackets: silent}",
      "safety: {life_jackets: {value: yes, practice: no, source: a report, basis: practice_report}}",
      "safety: {life_jackets: {value: silent, note: looked for, quote: x}}",
      "safety: {inspection: yearly}", "safety: {inspection: silent}",
      "safety: {loan_ends: 2024-02-29}", "safety: {loan_ends: unknown}",
      "safety: {watch: 36 hours}", "safety: {watch: 1 month}", "safety: {watch: unlimited}",
      "safety: {watch: {value: 36, unit: hours}}", "safety: {watch: {value: 36 hours}}",
      "safety: {notice_days: 12.5}", "safety: {notice_days: {value: 12, unit: calendar_days}}",
      "safety: {ports: [AAA, MEX]}", "safety: {ports: []}", "safety: {ports: unknown}",
      "safety: {ports: {value: [AAA], source: x}}",
      "safety: {ports: [{value: AAA, source: x}, MEX]}", "safety: {note: some words}",
      "lender: Harbour-Union", "lender: EUE", "price: {deposit: unknown}",
      "price: {deposit: {value: 20, currency: USD, year: 2018}}",
      "price: {deposit: {value: unknown, note: not published}}",
      "price: {instalments: [{value: 2, currency: EUR, year: 2019, note: first}]}",
      "price: {instalments: contested}",
      "overrides: [{populations: [crew], safety: {life_jackets: no}}]",
    ])
  func taken(_ lines: String) {
    let source = Self.proposal(lines)
    #expect(Self.validator.validate(document(source)).map(\.headline) == [])
  }

  @Test(
    "a mistake of form is reported where it stands",
    arguments: [
      ("safety: {«life_jacket»: yes}", ["PROP0001"]),
      ("«life_jackets»: yes", ["PROP0001"]),
      ("«safety.storm»: yes", ["PROP0001"]),
      ("safety: «yes»", ["PROP0003"]),
      ("safety: {life_jackets: «maybe»}", ["PROP0003"]),
      ("safety: {life_jackets: «'yes'»}", ["PROP0003"]),
      ("safety: {life_jackets: «1»}", ["PROP0003"]),
      ("safety: {life_jackets: «[yes]»}", ["PROP0003"]),
      ("safety: {inspection: «daily»}", ["PROP0004"]),
      ("safety: {notice_days: «soon»}", ["PROP0003"]),
      ("safety: {notice_days: «.inf»}", ["PROP0003"]),
      ("safety: {ports: «AAA»}", ["PROP0003"]),
      ("safety: {note: «12»}", ["PROP0003"]),
      ("overrides: «crew»", ["PROP0003"]),
      ("overrides: [«crew»]", ["PROP0003"]),
      ("lender: «CCC»", ["PROP0005"]),
      ("lender: «mex»", ["PROP0005"]),
      ("safety: {ports: [AAA, «Mexico»]}", ["PROP0005"]),
      ("safety: {ports: [{value: «CCC»}]}", ["PROP0005"]),
      ("safety: {loan_ends: «2024-02-30»}", ["PROP0006"]),
      ("safety: {loan_ends: «12/09/2018»}", ["PROP0006"]),
      ("safety: {notice_days: «61»}", ["PROP0007"]),
      ("safety: {notice_days: «-1»}", ["PROP0007"]),
      ("safety: {watch: «36»}", ["PROP0008"]),
      ("safety: {watch: «a while»}", ["PROP0008"]),
      ("safety: {watch: «36 days»}", ["PROP0008"]),
      ("safety: {watch: {value: 36, unit: «days»}}", ["PROP0008"]),
      ("price: {deposit: «20»}", ["PROP0009"]),
      ("price: {deposit: {value: «20», currency: USD}}", ["PROP0009"]),
      ("price: {deposit: {value: 20, currency: «dollars», year: 2018}}", ["PROP0009"]),
      ("price: {deposit: {value: 20, currency: USD, year: «18»}}", ["PROP0009"]),
      ("price: {deposit: {value: «-1», currency: USD, year: 2018}}", ["PROP0007"]),
      ("price: {instalments: [«20»]}", ["PROP0009"]),
      ("overrides: [{populations: [«crow»]}]", ["PROP0010"]),
      ("safety: {storm: «partial»}", ["PROP0012"]),
      ("safety: {storm: {value: yes, «sauce»: x}}", ["PROP0013"]),
      ("safety: {storm: {value: yes, «currency»: USD}}", ["PROP0013"]),
      ("safety: {storm: {value: yes, basis: «hearsay»}}", ["PROP0014"]),
      ("safety: {storm: {value: no, «practice»: yes}}", ["PROP0015"]),
      ("safety: {storm: {value: «{value: no}»}}", ["PROP0003"]),
      ("safety: {storm: {value: no, note: «[x]»}}", ["PROP0003"]),
      ("safety: {«storm»: }", ["PROP0016"]),
      ("safety: {storm: {«value»: }}", ["PROP0016"]),
      ("safety: {notice_days: {value: 12, unit: «hours»}}", ["PROP0018"]),
      ("safety: {storm: {value: yes, «unit»: hours}}", ["PROP0018"]),
      ("overrides: [{populations: [«cook»]}]", ["PROP0019"]),
      ("overrides: [{«safety»: {storm: no}}]", ["PROP0002"]),
      ("safety: {ports: [AAA, BBB, MEX, EUE, «AAA», BBB]}", ["PROP0020"]),
      ("safety: {ports: {practice: [AAA, AAA, AAA, AAA, «AAA»], source: x}}", ["PROP0020"]),
      (
        "overrides: [{populations: [crew]}, {populations: [crew]}, «{populations: [crew]}»]",
        ["PROP0020"]
      ),
    ])
  func mistake(_ lines: String, _ codes: [String]) {
    let source = Self.proposal(lines)
    expect(Self.validator.validate(document(source)), codes, in: source)
  }

  @Test("a list that is too long is told with its length and its limit")
  func tooLong() {
    let source = Self.proposal("safety: {ports: [AAA, BBB, MEX, EUE, AAA, BBB]}")
    #expect(
      Self.validator.validate(document(source)).map(\.headline)
        == ["`ports` has 6 elements, and may have 4"])
  }

  @Test(
    "a number below the least says what to write",
    arguments: [
      (
        "safety: {notice_days: -1}",
        [
          "It must be at least 0 and at most 60.",
          "Write `unknown` where the number can't be known.",
        ]
      ),
      ("safety: {watch: -2 hours}", ["Write `watch` as `36 hours`, without a minus."]),
    ])
  func negative(_ lines: String, _ notes: [String]) {
    #expect(Self.validator.validate(document(Self.proposal(lines))).flatMap(\.notes) == notes)
  }

  @Test(
    "what is wrong with the rest of a proposal is reported too",
    arguments: [
      ("«proposal»: {title: x}", ["PROP0002"]),
      ("«measures»: []", ["PROP0002"]),
      ("proposal: {id: «a/b»}", ["PROP0017"]),
      ("proposal: {id: p, status: «singed»}", ["PROP0004"]),
      ("proposal: {id: p}\npopulations: [{id: a}, {id: «a»}]", ["PROP0011"]),
      ("proposal: {id: p}\npopulations: [{id: a, size: «0»}]", ["PROP0007"]),
      ("proposal: {id: p}\npopulations: [{id: a, size: «1.5»}]", ["PROP0003"]),
      ("proposal: {id: p}\nparties: [{state: «CCC»}]", ["PROP0005"]),
      ("proposal: {id: p}\nmeasures: [{«id»: m}]", ["PROP0002"]),
      (
        "proposal: {id: «12», «titel»: x}\n«mesures»: []\nparties: [«»]",
        ["PROP0003", "PROP0001", "PROP0001"]
      ),
      ("«[a, b]»", ["PROP0003"]),
    ])
  func elsewhere(_ text: String, _ codes: [String]) {
    let source = MarkedSource(text.replacing("[«»]", with: "[]") + "\n")
    expect(Self.validator.validate(document(source)), codes, in: source)
  }

  @Test(
    "a diagnostic says what would be right",
    arguments: [
      ("safety: {life_jacket: yes}", "Did you mean `life_jackets`?"),
      ("life_jackets: yes", "`life_jackets` belongs under `safety`."),
      ("safety.storm: yes", "A dot does not nest: write `safety:`, and under it `storm:`."),
      ("safety: {Life-Jackets: yes}", "Did you mean `life_jackets`?"),
      ("safety: {inspection: yeerly}", "Did you mean `yearly`?"),
      ("lender: MEXX", "Did you mean `MEX`?"),
      (
        "safety: {life_jackets: not_applicable}",
        "Leave the fact out: the rules decide what does not apply."
      ),
      ("safety: {watch: 36 days}", "Say whether `calendar_days` or `working_days` are meant."),
      ("overrides: [{populations: [crw]}]", "Did you mean `crew`?"),
      (
        "safety: {qqqq: yes}",
        "It takes `on_general_law`, `life_jackets`, `inspection`, `storm`, `loan_ends`, `watch`, `notice_days`, `ports` and `note`."
      ),
      (
        "safety: [yes]",
        "It takes `on_general_law`, `life_jackets`, `inspection`, `storm`, `loan_ends`, `watch`, `notice_days`, `ports` and `note`."
      ),
      (
        "lender: IOM",
        "Write `IOM-ORG`, among the `parties` and wherever it acts: an organisation has a name of four letters or more, which no misspelt State can be taken for."
      ),
      ("safety: {notice_days: 61}", "It must be at least 0 and at most 60."),
    ])
  func notes(_ lines: String, _ note: String) {
    let found = Self.validator.validate(document(Self.proposal(lines)))
    #expect(found.count == 1)
    #expect(found.first?.notes.first == note)
  }

  @Test("every mistake of a file is reported at once, in the order of the file")
  func allAtOnce() {
    let source = Self.proposal(
      """
      «lander»: AAA
      safety:
        life_jackets: «perhaps»
        loan_ends: «2023-02-29»
      price: {deposit: «5»}
      """)
    expect(
      Self.validator.validate(document(source)), ["PROP0001", "PROP0003", "PROP0006", "PROP0009"],
      in: source)
  }

  @Test(
    "of very many mistakes the first are listed and the rest are counted", .timeLimit(.minutes(1)))
  func veryMany() {
    let lines = (0..<5000).map { "k\($0): 1" }.joined(separator: "\n")
    let found = Self.validator.validate(document(MarkedSource("proposal: {id: p}\n\(lines)\n")))
    #expect(found.count == 251)
    #expect(found.last?.headline == "4750 more mistakes are not listed")
  }

  @Test(
    "in JSON, which has no words without quotes, a yes or no may be written as in YAML",
    arguments: [
      (#"true"#, nil), (#""yes""#, nil), (#""no""#, nil), (#"{"value": "yes"}"#, nil),
      (#""true""#, "true"), (#""maybe""#, nil),
    ] as [(String, String?)])
  func json(_ value: String, _ fix: String?) throws {
    let source = MarkedSource(
      #"{"proposal": {"id": "p"}, "measures": [{"id": "m", "type": "loan", "safety": {"storm": \#(value)}}]}"#,
      name: "p.json")
    let read = JSONReader.read(source.file)
    let found = Self.validator.validate(try #require(read.value?.first))
    let isWrong = fix != nil || value == #""maybe""#
    #expect(found.map(\.code.id) == (isWrong ? ["PROP0003"] : []))
    #expect(found.first?.fixIts.first?.edits.first?.replacement == fix)
  }

  @Test("each PROP code has its own number and an explanation")
  func codes() {
    let codes = ProposalDiagnostics.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(codes.allSatisfy { $0.id.hasPrefix("PROP") && $0.explanation.count > 20 })
  }
}
