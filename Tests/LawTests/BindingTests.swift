import Diagnostics
import Law
import Testing

@Suite("Who is bound by what on which day")
struct BindingTests {
  private func registry(_ change: (inout LawFolder) -> Void = { _ in }) throws -> LawRegistry {
    var folder = LawFolder()
    change(&folder)
    return try #require(folder.load().diagnosed.value)
  }

  private func status(
    _ registry: LawRegistry, _ state: String, _ cite: String, _ day: String
  ) throws -> BindingStatus {
    try registry.status(
      of: registry.resolve(cite).get(), for: #require(State(state)), on: #require(CalendarDate(day))
    )
  }

  @Test(
    "consent binds from its entry into force, to its withdrawal",
    arguments: [
      ("NOR", "1956-03-31", LawStatus.doesNotBind), ("NOR", "1956-04-01", .binds),
      ("NOR", "2020-12-31", .binds), ("NOR", "2090-01-01", .binds), ("DNK", "1989-12-31", .binds),
      ("DNK", "1990-01-01", .doesNotBind), ("SWE", "1980-01-01", .doesNotBind),
      ("SWE", "2021-06-01", .doesNotBind), ("SWE", "2022-06-01", .undetermined),
      ("FIN", "1980-01-01", .doesNotBind), ("FIN", "2022-06-01", .undetermined),
      ("NOR", "1954-12-31", .doesNotBind),
    ])
  func consent(_ state: String, _ day: String, _ expected: LawStatus) throws {
    #expect(try status(registry(), state, "T1 art. 1", day).status == expected)
  }

  @Test("a signatory is told what signing means")
  func signatory() throws {
    let status = try status(registry(), "SWE", "T1 art. 1", "1980-01-01")
    #expect(status.reasons.first?.contains("VCLT art. 18") == true)
  }

  @Test("a party stays bound after the data end, with less confidence and a reason")
  func afterTheData() throws {
    let registry = try registry()
    let within = try status(registry, "NOR", "T1 art. 1", "2020-06-01")
    let after = try status(registry, "NOR", "T1 art. 1", "2022-06-01")
    #expect(within.confidence == .high)
    #expect(after.confidence == .medium)
    #expect(after.reasons.contains { $0.contains("2020-12-31") })
  }

  @Test("a table that is not complete proves nothing by an absent row")
  func absenceProvesNothing() throws {
    let registry = try registry {
      $0.replace(
        "T2,not-party,2020-12-31,2020-01-01,2021-12-31", by: "T2,proves-nothing,,,",
        in: "coverage.csv")
    }
    #expect(try status(registry, "FIN", "T2 art. 1", "1980-01-01").status == .undetermined)
    #expect(try status(registry, "FIN", "T1 art. 1", "1980-01-01").status == .undetermined)
    #expect(try status(registry, "FIN", "T1", "1980-01-01").status == .undetermined)
  }

