import Diagnostics
import Rules

/// The fields of a schema by number, those within a field before it.
///
/// A group that stands in several places is stored, and read, once.
private struct SchemaFieldNumbers {
  private(set) var fields: [SchemaField] = []
  private var numbers: [SchemaField: Int] = [:]

  /// Numbers the fields of an object and all within them.
  init(_ object: SchemaObject) { add(object) }

  private mutating func add(_ object: SchemaObject) {
    for field in object.fields where numbers[field] == nil {
      if let inner = field.type.object { add(inner) }
      numbers[field] = fields.count
      fields.append(field)
    }
  }

  subscript(field: SchemaField) -> UInt64 { UInt64(numbers[field] ?? 0) }
}

extension ImageWriter {
  mutating func write(_ schema: ProposalSchema) {
    let numbers = SchemaFieldNumbers(schema.root)
    write(schema.id)
    write(schema.title)
    write(numbers.fields) { $0.write($1, numbers) }
    write(schema.root, numbers)
  }

  private mutating func write(_ object: SchemaObject, _ numbers: SchemaFieldNumbers) {
    write(object.name)
    write(object.description)
    write(object.fields) { $0.write(numbers[$1]) }
  }

  private mutating func write(_ field: SchemaField, _ numbers: SchemaFieldNumbers) {
    write(field.name)
    write(field.type, numbers)
    write(field.description)
    write(field.isRequired)
    write(field.fact) { $0.write($1) }
    write(field.maxItems) { $0.write(UInt64($1)) }
  }

  private mutating func write(_ type: SchemaType, _ numbers: SchemaFieldNumbers) {
    switch type {
    case .object(let object):
      write(0 as UInt64)
      write(object, numbers)
    case .list(let element):
      write(1 as UInt64)
      write(element, numbers)
    case .fact(let kind):
      write(2 as UInt64)
      write(kind)
    case .plain(let kind):
      write(3 as UInt64)
      write(kind)
    case .id(let kind):
      write(4 as UInt64)
      write(kind)
    case .ref(let list):
      write(5 as UInt64)
      write(list)
    }
  }

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
    head.append(FactPolarity.allCases.firstIndex(of: traits.polarity) ?? 0)
    head.append(traits.scope.place)
    head.append(SilenceMeaning.allCases.firstIndex(of: silence.meaning) ?? 0)
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

  mutating func readSchema() -> ProposalSchema {
    let (id, title) = (readString(), readString())
    let count = Int(readUnsigned())
    var fields: [SchemaField] = []
    fields.reserveCapacity(count)
    for _ in 0..<count { fields.append(readField(fields)) }
    return ProposalSchema(id: id, title: title, root: readObject(fields))
  }

  private mutating func readField(_ known: [SchemaField]) -> SchemaField {
    SchemaField(
      name: readString(), type: readType(known), description: readStoredText(),
      isRequired: readBool(), fact: readOptional { $0.readTraits() },
      maxItems: readOptional { Int($0.readUnsigned()) }, span: Self.nowhere)
  }

  private mutating func readObject(_ known: [SchemaField]) -> SchemaObject {
    SchemaObject(
      name: readString(), description: readStoredText(),
      fields: readList { known[Int($0.readUnsigned())] })
  }

  private mutating func readType(_ known: [SchemaField]) -> SchemaType {
    switch readUnsigned() {
    case 0: .object(readObject(known))
    case 1: .list(readType(known))
    case 2: .fact(readKind())
    case 3: .plain(readKind())
    case 5: .ref(readString())
    default: .id(readKind())
    }
  }

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
    let polarity = FactPolarity.allCases[head.nextWord()]
    let scope = RuleScope.allCases[head.nextWord()]
    let meaning = SilenceMeaning.allCases[head.nextWord()]
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
