import BenchmarkSupport
import CEL
import Diagnostics
import Documents

/// Rules and documents read, and the rules planned.
struct Workload {
  let identifiers: [String]
  let texts: [String]
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
    environment = Environment(
      variables: [VariableDeclaration("doc", type)], structures: structures,
      functions: FunctionTable.standard.signatures)
    self.shape = shape
    guard let list = JSONReader.read(rules).value?.first?.root else {
      throw BenchmarkFault("the rules are no JSON")
    }
    identifiers = list.elements.map { $0.value(forKey: "id")?.text ?? "" }
    texts = list.elements.map { $0.value(forKey: "expr")?.text ?? "" }
    let clock = ContinuousClock()
    let start = clock.now
    (programs, code) = try Self.prepare(texts, in: environment)
    preparation = clock.now - start
  }

  /// Reads, checks and plans expressions.
  static func prepare(
    _ texts: [String], in environment: Environment
  ) throws -> (ProgramSet, JumpCode) {
    let builder = ProgramSetBuilder(environment: environment, functions: .standard)
    for text in texts {
      let checked = ExpressionCompiler.check(text, in: environment, expecting: .bool)
      guard let ast = checked.ast else {
        throw BenchmarkFault("\(text): \(checked.diagnostics.first?.headline ?? "")")
      }
      builder.plan(ast)
    }
    let programs = builder.build()
    return (programs, JumpCode(programs))
  }

  /// A store for the programs, and the place where a document goes.
  func makeStore() -> ValueStore {
    ValueStore(
      pool: programs.pool,
      host: StoreHost(functions: .standard, structures: environment.structures))
  }
}
