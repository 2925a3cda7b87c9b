/// How large the values may be that an expression meets; for ``CostEstimate``.
package struct CostBounds: Sendable {
  /// Elements of a list or map about which nothing else is said.
  package var items: Int
  /// Bytes of a text about which nothing else is said.
  package var text: Int
  /// The elements that the list in a variable (without a structure) or in a field of a structure may have.
  package var itemsOf: @Sendable (_ structure: String?, _ name: String) -> Int?

  /// Bounds for attributes that say nothing themselves.
  package init(
    items: Int = 100, text: Int = 1_000,
    itemsOf: @escaping @Sendable (_ structure: String?, _ name: String) -> Int? = { _, _ in nil }
  ) {
    self.items = items
    self.text = text
    self.itemsOf = itemsOf
  }
}

/// What an expression costs at least and at most, before it is run.
///
/// The unit is that of ``EvaluationCost``: one for each part that is evaluated, and one for each element that is
/// run over, compared or copied. The most is reached by the longest lists that the bounds allow, when nothing
/// decides early; values of type `dyn` count as plain ones.
package struct CostEstimate: Sendable, Hashable {
  package let least: Int
  /// `Int.max` if there is no bound.
  package let most: Int
  /// If the value is a list or a map: the most elements it may have, `Int.max` if there is no bound.
  package let mostItems: Int?

  /// Estimates the cost of an expression.
  ///
  /// - Parameters:
  ///   - expression: A tree that was checked.
  ///   - environment: What it was checked against.
  ///   - functions: The table that the environment's functions were taken from.
  ///   - bounds: How long lists and texts may be.
  /// - Returns: The least and the most that any evaluation costs.
  package static func of(
    _ expression: CheckedAST, in environment: Environment, functions: FunctionTable,
    bounds: CostBounds = CostBounds()
  ) -> CostEstimate {
    let builder = ProgramSetBuilder(environment: environment, functions: functions)
    let program = builder.plan(expression)
    var estimator = CostEstimator(
      builder.build(), constants: builder.store, expression,
      Extents(environment: environment, bounds: bounds))
    let found = estimator.estimate(program.root)
    return CostEstimate(
      least: found.least, most: found.most.value,
      mostItems: found.extent.element.isEmpty ? nil : found.extent.most.value)
  }
}

/// A number that stays at the top once it is there.
struct Bound: Comparable, ExpressibleByIntegerLiteral {
  let value: Int

  init(_ value: Int) { self.value = value }

  init(integerLiteral value: Int) { self.value = value }

  static let none = Bound(.max)

  static func < (left: Bound, right: Bound) -> Bool { left.value < right.value }

  static func + (left: Bound, right: Bound) -> Bound {
    let (sum, isOver) = left.value.addingReportingOverflow(right.value)
    return isOver ? .none : Bound(sum)
  }

  static func * (left: Bound, right: Bound) -> Bound {
    let (product, isOver) = left.value.multipliedReportingOverflow(by: right.value)
    return isOver ? .none : Bound(product)
  }

  static func += (left: inout Bound, right: Bound) { left = left + right }
}
