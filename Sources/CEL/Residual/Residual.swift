/// What is left of an expression once everything known is filled in.
///
/// Of `a && measure.days > 3`, where `a` is true and `measure.days` unknown, `measure.days > 3` is left: what
/// still has to be found out, and nothing else. The rules are those of cel-go's partial evaluation:
///
/// - A part that has a value becomes that value written out. A path such as `measure.days` is filled in as a whole
///   or not at all: its first name is never replaced alone.
/// - `&&`, `||`, `!` and `?:` lose the operands that no longer matter; of `?:` with an unknown condition both
///   branches are reduced. `x in []` is false whatever `x` is, even a failure.
/// - An optional element or entry that is known to be empty is left out, one that is known becomes a plain one.
/// - Of a call that fails because of an operand, the operands after it stay as they were written.
/// - Of a loop the range is reduced, and of its body what does not depend on the loop's variables; the loop itself
///   is never unrolled. What `cel.bind` names is written out where it is known, and the binding goes if nothing
///   refers to it any more.
/// - Values that cannot be written (records, types, lists with an unknown in them, very long lists) stay as they were.
///
/// Whatever the unknowns turn out to be, evaluating what is left gives what evaluating the whole would have given,
/// unless that fails in the `x` of `x in []`.
package struct Residual: Sendable {
  /// What the whole expression came to; an unknown carries the attributes on which it rests.
  package let value: Value
  /// What is left, names resolved like those of the checked tree; a literal if the expression is decided.
  ///
  /// The ranges of its nodes are those of the original's text. It can be written with ``Unparser``, and planned as
  /// ``CheckedAST/unchecked(_:)``.
  package let ast: AST
  /// By node of ``ast``: the node of the original that it stands for or that its value comes from.
  private let origins: [ExprID]

  /// Whether the expression has a value, so that nothing has to be found out.
  package var isDecided: Bool { !value.isErrorOrUnknown }

  /// What is left, as an expression.
  package var text: String { Unparser.text(of: ast) }

  /// The node of the original expression that a node of ``ast`` stands for, or whose value it writes out.
  package func origin(of id: ExprID) -> ExprID { origins[Int(id.index)] }

  /// Reduces an expression to what is not known.
  ///
  /// What is evaluated is planned anew, so that nothing of the tree is folded away; programs that the store was
  /// made for are not disturbed. New values are made in the store: who reduces many expressions takes a mark before
  /// and resets the store after reading ``value``.
  ///
  /// - Parameters:
  ///   - expression: A checked tree, or one that is not.
  ///   - environment: What it was checked against; its functions are those of the store's host.
  ///   - activation: The variables by their slots in `environment`; what is not known is an unknown.
  ///   - store: Holds the values of the activation.
  ///   - budget: What all evaluation together may cost; what comes after is left as it was written.
  /// - Returns: What is left.
  package static func of(
    _ expression: CheckedAST, in environment: Environment, activation: Activation,
    store: ValueStore, budget: EvaluationBudget = .standard
  ) -> Residual {
    let values = PartialValues(
      expression, environment, activation: activation, store: store, budget: budget)
    return values.withFunctions {
      let value = values.value(of: expression.ast.root)
      var reducer = Reducer(expression, values: values, nodes: environment.limits.nodes)
      let root = reducer.reduce(expression.ast.root)
      return Residual(value: value, ast: reducer.finish(root: root), origins: reducer.origins)
    }
  }
}
