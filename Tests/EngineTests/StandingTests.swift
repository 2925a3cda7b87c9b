import Diagnostics
import Law
import Testing

@testable import Engine

@Suite("What a citation is worth")
struct StandingTests {
  @Test(
    "is the same whether its reasons are told or not, for every citation of the pack that ships")
  func reasons() throws {
    let pack = try #require(PackReader.read(ShippedPack.files()).value)
    let days = try ["1960-01-01", "2004-07-01", "2018-09-12", "2026-11-01"].map {
      try #require(CalendarDate($0))
    }
    let states = try ["MEX", "USA", "DEU", "DNK", "GBR", "TUR", "PRK"].map {
      try #require(State($0))
    }
    var numbers: Set<Int> = []
    for citation in pack.rules.flatMap(\.citations)
    where numbers.insert(pack.registry.number(of: citation)).inserted {
      #expect(pack.registry.force(of: citation) == pack.registry.instrument(citation).force)
      for state in states {
        for day in days {
          var told = pack.registry.status(of: citation, for: state, on: day)
          let bare = pack.registry.status(of: citation, for: state, on: day, tells: false)
          #expect(!told.reasons.isEmpty)
          told.reasons = []
          told.reservations = []
          told.source = ""
          #expect(bare == told, "\(pack.registry.printed(citation)) for \(state) on \(day)")
        }
      }
    }
    #expect(numbers.count > 100)
  }
}
