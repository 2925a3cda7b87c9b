// Loops and bindings, and the macros that are made of them.
extension Reducer {
  /// What is left of a macro, written as a macro again.
  mutating func reduceMacro(_ id: ExprID) -> ExprID {
    guard let macro = ast.macroCalls[id] else { return reduce(id) }
    let new: ExprID
    switch ast[id] {
    case .comprehension(let loop): new = reduceComprehension(loop, id)
    case .select: new = reducePath(id)
    default: new = rebuild(id) { $0.reduce($1) }
    }
    if case .comprehension = ast[id] {
      // Of a binding that nothing refers to, its body is left.
      guard case .comprehension = self[new], origins[Int(new.index)] == id else { return new }
    }
    rememberMacro(macro, new)
    return new
  }

  mutating func copyMacro(_ id: ExprID, _ macro: AST.MacroCall) -> ExprID {
    let new = rebuild(id) { $0.copy($1) }
    rememberMacro(macro, new)
    replaced[id] = new
    return new
  }

  /// The macro of a new node, its parts those that the expansion was made from.
  private mutating func rememberMacro(_ macro: AST.MacroCall, _ new: ExprID) {
    let target = macro.target.map { written($0) }
    let arguments = macro.arguments.map { written($0) }
    remember(
      AST.MacroCall(function: macro.function, target: target, arguments: arguments), for: new)
  }

  /// A part of a macro as it is written: a variable's name is in no expansion.
  private mutating func written(_ id: ExprID) -> ExprID {
    if let new = replaced[id] { return new }
    if ast.macroCalls[id] != nil { return copy(id) }
    if case .ident = ast[id] { return add(ast[id], for: id) }
    return rebuild(id) { $0.written($1) }
  }

  // MARK: Comprehensions

  mutating func reduceComprehension(_ loop: Comprehension, _ id: ExprID) -> ExprID {
    if loop.isBinding { return reduceBinding(loop, id) }
    let range = reduce(loop.range)
    return rebuildLoop(loop, id, range: range) { $0.reduceStep($1) }
  }

  mutating func rebuildComprehension(
    _ loop: Comprehension, _ id: ExprID, _ child: (inout Reducer, ExprID) -> ExprID
  ) -> ExprID {
    if loop.isBinding {
      let value = child(&self, loop.accuInit)
      scopes.append((loop.accuVar, false))
      let body = child(&self, loop.result)
      scopes.removeLast()
      return addBinding(loop, id, value, body)
    }
    let range = child(&self, loop.range)
    return rebuildLoop(loop, id, range: range) { $0.copy($1) }
  }

  private mutating func rebuildLoop(
    _ loop: Comprehension, _ id: ExprID, range: ExprID,
    _ step: (inout Reducer, ExprID) -> ExprID
  ) -> ExprID {
    let initial = copy(loop.accuInit)
    let names = [loop.iterVar, loop.iterVar2, loop.accuVar].compactMap { $0 }
    scopes += names.map { ($0, false) }
    let condition = copy(loop.loopCondition)
    let step = step(&self, loop.loopStep)
    let result = copy(loop.result)
    scopes.removeLast(names.count)
    return add(
      .comprehension(
        Comprehension(
          range: range, iterVar: loop.iterVar, iterVar2: loop.iterVar2, accuVar: loop.accuVar,
          accuInit: initial, loopCondition: condition, loopStep: step, result: result)),
      for: id)
  }

  /// The step of a loop keeps its form, by which the planner knows the macro; what was written in it is reduced.
  private mutating func reduceStep(_ id: ExprID) -> ExprID {
    guard case .call(let function, nil, let arguments) = ast[id] else { return reduce(id) }
    var parts = arguments.map { isAccumulator($0) ? copy($0) : nil }
    for (place, argument) in arguments.enumerated() where parts[place] == nil {
      parts[place] =
        switch (function, place) {
        case (OperatorName.conditional, 1): reduceStep(argument)
        case (OperatorName.add, 1): reduceElement(argument)
        default: reduce(argument)
        }
    }
    return add(
      .call(function: function, target: nil, arguments: parts.compactMap { $0 }), for: id)
  }

  /// What a step adds: one, or a list of the element alone.
  private mutating func reduceElement(_ id: ExprID) -> ExprID {
    guard case .list(let elements, let optionals) = ast[id] else { return copy(id) }
    let parts = elements.map { reduce($0) }
    return add(.list(elements: parts, optionalIndices: optionals), for: id)
  }

  private func isAccumulator(_ id: ExprID) -> Bool {
    if case .ident(MacroExpander.result) = ast[id] { return true }
    return false
  }

  // MARK: Bindings

  private mutating func reduceBinding(_ loop: Comprehension, _ id: ExprID) -> ExprID {
    // A sort refers to its list twice and must go on doing so.
    if loop.accuVar == MacroExpander.sortInput {
      return rebuild(id) { $0.reduceSort($1, input: loop.accuInit) }
    }
    let value = reduce(loop.accuInit)
    scopes.append((loop.accuVar, false))
    let body = reduce(loop.result)
    let isUsed = scopes.removeLast().isUsed
    let isBlock = loop.accuVar.hasPrefix("@index") || loop.accuVar == "@block"
    return isUsed || isBlock ? addBinding(loop, id, value, body) : body
  }

  private mutating func addBinding(
    _ loop: Comprehension, _ id: ExprID, _ value: ExprID, _ body: ExprID
  ) -> ExprID {
    let range = add(.list(elements: [], optionalIndices: []), for: loop.range)
    let condition = add(false, for: loop.loopCondition)
    let step = add(.ident(loop.accuVar), for: loop.loopStep)
    return add(
      .comprehension(
        Comprehension(
          range: range, iterVar: loop.iterVar, iterVar2: nil, accuVar: loop.accuVar,
          accuInit: value, loopCondition: condition, loopStep: step, result: body)), for: id)
  }

  /// Of a sort the list and the keys are reduced; what the macro put between them stays.
  private mutating func reduceSort(_ id: ExprID, input: ExprID) -> ExprID {
    if id == input { return reduce(id) }
    if case .comprehension(let keys) = ast[id],
      case .ident(MacroExpander.sortInput) = ast[keys.range]
    {
      return rebuildLoop(keys, id, range: copy(keys.range)) { $0.reduceStep($1) }
    }
    let new = rebuild(id) { $0.reduceSort($1, input: input) }
    replaced[id] = new
    return new
  }
}
