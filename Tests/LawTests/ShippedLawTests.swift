import Diagnostics
import Law
import Testing

@Suite("The law that ships")
struct ShippedLawTests {
  @Test("loads without a diagnostic")
  func loadsClean() {
    #expect(ShippedLaw.loaded.diagnostics.map(\.headline) == [])
  }

  @Test("holds all instruments, and every treaty with its table of parties")
  func size() throws {
    let registry = try ShippedLaw.registry
    #expect(registry.allInstruments.count >= 200)
    #expect(registry.allInstruments.filter { $0.kind == .treaty }.count == 42)
    #expect(registry.upTo >= CalendarDate("2026-04-13")!)
  }

  @Test("shows no pinpoint that nobody checked: the article at most")
  func recalled() throws {
    let registry = try ShippedLaw.registry
    let day = try #require(CalendarDate("2026-07-01"))
    let state = try #require(State("DEU"))
    var count = 0
    for instrument in registry.allInstruments {
      let whole = try ShippedLaw.citation(instrument.id)
      for citation in registry.provisions(of: whole) {
        guard let provision = registry.provision(citation), provision.confirmation == .recalled,
          !registry.shown(citation).hasSuffix(provision.label)
        else { continue }
        count += 1
        let answer = registry.answer(citation, for: state, on: day)
        for text in [registry.title(citation), answer.cite] {
          #expect(!text.hasSuffix(provision.label))
        }
      }
    }
    #expect(count > 0)
  }

