extension FunctionLibrary {
  /// `!`, `&&`, `||`, `?:`.
  static let logic: [FunctionDeclaration] = [
    FunctionDeclaration(
      OperatorName.logicalNot, overloads: [.global("logical_not", [.bool], .bool)],
      doc: "The opposite of a bool.", examples: .table(("!true", "false"))),
    FunctionDeclaration(
      OperatorName.logicalAnd, overloads: [.global("logical_and", [.bool, .bool], .bool)],
      doc: "Whether both hold. False on either side decides, whatever the other side comes to.",
      examples: .table(("true && false", "false"), ("false && 1 / 0 == 1", "false"))),
    FunctionDeclaration(
      OperatorName.logicalOr, overloads: [.global("logical_or", [.bool, .bool], .bool)],
      doc: "Whether one holds. True on either side decides, whatever the other side comes to.",
      examples: .table(("true || false", "true"), ("1 / 0 == 1 || true", "true"))),
    FunctionDeclaration(
      OperatorName.conditional,
      overloads: [.global("conditional", [.bool, .parameterA, .parameterA], .parameterA)],
      doc:
        "The second operand if the first holds, otherwise the third; the other is not evaluated.",
      examples: .table(("true ? 1 : 2", "1"))),
    FunctionDeclaration(
      OperatorName.notStrictlyFalse,
      overloads: [Overload(id: "not_strictly_false", [.bool], .bool, isStrict: false)],
      doc: "Whether a loop that seeks a decision goes on. Part of the macros."),
  ]
}
