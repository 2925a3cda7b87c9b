internal import CEL
internal import Documents

/// Runs tests of the suites.
package struct ConformanceRunner {
  /// How a test came out.
  package enum Outcome: Equatable, Sendable {
    case passed
    /// With what was expected and what came.
    case failed(String)
    /// With what we do not have.
    case skipped(String)
  }

  package init() {}

  /// Runs one test.
  package func run(_ test: ConformanceTest) -> Outcome {
    guard let variables = test.allVariables else { return .skipped("an unknown type is declared") }
    let functions = test.functions
    let table =
      functions.isEmpty
      ? FunctionTable.standard : FunctionTable(FunctionLibrary.all + functions)
    let environment = Environment(
      container: test.container, variables: FunctionLibrary.variables + variables,
      functions: table.signatures, macros: test.hasMacros ? .all : [])
    let parsed = ExpressionCompiler.parse(test.expression, in: environment)
    guard let ast = parsed.ast else { return refused(test, parsed.diagnostics) }
    var tree = CheckedAST.unchecked(ast)
    if test.isChecked {
      let checked = ExpressionCompiler.check(ast, in: environment)
      guard let found = checked.ast else { return refused(test, checked.diagnostics) }
      tree = found
      if let mismatch = typeMismatch(test, found) { return .failed(mismatch) }
      if test.isCheckOnly { return .passed }
    }
    return evaluate(test, tree, environment, table)
  }

  /// What is left of the expression must read like what is expected, written in whatever way.
  private func compare(_ residual: Residual, with expected: String, _ environment: Environment)
    -> Outcome
  {
    guard let wanted = ExpressionCompiler.parse(expected, in: environment).ast,
      let found = ExpressionCompiler.parse(residual.text, in: environment).ast
    else { return .failed("`\(residual.text)` or `\(expected)` cannot be read") }
    return Unparser.text(of: wanted) == Unparser.text(of: found)
      ? .passed : .failed("`\(residual.text)` is left instead of `\(expected)`")
  }

  private func refused(_ test: ConformanceTest, _ diagnostics: [ExpressionDiagnostic]) -> Outcome {
    if test.expected.value(forKey: "eval_error") != nil { return .passed }
    return .failed("refused: \(diagnostics.map(\.headline).joined(separator: "; "))")
  }

  private func typeMismatch(_ test: ConformanceTest, _ tree: CheckedAST) -> String? {
    guard
      let expected = test.expected.value(forKey: "typed_result")?.value(forKey: "deduced_type")?
        .value(forKey: "text")?.text, expected != tree.type.description
    else { return nil }
    return "type \(tree.type) instead of \(expected)"
  }

  private func evaluate(
    _ test: ConformanceTest, _ tree: CheckedAST, _ environment: Environment, _ table: FunctionTable
  ) -> Outcome {
    let builder = ProgramSetBuilder(environment: environment, functions: table)
    let program = builder.plan(tree)
    let programs = builder.build()
    let store = ValueStore(
      pool: programs.pool,
      host: StoreHost(
        functions: table, timeZones: TimeZoneDatabase(read: ConformanceFiles.timeZone)))
    let activation = Activation(slots: environment.variables.count, in: store)
    for (name, binding) in test.bindings?.entries.map({ ($0.key.text, $0.value) }) ?? [] {
      guard let value = TaggedValue(node: binding.value(forKey: "value") ?? binding).make(in: store)
      else { return .skipped("an unknown kind of value is bound") }
      guard let slot = environment.variableSlot(name) else { continue }
      activation.set(slot, to: value, in: store)
    }
    let unknowns = Unknowns(test.unknowns?.elements.map { $0 } ?? [])
    unknowns.bind(activation, environment, store)
    if let expected = test.residual {
      let residual = Residual.of(tree, in: environment, activation: activation, store: store)
      return compare(residual, with: expected, environment)
    }
    let result = Evaluator(programs, store: store).evaluate(program, activation)
    return compare(result, unknowns, test, store)
  }

  private func compare(
    _ result: Value, _ unknowns: Unknowns, _ test: ConformanceTest, _ store: ValueStore
  ) -> Outcome {
    let shown = store.text(of: result)
    if test.expected.value(forKey: "eval_error") != nil {
      return result.isError ? .passed : .failed("\(shown) instead of an error")
    }
    if let attributes = test.expected.value(forKey: "unknown_attributes") {
      let found = result.isUnknown ? store.attributes(of: result) : []
      let wanted = unknowns.numbers(of: attributes.elements.map { $0 })
      return found == wanted ? .passed : .failed("\(shown) \(found) instead of unknown \(wanted)")
    }
    guard
      let tagged = test.expected.value(forKey: "value")
        ?? test.expected.value(forKey: "typed_result")?.value(forKey: "result"),
      let wanted = TaggedValue(node: tagged).make(in: store)
    else { return .skipped("an unknown kind of result is expected") }
    return TaggedValue.isSame(result, wanted, in: store)
      ? .passed : .failed("\(shown) instead of \(store.text(of: wanted))")
  }
}
