import CEL
import Diagnostics
import Documents

/// Rules and documents read, and the rules planned.
struct Workload {
  let identifiers: [String]
  let programs: ProgramSet
  let code: JumpCode
  let environment: Environment
  let shape: Shape
  /// What planning all rules took.
  let preparation: Duration

  /// Reads the rules, `[{id, expr}]`, and plans them for documents shaped as the samples.
  init(rules: SourceFile, samples: [Document]) throws {
    let shape = Shape()
    for sample in samples { shape.add(sample.root) }
    var structures: [StructType] = []
    let type = shape.type(named: "Document", &structures)
    let functions = FunctionTable.standard
    environment = Environment(
      variables: [VariableDeclaration("doc", type)], structures: structures,
      functions: functions.signatures)
    self.shape = shape
    guard let list = JSONReader.read(rules).value?.first?.root else {
      throw BenchmarkFault("the rules are no JSON")
    }
    let texts = list.elements.map { rule in
      (rule.value(forKey: "id")?.text ?? "", rule.value(forKey: "expr")?.text ?? "")
    }
    identifiers = texts.map(\.0)
    let clock = ContinuousClock()
    let start = clock.now
    let builder = ProgramSetBuilder(environment: environment, functions: functions)
    for (identifier, text) in texts {
      let checked = ExpressionCompiler.check(text, in: environment, expecting: .bool)
      guard let ast = checked.ast else {
        throw BenchmarkFault("\(identifier): \(checked.diagnostics.first?.headline ?? "")")
      }
      builder.plan(ast)
    }
    programs = builder.build()
    code = JumpCode(programs)
    preparation = clock.now - start
  }

  /// A store for the programs, and the place where a document goes.
  func makeStore() -> ValueStore {
    ValueStore(
      pool: programs.pool,
      host: StoreHost(functions: .standard, structures: environment.structures))
  }
}

/// Why a benchmark could not be run.
struct BenchmarkFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
