/// Copies a tree, with literals in place of what has a value and without what no longer matters.
struct Reducer {
  let checked: CheckedAST
  let ast: AST
  let values: PartialValues
  /// How many nodes literals may add in all.
  private var room: Int
  private var output = ASTBuilder(limits: ExpressionLimits())
  /// By new node: the node of the original.
  private(set) var origins: [ExprID] = []
  /// The new node of every one that was copied or reduced, for the written form of macros.
  var replaced: [ExprID: ExprID] = [:]
  /// The variables of loops and bindings around, and whether something new refers to them.
  var scopes: [(name: String, isUsed: Bool)] = []

  init(_ expression: CheckedAST, values: PartialValues, nodes: Int) {
    checked = expression
    ast = expression.ast
    self.values = values
    room = nodes
  }

  func finish(root: ExprID) -> AST { output.finish(root: root) }

  subscript(new: ExprID) -> Expr { output[new] }

  // MARK: Nodes

  /// Adds a node that stands for one of the original.
  mutating func add(_ node: Expr, for id: ExprID) -> ExprID {
    origins.append(id)
    let range = ast.ranges[Int(id.index)]
    return output.add(node, at: range, name: ast.nameRanges[Int(id.index)])
  }

  mutating func add(_ value: Bool, for id: ExprID) -> ExprID {
    add(.constant(.bool(value)), for: id)
  }

  /// The truth value of a new node that is a literal.
  func bool(_ new: ExprID) -> Bool? {
    if case .constant(.bool(let value)) = output[new] { return value }
    return nil
  }

  /// The value of a part written out; `nil` if it has none or none that can be written.
  private mutating func literal(for id: ExprID) -> ExprID? {
    guard let value = values.wholeValue(of: id) else { return nil }
    return literal(value, for: id)
  }

  /// A value written out where a node of the original stood.
  mutating func literal(_ value: Value, for id: ExprID) -> ExprID? {
    var writer = values.literals(room: room)
    let before = writer.room
    defer { room -= before - max(writer.room, 0) }
    return writer.write(value) { add($0, for: id) }
  }

  // MARK: Reduction

  /// What is left of a part.
  mutating func reduce(_ id: ExprID) -> ExprID {
    let new = reduced(id)
    replaced[id] = new
    return new
  }

  private mutating func reduced(_ id: ExprID) -> ExprID {
    if case .constant = ast[id] { return add(ast[id], for: id) }
    if let literal = literal(for: id) { return literal }
    if ast.macroCalls[id] != nil { return reduceMacro(id) }
    switch ast[id] {
    case .comprehension(let loop): return reduceComprehension(loop, id)
    case .call(let function, let target, let arguments):
      return target == nil
        ? reduceOperator(function, arguments, id) ?? reduceCall(id) : reduceCall(id)
    case .list(let elements, let optionals): return reduceList(elements, Set(optionals), id)
    case .map(let entries): return reduceMap(entries, id)
    case .structure(let name, let fields): return reduceStructure(name, fields, id)
    case .constant, .ident: return copy(id)
    case .select: return reducePath(id)
    }
  }

  /// A path: it is filled in as a whole, so that its first name stays what it is; indices within are reduced.
  mutating func reducePath(_ id: ExprID) -> ExprID {
    switch ast[id] {
    case .select(let operand, let field, let isTest):
      let object = reduceOperand(operand)
      return add(.select(operand: object, field: field, isTest: isTest), for: id)
    case .call(let function, nil, let arguments) where OperatorName.paths.contains(function):
      let object = reduceOperand(arguments[0])
      let key = reduce(arguments[1])
      return add(.call(function: function, target: nil, arguments: [object, key]), for: id)
    default: return reduce(id)
    }
  }

  /// What a path goes on from.
  private mutating func reduceOperand(_ id: ExprID) -> ExprID {
    if ast.macroCalls[id] != nil { return reduce(id) }
    let new: ExprID
    switch ast[id] {
    case .ident: new = copy(id)
    case .select: new = reducePath(id)
    case .call(let function, nil, _) where OperatorName.paths.contains(function):
      new = reducePath(id)
    default: return reduce(id)
    }
    replaced[id] = new
    return new
  }

  private mutating func reduceOperator(
    _ function: String, _ arguments: [ExprID], _ id: ExprID
  ) -> ExprID? {
    switch (function, arguments.count) {
    case (OperatorName.logicalAnd, 2): return reduceLogic(decides: false, function, arguments, id)
    case (OperatorName.logicalOr, 2): return reduceLogic(decides: true, function, arguments, id)
    case (OperatorName.logicalNot, 1):
      let operand = reduce(arguments[0])
      if let value = bool(operand) { return add(!value, for: id) }
      return add(.call(function: function, target: nil, arguments: [operand]), for: id)
    case (OperatorName.conditional, 3):
      let condition = reduce(arguments[0])
      if let value = bool(condition) { return reduce(arguments[value ? 1 : 2]) }
      let branches = [reduce(arguments[1]), reduce(arguments[2])]
      return add(
        .call(function: function, target: nil, arguments: [condition] + branches), for: id)
    case (OperatorName.inList, 2):
      if let list = values.wholeValue(of: arguments[1]), list.kind == .list || list.kind == .map,
        list.count == 0
      {
        return add(false, for: id)
      }
      return nil
    case (_, 2) where OperatorName.paths.contains(function): return reducePath(id)
    default: return nil
    }
  }

  private mutating func reduceLogic(
    decides: Bool, _ function: String, _ arguments: [ExprID], _ id: ExprID
  ) -> ExprID {
    let left = reduce(arguments[0])
    if bool(left) == decides { return add(decides, for: id) }
    let right = reduce(arguments[1])
    if bool(right) == decides { return add(decides, for: id) }
    if bool(left) != nil { return right }
    if bool(right) != nil { return left }
    return add(.call(function: function, target: nil, arguments: [left, right]), for: id)
  }

