import CEL

extension Value {
  /// A length of time with its unit, and the slot of the fact it was read from.
  static func period(_ period: Period, slot: UInt32, type: Int) -> Value {
    .opaque(type: type, bits: period.bits(slot: slot))
  }
}

extension HostType {
  /// Lengths of time as CEL values: compared across units, and unknown where the units leave it open.
  static let period = HostType(
    name: Period.typeName, compare: comparePeriods,
    written: { value, _ in ("period", Period.decode(value.payload).period.description) }
  ) { value, _ in
    Period.decode(value.payload).period.description
  }
}

/// Answers `a < b` and its like; where the units leave the answer open, an unknown that asks for the facts.
@Sendable private func comparePeriods(
  _ question: ComparisonOperator, _ left: Value, _ right: Value, _ store: ValueStore
) -> Value {
  let (first, firstSlot) = Period.decode(left.payload)
  let (second, secondSlot) = Period.decode(right.payload)
  guard let order = first.compared(to: second) else {
    let slots = [firstSlot, secondSlot].filter { $0 != Period.noSlot }
    return slots.isEmpty
      ? store.error(.invalidArgument, "\(first) and \(second) can't be compared: use one unit")
      : store.makeUnknown(slots)
  }
  return switch question {
  case .equal: .bool(order == 0)
  case .notEqual: .bool(order != 0)
  case .less: .bool(order < 0)
  case .lessOrEqual: .bool(order <= 0)
  case .greater: .bool(order > 0)
  case .greaterOrEqual: .bool(order >= 0)
  }
}

extension FunctionDeclaration {
  /// Lengths of time written in a rule.
  static let period = FunctionDeclaration(
    "period",
    overloads: [Overload(id: "period_string", [.string], Period.type)],
    doc: """
      A length of time with its unit: hours, calendar_days, working_days, months or years. \
      Comparing two of different units is exact where it can be (a month is 28 to 31 days), and unknown where it can't.
      """,
    errors: "The text must be a number and a unit, or `unlimited`.",
    examples: [
      .init("period('36 hours') < period('2 calendar_days')", "true"),
      .init("period('12 months') == period('1 years')", "true"),
      .init("period('15 working_days') <= period('36 hours')", "false"),
    ]
  ) { arguments, store in
    let text = store.string(of: arguments[0])
    guard let period = Period(text) else {
      return store.error(.invalidArgument, "`\(text)` is no length of time: write `36 hours`")
    }
    return .period(period, slot: Period.noSlot, type: 0)
  }
}

extension FunctionDeclaration {
  /// The comparisons of CEL, for lengths of time; the planner turns them into operations.
  static let periodComparisons = [
    ("_<_", "less_period"), ("_<=_", "less_equals_period"), ("_>_", "greater_period"),
    ("_>=_", "greater_equals_period"),
  ].map { name, id in
    FunctionDeclaration(
      name, overloads: [Overload(id: id, [Period.type, Period.type], .bool)],
      doc: "Compares two lengths of time, across units where the units allow it.",
      errors:
        "Periods written in rules must be comparable; of two facts that are not, more is asked.",
      examples: [
        .init(
          "period('1 months') \(OperatorName.sign(of: name)) period('3 months')",
          name.hasPrefix("_<") ? "true" : "false")
      ])
  }
}
