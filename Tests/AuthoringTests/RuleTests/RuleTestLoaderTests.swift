import Diagnostics
import Documents
import Findings
import Law
import TestSupport
import Testing

@testable import Authoring

@Suite("RuleTestLoader")
struct RuleTestLoaderTests {
  static func file(_ expect: String) -> MarkedSource {
    MarkedSource(
      "rule: boats/safe\ncases:\n  - name: one\n    as_of: 2020-01-01\n"
        + "    proposal: {proposal: {id: p}}\n    expect: \(expect)\n")
  }

  @Test("a verdict alone is expected of the one finding")
  func short() throws {
    let loaded = try cases(Self.file("not-applicable"))
    #expect(loaded.diagnostics == [])
    let test = try #require(loaded.value?.tests.first)
    #expect(test.expectations.map(\.verdict) == [.notApplicable])
    #expect(test.asOf?.description == "2020-01-01")
    #expect(test.proposal.root.value(forKey: "proposal") != nil)
  }

  @Test("one finding may be described without a list")
  func mapping() throws {
    let loaded = try cases(
      Self.file("{verdict: fail, on_paper: pass, lifted: [e], missing: [a.b]}"))
    #expect(loaded.diagnostics == [])
    let expectation = try #require(loaded.value?.tests.first?.expectations.first)
    #expect(expectation.verdict == .fail)
    #expect(expectation.onPaper == .pass)
    #expect(expectation.lifted == ["e"])
    #expect(expectation.missing == ["a.b"])
  }

  @Test("a list has one entry for each finding")
  func list() throws {
    let loaded = try cases(
      Self.file("[{subject: m1, bearer: NOR, verdict: pass}, {bearer: none, verdict: error}]"))
    #expect(loaded.diagnostics == [])
    let expectations = try #require(loaded.value?.tests.first?.expectations)
    #expect(expectations.map(\.bearer) == [.state("NOR"), .nobody])
    #expect(expectations.map(\.subject) == ["m1", nil])
  }

  @Test(
    "a mistake is reported where it stands",
    arguments: [
      ("«passes»", "this is not an expectation"),
      ("[{verdict: «passes»}]", "`verdict` can't be `passes`"),
      ("[{«bearer»: NOR}]", "an expectation needs the key `verdict`"),
      ("[{verdict: pass, «bearers»: NOR}]", "an expectation has no key `bearers`"),
    ])
  func mistakes(_ expect: String, _ headline: String) throws {
    let source = Self.file(expect)
    let found = try cases(source).diagnostics
    #expect(found.map(\.headline) == [headline])
    #expect(found.map(\.span) == source.spans)
  }

  @Test("a day that does not exist is reported")
  func day() throws {
    let source = MarkedSource(
      "rule: a/b\ncases: [{name: n, as_of: «2020-02-30», proposal: {}, expect: pass}]")
    let found = try cases(source).diagnostics
    #expect(found.map(\.code.id) == ["TEST0106"])
    #expect(found.map(\.span) == source.spans)
  }

  @Test("a file without a rule or without cases is reported")
  func incomplete() throws {
    #expect(try cases(MarkedSource("cases: []")).value == nil)
    #expect(try cases(MarkedSource("rule: a/b")).diagnostics.count == 1)
  }
}
