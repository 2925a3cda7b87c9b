/// Texts in one block of UTF-8, each named by its place in a list of offsets.
///
/// A `String` is made only when someone asks for one.
package struct StringTable: Hashable, Sendable {
  /// All texts, one after the other.
  package let bytes: [UInt8]
  /// Where each text begins, and at the end where the last one ends: one more than there are texts.
  package let offsets: [Int32]

  /// Takes the stored form; `offsets` begins at 0, never falls, and ends at the length of `bytes`.
  package init(bytes: [UInt8], offsets: [Int32]) {
    precondition(
      offsets.first == 0 && Int(offsets.last ?? -1) == bytes.count,
      "the offsets of a string table must span its bytes")
    self.bytes = bytes
    self.offsets = offsets
  }

  /// How many texts there are.
  package var count: Int { offsets.count - 1 }

  /// The text at a place; a negative place is the empty text.
  package subscript(_ index: Int32) -> String {
    guard index >= 0 else { return "" }
    return String(decoding: utf8(index), as: UTF8.self)
  }

  /// The bytes of the text at a place.
  func utf8(_ index: Int32) -> ArraySlice<UInt8> {
    bytes[Int(offsets[Int(index)])..<Int(offsets[Int(index) + 1])]
  }

  /// Orders the text at a place against another: negative, zero or positive, byte by byte.
  func compare(_ index: Int32, to text: [UInt8]) -> Int {
    let stored = utf8(index)
    for (left, right) in zip(stored, text) where left != right {
      return Int(left) - Int(right)
    }
    return stored.count - text.count
  }
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
  var table: StringTable { StringTable(bytes: bytes, offsets: offsets) }
}
