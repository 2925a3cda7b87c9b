// Loops and bindings.
extension Checker {
  mutating func checkComprehension(_ id: ExprID, _ loop: Comprehension) {
    let macro = ast.macroCalls[id]?.function
    if let macro { macros.append(macro) }
    defer { if macro != nil { macros.removeLast() } }
    if loop.isBinding { return checkBinding(id, loop) }
    check(loop.range)
    let variables = variableTypes(of: loop)
    check(loop.accuInit)
    let accumulated = type(of: loop.accuInit)
    scopes.enter(loop.accuVar, accumulated)
    scopes.enter(loop.iterVar, variables.first)
    if let second = loop.iterVar2 { scopes.enter(second, variables.second) }
    check(loop.loopCondition)
    check(loop.loopStep)
    let step = type(of: loop.loopStep)
    if !unifier.assign(step, to: accumulated) {
      report(
        .wrongAccumulation(
          macro: macro, expected: unifier.substitute(accumulated), found: step,
          at: ast.range(of: loop.loopStep)))
    }
    scopes.leave(loop.iterVar2 == nil ? 1 : 2)
    check(loop.result)
    scopes.leave()
    set(id, type(of: loop.result))
  }

  private mutating func checkBinding(_ id: ExprID, _ loop: Comprehension) {
    check(loop.accuInit)
    let bound = type(of: loop.accuInit)
    set(loop.range, .list(.dyn))
    set(loop.loopCondition, .bool)
    set(loop.loopStep, bound)
    refer(loop.loopStep, .local)
    scopes.enter(loop.accuVar, bound)
    check(loop.result)
    scopes.leave()
    set(id, type(of: loop.result))
  }

  /// The types of the loop's variables, from what it runs over.
  private mutating func variableTypes(
    of loop: Comprehension
  ) -> (first: CELType, second: CELType) {
    let hasTwo = loop.iterVar2 != nil
    let range = type(of: loop.range)
    switch range {
    case .list(let element): return hasTwo ? (.int, element) : (element, .error)
    case .map(let key, let value): return (key, value)
    case .variable:
      _ = unifier.assign(.dyn, to: range)
      return (.dyn, .dyn)
    case .dyn: return (.dyn, .dyn)
    case .error: return (.error, .error)
    default:
      report(.notARange(range, macro: macros.last, at: ast.range(of: loop.range)))
      return (.error, .error)
    }
  }
}
