import Diagnostics
import Rules

extension ImageWriter {
  mutating func write(_ kind: ScalarKind) {
    write(UInt64(ScalarKind.words.firstIndex(of: kind.word) ?? 0))
    switch kind {
    case .enumeration(let words): write(words)
    case .integer(let bounds), .number(let bounds):
      write(bounds.minimum) { $0.write($1.bitPattern) }
      write(bounds.maximum) { $0.write($1.bitPattern) }
    default: break
    }
  }

  mutating func write(_ traits: FactTraits) {
    let silence = traits.silence
    var head = TraitsHead()
    head.append(TraitsHead.polarities.firstIndex(of: traits.polarity) ?? 0)
    head.append(traits.scope.place)
    head.append(TraitsHead.meanings.firstIndex(of: silence.meaning) ?? 0)
    let question = traits.question
    let note = silence.note
    for flag in [
      traits.allowsPartial, question != nil, traits.unit != nil, silence.substitute != nil,
      !silence.asksIf.isEmpty, note != nil, traits.unread != nil,
    ] {
      head.append(flag)
    }
    write(head.bits)
    if let question { write(question) }
    if let unit = traits.unit { write(unit) }
    if let substitute = silence.substitute { write(substitute) }
    if !silence.asksIf.isEmpty { write(silence.asksIf.map(\.path)) }
    if let note { write(note) }
    if let unread = traits.unread { write(unread) }
  }

  private mutating func write(_ substitute: SilenceRule.Substitute) {
    switch substitute {
    case .unlimited: write(0 as UInt64)
    case .number(let number):
      write(1 as UInt64)
      write(number.bitPattern)
    case .word(let word):
      write(2 as UInt64)
      write(word)
    }
  }
}

/// What is short of a fact's traits, in one number: words by their places, and which texts there are.
private struct TraitsHead {
  private(set) var bits: UInt64 = 0
  private var length: UInt64 = 0
  /// How many bits a word takes.
  private static let wordBits: UInt64 = 3
  // All words of a kind, listed once and not for each of some hundred facts.
  static let polarities = FactPolarity.allCases
  static let scopes = RuleScope.allCases
  static let meanings = SilenceMeaning.allCases

  init(bits: UInt64 = 0) { self.bits = bits }

  mutating func append(_ word: Int) {
    bits |= UInt64(word) << length
    length += Self.wordBits
  }

  mutating func append(_ flag: Bool) {
    bits |= (flag ? 1 : 0) << length
    length += 1
  }

  /// The place of the next word.
  mutating func nextWord() -> Int {
    defer { length += Self.wordBits }
    return Int(bits >> length & (1 << Self.wordBits - 1))
  }

  /// The next flag.
  mutating func nextFlag() -> Bool {
    defer { length += 1 }
    return bits >> length & 1 != 0
  }
}

extension ImageReader {
  /// The place of what was read from an image: no file.
  static let nowhere = SourceSpan(source: SourceID(rawValue: -1), start: 0, end: 0)

  /// The map of an expression that stands in no file.
  static let noMap = ExpressionMap(runs: [.init(textOffset: 0, sourceOffset: 0)])

  mutating func readKind() -> ScalarKind {
    switch ScalarKind.words[Int(readUnsigned())] {
    case "bool": .bool
    case "enum": .enumeration(readStrings())
    case "integer": .integer(readBounds())
    case "number": .number(readBounds())
    case "date": .date
    case "period": .period
    case "money": .money
    case "state": .state
    default: .text
    }
  }

  private mutating func readBounds() -> NumberBounds {
    NumberBounds(
      minimum: readOptional { Double(bitPattern: $0.readUnsigned()) },
      maximum: readOptional { Double(bitPattern: $0.readUnsigned()) })
  }

  mutating func readTraits() -> FactTraits {
    var head = TraitsHead(bits: readUnsigned())
    let polarity = TraitsHead.polarities[head.nextWord()]
    let scope = TraitsHead.scopes[head.nextWord()]
    let meaning = TraitsHead.meanings[head.nextWord()]
    let allowsPartial = head.nextFlag()
    let question = head.nextFlag() ? readStoredText() : nil
    let unit = head.nextFlag() ? readString() : nil
    let substitute = head.nextFlag() ? readSubstitute() : nil
    let conditions = head.nextFlag() ? readStrings() : []
    let note = head.nextFlag() ? readStoredText() : nil
    let unread = head.nextFlag() ? readStoredText() : nil
    return FactTraits(
      question: question, unit: unit, polarity: polarity,
      silence: SilenceRule(
        meaning, substitute: substitute,
        asksIf: conditions.map { .init(path: $0, span: Self.nowhere) }, note: note),
      allowsPartial: allowsPartial, scope: scope, unread: unread)
  }

  private mutating func readSubstitute() -> SilenceRule.Substitute {
    switch readUnsigned() {
    case 0: .unlimited
    case 1: .number(Double(bitPattern: readUnsigned()))
    default: .word(readString())
    }
  }
}
