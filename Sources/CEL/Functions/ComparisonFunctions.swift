extension FunctionLibrary {
  /// `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`.
  static let comparison: [FunctionDeclaration] = [
    FunctionDeclaration(
      OperatorName.equals, overloads: [.global("equals", [.parameterA, .parameterA], .bool)],
      doc: "Whether two values are equal: numbers by what they are worth, lists and maps in depth.",
      examples: .table(("[1, 2] == [1, 2]", "true"), ("dyn(1) == dyn('1')", "false"))),
    FunctionDeclaration(
      OperatorName.notEquals,
      overloads: [.global("not_equals", [.parameterA, .parameterA], .bool)],
      doc: "Whether two values differ.", examples: .table(("'a' != 'b'", "true"))),
    ordering(OperatorName.less, "less", "Whether the left comes before the right.", "1 < 2"),
    ordering(
      OperatorName.lessEquals, "less_equals", "Whether the left does not come after the right.",
      "2 <= 2"),
    ordering(OperatorName.greater, "greater", "Whether the left comes after the right.", "3 > 2"),
    ordering(
      OperatorName.greaterEquals, "greater_equals",
      "Whether the left does not come before the right.", "3 >= 2"),
    FunctionDeclaration(
      OperatorName.inList,
      overloads: [
        .global("in_list", [.parameterA, .listA], .bool),
        .global("in_map", [.parameterA, .mapAB], .bool),
      ],
      doc: "Whether a list holds an equal element, or a map has the key.",
      examples: .table(("2 in [1, 2]", "true"), ("'b' in {'a': 1}", "false"))),
  ]

  private static func ordering(
    _ name: String, _ id: String, _ doc: String, _ example: String
  ) -> FunctionDeclaration {
    let types: [(String, CELType)] = [
      ("bool", .bool), ("int64", .int), ("uint64", .uint), ("double", .double),
      ("string", .string), ("bytes", .bytes), ("timestamp", .timestamp), ("duration", .duration),
    ]
    return FunctionDeclaration(
      name, overloads: types.map { .global("\(id)_\($0.0)", [$0.1, $0.1], .bool) }, doc: doc,
      errors: "The sides must be of one type, or both numbers.",
      examples: .table((example, "true")))
  }
}
