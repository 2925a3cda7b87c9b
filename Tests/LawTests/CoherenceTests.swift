import Law
import Testing

@Suite("Answers of the law that ships, for every State")
struct CoherenceTests {
  static let cites = [
    "RC1951", "RC1951 art. 33(1)", "RC1951 art. 26", "CAT art. 3(1)", "ICCPR art. 13",
    "CMW art. 22(1)", "ACHR art. 22(8)", "ECHR-P4 art. 4", "EU-RD art. 15(1)", "UNCLOS art. 98(1)",
    "CIL-NR", "ARSIWA art. 16", "GCM obj. 13", "HIRSI", "HRC-GC31 para. 10", "UNCHARTER art. 102",
    "US-STCA", "OC-21/14", "EU-CFR art. 19(2)", "CARTAGENA",
  ]

  @Test("status, force, reach and dates of an answer fit together", arguments: cites)
  func coherent(_ cite: String) throws {
    let registry = try ShippedLaw.registry
    let citation = try ShippedLaw.citation(cite)
    for day in ["1965-01-01", "2001-07-01", "2018-09-12", "2026-11-23", "2040-01-01"] {
      let date = try #require(CalendarDate(day))
      for state in StateNames.all {
        let status = registry.status(of: citation, for: state, on: date)
        let where_ = "\(state) \(cite) \(day): \(status.reasons)"
        #expect(!status.reasons.isEmpty && status.reasons.allSatisfy { !$0.isEmpty }, "\(where_)")
        #expect(!status.source.isEmpty, "\(where_)")
        #expect(status.reservations.allSatisfy { $0.state == state }, "\(where_)")
        if let since = status.since { #expect(since <= date, "\(where_)") }
        switch status.status {
        case .binds, .modified:
          #expect(status.applies, "\(where_)")
          #expect(status.force == .binding || status.force == .customary, "\(where_)")
        case .undetermined: #expect(status.applies, "\(where_)")
        case .doesNotBind:
          #expect(!status.applies || status.force < .customary, "\(where_)")
        }
        if status.status == .modified {
          #expect(status.reservations.contains { $0.effect != .interpretive }, "\(where_)")
        }
      }
    }
  }

  @Test("a State that is bound stays bound until a withdrawal is on record")
  func staysBound() throws {
    let registry = try ShippedLaw.registry
    let left: Set = ["RUS", "TTO", "VEN", "GBR", "BDI", "HUN", "PHL"]
    for cite in [
      "RC1951 art. 33(1)", "CAT art. 3(1)", "ICCPR art. 7", "ACHR art. 22(8)", "ECHR art. 3",
    ] {
      let citation = try ShippedLaw.citation(cite)
      for state in StateNames.all where !left.contains(state.description) {
        var wasBound = false
        for year in stride(from: 1950, through: 2040, by: 5) {
          let day = try #require(CalendarDate(year: year, month: 7, day: 1))
          let status = registry.status(of: citation, for: state, on: day).status
          let isBound = status == .binds || status == .modified
          #expect(isBound || !wasBound, "\(state) \(cite) \(day)")
          wasBound = isBound
        }
      }
    }
  }

  @Test(
    "the recorded votes add up",
    arguments: [
      ("GCM", "2018-12-19", 152), ("GCR", "2018-12-17", 181),
    ])
  func votes(_ id: String, _ day: String, _ expected: Int) throws {
    let registry = try ShippedLaw.registry
    let citation = try ShippedLaw.citation(id)
    let date = try #require(CalendarDate(day))
    let count = StateNames.all.count {
      registry.status(of: citation, for: $0, on: date).force == .commitment
    }
    #expect(count == expected)
  }

  @Test(
    "a party is a party by its own consent alone",
    arguments: [
      ("USA", "RC1951", "2018-09-12", LawStatus.doesNotBind),
      ("USA", "RP1967", "2018-09-12", .binds),
      ("USA", "CAT", "2018-09-12", .binds), ("USA", "CRC", "2018-09-12", .doesNotBind),
      ("GBR", "EU-MEMBER", "2020-01-30", .binds), ("GBR", "EU-MEMBER", "2020-06-01", .doesNotBind),
      ("MEX", "UNCHARTER", "2018-09-12", .binds), ("USA", "CMW", "2025-01-01", .undetermined),
      ("USA", "GCM", "2019-01-01", .doesNotBind), ("SAU", "OAU1969", "2019-01-01", .doesNotBind),
    ])
  func party(_ state: String, _ treaty: String, _ day: String, _ expected: LawStatus) throws {
    let registry = try ShippedLaw.registry
    #expect(
      registry.party(
        try #require(State(state)), to: try ShippedLaw.citation(treaty),
        on: try #require(CalendarDate(day))) == expected)
  }

  @Test("the law of a State lists what binds it, and nothing else")
  func lawOfAState() throws {
    let registry = try ShippedLaw.registry
    let law = registry.law(
      of: try #require(State("MEX")), on: try #require(CalendarDate("2018-09-12")))
    let ids = Set(law.map(\.instrument.id))
    #expect(ids.isSuperset(of: ["RC1951", "RP1967", "CAT", "ACHR", "CMW", "MX-LM", "CIL-NR"]))
    #expect(ids.isDisjoint(with: ["ECHR", "EU-RD", "GCM", "US-STCA", "OAU1969"]))
    #expect(law.contains { $0.instrument.id == "RC1951" && !$0.status.reservations.isEmpty })
  }

  @Test(
    "the small changes of Mexican law keep their days",
    arguments: [
      ("2012-12-01", "resolved where regular"), ("2018-09-12", "regular or not"),
    ])
  func versions(_ day: String, _ words: String) throws {
    let registry = try ShippedLaw.registry
    let provision = registry.provision(
      try ShippedLaw.citation("MX-LM art. 111"), on: try #require(CalendarDate(day)))
    #expect(try #require(provision).heading.contains(words))
  }
}
