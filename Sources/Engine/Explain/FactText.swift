import CEL
import Findings
import Law
import Rules

/// Puts CEL values into plain data and into words.
struct FactText {
  let view: EvaluationView

  private var store: ValueStore { view.store }

  /// The value as a report shows it.
  func value(_ value: Value) -> FactValue {
    switch value.kind {
    case .bool: return .bool(value.isTrue)
    case .int: return value.intValue == .max ? .text("unlimited") : .integer(value.intValue)
    case .uint: return .integer(Int64(clamping: value.uintValue))
    case .double:
      return value.doubleValue.isInfinite ? .text("unlimited") : .number(value.doubleValue)
    case .string: return .text(store.string(of: value))
    case .timestamp: return .text(day(value).description)
    case .opaque: return .text(Period.decode(value.payload).period.description)
    case .list: return .list(Array(store.elements(of: value)).map(self.value))
    case .record where value.typeIndex == view.pack.layout.money:
      return .record([
        .init("amount", self.value(store.field(0, of: value))),
        .init("currency", self.value(store.field(1, of: value))),
        .init("year", self.value(store.field(2, of: value))),
      ])
    default: return .null
    }
  }

  /// The value as it reads within a sentence; what is not known is said to be so.
  func text(of value: Value) -> String {
    switch value.kind {
    case .unknown: "(not stated)"
    case .error: "(could not be worked out)"
    case .list:
      store.elements(of: value).isEmpty
        ? "none" : Array(store.elements(of: value)).map(text).joined(separator: ", ")
    case .string: State(store.string(of: value))?.nameInSentence ?? store.string(of: value)
    case .record where value.typeIndex != view.pack.layout.money: identifier(of: value)
    default: Self.text(of: self.value(value))
    }
  }

  /// A fact's value as it would be written in YAML.
  static func text(of value: FactValue) -> String {
    switch value {
    case .null: "unknown"
    case .bool(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .number(let number):
      number == number.rounded() ? String(Int64(clamping: Int(number))) : String(number)
    case .text(let text): text
    case .list(let list): "[" + list.map(text).joined(separator: ", ") + "]"
    case .record(let fields): fields.map { text(of: $0.value) }.joined(separator: " ")
    }
  }

  private func identifier(of record: Value) -> String {
    let fields = view.pack.layout.objects[record.typeIndex].fields
    guard let slot = fields.firstIndex(where: { $0.schema.name == "id" }) else { return "" }
    return text(of: store.field(slot, of: record))
  }

  private func day(_ timestamp: Value) -> CalendarDate {
    CalendarDate(daysSinceEpoch: Int32(clamping: timestamp.seconds / 86_400))
  }
}
