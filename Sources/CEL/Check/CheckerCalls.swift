// Calls and operators: which overloads the arguments fit.
extension Checker {
  mutating func checkCall(
    _ id: ExprID, _ function: String, target: ExprID?, _ arguments: [ExprID]
  ) {
    if function == OperatorName.optionalSelect, target == nil, arguments.count == 2 {
      return checkOptionalSelect(id, arguments)
    }
    if let target, let resolved = namespaced(function, target) {
      for argument in arguments { check(argument) }
      ast.nodes[Int(id.index)] = .call(
        function: resolved.name, target: nil, arguments: arguments)
      return resolve(id, resolved.found, target: nil, arguments)
    }
    let resolved = environment.resolve(function) { environment.functionIndex($0) }
    let full = resolved?.name
    if full == nil, reportMacro(id, function, target: target, arguments) { return set(id, .error) }
    if full == nil, let target, reportNamespaced(id, function, target) {
      for argument in arguments { check(argument) }
      return set(id, .error)
    }
    if let target { check(target) }
    for argument in arguments { check(argument) }
    guard let resolved else {
      reportUndeclared(id, function, target: target)
      return set(id, .error)
    }
    if function.utf8.first == UInt8(ascii: ".") || !environment.container.isEmpty {
      ast.nodes[Int(id.index)] = .call(
        function: resolved.name, target: target, arguments: arguments)
    }
    resolve(id, resolved.found, target: target, arguments)
  }

  /// A function, if what stands before its dot is a namespace.
  private func namespaced(
    _ function: String, _ target: ExprID
  ) -> (name: String, found: Int)? {
    guard let prefix = ast.qualifiedName(of: target) else { return nil }
    let root = prefix.prefix { $0 != "." }
    if !root.isEmpty, scopes.type(of: String(root)) != nil { return nil }
    return environment.resolve(prefix + "." + function) { environment.functionIndex($0) }
  }

  private mutating func checkOptionalSelect(_ id: ExprID, _ arguments: [ExprID]) {
    check(arguments[0])
    check(arguments[1])
    guard case .constant(.string(let field)) = ast[arguments[1]] else { return set(id, .error) }
    set(
      id, select(field, from: arguments[0], isOptional: true, at: ast.range(of: arguments[1])))
    if let index = environment.functionIndex(OperatorName.optionalSelect) {
      let overloads = environment.functions[index].overloads.indices
      refer(id, .function(index: index, overloads: Array(overloads)))
    }
  }

  // MARK: Overloads

  /// Finds every overload that the types of the arguments allow.
  private mutating func resolve(
    _ id: ExprID, _ index: Int, target: ExprID?, _ arguments: [ExprID]
  ) {
    let signature = environment.functions[index]
    let operands = target.map { [$0] + arguments } ?? arguments
    let found = operands.map { type(of: $0) }
    var result: CELType?
    var matches: [Int] = []
    let overloads = signature.overloads
    for place in overloads.indices
    where overloads[place].isMember == (target != nil)
      && overloads[place].parameters.count == found.count
    {
      let instance = unifier.instantiate(overloads[place])
      guard unifier.assign(found, to: instance.parameters) else { continue }
      matches.append(place)
      let own = unifier.substitute(instance.result)
      if let earlier = result {
        if earlier != .dyn, earlier != own { result = .dyn }
      } else {
        result = own
      }
    }
    guard let result else {
      // What is wrong with an operand of type `error` is already reported.
      if !found.contains(.error) {
        reportMismatch(id, signature, isMember: target != nil, operands, found)
      }
      return set(id, commonResult(of: signature, isMember: target != nil))
    }
    if result == .bool, matches.count == 1 {
      checkLiterals(of: overloads[matches[0]], operands, found)
    }
    refer(id, .function(index: index, overloads: matches))
    set(id, result)
  }

  /// The result that all overloads of a call style share, or `error`, so that one mistake hides no other.
  private func commonResult(of signature: FunctionSignature, isMember: Bool) -> CELType {
    let results = signature.overloads.filter { $0.isMember == isMember }.map(\.result)
    guard let first = results.first, results.allSatisfy({ $0 == first }) else { return .error }
    if case .typeParameter = first { return .error }
    var names: [String] = []
    first.collectTypeParameters(into: &names)
    return names.isEmpty ? first : .error
  }

  // MARK: Literals of a closed set

  /// Checks the strings written beside values of a closed set, in comparisons and tests such as `in`.
  private mutating func checkLiterals(
    of overload: Overload, _ operands: [ExprID], _ found: [CELType]
  ) {
    for (operand, parameter) in zip(operands, overload.parameters) {
      checkLiterals(operand, against: parameter)
    }
    for name in overload.typeParameters {
      var sets: [EnumerationType] = []
      for (parameter, type) in zip(overload.parameters, found) {
        parameter.collectEnumerations(standingFor: name, in: type, into: &sets)
      }
      guard let set = sets.first else { continue }
      for (operand, parameter) in zip(operands, overload.parameters) {
        checkLiterals(
          operand,
          against: parameter.mapTypeParameters { $0 == name ? .enumeration(set) : .dyn })
      }
    }
  }

  /// Reports each string written at a node that is not in the closed set its place asks for.
  mutating func checkLiterals(_ id: ExprID, against type: CELType) {
    switch type {
    case .enumeration, .list, .map: break
    default: return
    }
    switch (ast[id], type) {
    case (.constant(.string(let value)), .enumeration(let set)):
      if !set.values.contains(where: { $0.utf8.elementsEqual(value.utf8) }) {
        report(.notInEnumeration(value, set, at: ast.range(of: id)))
      }
    case (.list(let elements, _), .list(let element)):
      for node in elements { checkLiterals(node, against: element) }
    case (.map(let entries), .map(let key, let value)):
      for entry in entries {
        checkLiterals(entry.key, against: key)
        checkLiterals(entry.value, against: value)
      }
    case (.call(OperatorName.conditional, nil, let parts), _) where parts.count == 3:
      checkLiterals(parts[1], against: type)
      checkLiterals(parts[2], against: type)
    default: break
    }
  }
}

extension CELType {
  /// Collects the closed sets that stand in `type` where this type has the given parameter.
  fileprivate func collectEnumerations(
    standingFor parameter: String, in type: CELType, into sets: inout [EnumerationType]
  ) {
    switch (self, type) {
    case (.typeParameter(parameter), .enumeration(let set)): sets.append(set)
    case (.list(let a), .list(let b)):
      a.collectEnumerations(standingFor: parameter, in: b, into: &sets)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      key.collectEnumerations(standingFor: parameter, in: otherKey, into: &sets)
      value.collectEnumerations(standingFor: parameter, in: otherValue, into: &sets)
    case (.opaque(_, let a), .opaque(_, let b)):
      for (left, right) in zip(a, b) {
        left.collectEnumerations(standingFor: parameter, in: right, into: &sets)
      }
    default: break
    }
  }
}
