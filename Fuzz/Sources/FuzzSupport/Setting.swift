package import CEL

/// What the expressions that are tried out may refer to, and the facts they are evaluated on.
package struct Setting: Sendable {
  /// Variables of every kind, records, and a closed set of words.
  package let environment: Environment

  private static let steps = EnumerationType(
    name: "Step", values: ["arrest", "detention", "removal"])
  private static let structures = [
    StructType(
      name: "Measure",
      fields: [
        .init("name", .string), .init("days", .int), .init("open", .bool),
        .init("step", .enumeration(steps)), .init("states", .list(.string)),
        .init("place", .structure("Place")),
      ]),
    StructType(name: "Place", fields: [.init("country", .string), .init("beds", .int)]),
  ]
  private static let variables = [
    VariableDeclaration("p", .bool), VariableDeclaration("n", .int),
    VariableDeclaration("s", .string),
    VariableDeclaration("d", .double), VariableDeclaration("u", .uint),
    VariableDeclaration("b", .bytes),
    VariableDeclaration("l", .list(.int)), VariableDeclaration("m", .map(.string, .int)),
    VariableDeclaration("o", .optional(.int)), VariableDeclaration("x", .dyn),
    VariableDeclaration("t", .timestamp), VariableDeclaration("measure", .structure("Measure")),
  ]

  /// The setting of every fuzz target.
  package init() {
    environment = Environment(
      variables: FunctionLibrary.variables + Self.variables, structures: Self.structures,
      functions: FunctionTable.standard.signatures)
  }

  /// What an expression came to, in words, and what is left of it.
  package struct Result: Sendable {
    package let text: String
    package let kind: ValueKind
    package let residual: String
    /// The attributes on which an unknown rests.
    package let attributes: [UInt32]
  }

  /// Evaluates an expression.
  ///
  /// - Parameters:
  ///   - tree: Checked, or not.
  ///   - hidden: By bit, which variables are unknown.
  ///   - steps: The budget.
  /// - Returns: The value in words.
  package func evaluate(_ tree: CheckedAST, hidden: UInt16, steps: Int = 20_000) -> Result {
    let builder = ProgramSetBuilder(environment: environment, functions: .standard)
    let program = builder.plan(tree)
    let programs = builder.build()
    let store = ValueStore(
      pool: programs.pool, host: StoreHost(structures: Self.structures),
      limits: StoreLimits(bytes: 1 << 22, values: 1 << 18))
    let activation = Activation(slots: environment.variables.count, in: store)
    for (place, value) in facts(in: store).enumerated() {
      let isHidden = hidden >> UInt16(place) & 1 == 1
      activation.set(
        FunctionLibrary.variables.count + place, to: isHidden ? .unknown(UInt32(place)) : value,
        in: store)
    }
    let budget = EvaluationBudget(steps: steps)
    let value = Evaluator(programs, store: store).evaluate(program, activation, budget: budget)
    let residual = Residual.of(
      tree, in: environment, activation: activation, store: store, budget: budget)
    return Result(
      text: store.text(of: value), kind: value.kind, residual: residual.text,
      attributes: value.isUnknown ? store.attributes(of: value) : [])
  }

  private func facts(in store: ValueStore) -> [Value] {
    let text = store.makeString("aé👩‍👩‍👧 \u{65}\u{301}")
    let place = store.makeRecord(structure: 1, fields: 2)
    store.setField(0, of: place, to: store.makeString("NLD"))
    store.setField(1, of: place, to: .unknown(20))
    let measure = store.makeRecord(structure: 0, fields: 6)
    store.setField(0, of: measure, to: text)
    store.setField(1, of: measure, to: .int(5))
    store.setField(2, of: measure, to: .unknown(21))
    store.setField(3, of: measure, to: store.makeString("removal"))
    store.setField(4, of: measure, to: store.makeList([store.makeString("USA"), .unknown(22)]))
    store.setField(5, of: measure, to: place)
    let numbers = store.makeList([.int(3), .int(-1), .int(7)])
    return [
      .true, .int(2), text, .double(1.5), .uint(3), store.makeBytes([0x61, 0xFF, 0]), numbers,
      store.makeMap([store.makeString("a"), .int(1), store.makeString("b"), .int(2)]),
      store.makeOptional(.int(4)), numbers, .timestamp(seconds: 1_700_000_000, nanoseconds: 5),
      measure,
    ]
  }
}
