import Testing

@testable import Engine

@Suite("Places of shared definitions")
struct PlaceSetTests {
  @Test(
    "are handed out in order, however many there are",
    arguments: [[], [0], [63], [64], [3, 1, 2], [200, 0, 63, 64, 65, 7]])
  func order(_ places: [Int]) {
    #expect(Array(PlaceSet(Set(places))) == places.sorted())
  }
}

@Suite("Parts of a list")
struct ListPartTests {
  @Test("stand one behind the other, each counted from 0")
  func parts() {
    var parts = ListParts(Array(0..<6))
    let (first, none, second) = (parts.next(2), parts.next(0), parts.next(4))
    #expect(Array(first) == [0, 1] && none.isEmpty && Array(second) == [2, 3, 4, 5])
    #expect(second[0] == 2 && second.map { $0 * 2 } == [4, 6, 8, 10])
    #expect(Array(ListPart([7, 8])) == [7, 8])
  }
}
