/// A part of a list of which several hold parts, counted from 0: it takes no memory of its own.
package struct ListPart<Element: Sendable>: RandomAccessCollection, Sendable {
  private let list: [Element]
  private let start: Int
  package let count: Int

  /// Takes the elements of a list from `start` on.
  init(of list: [Element], from start: Int, count: Int) {
    precondition(start >= 0 && count >= 0 && start + count <= list.count, "a part lies within")
    self.list = list
    self.start = start
    self.count = count
  }

  /// Takes a whole list.
  init(_ list: [Element]) { self.init(of: list, from: 0, count: list.count) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(place: Int) -> Element {
    precondition(place >= 0 && place < count, "a place lies within the part")
    return list[start + place]
  }
}

/// Hands out a list part by part, each behind the one before.
struct ListParts<Element: Sendable> {
  private let list: [Element]
  private var place = 0

  init(_ list: [Element]) { self.list = list }

  /// The next elements, as many as asked for, which must be there.
  mutating func next(_ count: Int) -> ListPart<Element> {
    defer { place += count }
    return ListPart(of: list, from: place, count: count)
  }
}
