import CEL
import Diagnostics
import Law
import Testing

@testable import Engine

@Suite("The functions of law and time")
struct EngineFunctionExampleTests {
  static let examples = EngineFunctions.declarations.flatMap { function in
    function.examples.map { (function.signature.name, $0.expression, $0.result) }
  }

  private static let registry = (try? ShippedPack.files()).flatMap {
    PackReader.read($0).value?.registry
  }

  @Test("every example gives what it says, under the law that ships", arguments: examples)
  func example(_ name: String, _ expression: String, _ result: String) throws {
    let functions = EngineFunctions.table(of: try #require(Self.registry))
    let environment = Environment(functions: functions.signatures)
    let checked = ExpressionCompiler.check(expression, in: environment)
    let tree = try #require(checked.ast, "\(name): \(checked.diagnostics.map(\.headline))")
    let builder = ProgramSetBuilder(environment: environment, functions: functions)
    let program = builder.plan(tree)
    let programs = builder.build()
    let store = ValueStore(pool: programs.pool, host: StoreHost(functions: functions))
    store.context = .timestamp(year: 2026, month: 11, day: 23)
    let value = Evaluator(programs, store: store).evaluate(program, Activation(slots: 0, in: store))
    #expect(store.text(of: value) == result)
  }

  @Test("every function says when it fails and shows how it is used")
  func documented() {
    for function in EngineFunctions.declarations {
      #expect(!function.doc.isEmpty && !function.errors.isEmpty, "\(function.signature.name)")
      #expect(!function.examples.isEmpty, "\(function.signature.name)")
    }
  }
}
