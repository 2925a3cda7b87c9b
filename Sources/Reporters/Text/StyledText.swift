import Diagnostics

/// A paragraph before it is broken into lines: its letters, each with what it is.
///
/// Whatever goes in is made harmless for a terminal, so nothing that passes through here can drive one.
/// The letters stand in one piece with a space between words, so that a line is a part of them as it is.
struct StyledText {
  /// Letters in a row that are the same kind of thing.
  struct Run {
    /// After the last letter; the run begins where the one before ends.
    let end: Int
    let role: TextStyle.Role?
  }

  /// UTF-8: every word, with a space before each but the first.
  private(set) var letters: [UInt8] = []
  /// All runs but the last, to which letters are being added.
  private var ended: [Run] = []
  /// The role of the last run.
  private var role: TextStyle.Role?
  /// Whether the next piece begins a new word.
  private var endsWithSpace = true

  init() {}

  init(_ text: String, _ role: TextStyle.Role? = nil) { append(text, role) }

  var isEmpty: Bool { letters.isEmpty }

  /// The text without its roles.
  var text: String { String(decoding: letters, as: UTF8.self) }

  /// The letters in runs, in order.
  var runs: [Run] { isEmpty ? [] : ended + [Run(end: letters.count, role: role)] }

  /// Where the letters of each word stand: what a line break may not divide.
  var words: [Range<Int>] {
    letters.split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  }

  /// The parts of a word that are each one kind of thing, in order.
  func parts(of word: Range<Int>) -> [(text: String, role: TextStyle.Role?)] {
    var parts: [(text: String, role: TextStyle.Role?)] = []
    var start = 0
    for run in runs {
      let part = word.clamped(to: start..<run.end)
      start = run.end
      if !part.isEmpty { parts.append((String(decoding: letters[part], as: UTF8.self), run.role)) }
    }
    return parts
  }

  /// Adds a piece; spaces and line ends in it are places where a line may break.
  mutating func append(_ text: String, _ role: TextStyle.Role? = nil) {
    var text = text
    text.withUTF8 { piece in
      makeRoom(for: piece.count)
      if Self.isOrdinary(piece) { return add(ordinary: piece, role) }
      var start = 0
      for place in piece.indices {
        switch piece[place] {
        case 0x20, 0x0A, 0x0D, 0x09:
          addHarmless(piece[start..<place], role)
          endsWithSpace = true
          start = place + 1
        default: break
        }
      }
      addHarmless(piece[start...], role)
    }
  }

  /// Adds a piece that is kept on one line where it is short: `art. 33(1)`.
  mutating func append(unbroken text: String, _ role: TextStyle.Role? = nil) {
    var copy = text
    copy.withUTF8 { piece in
      guard (1...BindingWords.mostUnbroken).contains(piece.count), Self.isOrdinary(piece) else {
        return append(BindingWords.unbroken(text), role)
      }
      makeRoom(for: 2 * piece.count)
      begin(role)
      for letter in piece {
        // U+00A0 in UTF-8, in place of each space.
        if letter == 0x20 { letters.append(0xC2) }
        letters.append(letter == 0x20 ? 0xA0 : letter)
      }
    }
  }

  /// Adds a list in words, `a, b and c`, the items kept on one line each where that is wanted and they are short.
  mutating func append(
    list items: [String], unbroken: Bool = false, _ role: TextStyle.Role? = nil
  ) {
    for (place, item) in items.enumerated() {
      if place > 0 { append(place < items.count - 1 ? ", " : " and ", role) }
      if unbroken { append(unbroken: item, role) } else { append(item, role) }
    }
  }

  /// A paragraph is made of many pieces: where there is no room for one there is to be room for as much again.
  private mutating func makeRoom(for count: Int) {
    if letters.capacity <= letters.count + count {
      letters.reserveCapacity(2 * (letters.count + count) + 128)
    }
  }

  /// Whether a piece has harmless letters alone, up to U+02FF, and one space between words, as most have.
  private static func isOrdinary(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard piece.count >= 8 else { return isOrdinary(piece[...], after: 0) }
    var place = 0
    while place < piece.count {
      // The last eight letters overlap with those before them.
      let start = min(place, piece.count - 8)
      // A pair of spaces may lie on both sides of a place.
      let before = start == 0 ? 0 : piece[start - 1]
      if !EightLetters(piece, from: start).areOrdinary || (before == 0x20 && piece[start] == 0x20) {
        guard isOrdinary(piece[start..<start + 8], after: before) else { return false }
      }
      place += 8
    }
    return true
  }

  /// The same of a part, letter by letter, given the letter before it.
  private static func isOrdinary(_ part: Slice<UnsafeBufferPointer<UInt8>>, after before: UInt8)
    -> Bool
  {
    var before = before
    for byte in part {
      if byte == 0x20 {
        if before == 0x20 { return false }
      } else if byte < 0x20 || byte >= 0x7F {
        // C2 80 to C2 9F are controls.
        let isControl = byte == 0x7F || byte < 0x20 || (byte < 0xA0 && before == 0xC2)
        if isControl || byte > 0xCB { return false }
      }
      before = byte
    }
    return true
  }

  /// Adds letters of one word, made harmless.
  private mutating func addHarmless(
    _ piece: Slice<UnsafeBufferPointer<UInt8>>, _ role: TextStyle.Role?
  ) {
    let piece = UnsafeBufferPointer(rebasing: piece)
    if Self.isOrdinary(piece) { return add(piece, role) }
    var harmless = Escaping.terminal(String(decoding: piece, as: UTF8.self))
    harmless.withUTF8 { add($0, role) }
  }

  /// Adds a piece that is ordinary, with a space before it or behind it or neither.
  private mutating func add(ordinary piece: UnsafeBufferPointer<UInt8>, _ role: TextStyle.Role?) {
    let start = piece.first == 0x20 ? 1 : 0
    if start == 1 { endsWithSpace = true }
    let end = piece.count > start && piece.last == 0x20 ? piece.count - 1 : piece.count
    add(UnsafeBufferPointer(rebasing: piece[start..<end]), role)
    if end < piece.count { endsWithSpace = true }
  }

  /// Adds harmless letters to the last word, or as new ones after a space.
  private mutating func add(_ piece: UnsafeBufferPointer<UInt8>, _ role: TextStyle.Role?) {
    guard !piece.isEmpty else { return }
    begin(role)
    letters.append(contentsOf: piece)
  }

  /// Begins a word if a space stands before it; what is added next is of the role.
  private mutating func begin(_ role: TextStyle.Role?) {
    if endsWithSpace, !isEmpty {
      // The space is of the role that stands on both its sides, if that is one.
      if role != self.role { change(to: nil) }
      letters.append(0x20)
    }
    change(to: role)
    endsWithSpace = false
  }

  /// Ends the last run if it is of another role.
  private mutating func change(to role: TextStyle.Role?) {
    guard role != self.role else { return }
    if !isEmpty { ended.append(Run(end: letters.count, role: self.role)) }
    self.role = role
  }
}