  /// A strict call: what stands behind an operand that fails is never looked at, and stays.
  private mutating func reduceCall(_ id: ExprID) -> ExprID {
    var hasFailed = false
    return rebuild(id) { reducer, child in
      if hasFailed { return reducer.copy(child) }
      hasFailed = reducer.values.value(of: child).isError
      return reducer.reduce(child)
    }
  }

  // MARK: Literals with unknown parts

  private enum Part {
    case plain(ExprID)
    case optional(ExprID)
    case left
  }

  /// A part written with `?`, of which nothing is left if it is known to be empty.
  private mutating func reduceOptional(_ id: ExprID) -> Part {
    let value = values.value(of: id)
    guard value.kind == .optional else { return .optional(reduce(id)) }
    guard let held = values.held(by: value) else { return .left }
    if !held.isErrorOrUnknown, let literal = literal(held, for: id) { return .plain(literal) }
    return .optional(reduce(id))
  }

  private mutating func reduceList(
    _ elements: [ExprID], _ optionals: Set<Int32>, _ id: ExprID
  ) -> ExprID {
    var parts: [ExprID] = []
    var places: [Int32] = []
    var hasFailed = false
    for (place, element) in elements.enumerated() {
      let isOptional = optionals.contains(Int32(place))
      switch hasFailed
        ? (isOptional ? .optional(copy(element)) : .plain(copy(element)))
        : (isOptional ? reduceOptional(element) : Part.plain(reduce(element)))
      {
      case .plain(let new): parts.append(new)
      case .optional(let new):
        places.append(Int32(parts.count))
        parts.append(new)
      case .left: break
      }
      hasFailed = hasFailed || values.value(of: element).isError
    }
    return add(.list(elements: parts, optionalIndices: places), for: id)
  }

  private mutating func reduceMap(_ entries: [MapEntry], _ id: ExprID) -> ExprID {
    var result: [MapEntry] = []
    for entry in entries {
      let key = reduce(entry.key)
      switch entry.isOptional ? reduceOptional(entry.value) : .plain(reduce(entry.value)) {
      case .plain(let value): result.append(MapEntry(key: key, value: value, isOptional: false))
      case .optional(let value): result.append(MapEntry(key: key, value: value, isOptional: true))
      case .left: break
      }
    }
    return add(.map(result), for: id)
  }

  private mutating func reduceStructure(
    _ name: String, _ fields: [StructureField], _ id: ExprID
  ) -> ExprID {
    var result: [StructureField] = []
    for field in fields {
      let part = field.isOptional ? reduceOptional(field.value) : .plain(reduce(field.value))
      switch part {
      case .plain(let value): result.append(field.with(value, isOptional: false))
      case .optional(let value): result.append(field.with(value, isOptional: true))
      case .left: break
      }
    }
    return add(.structure(typeName: name, fields: result), for: id)
  }

  // MARK: Copies

  /// A part as it was written.
  mutating func copy(_ id: ExprID) -> ExprID {
    if let macro = ast.macroCalls[id] { return copyMacro(id, macro) }
    let new = rebuild(id) { $0.copy($1) }
    replaced[id] = new
    return new
  }

  /// A node with new children, in the order of the text.
  mutating func rebuild(
    _ id: ExprID, _ child: (inout Reducer, ExprID) -> ExprID
  ) -> ExprID {
    switch ast[id] {
    case .constant: return add(ast[id], for: id)
    case .ident(let name): return add(.ident(refer(id, to: name)), for: id)
    case .select(let operand, let field, let isTest):
      let object = child(&self, operand)
      return add(.select(operand: object, field: field, isTest: isTest), for: id)
    case .call(let function, let target, let arguments):
      let receiver = target.map { child(&self, $0) }
      let operands = arguments.map { child(&self, $0) }
      return add(.call(function: function, target: receiver, arguments: operands), for: id)
    case .list(let elements, let optionals):
      let parts = elements.map { child(&self, $0) }
      return add(.list(elements: parts, optionalIndices: optionals), for: id)
    case .map(let entries):
      let parts = entries.map {
        MapEntry(
          key: child(&self, $0.key), value: child(&self, $0.value), isOptional: $0.isOptional)
      }
      return add(.map(parts), for: id)
    case .structure(let name, let fields):
      let parts = fields.map { $0.with(child(&self, $0.value), isOptional: $0.isOptional) }
      return add(.structure(typeName: name, fields: parts), for: id)
    case .comprehension(let loop): return rebuildComprehension(loop, id, child)
    }
  }

  /// The name by which a new node refers to what an `ident` means, noting that a local is used.
  private mutating func refer(_ id: ExprID, to name: String) -> String {
    guard let place = scopes.lastIndex(where: { $0.name == name }) else { return name }
    if checked.isLocal(id, among: { _ in true }) {
      scopes[place].isUsed = true
      return name
    }
    // The checker took the dot that told a variable from a local of the same name.
    return "." + name
  }

  /// Notes the written form of a macro.
  mutating func remember(_ macro: AST.MacroCall, for id: ExprID) { output.remember(macro, for: id) }
}

extension StructureField {
  fileprivate func with(_ value: ExprID, isOptional: Bool) -> StructureField {
    StructureField(name: name, value: value, isOptional: isOptional, nameRange: nameRange)
  }
}

extension OperatorName {
  /// Operators that go on with a path.
  fileprivate static let paths: Set<String> = [index, optionalIndex, optionalSelect]
}
