// Visits of a tree.
extension AST {
  /// Calls `body` with each child of a node, in the order of the text.
  ///
  /// Of a comprehension these are its parts: range, initial value, condition, step and result.
  package func forEachChild(of id: ExprID, _ body: (ExprID) -> Void) {
    switch self[id] {
    case .constant, .ident: break
    case .select(let operand, _, _): body(operand)
    case .call(_, let target, let arguments):
      if let target { body(target) }
      arguments.forEach(body)
    case .list(let elements, _): elements.forEach(body)
    case .map(let entries):
      for entry in entries {
        body(entry.key)
        body(entry.value)
      }
    case .structure(_, let fields): fields.forEach { body($0.value) }
    case .comprehension(let loop):
      for part in [loop.range, loop.accuInit, loop.loopCondition, loop.loopStep, loop.result] {
        body(part)
      }
    }
  }

  /// Visits a node and all under it, parents first, in the order of the text.
  ///
  /// What can't be reached, such as the variable named in a macro, is not visited.
  ///
  /// - Parameters:
  ///   - start: Where to begin; the root if `nil`.
  ///   - body: Returns whether the children of the node are visited as well.
  package func visit(from start: ExprID? = nil, _ body: (ExprID) -> Bool) {
    var pending = [start ?? root]
    while let id = pending.popLast() {
      guard body(id) else { continue }
      let place = pending.count
      forEachChild(of: id) { pending.append($0) }
      pending[place...].reverse()
    }
  }
}