  @Test(
    "who announces that it leaves stays bound, with less confidence; who comes back is open where that is disputed",
    arguments: [
      ("leaving", "1989-12-31", LawStatus.binds, Confidence.high, nil),
      (
        "leaving", "1995-01-01", .binds, .medium,
        "It announced (1990-01-01) that it would leave the treaty; that it has left is not on record."
      ),
      (
        "contested", "1995-01-01", .undetermined, .low,
        "It denounced the treaty with effect from 1990-01-01; whether it has rejoined since is contested."
      ),
    ])
  func unsettledLeaving(
    _ word: String, _ day: String, _ answer: LawStatus, _ confidence: Confidence, _ reason: String?
  ) throws {
    let registry = try registry {
      $0.replace(
        "1990-01-01,,withdrawn,high", by: "1990-01-01,,\(word),high", in: "consent.csv")
    }
    let status = try status(registry, "DNK", "T1 art. 1", day)
    #expect(status.status == answer)
    #expect(status.confidence == confidence)
    if let reason { #expect(status.reasons.contains(reason), "\(status.reasons)") }
  }

  @Test("a reservation that excludes a provision undoes it while it stands, and its parts with it")
  func reservation() throws {
    let registry = try registry {
      $0.replace(
        "T2,NOR,,1965-01-01,accession,1965-02-01,,,party", by: "T2,NOR,1965-01-01,,,,,,signatory",
        in: "consent.csv")
    }
    #expect(try status(registry, "NOR", "T1 art. 2", "1979-12-31").status == .doesNotBind)
    #expect(try status(registry, "NOR", "T1 art. 2(1)", "1979-12-31").status == .doesNotBind)
    #expect(try status(registry, "NOR", "T1 art. 2", "1980-01-01").status == .binds)
    #expect(try status(registry, "NOR", "T1 art. 1", "1979-12-31").status == .binds)
    #expect(try status(registry, "NOR", "T1", "1979-12-31").status == .modified)
    let excluded = try status(registry, "NOR", "T1 art. 2", "1979-12-31")
    #expect(excluded.reservations.count == 1)
  }

  @Test("a reservation to a part modifies the whole")
  func partialReservation() throws {
    let registry = try registry {
      $0.replace("art. 2,excludes", by: "art. 2(1),excludes", in: "reservations.csv")
    }
    #expect(try status(registry, "NOR", "T1 art. 2", "1979-12-31").status == .modified)
  }

  @Test("a reservation to a provision that allows none has no effect")
  func forbiddenReservation() throws {
    let registry = try registry {
      $0.replace("art. 2,excludes", by: "art. 3,excludes", in: "reservations.csv")
    }
    let status = try status(registry, "NOR", "T1 art. 3", "1979-12-31")
    #expect(status.status == .binds)
    #expect(status.reasons.contains { $0.contains("no effect") })
  }

  @Test("a treaty carries another to its own parties")
  func carried() throws {
    let registry = try registry {
      $0.replace(
        "T1,NOR,1951-01-01,1956-01-01,ratification,1956-04-01,,,party",
        by: "T1,NOR,1951-01-01,,,,,,signatory", in: "consent.csv")
    }
    let status = try status(registry, "NOR", "T1 art. 1", "1970-01-01")
    #expect(status.status == .binds)
    #expect(status.since?.description == "1965-02-01")
    #expect(status.via.map { registry.printed($0) } == "T2 art. 1")
    let treaty = try registry.resolve("T1").get()
    #expect(
      registry.party(State("NOR")!, to: treaty, on: CalendarDate("1970-01-01")!) == .doesNotBind)
  }

  @Test("custom binds where consent does not, and consent goes before custom")
  func custom() throws {
    let registry = try registry()
    #expect(try status(registry, "FIN", "T1 art. 3", "1980-01-01").force == .customary)
    #expect(try status(registry, "NOR", "T1 art. 3", "1980-01-01").force == .binding)
  }

  @Test(
    "soft law never binds; who endorsed it is committed, others are guided",
    arguments: [
      ("NOR", "2010-01-01", Force.commitment, true), ("SWE", "2010-01-01", .commitment, true),
      ("FIN", "2010-01-01", .guidance, true), ("NOR", "1999-12-31", .commitment, false),
    ])
  func softLaw(_ state: String, _ day: String, _ force: Force, _ applies: Bool) throws {
    let status = try status(registry(), state, "SOFT", day)
    #expect(status.status == .doesNotBind)
    #expect(status.force == force)
    #expect(status.applies == applies)
  }

  @Test(
    "what a group did commits who was in it that day; whoever joined later is committed by what it did again",
    arguments: [
      (
        "2004-01-01", Force.guidance, nil,
        "The States of the north adopted it without a vote against it (2000-01-01); this State was not among them."
      ),
      (
        "2007-01-01", .guidance, nil,
        "This State became one of the States of the north (2006-05-01) after they had adopted it without a vote against it (2000-01-01)."
      ),
      (
        "2015-01-01", .commitment, "2010-01-01",
        "The States of the north reaffirmed it on 2010-01-01."
      ),
    ])
  func joinedLater(_ day: String, _ force: Force, _ since: String?, _ reason: String) throws {
    let registry = try registry {
      $0.replace(
        "north,SWE,1990-01-01,,S,", by: "north,SWE,1990-01-01,,S,\nnorth,FIN,2006-05-01,,S,",
        in: "groups.csv")
      $0.replace(
        "SOFT,@north,consensus,2000-01-01,,S,high,",
        by: "SOFT,@north,consensus,2000-01-01,,S,high,\nSOFT,@north,reaffirmed,2010-01-01,,S,high,",
        in: "endorsements.csv")
    }
    let late = try status(registry, "FIN", "SOFT", day)
    #expect(late.force == force)
    #expect(late.since?.description == since)
    #expect(late.reasons.first == reason)
    let early = try status(registry, "SWE", "SOFT", day)
    #expect(early.since?.description == "2000-01-01")
  }

