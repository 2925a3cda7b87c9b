// Names and selections: which of them are variables, constants, types or fields.
extension Planner {
  mutating func planIdent(_ name: String, _ id: ExprID) -> UInt32 {
    if let reference = checked.reference(of: id), let node = planReference(reference, name, id) {
      return node
    }
    return planPath(Path(root: name, fields: []), id) ?? failure(.undeclaredReference, name, at: id)
  }

  mutating func planSelect(
    _ operand: ExprID, _ field: String, isTest: Bool, _ id: ExprID
  ) -> UInt32 {
    if !checked.isChecked, !isTest, let path = path(of: id), let node = planPath(path, id) {
      return node
    }
    let object = plan(operand)
    let slot = slot(of: field, in: checked.type(of: operand))
    if isTest {
      return add(
        .hasField, a: object, b: builder.constant(field), c: slot ?? PlanNode.none, at: id)
    }
    guard let slot else { return add(.select, a: object, b: builder.constant(field), at: id) }
    return add(.field, a: object, b: builder.constant(field), c: slot, at: id)
  }

  /// The slot of a field where the type says that the operand is a record.
  private func slot(of field: String, in type: CELType) -> UInt32? {
    guard case .structure(let name) = type else { return nil }
    return environment.structure(name)?.slot(of: field).map { UInt32($0) }
  }

  // MARK: References of checked trees

  private mutating func planReference(
    _ reference: Reference, _ name: String, _ id: ExprID
  ) -> UInt32? {
    switch reference {
    case .variable(let slot): return planVariable(slot, id)
    case .local: return scopes.find(name).map { planLocal($0, id) }
    case .constant(let constant): return add(.constant, a: builder.constant(constant), at: id)
    case .type(let type): return add(.constant, a: builder.constant(type: type.valueName), at: id)
    case .function: return nil
    }
  }

  private mutating func planLocal(_ local: LocalScopes.Local, _ id: ExprID) -> UInt32 {
    guard let node = local.lazyNode else { return add(.local, a: local.place, at: id) }
    // What is constant needs no place of its own.
    if let value = builder.foldedValue(of: node) {
      return add(.constant, a: builder.constant(value), at: id)
    }
    return add(.lazyLocal, a: local.place, b: node, at: id)
  }

  private mutating func planVariable(_ slot: Int, _ id: ExprID) -> UInt32 {
    let declaration = environment.variables[slot]
    if let constant = declaration.constant {
      return add(.constant, a: builder.constant(constant), at: id)
    }
    if case .type(let type) = declaration.type, type != .dyn {
      return add(.constant, a: builder.constant(type: type.valueName), at: id)
    }
    return add(.variable, a: UInt32(slot), b: builder.constant(declaration.name), at: id)
  }

  // MARK: Names of unchecked trees

  /// A name with the fields selected from it: `a.b.c`.
  private struct Path {
    let root: String
    let fields: [String]
  }

  private func path(of id: ExprID) -> Path? {
    switch ast[id] {
    case .ident(let name): return Path(root: name, fields: [])
    case .select(let operand, let field, isTest: false):
      return path(of: operand).map { Path(root: $0.root, fields: $0.fields + [field]) }
    default: return nil
    }
  }

  /// Plans the longest part of a path that has a meaning, and selections from it for the rest.
  ///
  /// - Returns: `nil` if not even its root has a meaning.
  private mutating func planPath(_ path: Path, _ id: ExprID) -> UInt32? {
    if let local = scopes.find(path.root) {
      return selections(path.fields[...], of: planLocal(local, id), at: id)
    }
    for length in (0...path.fields.count).reversed() {
      let name = ([path.root] + path.fields[..<length]).joined(separator: ".")
      for candidate in environment.candidates(for: name) {
        guard let node = planGlobal(candidate, id) else { continue }
        return selections(path.fields[length...], of: node, at: id)
      }
    }
    return nil
  }

  private mutating func planGlobal(_ name: String, _ id: ExprID) -> UInt32? {
    if let slot = environment.variableSlot(name) { return planVariable(slot, id) }
    guard let type = environment.valueType(name) else { return nil }
    return add(.constant, a: builder.constant(type: type.valueName), at: id)
  }

  private mutating func selections(
    _ fields: ArraySlice<String>, of node: UInt32, at id: ExprID
  ) -> UInt32 {
    fields.reduce(node) { add(.select, a: $0, b: builder.constant($1), at: id) }
  }
}

extension CELType {
  /// The name that `type(x)` has for values of this type.
  var valueName: String {
    switch self {
    case .null: "null_type"
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .opaque(let name, _): name
    case .enumeration: "string"
    case .wrapper(let type): type.valueName
    default: description
    }
  }
}
