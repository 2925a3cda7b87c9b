import CEL
import Documents
import Law
import Rules

/// One of the two things a fact may say, what the text provides or what is reported to happen, as read.
enum FactReading {
  case known(Value)
  /// It holds for some and not for others.
  case partial
  case unknown
  case contested
  /// Nothing is said, or `silent` is written out.
  case silent
}

/// Reads facts of a validated proposal into CEL values.
///
/// What a validator would refuse reads as `unknown`: a value that can't be understood decides nothing.
struct FactReader {
  let store: ValueStore
  let money: Int
  let periodType: Int

  private static let value = FieldKey("value")
  private static let practice = FieldKey("practice")
  private static let unit = FieldKey("unit")
  private static let currency = FieldKey("currency")
  private static let year = FieldKey("year")
  private static let amount = FieldKey("amount")

  /// The nodes of what the text provides and of what is reported, and the record that holds them.
  struct Nodes {
    let value: Node?
    let practice: Node?
    /// `nil` where the fact is a plain value.
    let record: Node?
  }

  /// Takes a fact's node apart: a plain value, or a record with `value` and `practice`.
  static func nodes(of node: Node) -> Nodes {
    guard node.kind == .mapping else { return Nodes(value: node, practice: nil, record: nil) }
    let value = node.value(for: Self.value)
    let practice = node.value(for: Self.practice)
    if value == nil, practice == nil, node.value(for: Self.amount) != nil {
      return Nodes(value: node, practice: nil, record: nil)
    }
    return Nodes(value: value, practice: practice, record: node)
  }

  /// Reads one fact's value.
  ///
  /// - Parameters:
  ///   - node: The value itself.
  ///   - record: The record around it, which has the unit of a period and the currency of money.
  ///   - kind: The kind the schema gives.
  ///   - slot: The address the value will stand at.
  /// - Returns: What the fact says.
  func read(_ node: Node?, record: Node?, as kind: ScalarKind, slot: UInt32) -> FactReading {
    guard let node, !node.isNull else { return .silent }
    if let word = word(node) {
      switch word {
      case "silent": return .silent
      case "unknown": return .unknown
      case "contested": return .contested
      case "partial":
        if case .bool = kind { return .partial }
      default: break
      }
    }
    return value(node, record: record, as: kind, slot: slot).map(FactReading.known) ?? .unknown
  }

  /// Reads a list of facts; a list that says `unknown` is as unknown as a single fact.
  func readList(_ node: Node?, record: Node?, as kind: ScalarKind, slot: UInt32) -> FactReading {
    guard let node, !node.isNull else { return .silent }
    guard node.kind == .sequence else {
      return read(node, record: record, as: kind, slot: slot)
    }
    let elements = node.elements.map { element in
      let nodes = Self.nodes(of: element)
      return nodes.value.flatMap { value($0, record: nodes.record, as: kind, slot: slot) }
        ?? .unknown(slot)
    }
    return .known(store.makeList(elements))
  }

  private func word(_ node: Node) -> String? {
    node.kind == .scalar && node.tag == .string ? node.text : nil
  }

  private func value(_ node: Node, record: Node?, as kind: ScalarKind, slot: UInt32) -> Value? {
    switch kind {
    case .bool: return node.yesNoValue.map(Value.bool)
    case .enumeration, .text, .state:
      guard node.kind == .scalar else { return nil }
      return node.withTextBytes { store.makeString(utf8: $0) }
    case .integer: return number(node).map { .int(Int64(exactly: $0) ?? Int64.max) }
    case .number: return number(node).map(Value.double)
    case .date: return CalendarDate(node.text).map(Value.timestamp)
    case .period:
      return period(node, record: record).map { .period($0, slot: slot, type: periodType) }
    case .money: return moneyValue(node, record: record)
    }
  }

  private func number(_ node: Node) -> Double? {
    node.doubleValue ?? (word(node) == "unlimited" ? .infinity : nil)
  }

  private func period(_ node: Node, record: Node?) -> Period? {
    if node.kind == .mapping {
      let amount = node.value(for: Self.amount) ?? node.value(for: Self.value)
      return amount.flatMap { period($0, record: node) }
    }
    if let amount = node.doubleValue {
      guard let unit = record?.value(for: Self.unit).flatMap({ PeriodText.Unit(word: $0.text) })
      else {
        return nil
      }
      return Period(amount: amount, unit: unit)
    }
    return Period(node.text)
  }

  private func moneyValue(_ node: Node, record: Node?) -> Value? {
    let holder = node.kind == .mapping ? node : record
    let amountNode =
      node.kind == .mapping ? node.value(for: Self.amount) ?? node.value(for: Self.value) : node
    guard let holder, let amount = amountNode?.doubleValue,
      let currency = holder.value(for: Self.currency)
    else { return nil }
    let result = store.makeRecord(structure: money, fields: 3)
    store.setField(0, of: result, to: .double(amount))
    store.setField(1, of: result, to: store.makeString(currency.text))
    let year = holder.value(for: Self.year)?.intValue
    store.setField(2, of: result, to: year.map(Value.int) ?? .unknown(UInt32(result.offset + 2)))
    return result
  }
}

extension Value {
  /// The first moment of a day, in UTC.
  static func timestamp(_ day: CalendarDate) -> Value {
    .timestamp(seconds: Int64(day.daysSinceEpoch) * 86_400)
  }
}