  @Test(
    "what concerns a group alone tells who is in it, and since or until when the State was",
    arguments: [
      ("FIN", "2010-01-01", "It concerns the States of the north only."),
      (
        "SWE", "1985-01-01",
        "It concerns the States of the north only. This State became one of them later (1990-01-01)."
      ),
      (
        "DNK", "2010-01-01",
        "It concerns the States of the north only. This State was one of them until 2005-06-01."
      ),
    ])
  func outside(_ state: String, _ day: String, _ reason: String) throws {
    let registry = try registry {
      $0.replace(
        "SOFT,Declaration,Declaration,soft-law,2000-01-01,,global",
        by: "SOFT,Declaration,Declaration,soft-law,1980-01-01,,north", in: "instruments.csv")
      $0.replace(
        "north,NOR,,,S,", by: "north,NOR,,,S,\nnorth,DNK,,2005-06-01,S,", in: "groups.csv")
    }
    let status = try status(registry, state, "SOFT", day)
    #expect(!status.applies)
    #expect(status.reasons.first == reason)
  }

  @Test("deleting a row never makes a State bound, and never makes what is open certain to bind")
  func deletionIsSafe() throws {
    let whole = LawFolder()
    let full = try #require(whole.load().diagnosed.value)
    let rows = whole.files["consent.csv"]!.split(separator: "\n")
    for left in 1..<rows.count {
      var folder = whole
      var kept = rows
      kept.remove(at: left)
      folder.files["consent.csv"] = kept.joined(separator: "\n")
      let less = try #require(folder.load().diagnosed.value)
      for state in ["NOR", "SWE", "DNK", "FIN"] {
        for day in ["1960-01-01", "1985-01-01", "1995-01-01", "2020-01-01", "2030-01-01"] {
          for cite in ["T1 art. 1", "T1 art. 2", "T2 art. 1"] {
            let before = try status(full, state, cite, day).status
            let after = try status(less, state, cite, day).status
            if after == .binds || after == .modified {
              #expect(before == .binds || before == .modified, "\(state) \(cite) \(day)")
            }
          }
        }
      }
    }
  }

  @Test("the order of rows and files changes nothing")
  func order() throws {
    var folder = LawFolder()
    let before = try #require(folder.load().diagnosed.value)
    for name in ["consent.csv", "instruments.csv", "groups.csv", "endorsements.csv"] {
      let rows = folder.files[name]!.split(separator: "\n")
      folder.files[name] = ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n")
    }
    let after = try #require(folder.load().diagnosed.value)
    for state in ["NOR", "SWE", "DNK", "FIN"] {
      for cite in ["T1", "T1 art. 2(1)", "T2 art. 1", "SOFT"] {
        #expect(
          try status(before, state, cite, "2005-01-01") == status(after, state, cite, "2005-01-01"))
      }
    }
  }

  @Test(
    "a pinpoint that nobody checked is not shown to the paragraph",
    arguments: [
      ("T1 art. 2(1)", "T1 art. 2"), ("T1 art. 2", "T1 art. 2"), ("T1", "T1"),
      ("T1 para. 7", "T1"), ("T1 para. 8", "T1 para. 8"),
    ])
  func shown(_ cite: String, _ expected: String) throws {
    let registry = try registry {
      $0.replace(
        "  - {at: art. 1, heading: One, confirmed: seen}",
        by:
          "  - {at: art. 1, heading: One, confirmed: seen}\n  - {at: para. 7, heading: Seven, confirmed: recalled}\n  - {at: para. 8, heading: Eight, confirmed: secondary}",
        in: "provisions/t.yaml")
    }
    #expect(registry.shown(try registry.resolve(cite).get()) == expected)
  }

  @Test("the stored form gives the same registry back")
  func image() throws {
    let registry = try registry()
    let copy = LawImage(
      strings: StringTable(
        bytes: .array(Array(registry.image.strings.joined.utf8)),
        offsets: registry.image.strings.offsets),
      tables: registry.image.tables.map { NumberList($0.numbers) },
      indexes: registry.image.indexes.map { NumberList($0.numbers) })
    #expect(LawRegistry(image: copy) == registry)
  }
}