  @Test("answers as the sources do", arguments: KnownAnswer.all)
  func known(_ row: KnownAnswer) throws {
    let status = try ShippedLaw.status(row.state, row.cite, row.day)
    #expect(status.status == row.status, "\(row) — \(status.reasons)")
    #expect(status.force == row.force, "\(row) — \(status.reasons)")
    if let since = row.since { #expect(status.since?.description == since, "\(row)") }
    if let via = row.via {
      #expect(try status.via.map { try ShippedLaw.registry.printed($0) } == via, "\(row)")
    }
    if let applies = row.applies { #expect(status.applies == applies, "\(row)") }
    #expect(!status.reasons.isEmpty)
    #expect(!status.source.isEmpty, "\(row)")
  }
}

/// One answer that is known from a source.
struct KnownAnswer: CustomTestStringConvertible, Sendable {
  let state: String
  let cite: String
  let day: String
  let status: LawStatus
  var force: Force = .binding
  var since: String?
  var via: String?
  var applies: Bool?

  init(
    _ state: String, _ cite: String, _ day: String, _ status: LawStatus, _ force: Force = .binding,
    since: String? = nil, via: String? = nil, applies: Bool? = nil
  ) {
    self.state = state
    self.cite = cite
    self.day = day
    self.status = status
    self.force = force
    self.since = since
    self.via = via
    self.applies = applies
  }

  var testDescription: String { "\(state) \(cite) on \(day)" }

  static let all: [KnownAnswer] = [
    // UNTC V-5: the United States acceded to the Protocol alone, on 1968-11-01.
    .init(
      "USA", "RC1951 art. 33(1)", "2018-09-12", .binds, since: "1968-11-01", via: "RP1967 art. I(1)"
    ),
    .init("USA", "RC1951 art. 33(1)", "1968-10-31", .doesNotBind, applies: false),
    .init("USA", "RC1951 art. 1A(2)", "2018-09-12", .binds, via: "RP1967 art. I(2)"),
    // Its reservations to the Protocol, as to Convention arts 24(1)(b) and 29.
    .init("USA", "RC1951 art. 29", "2018-09-12", .modified, via: "RP1967 art. I(1)"),
    .init("CPV", "RC1951 art. 33(1)", "2018-09-12", .binds, via: "RP1967 art. I(1)"),
    .init("VEN", "RC1951 art. 33(1)", "2018-09-12", .binds, via: "RP1967 art. I(1)"),
    // UNTC V-2: accession of Mexico on 2000-06-07; reservations to arts 17(2), 26 and 31(2) stand.
    .init("MEX", "RC1951 art. 33(1)", "2018-09-12", .binds, since: "2000-09-05"),
    .init("MEX", "RC1951 art. 33(1)", "2000-06-06", .doesNotBind),
    // The Protocol was in force for it at once, the Convention ninety days later.
    .init("MEX", "RC1951 art. 33(1)", "2000-09-04", .binds, via: "RP1967 art. I(1)"),
    .init("MEX", "RC1951 art. 26", "2018-09-12", .modified),
    .init("MEX", "RC1951 art. 31(2)", "2018-09-12", .modified),
    .init("MEX", "RC1951 art. 31(1)", "2018-09-12", .binds),
    // Withdrawn in 2014.
    .init("MEX", "RC1951 art. 32(1)", "2010-01-01", .modified),
    .init("MEX", "RC1951 art. 32(1)", "2018-09-12", .binds),
    .init("MEX", "ICCPR art. 13", "2010-01-01", .modified),
    .init("MEX", "ICCPR art. 13", "2018-09-12", .binds),
    .init("MEX", "CMW art. 22(4)", "2010-01-01", .modified),
    .init("MEX", "CMW art. 22(4)", "2018-09-12", .binds),
    // Türkiye keeps the geographic limitation, Madagascar too; both for every right of the Convention.
    .init("TUR", "RC1951 art. 33(1)", "2016-03-18", .modified),
    .init("TUR", "ICCPR art. 7", "2016-03-18", .binds),
    .init("MDG", "RC1951 art. 33(1)", "2016-03-18", .modified),
    // Botswana excludes arts 26 and 31; Papua New Guinea until 2013-08-20, then not for some.
    .init("BWA", "RC1951 art. 26", "2018-01-01", .doesNotBind),
    .init("BWA", "RC1951 art. 33(1)", "2018-01-01", .binds),
    .init("PNG", "RC1951 art. 31(2)", "2012-12-01", .doesNotBind),
    .init("PNG", "RC1951 art. 31(2)", "2014-12-01", .modified),
    .init("PNG", "RC1951 art. 33(1)", "2014-12-01", .binds),
    // Burundi reserved art. 26 on joining the Protocol only.
    .init("BDI", "RC1951 art. 26", "2018-01-01", .modified),
    // Signatories, and States that never joined.
    .init("USA", "CRC art. 3(1)", "2018-09-12", .doesNotBind, applies: false),
    .init("USA", "CRC art. 3(1)", "2026-11-23", .doesNotBind, applies: false),
    .init("USA", "ACHR art. 22(8)", "2018-09-12", .doesNotBind),
    .init("LBY", "RC1951 art. 33(1)", "2009-05-06", .doesNotBind),
    .init("IDN", "RC1951 art. 33(1)", "2020-01-01", .doesNotBind),
    .init("GRC", "ECHR-P4 art. 4", "2020-03-01", .doesNotBind),
    .init("USA", "ECHR art. 3", "2030-01-01", .doesNotBind, applies: false),
    .init("ITA", "ECHR-P4 art. 4", "2009-05-06", .binds, since: "1982-05-27"),
    // Withdrawals.
    .init("RUS", "ECHR art. 3", "2022-09-15", .binds),
    .init("RUS", "ECHR art. 3", "2022-09-16", .doesNotBind),
    .init("HUN", "ROME art. 7", "2026-06-01", .binds),
    .init("HUN", "ROME art. 7", "2026-06-02", .doesNotBind),
    .init("VEN", "ACHR art. 22(8)", "2012-01-01", .binds),
    .init("VEN", "ACHR art. 22(8)", "2020-01-01", .undetermined),
    .init("TTO", "ACHR art. 22(8)", "2020-01-01", .doesNotBind),
    // Where the tables do not reach.
    .init("USA", "CMW art. 22(1)", "2018-09-12", .doesNotBind),
    .init("USA", "CMW art. 22(1)", "2025-01-01", .undetermined, applies: true),
    .init("USA", "SOLAS ch. V reg. 33(1)", "2018-09-12", .undetermined),
    .init("LBY", "RC1951 art. 33(1)", "2035-01-01", .undetermined),
    .init("DEU", "RC1951 art. 33(1)", "2035-01-01", .binds),
    .init("OMN", "ICCPR art. 7", "2020-01-01", .undetermined),
    .init("OMN", "ICCPR art. 7", "2026-06-01", .binds),
    .init("AND", "ICESCR art. 12", "2024-01-01", .undetermined),
    // Membership: the Union, the United Nations.
    .init("GBR", "EU-CFR art. 19(2)", "2020-06-01", .binds),
    .init("GBR", "EU-CFR art. 19(2)", "2021-01-01", .doesNotBind),
    .init("ITA", "EU-RD art. 15(1)", "2018-01-01", .binds, since: "2010-12-24", via: "EU-MEMBER"),
    .init("IRL", "EU-RD art. 15(1)", "2018-01-01", .doesNotBind),
    .init("CHE", "EU-RD art. 15(1)", "2018-01-01", .binds),
    .init("DNK", "EU-APR art. 59", "2026-09-01", .doesNotBind),
    .init("DEU", "EU-APR art. 59", "2026-06-11", .doesNotBind),
    .init("DEU", "EU-APR art. 59", "2026-06-12", .binds),
    .init("USA", "EU-APR art. 59", "2026-09-01", .doesNotBind, applies: false),
    .init("EUE", "EU-CFR art. 19(2)", "2023-07-16", .binds),
    .init("EUE", "RC1951 art. 33(1)", "2023-07-16", .doesNotBind),
    .init("SSD", "UNCHARTER art. 102", "2011-07-13", .doesNotBind),
    .init("SSD", "UNCHARTER art. 102", "2018-09-12", .binds, since: "2011-07-14"),
    // Custom.
    .init("LBY", "CIL-NR", "2009-05-06", .binds, .customary),
    .init("USA", "ARSIWA art. 16", "2018-09-12", .binds, .customary),
    .init("USA", "ARSIWA art. 17", "2018-09-12", .doesNotBind, .guidance, applies: true),
    .init("USA", "UNCLOS art. 98(1)", "2018-09-12", .binds, .customary),
    .init("ITA", "UNCLOS art. 98(1)", "2018-09-12", .binds, .binding),
    .init("USA", "VCLT art. 26", "2018-09-12", .binds, .customary),
    .init("IRN", "CIL-TORTURE", "2018-09-12", .binds, .customary),
    // Soft law: never bound.
    .init("MEX", "GCM obj. 13", "2019-01-01", .doesNotBind, .commitment, applies: true),
    .init("MEX", "GCM-O13", "2019-01-01", .doesNotBind, .commitment, applies: true),
    .init("MEX", "GCM obj. 13", "2018-09-12", .doesNotBind, .commitment, applies: false),
    .init("USA", "GCM obj. 13", "2019-01-01", .doesNotBind, .guidance, applies: true),
    .init("ITA", "GCM obj. 13", "2019-01-01", .doesNotBind, .guidance, applies: true),
    .init("BRA", "GCM obj. 13", "2019-01-01", .doesNotBind, .commitment),
    .init("BRA", "GCM obj. 13", "2020-01-01", .doesNotBind, .guidance),
    .init("BRA", "GCM obj. 13", "2024-01-01", .doesNotBind, .commitment),
    .init("USA", "GCR para. 3", "2019-01-01", .doesNotBind, .guidance, applies: true),
    .init("MEX", "CARTAGENA concl. III(3)", "2019-01-01", .doesNotBind, .commitment, applies: true),
    .init("ITA", "CARTAGENA concl. III(3)", "2019-01-01", .doesNotBind, .guidance, applies: false),
    // Comments and judgments.
    .init("ITA", "HIRSI", "2009-05-06", .doesNotBind, .guidance, applies: true),
    .init("ITA", "HIRSI", "2012-02-23", .binds, .binding),
    .init("ESP", "HIRSI", "2020-01-01", .doesNotBind, .guidance, applies: true),
    .init("USA", "HIRSI", "2020-01-01", .doesNotBind, .guidance, applies: false),
    .init("USA", "HRC-GC31 para. 10", "2020-01-01", .doesNotBind, .guidance, applies: true),
    .init("USA", "CRC-GC6", "2020-01-01", .doesNotBind, .guidance, applies: false),
    .init("MEX", "OC-21/14", "2020-01-01", .doesNotBind, .guidance, applies: true),
    .init("ITA", "OC-21/14", "2020-01-01", .doesNotBind, .guidance, applies: false),
    .init("GBR", "AAA", "2023-11-15", .binds, .binding),
    .init("RWA", "AAA", "2024-01-01", .doesNotBind, .guidance, applies: false),
    // The law of a State.
    .init("USA", "US-LEAHY-DOS", "2018-09-12", .binds),
    .init("MEX", "US-LEAHY-DOS", "2018-09-12", .doesNotBind, applies: false),
    .init("MEX", "MX-LM art. 111", "2018-09-12", .binds),
    .init("MEX", "MX-LM art. 111", "2011-01-01", .doesNotBind),
  ]
}
