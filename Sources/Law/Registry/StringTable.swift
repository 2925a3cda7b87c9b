/// Texts in one block of UTF-8, each named by its place in a list of offsets.
///
/// A `String` is made only when someone asks for one. A class because whoever keeps a text of it keeps the table; it
/// never changes.
package final class StringTable: Sendable {
  /// Where the texts lie, one after the other.
  private let bytes: StoredBytes
  /// Where in the bytes the first text begins.
  private let start: Int
  /// Where each text begins, from the first one on, and at the end where the last one ends: one more than there
  /// are texts.
  package let offsets: NumberList

  /// Takes the stored form; `offsets` begins at 0, never falls, and ends within the bytes.
  package init(bytes: StoredBytes, start: Int = 0, offsets: NumberList) {
    precondition(
      offsets.count > 0 && offsets[0] == 0
        && start + Int(offsets[offsets.count - 1]) <= bytes.count,
      "the offsets of a string table must lie within its bytes")
    self.bytes = bytes
    self.start = start
    self.offsets = offsets
  }

  /// How many texts there are.
  package var count: Int { offsets.count - 1 }

  /// How many bytes all texts have together.
  package var length: Int { Int(offsets[offsets.count - 1]) }

  /// All texts in one.
  package var joined: String { bytes.text(start..<start + length) }

  /// The text at a place; a negative place is the empty text.
  package subscript(_ index: Int32) -> String {
    guard index >= 0 else { return "" }
    return bytes.text(range(index))
  }

  /// Whether the text at a place is this one.
  func holds(_ text: String, at index: Int32) -> Bool {
    index >= 0 && compare(index, to: text.utf8) == 0
  }

  /// Orders the text at a place against another: negative, zero or positive, byte by byte.
  func compare(_ index: Int32, to text: some Collection<UInt8>) -> Int {
    let range = range(index)
    for (place, wanted) in zip(range, text) {
      let found = bytes[place]
      if found != wanted { return Int(found) - Int(wanted) }
    }
    return range.count - text.count
  }

  /// Where the text at a place lies in the bytes.
  private func range(_ index: Int32) -> Range<Int> {
    start + Int(offsets.integer(at: Int(index)))..<start + Int(offsets.integer(at: Int(index) + 1))
  }
}

extension StringTable: Hashable {
  /// Whether they hold the same texts, wherever these lie.
  package static func == (left: StringTable, right: StringTable) -> Bool {
    left === right || (left.offsets == right.offsets && left.joined == right.joined)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

/// Gathers texts, each once.
struct StringTableBuilder {
  private var bytes: [UInt8] = []
  private var offsets: [Int32] = [0]
  private var places: [String: Int32] = [:]

  /// The place of a text, which is taken in if it is new; the empty text is at -1.
  mutating func place(_ text: String) -> Int32 {
    if text.isEmpty { return -1 }
    if let place = places[text] { return place }
    let place = Int32(offsets.count - 1)
    bytes.append(contentsOf: text.utf8)
    offsets.append(Int32(bytes.count))
    places[text] = place
    return place
  }

  /// The finished table.
  var table: StringTable { StringTable(bytes: .array(bytes), offsets: NumberList(offsets)) }
}
