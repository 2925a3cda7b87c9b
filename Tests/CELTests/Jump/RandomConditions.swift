import TestSupport

@testable import CEL

/// Random conditions over a document with fields, lists and records, and random documents for them.
struct RandomConditions {
  var random: SeededGenerator

  static let structures = [
    StructType(
      name: "Part",
      fields: [
        .init("on", .bool), .init("n", .int), .init("word", .string), .init("tags", .list(.string)),
      ]),
    StructType(
      name: "Item",
      fields: [
        .init("kind", .string), .init("n", .int), .init("share", .double), .init("on", .bool),
        .init("tags", .list(.string)), .init("part", .structure("Part")),
      ]),
    StructType(
      name: "Document",
      fields: [
        .init("on", .bool), .init("n", .int), .init("share", .double), .init("word", .string),
        .init("tags", .list(.string)), .init("numbers", .list(.int)),
        .init("items", .list(.structure("Item"))), .init("part", .structure("Part")),
        .init("any", .dyn),
      ]),
  ]

  // MARK: Expressions

  private var words: [String] { ["'a'", "'b'", "'ab'", "''", "'é'"] }

  /// A condition of at most that depth; `x` is an item where `inItem`.
  mutating func condition(_ depth: Int, inItem: Bool = false) -> String {
    let root = inItem && !random.chance(oneIn: 4) ? "x" : "doc"
    if depth == 0 { return atom(root) }
    let one = condition(depth - 1, inItem: inItem)
    let two = condition(depth - 1, inItem: inItem)
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: return "(\(one) && \(two))"
    case 2, 3: return "(\(one) || \(two))"
    case 4: return "!(\(one))"
    case 5: return "(\(one) ? \(two) : \(atom(root)))"
    case 6: return "doc.items.all(x, \(condition(depth - 1, inItem: true)))"
    case 7: return "doc.items.exists(x, \(condition(depth - 1, inItem: true)))"
    case 8: return "doc.items.exists_one(x, \(condition(depth - 1, inItem: true)))"
    case 9:
      let limit = random.pick([0, 1, 2])
      let sign = random.pick(["<=", "==", ">", "!="])
      return "size(doc.items.filter(x, \(condition(depth - 1, inItem: true)))) \(sign) \(limit)"
    case 10: return "\(root).tags.all(t, t in ['a', 'b'] || \(one))"
    case 11: return "cel.bind(c, \(one), c || \(two))"
    case 12: return "((\(one)) == (\(two)))"
    default: return "doc.numbers.exists(i, i > \(number(root)))"
    }
  }

  private mutating func atom(_ root: String) -> String {
    let part = random.chance(oneIn: 2) ? "\(root).part" : root
    let word = random.pick(words)
    switch Int.random(in: 0..<17, using: &random) {
    case 0, 1: return "\(part).on"
    case 2: return "has(\(root).part)"
    case 3: return "has(\(part).n)"
    case 4: return "\(part).n \(sign()) \(number(root))"
    case 5: return "\(root).share \(sign()) \(random.pick(["0.5", "1.0", "double(\(root).n)"]))"
    case 6: return "\(text(root)) == \(word)"
    case 7: return "\(text(root)) in ['a', 'b', 'é']"
    case 8: return "\(word) in \(part).tags"
    case 9: return "size(\(part).tags) \(sign()) \(random.pick([0, 1, 2]))"
    case 10: return "\(text(root)).startsWith(\(word))"
    case 11: return "\(text(root)).endsWith(\(word))"
    case 12: return "\(number(root)) in doc.numbers"
    case 13:
      return "doc.any \(random.pick(["==", "!="])) \(random.pick(words + ["1", "1.0", "true"]))"
    case 14: return "doc.any"
    case 15: return "\(text(root)) \(sign()) \(word)"
    default: return random.pick(["true", "false", "\(part).on == true"])
    }
  }

  private mutating func sign() -> String { random.pick(["<", "<=", "==", "!=", ">", ">="]) }

  private mutating func text(_ root: String) -> String {
    root == "x"
      ? random.pick(["x.kind", "x.part.word"]) : random.pick(["doc.word", "doc.part.word"])
  }

  private mutating func number(_ root: String) -> String {
    random.pick(["0", "1", "-1", "\(root).n", "size(doc.items)", "(1 / \(root).n)", "doc.part.n"])
  }

  // MARK: Documents

  /// A record of a structure whose fields may be missing, unknown, failed, or of another type.
  mutating func record(_ structure: Int, in store: ValueStore) -> Value {
    let type = Self.structures[structure]
    var values: [Value] = []
    for field in type.fields { values.append(value(field.type, in: store)) }
    let record = store.makeRecord(structure: structure, fields: values.count)
    for (slot, value) in values.enumerated() { store.setField(slot, of: record, to: value) }
    return record
  }

  private mutating func value(_ type: CELType, in store: ValueStore) -> Value {
    switch Int.random(in: 0..<40, using: &random) {
    case 0, 1: return .absent
    case 2: return .unknown(UInt32.random(in: 0..<5, using: &random))
    case 3: return .error(.divisionByZero)
    case 4: return .null
    case 5: return plain(random.pick([.bool, .int, .double, .string, .list(.int)]), in: store)
    default: return plain(type, in: store)
    }
  }

  private mutating func plain(_ type: CELType, in store: ValueStore) -> Value {
    switch type {
    case .bool: return .bool(random.chance(oneIn: 2))
    case .int: return .int(Int64.random(in: -1...3, using: &random))
    case .double: return .double(random.pick([0, 0.5, 1, 2, -0.0, .nan, .infinity]))
    case .string: return store.makeString(random.pick(["a", "b", "ab", "", "é", "e\u{301}"]))
    case .list(let element):
      var values: [Value] = []
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        let next = value(element, in: store)
        values.append(next.kind == .absent ? .null : next)
      }
      return store.makeList(values)
    case .structure(let name):
      return record(Self.structures.firstIndex { $0.name == name } ?? 0, in: store)
    default: return plain(random.pick([.bool, .int, .double, .string]), in: store)
    }
  }
}
