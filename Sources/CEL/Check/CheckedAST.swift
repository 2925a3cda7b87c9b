/// What a name or a call in an expression turned out to mean.
package enum Reference: Sendable {
  /// A declared variable; its slot in ``Environment/variables``.
  case variable(slot: Int)
  /// A variable of a comprehension or binding around it.
  case local
  /// A declared constant.
  case constant(Constant)
  /// A type by its name.
  case type(CELType)
  /// A function by its place in ``Environment/functions``, and which of its overloads may be meant.
  ///
  /// More than one if an argument's type is only known while running.
  case function(index: Int, overloads: [Int])
}

/// A tree with a type and a reference for each node, ready for planning.
///
/// Names are resolved: a selection that spells a variable, constant or type has become one `ident` with
/// the full name without leading dot; a call through a namespace, such as `sets.contains(…)`, has no
/// target and the full name as its function; a structure has its full type name.
package struct CheckedAST: Sendable {
  package let ast: AST
  /// By ``ExprID``; `dyn` for nodes that are not evaluated.
  package let types: [CELType]
  /// By ``ExprID``; `nil` for what is neither a name nor a call.
  package let references: [Reference?]
  /// Whether this went through the checker; if not, names and overloads are resolved by the planner.
  package let isChecked: Bool

  /// The type of the whole expression.
  package var type: CELType { types[Int(ast.root.index)] }

  /// The type of a node.
  package func type(of id: ExprID) -> CELType { types[Int(id.index)] }

  /// What a name or call means, or `nil` for other nodes and for unchecked trees.
  package func reference(of id: ExprID) -> Reference? { references[Int(id.index)] }

  /// A tree that was not checked: every type is `dyn` and there are no references.
  package static func unchecked(_ ast: AST) -> CheckedAST {
    CheckedAST(
      ast: ast, types: [CELType](repeating: .dyn, count: ast.nodes.count),
      references: [Reference?](repeating: nil, count: ast.nodes.count), isChecked: false)
  }
}
