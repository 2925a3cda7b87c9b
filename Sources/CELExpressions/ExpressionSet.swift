internal import CEL
internal import Diagnostics

/// Expressions of the Common Expression Language, read, checked and planned once, to be evaluated many times.
///
/// Immutable, so that threads can share it; each thread makes an ``ExpressionEvaluator`` of its own.
///
/// ```swift
/// let declarations = Declarations(
///   variables: [.init("order", .record("Order"))],
///   records: [.init("Order", [.init("total", .double), .init("tags", .list(.string))])])
/// let rules = ExpressionSet(
///   ["order.total > 100.0", "order.tags.exists(t, t == 'gift')"], declarations: declarations,
///   expecting: .bool)
/// for rule in rules.expressions { rule.mistakes.forEach { print($0.headline) } }
/// let evaluator = rules.evaluator()
/// let json = Array(#"{"total": 120.5, "tags": ["gift"]}"#.utf8)
/// print(evaluator?.evaluate(json: json, as: "order"))  // values: true, true
/// ```
public struct ExpressionSet: Sendable {
  /// One expression, with all that was found before it is run.
  public struct Expression: Sendable {
    /// As it was given.
    public let text: String
    /// Every mistake, in the order of the text: errors and warnings.
    public let mistakes: [ExpressionMistake]
    /// The type of its value, as the specification writes it: `list(int)`; `nil` if there is an error.
    public let type: String?
    /// What one evaluation costs at least and at most; `Int.max` if there is no bound, `nil` if there is an error.
    ///
    /// One for each part that is evaluated and one for each element that is run over, compared or copied.
    public let cost: ClosedRange<Int>?

    /// Whether it can be evaluated.
    public var isSound: Bool { type != nil }

    let tree: CheckedAST?
  }

  /// In the order in which they were given.
  public let expressions: [Expression]
  let declarations: Declarations
  let environment: Environment
  let programs: ProgramSet
  let code: JumpCode

  /// Reads, checks and plans expressions; takes time linear in their number.
  ///
  /// - Parameters:
  ///   - texts: One expression each.
  ///   - declarations: What they may refer to.
  ///   - type: The type that each must have; `nil` for any.
  ///   - listLimit: How many elements lists are taken to have, for ``Expression/cost``.
  public init(
    _ texts: [String], declarations: Declarations, expecting type: ValueType? = nil,
    listLimit: Int = 100
  ) {
    let environment = declarations.environment
    let functions = FunctionTable.standard
    let builder = ProgramSetBuilder(environment: environment, functions: functions)
    var expressions: [Expression] = []
    for text in texts {
      let checked = ExpressionCompiler.check(text, in: environment, expecting: type?.celType)
      var found = checked.diagnostics
      if let tree = checked.ast {
        found += ExpressionCompiler.literalMistakes(
          in: tree, environment: environment, functions: functions)
        found += ExpressionCompiler.constantConditions(
          in: tree, environment: environment, functions: functions, isCondition: type == .bool)
      }
      let tree = found.contains { $0.severity == .error } ? nil : checked.ast
      let cost = tree.map {
        CostEstimate.of(
          $0, in: environment, functions: functions, bounds: CostBounds(items: listLimit))
      }
      if let tree { builder.plan(tree) }
      expressions.append(
        Expression(
          text: text, mistakes: found.map { ExpressionMistake($0) },
          type: tree?.type.description, cost: cost.map { $0.least...max($0.least, $0.most) },
          tree: tree))
    }
    self.expressions = expressions
    self.declarations = declarations
    self.environment = environment
    programs = builder.build()
    code = JumpCode(programs)
  }

  /// Whether every expression can be evaluated.
  public var isSound: Bool { expressions.allSatisfy(\.isSound) }

  /// Makes what evaluates the expressions, for one thread.
  ///
  /// - Parameter timeZones: The bytes of the compiled rules (TZif) of a zone by its name, such as `Europe/Oslo`;
  ///   without it, only `UTC` and offsets such as `02:00` are known. Nothing else touches the world.
  /// - Returns: An evaluator, or `nil` if one of the expressions has an error.
  public func evaluator(
    timeZones: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) -> ExpressionEvaluator? {
    isSound ? ExpressionEvaluator(self, timeZones: TimeZoneDatabase(read: timeZones)) : nil
  }
}
