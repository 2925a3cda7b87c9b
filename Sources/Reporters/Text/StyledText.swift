import Diagnostics

/// A paragraph before it is broken into lines: its letters, each with what it is.
///
/// Whatever goes in is made harmless for a terminal, so nothing that passes through here can drive one.
/// The letters stand in one piece with a space between words, so that a line is a part of them as it is.
struct StyledText {
  /// Letters in a row that are the same kind of thing.
  struct Run {
    /// After the last letter; the run begins where the one before ends.
    fileprivate(set) var end: Int
    let role: TextStyle.Role?
  }

  /// UTF-8: every word, with a space before each but the first.
  private(set) var letters: [UInt8] = []
  private(set) var runs: [Run] = []
  /// Whether the next piece begins a new word.
  private var endsWithSpace = true

  init() {}

  init(_ text: String, _ role: TextStyle.Role? = nil) { append(text, role) }

  var isEmpty: Bool { letters.isEmpty }

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
    text.withUTF8 { bytes in
      // A paragraph is made of many pieces: room for as much again.
      if letters.capacity <= letters.count + bytes.count {
        letters.reserveCapacity(2 * (letters.count + bytes.count) + 128)
      }
      if Self.isOrdinary(bytes) {
        let start = bytes.first == 0x20 ? 1 : 0
        if start == 1 { endsWithSpace = true }
        let end = bytes.count > start && bytes.last == 0x20 ? bytes.count - 1 : bytes.count
        add(bytes[start..<end], role)
        if end < bytes.count { endsWithSpace = true }
        return
      }
      var start = 0
      for place in bytes.indices {
        switch bytes[place] {
        case 0x20, 0x0A, 0x0D, 0x09:
          addHarmless(bytes[start..<place], role)
          endsWithSpace = true
          start = place + 1
        default: break
        }
      }
      addHarmless(bytes[start...], role)
    }
  }

  /// Whether a piece has harmless letters alone, up to U+02FF, and one space between words, as most have.
  private static func isOrdinary(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    var place = 0
    while place < piece.count {
      let end = min(place + 8, piece.count)
      if end == place + 8, EightLetters(piece, from: place).areOrdinary {
        if before == 0x20, piece[place] == 0x20 { return false }
        before = piece[end - 1]
      } else {
        guard isOrdinary(piece[place..<end], after: &before) else { return false }
      }
      place = end
    }
    return true
  }

  /// The same of a part, letter by letter, given the letter before it; afterwards, its last.
  private static func isOrdinary(
    _ piece: Slice<UnsafeBufferPointer<UInt8>>, after before: inout UInt8
  ) -> Bool {
    for byte in piece {
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
    if Self.isOrdinary(UnsafeBufferPointer(rebasing: piece)) { return add(piece, role) }
    var harmless = Escaping.terminal(String(decoding: piece, as: UTF8.self))
    harmless.withUTF8 { add($0[...], role) }
  }

  /// Adds harmless letters to the last word, or as new ones after a space.
  private mutating func add(
    _ piece: Slice<UnsafeBufferPointer<UInt8>>, _ role: TextStyle.Role?
  ) {
    guard !piece.isEmpty else { return }
    if endsWithSpace, let last = runs.last {
      letters.append(0x20)
      // The space is of the role that stands on both its sides, if that is one.
      if last.role != role { extendRuns(nil) }
    }
    letters.append(contentsOf: piece)
    extendRuns(role)
    endsWithSpace = false
  }

  /// Makes the letters that are in no run yet part of one of the role.
  private mutating func extendRuns(_ role: TextStyle.Role?) {
    if let last = runs.last, last.role == role {
      runs[runs.count - 1].end = letters.count
    } else {
      runs.append(Run(end: letters.count, role: role))
    }
  }
}
