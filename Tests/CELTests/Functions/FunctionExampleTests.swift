import Testing

@testable import CEL

@Suite("The function library")
struct FunctionExampleTests {
  static let examples = FunctionLibrary.all.flatMap { function in
    function.examples.map { (function.signature.name, $0.expression, $0.result) }
  }

  @Test("every example gives what it says", arguments: examples)
  func example(_ name: String, _ expression: String, _ result: String) throws {
    #expect(try Evaluation.text(expression) == result, "\(name)")
    #expect(try Evaluation.text(expression, isChecked: false) == result, "\(name), unchecked")
  }

  @Test("every example of a macro gives what it says", arguments: MacroDeclaration.all)
  func macro(_ macro: MacroDeclaration) throws {
    #expect(!macro.doc.isEmpty && !macro.forms.isEmpty && !macro.examples.isEmpty, "\(macro.name)")
    for example in macro.examples {
      #expect(try Evaluation.text(example.expression) == example.result, "\(macro.name)")
    }
  }

  @Test("every function says what it gives, shows how it is used, and says when it fails if it can")
  func documented() {
    for function in FunctionLibrary.all
    where function.signature.name == OperatorName.inList || !function.signature.name.contains("@") {
      let name = function.signature.name
      #expect(function.doc.last == "." && !function.examples.isEmpty, "\(name)")
      if function.examples.contains(where: { $0.result.hasPrefix("error") }) {
        #expect(!function.errors.isEmpty, "\(name)")
      }
      #expect(function.errors.isEmpty || function.errors.last == ".", "\(name)")
    }
  }

  @Test("every macro that is expanded is documented, in the library it belongs to")
  func macroNames() {
    let names = Set(MacroDeclaration.all.map(\.name))
    for name in [
      "has", "all", "exists", "exists_one", "existsOne", "map", "filter", "transformList",
      "transformMap", "transformMapEntry", "cel.bind", "cel.block", "optMap", "optFlatMap",
      "math.greatest", "math.least", "sortBy",
    ] { #expect(names.contains(name), "\(name)") }
  }

  @Test(
    "an expression says which extensions it uses",
    arguments: [
      ("size('a') == 1 && [1].all(x, x > 0)", ""), ("'a,b'.split(',')", "strings split"),
      ("[1].exists(i, x, i == x)", "comprehensions exists"),
      ("math.greatest(1, 2)", "math math.greatest"),
      ("[2].sortBy(x, -x)", "lists sortBy"), ("{}.?a.orValue(1)", "optionals orValue,optionals .?"),
      ("cel.bind(x, 1, x + 1)", "bindings cel.bind"), ("[1].reverse()", "lists reverse"),
      ("'a'.reverse()", "strings reverse"), ("string(ip('::1'))", "network string,network ip"),
      ("string(1)", ""), ("{1: 2}.transformMap(k, v, v)", "comprehensions transformMap"),
    ])
  func uses(_ text: String, _ expected: String) throws {
    let environment = Environment(functions: FunctionTable.standard.signatures)
    let checked = try #require(ExpressionCompiler.check(text, in: environment).ast)
    var seen: Set<String> = []
    let found = CELLibrary.uses(of: checked, in: environment)
      .map { "\($0.library.rawValue) \($0.name)" }.filter { seen.insert($0).inserted }
    #expect(found.joined(separator: ",") == expected)
  }

  @Test("overload ids are unique")
  func overloadIDs() {
    let ids = FunctionTable.standard.signatures.flatMap { $0.overloads.map(\.id) }
    #expect(Set(ids).count == ids.count)
  }

  @Test("every function can be evaluated: by an operation of its own or by an implementation")
  func implementations() {
    let operations: Set = [
      "size", "matches", "or", "orValue", "dyn", "cel.@mapInsert",
    ]
    for entry in FunctionTable.standard.entries
    where entry.implementations.contains(where: { $0 == nil }) {
      let name = entry.signature.name
      #expect(operations.contains(name) || name.contains("_") || name.hasPrefix("@"), "\(name)")
    }
  }
}

@Suite("Functions of the host")
struct HostFunctionTests {
  static let period = HostType(
    name: "period",
    compare: { question, left, right, _ in
      // Days whose number is known to within one.
      let distance = Int64(bitPattern: left.payload) - Int64(bitPattern: right.payload)
      return abs(distance) <= 1
        ? .unknown(5) : .bool(question == .less ? distance < 0 : distance > 0)
    },
    describe: { value, _ in "period(\(value.payload))" })

  static let functions = [
    FunctionDeclaration(
      "law.binds", overloads: [Overload(id: "law_binds", [.string, .string], .bool)],
      doc: "Whether a provision binds a State.", isPure: false,
      implementation: { arguments, store in
        if store.context.kind == .absent { return .unknown(3) }
        return .bool(store.string(of: arguments[0]) == "MEX")
      }),
    FunctionDeclaration(
      "period", overloads: [Overload(id: "string_to_period", [.string], .opaque("period", []))],
      doc: "A period of days.",
      implementation: { arguments, store in
        guard let days = UInt64(store.string(of: arguments[0])) else {
          return store.error(.host, "not a period")
        }
        return .opaque(type: 0, bits: days)
      }),
    FunctionDeclaration(
      OperatorName.less,
      overloads: [
        Overload(id: "less_period", [.opaque("period", []), .opaque("period", [])], .bool)
      ], doc: "Whether a period is shorter."),
  ]

  private func evaluate(_ text: String, context: Value = .null) throws -> String {
    let table = FunctionTable(FunctionLibrary.all + Self.functions, hostTypes: [Self.period])
    return try Evaluation(
      text, variables: [VariableDeclaration("bearer", .string)], table: table,
      bind: { activation, store in
        store.context = context
        activation.set(0, to: store.makeString("MEX"), in: store)
      }
    ).text
  }

  @Test(
    "they see their arguments and the context, and may answer with unknowns of their own",
    arguments: [
      ("law.binds(bearer, 'CAT art. 3')", "true"), ("law.binds('USA', 'CAT art. 3')", "false"),
      ("period('3')", "period(3)"),
      ("period('x')", "error: the host reports an error: not a period"),
      ("period('3') < period('9')", "true"), ("period('3') < period('4')", "unknown [5]"),
      ("period('3') == period('3')", "unknown [5]"), ("period('3') == period('9')", "false"),
      ("type(period('3'))", "period"), ("[period('1')]", "[period(1)]"),
    ])
  func hostFunctions(_ expression: String, _ result: String) throws {
    #expect(try evaluate(expression) == result)
  }

  @Test("what depends on the context is not computed beforehand")
  func impure() throws {
    #expect(try evaluate("law.binds('USA', 'CAT art. 3')", context: .absent) == "unknown [3]")
  }
}
