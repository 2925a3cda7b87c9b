internal import CEL
internal import Diagnostics
internal import Documents

/// Evaluates the expressions of a set over one input after the other.
///
/// Most expressions run as code that tests and jumps; what that code does not know is evaluated by the reference
/// interpreter, so that nobody can tell which of them answered. A class, because it keeps the memory that every run
/// uses again; for one thread.
public final class ExpressionEvaluator {
  private let set: ExpressionSet
  private let store: ValueStore
  private let fresh: ValueStore.Mark
  private let jump: JumpEvaluator
  private let results: UnsafeMutableBufferPointer<Value>
  private let shapes: [DocumentShape]

  init(_ set: ExpressionSet, timeZones: TimeZoneDatabase) {
    self.set = set
    store = ValueStore(
      pool: set.programs.pool,
      host: StoreHost(
        functions: .standard, structures: set.environment.structures, timeZones: timeZones))
    fresh = store.mark
    jump = JumpEvaluator(set.programs, set.code)
    results = .allocate(capacity: set.code.count)
    results.initialize(repeating: .absent)
    shapes = DocumentShape.all(of: set.environment)
  }

  deinit { results.deallocate() }

  /// What came of an evaluation over a document.
  public enum Answer: Hashable, Sendable {
    /// A value of each expression, in their order.
    case values([ExpressionValue])
    /// The document is no JSON, or not of the declared type; nothing was evaluated.
    case unreadable([ExpressionMistake])
  }

  /// Evaluates every expression.
  ///
  /// - Parameters:
  ///   - variables: Values by the names of variables. One without a value is an error where an expression asks for
  ///     it; one that is ``ExpressionValue/unknown(_:)`` is followed to the results. Other names are ignored.
  ///   - steps: Rounds of loops, and elements compared or copied, that each expression may take before it ends in
  ///     an error.
  /// - Returns: A value for each expression, in their order; what fails is an ``ExpressionValue/error(_:at:)``.
  public func evaluate(
    _ variables: [String: ExpressionValue], steps: Int = 1_000_000
  ) -> [ExpressionValue] {
    store.reset(to: fresh)
    let activation = Activation(slots: set.environment.variables.count, in: store)
    var writer = ValueWriter(store, set.environment)
    bind(variables, activation, &writer)
    return run(activation, steps: steps, names: writer.names)
  }

  /// Evaluates every expression over a JSON document.
  ///
  /// Strict: where a type is declared, a value of another type and a key that no record declares are mistakes. A
  /// number written without fraction and exponent is an int where nothing is declared, any other a double.
  /// Timestamps, durations and bytes have no form in JSON: declare them as strings, and convert in the expression.
  ///
  /// - Parameters:
  ///   - json: One JSON text (RFC 8259) of at most 64 MiB.
  ///   - variable: The variable that it is the value of; must be declared.
  ///   - variables: Values of other variables, as for ``evaluate(_:steps:)``.
  ///   - steps: As for ``evaluate(_:steps:)``.
  /// - Returns: The values, or every mistake of the document.
  public func evaluate(
    json: [UInt8], as variable: String, with variables: [String: ExpressionValue] = [:],
    steps: Int = 1_000_000
  ) -> Answer {
    let read = JSONReader.read(
      SourceFile(id: SourceID(rawValue: 0), name: "document", bytes: json))
    let errors = read.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let document = read.value?.first else {
      return .unreadable(errors.map { ExpressionMistake($0) })
    }
    store.reset(to: fresh)
    let activation = Activation(slots: set.environment.variables.count, in: store)
    var writer = ValueWriter(store, set.environment)
    bind(variables, activation, &writer)
    guard let slot = set.environment.variableSlot(variable) else {
      preconditionFailure("a document is the value of a declared variable")
    }
    let type = set.environment.variables[slot].type
    var projection = DocumentProjection(shapes, store: store, document: document)
    let value = projection.value(
      as: type, shape: DocumentShape.place(of: type, in: set.environment))
    guard projection.mistakes.isEmpty else { return .unreadable(projection.mistakes) }
    activation.set(slot, to: value, in: store)
    return .values(run(activation, steps: steps, names: writer.names))
  }

  private func bind(
    _ variables: [String: ExpressionValue], _ activation: Activation, _ writer: inout ValueWriter
  ) {
    for (place, variable) in set.declarations.variables.enumerated() {
      guard let value = variables[variable.name] else { continue }
      activation.set(Declarations.firstSlot + place, to: writer.value(of: value), in: store)
    }
  }

  private func run(_ activation: Activation, steps: Int, names: [String]) -> [ExpressionValue] {
    jump.evaluate(
      activation, in: store, budget: EvaluationBudget(steps: steps), into: results)
    let reader = ValueReader(store, names: names)
    return results.indices.map { place in
      let tree = set.expressions[place].tree
      return reader.value(of: results[place]) { tree?.ast.range(of: $0) }
    }
  }
}
