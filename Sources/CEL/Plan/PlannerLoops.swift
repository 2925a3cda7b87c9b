// Comprehensions: each macro's expansion is recognised by its shape and becomes a loop of its own.
extension Planner {
  mutating func planComprehension(_ loop: Comprehension, _ id: ExprID) -> UInt32 {
    if loop.isBinding { return planBinding(loop, id) }
    guard let shape = shape(of: loop) else {
      preconditionFailure("every comprehension is made by a macro that the planner knows")
    }
    let range = plan(loop.range)
    let place = scopes.allocate()
    scopes.push(loop.iterVar, LocalScopes.Local(place: place, lazyNode: nil))
    if let second = loop.iterVar2 {
      scopes.push(second, LocalScopes.Local(place: scopes.allocate(), lazyNode: nil))
    }
    let filter = shape.filter.map { plan($0) }
    let body = plan(shape.body)
    scopes.pop(loop.iterVar2 == nil ? 1 : 2)
    return add(
      shape.operation, n: loop.iterVar2 == nil ? 1 : 2, a: range, b: body, c: place,
      d: filter ?? PlanNode.none, at: id)
  }

  private mutating func planBinding(_ loop: Comprehension, _ id: ExprID) -> UInt32 {
    let value = plan(loop.accuInit)
    let place = scopes.allocate()
    scopes.push(loop.accuVar, LocalScopes.Local(place: place, lazyNode: value))
    let body = plan(loop.result)
    scopes.pop(1)
    if builder.foldedValue(of: value) != nil || builder.foldedValue(of: body) != nil {
      return body
    }
    return add(.bind, b: body, c: place, at: id)
  }

  /// What a loop does with its elements.
  private struct Shape {
    let operation: PlanOperation
    let body: ExprID
    var filter: ExprID?
  }

  private func shape(of loop: Comprehension) -> Shape? {
    switch (ast[loop.accuInit], ast[loop.loopStep]) {
    case (.constant(.bool(true)), .call(OperatorName.logicalAnd, nil, let parts)):
      return Shape(operation: .all, body: parts[1])
    case (.constant(.bool(false)), .call(OperatorName.logicalOr, nil, let parts)):
      return Shape(operation: .exists, body: parts[1])
    case (.constant(.int(0)), .call(OperatorName.conditional, nil, let parts)):
      return Shape(operation: .existsOne, body: parts[0])
    case (_, .call(OperatorName.conditional, nil, let parts)):
      var shape = collection(parts[1])
      shape?.filter = parts[0]
      return shape
    default: return collection(loop.loopStep)
    }
  }

  /// A step that adds to a list or map.
  private func collection(_ step: ExprID) -> Shape? {
    switch ast[step] {
    case .call(OperatorName.add, nil, let parts):
      guard case .list(let elements, _) = ast[parts[1]], elements.count == 1 else { return nil }
      return Shape(operation: .transformList, body: elements[0])
    case .call("cel.@mapInsert", nil, let parts):
      return parts.count == 3
        ? Shape(operation: .transformMap, body: parts[2])
        : Shape(operation: .transformMapEntry, body: parts[1])
    default: return nil
    }
  }
}
