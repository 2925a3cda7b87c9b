import Diagnostics
import Rules

extension ImageWriter {
  mutating func write(_ schema: ProposalSchema) {
    write(schema.id)
    write(schema.title)
    write(schema.root)
  }

  private mutating func write(_ object: SchemaObject) {
    write(object.name)
    write(object.description)
    write(object.fields) { $0.write($1) }
  }

  private mutating func write(_ field: SchemaField) {
    write(field.name)
    write(field.type)
    write(field.description)
    write(field.isRequired)
    write(field.fact) { $0.write($1) }
    write(field.maxItems) { $0.write(UInt64($1)) }
  }

  private mutating func write(_ type: SchemaType) {
    switch type {
    case .object(let object):
      write(0 as UInt64)
      write(object)
    case .list(let element):
      write(1 as UInt64)
      write(element)
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
    write(traits.question) { $0.write($1) }
    write(traits.unit) { $0.write($1) }
    write(word: traits.polarity)
    write(traits.allowsPartial)
    write(word: traits.scope)
    let silence = traits.silence
    write(word: silence.meaning)
    write(silence.substitute) { writer, substitute in
      switch substitute {
      case .unlimited: writer.write(0 as UInt64)
      case .number(let number):
        writer.write(1 as UInt64)
        writer.write(number.bitPattern)
      case .word(let word):
        writer.write(2 as UInt64)
        writer.write(word)
      }
    }
    write(silence.asksIf.map(\.path))
    write(silence.note) { $0.write($1) }
    write(traits.unread) { $0.write($1) }
  }
}

extension ImageReader {
  /// The place of what was read from an image: no file.
  static let nowhere = SourceSpan(source: SourceID(rawValue: -1), start: 0, end: 0)

  /// The map of an expression that stands in no file.
  static let noMap = ExpressionMap(runs: [.init(textOffset: 0, sourceOffset: 0)])

  mutating func readSchema() -> ProposalSchema {
    ProposalSchema(id: readString(), title: readString(), root: readObject())
  }

  private mutating func readObject() -> SchemaObject {
    SchemaObject(
      name: readString(), description: readString(),
      fields: readList { reader in
        SchemaField(
          name: reader.readString(), type: reader.readType(), description: reader.readStoredText(),
          isRequired: reader.readBool(), fact: reader.readOptional { $0.readTraits() },
          maxItems: reader.readOptional { Int($0.readUnsigned()) }, span: Self.nowhere)
      })
  }

  private mutating func readType() -> SchemaType {
    switch readUnsigned() {
    case 0: .object(readObject())
    case 1: .list(readType())
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
    let question = readOptional { $0.readStoredText() }
    let unit = readOptional { $0.readString() }
    let polarity: FactPolarity = readWord()
    let allowsPartial = readBool()
    let scope: RuleScope = readWord()
    let meaning: SilenceMeaning = readWord()
    let substitute = readOptional { reader -> SilenceRule.Substitute in
      switch reader.readUnsigned() {
      case 0: .unlimited
      case 1: .number(Double(bitPattern: reader.readUnsigned()))
      default: .word(reader.readString())
      }
    }
    let conditions = readStrings().map { SilenceRule.Condition(path: $0, span: Self.nowhere) }
    let note = readOptional { $0.readStoredText() }
    let unread = readOptional { $0.readStoredText() }
    return FactTraits(
      question: question, unit: unit, polarity: polarity,
      silence: SilenceRule(meaning, substitute: substitute, asksIf: conditions, note: note),
      allowsPartial: allowsPartial, scope: scope, unread: unread)
  }
}
