extension FunctionLibrary {
  /// The math extension.
  static let math: [FunctionDeclaration] = [
    extremum("@max", "The greatest of numbers.", .greater, example: "greatest", "3"),
    extremum("@min", "The least of numbers.", .less, example: "least", "-3"),
    rounding("ceil", "The next whole number up.", ("1.2", "2.0")) { $0.rounded(.up) },
    rounding("floor", "The next whole number down.", ("-1.2", "-2.0")) { $0.rounded(.down) },
    rounding("round", "The nearest whole number; halves away from zero.", ("1.5", "2.0")) {
      $0.rounded(.toNearestOrAwayFromZero)
    },
    rounding("trunc", "The number without its fraction.", ("-1.2", "-1.0")) {
      $0.rounded(.towardZero)
    },
    rounding("sqrt", "The square root.", ("4.0", "2.0"), alsoWhole: true) { $0.squareRoot() },
    test("isNaN", "Whether it is not a number.", "math.isNaN(0.0 / 0.0)") { $0.isNaN },
    test("isInf", "Whether it is infinite.", "math.isInf(1.0 / 0.0)") { $0.isInfinite },
    test("isFinite", "Whether it is a finite number.", "math.isFinite(1.0)") { $0.isFinite },
    FunctionDeclaration(
      "math.abs", overloads: unary("math_abs", [.int, .uint, .double]),
      doc: "The number without its sign.",
      errors: "The least int has no opposite.",
      examples: .table(("math.abs(-11)", "11"), ("math.abs(1.5)", "1.5")),
      implementation: { arguments, store in
        switch arguments[0].kind {
        case .int: arguments[0].intValue < 0 ? store.negate(arguments[0]) : arguments[0]
        case .double: .double(arguments[0].doubleValue.magnitude)
        default: arguments[0]
        }
      }),
    FunctionDeclaration(
      "math.sign", overloads: unary("math_sign", [.int, .uint, .double]),
      doc: "-1, 0 or 1, in the number's own type.",
      examples: .table(("math.sign(-11)", "-1"), ("math.sign(0.0)", "0.0")),
      implementation: { arguments, _ in
        switch arguments[0].kind {
        case .int: .int(arguments[0].intValue.signum())
        case .uint: .uint(arguments[0].uintValue == 0 ? 0 : 1)
        default: .double(sign(of: arguments[0].doubleValue))
        }
      }),
    bitwise("bitAnd", "The bits set in both.", ("1, 3", "1")) { $0 & $1 },
    bitwise("bitOr", "The bits set in either.", ("1, 2", "3")) { $0 | $1 },
    bitwise("bitXor", "The bits set in one only.", ("1, 3", "2")) { $0 ^ $1 },
    FunctionDeclaration(
      "math.bitNot", overloads: unary("math_bitNot", [.int, .uint]), doc: "The opposite bits.",
      examples: .table(("math.bitNot(1)", "-2")),
      implementation: { arguments, _ in Value(arguments[0].kind, ~arguments[0].payload) }),
    shift("bitShiftLeft", "The bits moved to higher places.", ("1, 2", "4")) { $0 << $1 },
    shift(
      "bitShiftRight", "The bits moved to lower places, with zeros behind.", ("1024, 2", "256")
    ) { $0 >> $1 },
  ]

  private static func sign(of number: Double) -> Double {
    number.isNaN || number == 0 ? number : (number < 0 ? -1 : 1)
  }

  private static func unary(_ id: String, _ types: [CELType]) -> [Overload] {
    types.map { .global("\(id)_\($0)", [$0], $0) }
  }

  private static func extremum(
    _ name: String, _ doc: String, _ wanted: Comparison, example: String, _ result: String
  ) -> FunctionDeclaration {
    let id = "math_" + name
    let types: [CELType] = [.int, .uint, .double]
    var overloads = unary(id, types)
    for left in types {
      for right in types {
        let type: CELType = left == right ? left : .dyn
        overloads.append(.global("\(id)_\(left)_\(right)", [left, right], type))
      }
    }
    overloads += types.map { .global("\(id)_list_\($0)", [.list($0)], $0) }
    overloads.append(.global("\(id)_list_dyn", [.list(.dyn)], .dyn))
    return FunctionDeclaration(
      "math." + name, overloads: overloads, doc: doc,
      errors: "A list must hold at least one number.",
      examples: .table(("math.\(example)(3, -3)", result), ("math.\(example)([1.5])", "1.5"))
    ) { arguments, store in
      let isList = arguments[0].kind == .list
      let numbers = isList ? store.elements(of: arguments[0]) : arguments.all
      guard var best = numbers.first else {
        return store.error(.invalidArgument, "there is no number")
      }
      for number in numbers {
        guard let comparison = store.compareNumbers(number, best) else {
          return .error(.noSuchOverload)
        }
        if comparison == wanted { best = number }
      }
      return best
    }
  }

  private static func rounding(
    _ name: String, _ doc: String, _ example: (String, String), alsoWhole: Bool = false,
    _ round: @escaping @Sendable (Double) -> Double
  ) -> FunctionDeclaration {
    let id = "math_" + name
    let types: [CELType] = alsoWhole ? [.double, .int, .uint] : [.double]
    return FunctionDeclaration(
      "math." + name, overloads: types.map { .global("\(id)_\($0)", [$0], .double) }, doc: doc,
      examples: .table(("math.\(name)(\(example.0))", example.1)),
      implementation: { .double(round($1.toDouble($0[0]).doubleValue)) })
  }

  private static func test(
    _ name: String, _ doc: String, _ example: String,
    _ holds: @escaping @Sendable (Double) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      "math." + name, overloads: [.global("math_\(name)_double", [.double], .bool)], doc: doc,
      examples: .table((example, "true")),
      implementation: { arguments, _ in .bool(holds(arguments[0].doubleValue)) })
  }

  private static func bitwise(
    _ name: String, _ doc: String, _ example: (String, String),
    _ combine: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    let id = "math_" + name
    return FunctionDeclaration(
      "math." + name,
      overloads: [CELType.int, .uint].map { .global("\(id)_\($0)_\($0)", [$0, $0], $0) }, doc: doc,
      examples: .table(("math.\(name)(\(example.0))", example.1)),
      implementation: { arguments, _ in
        Value(arguments[0].kind, combine(arguments[0].payload, arguments[1].payload))
      })
  }

  private static func shift(
    _ name: String, _ doc: String, _ example: (String, String),
    _ move: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> FunctionDeclaration {
    let id = "math_" + name
    return FunctionDeclaration(
      "math." + name,
      overloads: [CELType.int, .uint].map { .global("\(id)_\($0)_int", [$0, .int], $0) }, doc: doc,
      errors: "The number of places must not be negative.",
      examples: .table(
        ("math.\(name)(\(example.0))", example.1), ("math.\(name)(1, 64)", "0"))
    ) { arguments, store in
      let places = arguments[1].intValue
      guard places >= 0 else { return store.error(.invalidArgument, "a negative shift") }
      return Value(arguments[0].kind, places > 63 ? 0 : move(arguments[0].payload, places))
    }
  }
}
