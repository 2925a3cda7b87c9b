// Names and selections.
extension Checker {
  /// What a name stands for.
  private struct Meaning {
    let fullName: String
    let type: CELType
    let reference: Reference
  }

  mutating func checkIdent(_ id: ExprID, _ name: String) {
    if let local = scopes.type(of: name) {
      refer(id, .local)
      return set(id, local)
    }
    if let meaning = meaning(of: name) { return settle(id, meaning) }
    // What could not be read has been reported.
    if name.isEmpty { return set(id, .error) }
    report(
      .undeclaredName(
        name, known: scopes.writtenNames + environment.variables.map(\.name),
        path: path(toField: name), at: ast.range(of: id)))
    set(id, .error)
  }

  /// Turns a node into the name that it was found to be.
  private mutating func settle(_ id: ExprID, _ meaning: Meaning) {
    ast.nodes[Int(id.index)] = .ident(meaning.fullName)
    refer(id, meaning.reference)
    set(id, meaning.type)
  }

  /// A declared variable, constant or type, looked for from the container outwards.
  private func meaning(of name: String) -> Meaning? {
    environment.resolve(name) { declared($0) }?.found
  }

  private func declared(_ name: String) -> Meaning? {
    if let slot = environment.variableSlot(name) {
      let variable = environment.variables[slot]
      let reference: Reference =
        variable.constant.map { .constant($0) } ?? .variable(slot: slot)
      return Meaning(fullName: name, type: variable.type, reference: reference)
    }
    return environment.valueType(name).map {
      Meaning(fullName: name, type: .type($0), reference: .type($0))
    }
  }

  // MARK: Selections

  /// A chain of selections, checked from its inner end outwards.
  ///
  /// As much of the chain as spells a declared name is that name; the rest selects fields.
  mutating func checkSelect(_ id: ExprID, isTest: Bool) {
    var chain: [ExprID] = []
    var base = id
    while case .select(let operand, _, let test) = ast[base], !test || base == id {
      chain.append(base)
      base = operand
    }
    var remaining = chain[...]
    if case .ident(let root) = ast[base], scopes.type(of: root) == nil,
      let resolved = resolvePrefix(root, chain, isTest: isTest)
    {
      remaining = chain[..<resolved]
    } else {
      check(base)
    }
    for node in remaining.reversed() {
      guard case .select(let operand, let field, let test) = ast[node] else { continue }
      let selected = select(
        field, from: operand, isOptional: false, at: ast.nameRange(of: node))
      set(node, test ? .bool : selected)
    }
  }

  /// Resolves the longest part of a chain that spells a declared name.
  ///
  /// - Returns: The place in `chain` of the node that became the name; `nil` if only the root may be one.
  private mutating func resolvePrefix(
    _ root: String, _ chain: [ExprID], isTest: Bool
  ) -> Int? {
    let longest = min(environment.longestName(from: root) - 1, chain.count)
    if longest < 1 { return nil }
    var names = [root]
    for node in chain.reversed().prefix(longest) {
      guard case .select(_, let field, let test) = ast[node], !test else { break }
      names.append(names[names.count - 1] + "." + field)
    }
    for length in stride(from: names.count - 1, through: 1, by: -1) {
      guard let meaning = meaning(of: names[length]) else { continue }
      let place = chain.count - length
      settle(chain[place], meaning)
      return place
    }
    return nil
  }

  /// The type of a field of a checked operand; a field of an optional is optional.
  mutating func select(
    _ field: String, from operand: ExprID, isOptional: Bool, at range: Range<Int>
  ) -> CELType {
    let whole = type(of: operand)
    let isInOptional = whole.optionalElement != nil
    let inner = whole.optionalElement.map { unifier.substitute($0) } ?? whole
    let result: CELType
    switch inner {
    case .map(_, let value): result = value
    case .structure(let name): result = fieldType(field, of: name, at: range)
    case .variable:
      _ = unifier.assign(.dyn, to: inner)
      result = .dyn
    case .dyn: result = .dyn
    case .error: return .error
    default:
      report(
        .noFields(inner, field: field, notes: elementHint(inner, field: field), at: range))
      return .error
    }
    return isOptional || isInOptional ? .optional(result) : result
  }

  private mutating func fieldType(
    _ field: String, of name: String, at range: Range<Int>
  ) -> CELType {
    guard let structure = environment.structure(name) else { return .dyn }
    if let slot = structure.slot(of: field) { return structure.fields[slot].type }
    report(.undeclaredField(field, of: structure, path: path(toField: field), at: range))
    return .error
  }
}
