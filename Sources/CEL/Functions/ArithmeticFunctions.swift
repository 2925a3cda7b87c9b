extension FunctionLibrary {
  /// `+`, `-`, `*`, `/`, `%`.
  static let arithmetic: [FunctionDeclaration] = [
    FunctionDeclaration(
      OperatorName.add,
      overloads: numeric("add") + [
        .global("add_string", [.string, .string], .string),
        .global("add_bytes", [.bytes, .bytes], .bytes),
        .global("add_list", [.listA, .listA], .listA),
        .global("add_timestamp_duration", [.timestamp, .duration], .timestamp),
        .global("add_duration_timestamp", [.duration, .timestamp], .timestamp),
        .global("add_duration_duration", [.duration, .duration], .duration),
      ],
      doc: "The sum of numbers, or one string or list after the other.",
      errors: "The sum must fit its type; times stay within the years 1 to 9999.",
      examples: .table(
        ("1 + 2", "3"), ("'a' + 'b'", "\"ab\""), ("[1] + [2]", "[1, 2]"),
        ("9223372036854775807 + 1", "error: number too large"))),
    FunctionDeclaration(
      OperatorName.subtract,
      overloads: numeric("subtract") + [
        .global("subtract_timestamp_timestamp", [.timestamp, .timestamp], .duration),
        .global("subtract_timestamp_duration", [.timestamp, .duration], .timestamp),
        .global("subtract_duration_duration", [.duration, .duration], .duration),
      ],
      doc: "The difference of numbers or times.",
      errors: "The difference must fit its type; times stay within the years 1 to 9999.",
      examples: .table(
        ("3 - 1", "2"), ("duration('2h') - duration('30m')", "duration(\"5400s\")"))),
    FunctionDeclaration(
      OperatorName.multiply, overloads: numeric("multiply"), doc: "The product of numbers.",
      errors: "The product must fit its type.",
      examples: .table(("2 * 3", "6"))),
    FunctionDeclaration(
      OperatorName.divide, overloads: numeric("divide"),
      doc: "The quotient; of whole numbers rounded towards zero.",
      errors: "Whole numbers are not divided by zero; the quotient must fit its type.",
      examples: .table(("7 / 2", "3"), ("1 / 0", "error: division by zero"))),
    FunctionDeclaration(
      OperatorName.modulo,
      overloads: [
        .global("modulo_int64", [.int, .int], .int),
        .global("modulo_uint64", [.uint, .uint], .uint),
      ],
      doc: "What a division of whole numbers leaves over, with the sign of the dividend.",
      errors: "Nothing is left over by zero.",
      examples: .table(("7 % 2", "1"), ("-7 % 2", "-1"))),
    FunctionDeclaration(
      OperatorName.negate,
      overloads: [
        .global("negate_int64", [.int], .int), .global("negate_double", [.double], .double),
      ],
      doc: "The number with the other sign.", errors: "The least int has no opposite.",
      examples: .table(("-(1 + 2)", "-3"))),
  ]

  private static func numeric(_ id: String) -> [Overload] {
    [
      .global("\(id)_int64", [.int, .int], .int), .global("\(id)_uint64", [.uint, .uint], .uint),
      .global("\(id)_double", [.double, .double], .double),
    ]
  }
}
