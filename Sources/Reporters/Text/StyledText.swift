import Diagnostics

/// A paragraph before it is broken into lines: words, each part with what it is.
///
/// Whatever goes in is made harmless for a terminal, so nothing that passes through here can drive one.
/// The letters stand in one piece with a space between words, so that a line is a part of them as it is.
struct StyledText {
  /// What a line break may not divide.
  struct Word {
    /// Where its letters stand.
    let start: Int
    fileprivate(set) var end: Int
    /// How many terminal cells it takes.
    fileprivate(set) var width: Int
  }

  /// Letters in a row that are the same kind of thing.
  struct Run {
    /// After the last letter; the run begins where the one before ends.
    fileprivate(set) var end: Int
    let role: TextStyle.Role?
  }

  /// UTF-8: every word, with a space before each but the first.
  private(set) var letters: [UInt8] = []
  private(set) var words: [Word] = []
  private(set) var runs: [Run] = []
  /// Whether the next piece begins a new word.
  private var endsWithSpace = true

  init() {}

  init(_ text: String, _ role: TextStyle.Role? = nil) { append(text, role) }

  var isEmpty: Bool { words.isEmpty }

  /// The parts of a word that are each one kind of thing, in order.
  func parts(of word: Word) -> [(text: String, role: TextStyle.Role?)] {
    var parts: [(text: String, role: TextStyle.Role?)] = []
    var start = 0
    for run in runs {
      let part = (word.start..<word.end).clamped(to: start..<run.end)
      start = run.end
      if !part.isEmpty { parts.append((String(decoding: letters[part], as: UTF8.self), run.role)) }
    }
    return parts
  }

  /// Adds a piece; spaces and line ends in it are places where a line may break.
  mutating func append(_ text: String, _ role: TextStyle.Role? = nil) {
    var text = text
    text.withUTF8 { bytes in
      reserve(bytes.count)
      if addPlain(bytes, role) { return }
      var start = 0
      // The cells that the word takes; `nil` once there is a letter in it that has to be looked at.
      var cells: Int? = 0
      for place in bytes.indices {
        switch bytes[place] {
        case 0x20, 0x0A, 0x0D, 0x09:
          add(UnsafeBufferPointer(rebasing: bytes[start..<place]), cells, role)
          endsWithSpace = true
          start = place + 1
          cells = 0
        case 0x21..<0x7F: cells = cells.map { $0 + 1 }
        // U+00A0, a space that does not break the line, is C2 A0; what else begins with C2 ends otherwise.
        case 0xC2: break
        case 0xA0 where place > start && bytes[place - 1] == 0xC2: cells = cells.map { $0 + 1 }
        default: cells = nil
        }
      }
      add(UnsafeBufferPointer(rebasing: bytes[start...]), cells, role)
    }
    if hasOpenRun { extendRuns(to: letters.count, role) }
  }

  /// Adds a piece of harmless letters with one space between words, as most are, in one go.
  ///
  /// - Returns: Whether it was one; if not, nothing was added.
  private mutating func addPlain(
    _ piece: UnsafeBufferPointer<UInt8>, _ role: TextStyle.Role?
  ) -> Bool {
    var before: UInt8 = 0
    for byte in piece {
      switch byte {
      case 0x21..<0x7F: if before == 0xC2 { return false }
      case 0x20: if before == 0x20 || before == 0xC2 { return false }
      // U+00A0, a space that does not break the line, is C2 A0.
      case 0xC2: if before == 0xC2 { return false }
      case 0xA0: if before != 0xC2 { return false }
      default: return false
      }
      before = byte
    }
    if before == 0xC2 { return false }
    let start = piece.first == 0x20 ? 1 : 0
    if start == 1 { endsWithSpace = true }
    let end = start < piece.count && before == 0x20 ? piece.count - 1 : piece.count
    guard start < end else { return true }
    let isNew = endsWithSpace || words.isEmpty
    if isNew { beginWord(role) }
    // Where the piece would begin if its first space stood there too.
    let base = letters.count - start
    letters.append(contentsOf: piece[start..<end])
    var word = isNew ? Word(start: base + start, end: 0, width: 0) : words.removeLast()
    for place in start..<end {
      switch piece[place] {
      case 0x20:
        word.end = base + place
        words.append(word)
        word = Word(start: base + place + 1, end: 0, width: 0)
      case 0xC2: break
      default: word.width += 1
      }
    }
    word.end = base + end
    words.append(word)
    endsWithSpace = before == 0x20
    return true
  }

  /// Makes room for a piece, and for as much again where there is none left: a paragraph is made of many pieces.
  private mutating func reserve(_ bytes: Int) {
    if letters.capacity < letters.count + bytes + 1 {
      letters.reserveCapacity(2 * (letters.count + bytes) + 64)
    }
    let most = words.count + bytes / 5 + 1
    if words.capacity < most { words.reserveCapacity(2 * most) }
  }

  /// Adds another paragraph's words behind those here.
  mutating func append(_ other: StyledText) {
    guard let first = other.runs.first else { return endsWithSpace = other.endsWithSpace }
    beginWord(first.role)
    let offset = letters.count
    letters += other.letters
    for word in other.words {
      words.append(Word(start: word.start + offset, end: word.end + offset, width: word.width))
    }
    for run in other.runs { extendRuns(to: run.end + offset, run.role) }
    endsWithSpace = other.endsWithSpace
  }

  /// Adds letters to the last word, or as a new one after a space.
  ///
  /// How many cells they take is known if all of them are known to be harmless. Their run stays open until the
  /// whole piece is there.
  private mutating func add(
    _ piece: UnsafeBufferPointer<UInt8>, _ cells: Int?, _ role: TextStyle.Role?
  ) {
    guard !piece.isEmpty else { return }
    let isNew = endsWithSpace || words.isEmpty
    if isNew { beginWord(role) }
    let start = letters.count
    let width: Int
    if let cells {
      width = cells
      for byte in piece { letters.append(byte) }
    } else {
      let harmless = Escaping.terminal(String(decoding: piece, as: UTF8.self))
      width = SnippetRenderer.displayWidth(harmless.unicodeScalars)
      letters.append(contentsOf: harmless.utf8)
    }
    if isNew {
      words.append(Word(start: start, end: letters.count, width: width))
    } else {
      words[words.count - 1].end = letters.count
      words[words.count - 1].width += width
    }
    endsWithSpace = false
  }

  /// Puts a space behind the words so far; it is of the role that stands on both its sides, if that is one.
  private mutating func beginWord(_ role: TextStyle.Role?) {
    guard !letters.isEmpty else { return }
    let isWithinPiece = hasOpenRun
    letters.append(0x20)
    guard !isWithinPiece, let last = runs.last else { return }
    extendRuns(to: letters.count, last.role == role ? role : nil)
  }

  /// Whether the last letters are in no run yet: those of the piece that is being added.
  private var hasOpenRun: Bool { letters.count > (runs.last?.end ?? 0) }

  private mutating func extendRuns(to end: Int, _ role: TextStyle.Role?) {
    if let last = runs.last, last.role == role {
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(end: end, role: role))
    }
  }
}
