import Diagnostics
import Law
import Testing

@Suite("Mistakes in the law folder")
struct LawDiagnosticsTests {
  @Test("the small folder of the tests is clean")
  func clean() {
    #expect(LawFolder().load().diagnosed.diagnostics.map(\.headline) == [])
  }

  @Test("each is reported with its code, its words and its place", arguments: Mistake.all)
  func reported(_ mistake: Mistake) throws {
    var folder = LawFolder()
    folder.replace(mistake.old, by: mistake.new, in: mistake.file)
    let (diagnosed, sources) = folder.load()
    let found = try #require(
      diagnosed.diagnostics.first { $0.code.id == mistake.code },
      "\(diagnosed.diagnostics.map { $0.code.id + " " + $0.headline })")
    #expect(found.headline == mistake.headline)
    let span = try #require(found.span)
    let file = try #require(sources[span.source])
    #expect(String(decoding: file.bytes[span.start..<span.end], as: UTF8.self) == mistake.marked)
    #expect(!found.notes.isEmpty)
    #expect(diagnosed.value != nil)
  }

  @Test("a folder without instruments.csv gives no registry")
  func missingInstruments() {
    var folder = LawFolder()
    folder.files["instruments.csv"] = nil
    let diagnosed = folder.load().diagnosed
    #expect(diagnosed.value == nil)
    #expect(diagnosed.diagnostics.map(\.code.id) == ["LAW0001"])
  }

  @Test(
    "a citation that does not resolve names the nearest one that does",
    arguments: [
      ("T1 art. 2(2)", "T1 art. 2", "LAW0102"), ("T1 art. 4", "T1 art. 1", "LAW0102"),
      ("T3 art. 1", "T1 art. 1", "LAW0101"), ("", nil, "LAW0107"),
    ] as [(String, String?, String)])
  func unresolved(_ text: String, _ suggestion: String?, _ code: String) throws {
    let registry = try #require(LawFolder().load().diagnosed.value)
    guard case .failure(let problem) = registry.resolve(text) else {
      Issue.record("`\(text)` resolved")
      return
    }
    #expect(problem.suggestion == suggestion)
    #expect(LawDiagnostics.unresolved(problem, at: nil).code.id == code)
  }

  @Test("every code is listed once, in order, and every one is tried here but those of reading")
  func codes() {
    let ids = LawDiagnostics.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    let tried = Set(Mistake.all.map(\.code) + ["LAW0001", "LAW0107"])
    #expect(Set(ids).subtracting(tried) == [])
  }
}

/// One mistake, made in the small folder.
struct Mistake: CustomTestStringConvertible, Sendable {
  let code: String
  let file: String
  let old: String
  let new: String
  let headline: String
  let marked: String

  init(
    _ code: String, in file: String, _ old: String, _ new: String, _ headline: String,
    marks marked: String
  ) {
    self.code = code
    self.file = file
    self.old = old
    self.new = new
    self.headline = headline
    self.marked = marked
  }

  var testDescription: String { "\(code) \(headline)" }

  static let all: [Mistake] = [
    .init(
      "LAW0003", in: "consent.csv", "T2,NOR,,1965", "T2,,,1965",
      "the row has nothing in the column `state`",
      marks: "T2,,,1965-01-01,accession,1965-02-01,,,party,high,S,"),
    .init(
      "LAW0101", in: "consent.csv", "T2,NOR", "T9,NOR", "no instrument `T9`", marks: "T9"),
    .init(
      "LAW0101", in: "provisions/t.yaml", "instrument: T2", "instrument: T22",
      "no instrument `T22`", marks: "T22"),
    .init(
      "LAW0102", in: "incorporation.yaml", "T2 art. 1,", "T2 art. 7,",
      "the citation `T2 art. 7` does not resolve", marks: "T2 art. 7"),
    .init(
      "LAW0102", in: "custom.yaml", "[art. 3]", "[art. 9]",
      "the citation `T1 art. 9` does not resolve", marks: "art. 9"),
    .init("LAW0103", in: "consent.csv", "T2,NOR", "T2,NRO", "no State `NRO`", marks: "NRO"),
    .init(
      "LAW0104", in: "consent.csv", "signatory", "signatary",
      "`signatary` is no value of `status`", marks: "signatary"),
    .init(
      "LAW0105", in: "reservations.csv", "accepted,S,", "accepted,S+Q,", "no source `Q`",
      marks: "S+Q"),
    .init(
      "LAW0106", in: "endorsements.csv", "@north", "@nord", "no group of States `nord`",
      marks: "@nord"),
    .init(
      "LAW0201", in: "consent.csv", "T1,DNK,", "T1,NOR,", "`NOR` and `T1` is there twice",
      marks: "T1,NOR,,1970-01-01,accession,1970-04-01,1990-01-01,,withdrawn,high,S,"),
    .init(
      "LAW0201", in: "instruments.csv", "T2,Second", "T1,Second",
      "instrument `T1` is there twice", marks: "T1"),
    .init(
      "LAW0201", in: "provisions/t.yaml", "at: art. 2(1)", "at: art. 2", "`art. 2` is there twice",
      marks: "art. 2"),
    .init(
      "LAW0202", in: "provisions/t.yaml", "at: art. 2(1),", "at: art. 2, valid_from: 1970-01-01,",
      "two versions of `art. 2` hold on the same day", marks: "art. 2"),
    .init(
      "LAW0202", in: "endorsements.csv", "SOFT,NOR,for,2000-01-01,,S,high,",
      "SOFT,NOR,for,2000-01-01,,S,high,\nSOFT,NOR,against,2001-01-01,,S,high,",
      "two acts of `NOR` on `SOFT` hold on the same day",
      marks: "SOFT,NOR,against,2001-01-01,,S,high,"),
    .init(
      "LAW0203", in: "consent.csv", "T2,NOR,,1965-01-01", "T2,NOR,,1955-01-01",
      "consented 1955-01-01 lies before the instrument was adopted", marks: "1955-01-01"),
    .init(
      "LAW0204", in: "consent.csv", "1956-04-01", "1956-02-30", "`1956-02-30` is no date",
      marks: "1956-02-30"),
    .init(
      "LAW0205", in: "consent.csv", "1990-01-01,,withdrawn", "1960-01-01,,withdrawn",
      "withdrawn 1960-01-01 lies before in_force 1970-04-01", marks: "1960-01-01"),
    .init(
      "LAW0205", in: "provisions/t.yaml", "at: art. 2(1),",
      "at: art. 2(1), valid_from: 1990-01-01, valid_until: 1980-01-01,",
      "valid_until 1980-01-01 lies before valid_from 1990-01-01",
      marks:
        "{at: art. 2(1), valid_from: 1990-01-01, valid_until: 1980-01-01, heading: Two one, confirmed: recalled}"
    ),
  ]
}
