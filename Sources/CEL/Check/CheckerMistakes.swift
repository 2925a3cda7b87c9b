import Diagnostics

// What is reported of a call that does not fit.
extension Checker {
  /// Reports a call that is a macro by its name, or nearly, but was not read as one.
  ///
  /// Its arguments are not checked then: they may name a variable that only the macro would declare.
  ///
  /// - Returns: Whether it was reported.
  mutating func reportMacro(
    _ id: ExprID, _ function: String, target: ExprID?, _ arguments: [ExprID]
  ) -> Bool {
    let known = MacroNames.names(in: environment.macros, isMember: target != nil)
    if known.contains(function) {
      report(
        .wrongMacroCall(
          function, argumentCount: arguments.count, at: ast.nameRange(of: id)))
      return true
    }
    guard target != nil, arguments.count > 1, case .ident = ast[arguments[0]],
      let near = Suggestions.closest(to: function, among: known)
    else { return false }
    report(
      .undeclaredFunction(
        function, isMember: true, suggestion: near, at: ast.nameRange(of: id)))
    return true
  }

  /// Reports an unknown function of a known namespace: `sets.contain(…)`.
  ///
  /// - Returns: Whether the target is a namespace, and so no value.
  mutating func reportNamespaced(_ id: ExprID, _ function: String, _ target: ExprID) -> Bool {
    guard let name = ast.qualifiedName(of: target), name.utf8.first != UInt8(ascii: ".") else {
      return false
    }
    let root = String(name.prefix { $0 != "." })
    if scopes.type(of: root) != nil || environment.variableSlot(root) != nil { return false }
    let prefix = name + "."
    let members = environment.functions.map(\.name).filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
    guard !members.isEmpty else { return false }
    report(
      .undeclaredFunction(
        prefix + function, isMember: false,
        suggestion: Suggestions.closest(to: function, among: members),
        at: ast.nameRange(of: id)))
    return true
  }

  mutating func reportUndeclared(_ id: ExprID, _ function: String, target: ExprID?) {
    let isMember = target != nil
    var known = environment.functions.filter { signature in
      signature.overloads.contains { $0.isMember == isMember }
    }.map(\.name)
    known.removeAll { $0.utf8.first.map(Lexer.isLetter) != true }
    known += MacroNames.names(in: environment.macros, isMember: isMember)
    report(
      .undeclaredFunction(
        function, isMember: isMember, suggestion: Suggestions.closest(to: function, among: known),
        at: ast.nameRange(of: id)))
  }

  /// Reports that no overload takes these arguments, as narrowly as can be said.
  mutating func reportMismatch(
    _ id: ExprID, _ signature: FunctionSignature, isMember: Bool, _ operands: [ExprID],
    _ found: [CELType]
  ) {
    switch (signature.name, operands.count) {
    case (OperatorName.logicalAnd, 2), (OperatorName.logicalOr, 2), (OperatorName.logicalNot, 1):
      for (operand, type) in zip(operands, found) { requireBool(operand, type, signature.name) }
    case (OperatorName.notStrictlyFalse, 1): break
    case (OperatorName.conditional, 3):
      if unifier.wouldAssign([found[0]], to: [.bool]) {
        let hint = conversions(Array(operands[1...]), Array(found[1...]))
        report(.branchesDiffer(found[1], found[2], hint, at: ast.range(of: id)))
      } else {
        requireBool(operands[0], found[0], signature.name)
      }
    case (OperatorName.equals, 2), (OperatorName.notEquals, 2):
      report(
        .notComparable(
          found[0], found[1], conversions(operands, found), at: ast.range(of: id)))
    case (OperatorName.inList, 2):
      switch found[1] {
      case .list, .map: report(.notAMember(found[0], of: found[1], at: ast.range(of: id)))
      default: report(.notACollection(found[1], at: ast.range(of: operands[1])))
      }
    case (OperatorName.index, 2), (OperatorName.optionalIndex, 2):
      reportIndex(operands, found)
    default:
      if let sign = OperatorSign.binary[signature.name] ?? OperatorSign.unary[signature.name] {
        report(
          .noOperator(sign, found, conversions(operands, found), at: ast.range(of: id)))
      } else {
        reportCall(id, signature, isMember: isMember, operands, found)
      }
    }
  }

  private mutating func requireBool(_ operand: ExprID, _ type: CELType, _ function: String) {
    if unifier.wouldAssign([type], to: [.bool]) { return }
    // The operand of a generated operator is what the author gave to the macro.
    let isGenerated = macros.last != nil && isAccumulated(operand, function)
    report(
      .notBool(
        type, role: isGenerated ? .predicate(macros.last ?? "") : .operand(of: function),
        at: ast.range(of: operand)))
  }

  /// Whether a node is the predicate of the innermost macro, as its expansion has it.
  private func isAccumulated(_ operand: ExprID, _ function: String) -> Bool {
    let next = Int(operand.index)
    return ast.macroCalls.values.contains { call in
      call.function == macros.last && call.arguments.dropFirst().contains { Int($0.index) == next }
    }
  }

  private mutating func reportIndex(_ operands: [ExprID], _ found: [CELType]) {
    let container = found[0].optionalElement ?? found[0]
    switch container {
    case .list: report(.wrongIndex(found[1], expected: .int, at: ast.range(of: operands[1])))
    case .map(let key, _):
      report(.wrongIndex(found[1], expected: key, at: ast.range(of: operands[1])))
    default: report(.notIndexable(container, at: ast.range(of: operands[0])))
    }
  }

  private mutating func reportCall(
    _ id: ExprID, _ signature: FunctionSignature, isMember: Bool, _ operands: [ExprID],
    _ found: [CELType]
  ) {
    let styled = signature.overloads.filter { $0.isMember == isMember }
    let fitting = styled.filter { $0.parameters.count == operands.count }
    guard !fitting.isEmpty else {
      let shown = styled.isEmpty ? signature.overloads : styled
      return report(
        .wrongArgumentCount(
          signature.name, count: operands.count - (isMember ? 1 : 0),
          isOtherStyle: styled.isEmpty, forms: CallForm.texts(of: signature.name, shown),
          at: ast.nameRange(of: id)))
    }
    // If all overloads fail at one and the same argument, that argument is what is wrong.
    var culprit: Int?
    var expected: [CELType] = []
    for overload in fitting {
      let instance = unifier.instantiate(overload)
      let failing = (0..<found.count).filter {
        !unifier.wouldAssign([found[$0]], to: [instance.parameters[$0]])
      }
      guard failing.count == 1, culprit == nil || culprit == failing[0] else {
        culprit = nil
        break
      }
      culprit = failing[0]
      if !expected.contains(overload.parameters[failing[0]]) {
        expected.append(overload.parameters[failing[0]])
      }
    }
    let forms = CallForm.texts(of: signature.name, fitting)
    if let culprit {
      report(
        .wrongArgument(
          signature.name, expected: expected, found: found[culprit], forms: forms,
          at: ast.range(of: operands[culprit])))
    } else {
      report(.noOverload(signature.name, found, forms: forms, at: ast.nameRange(of: id)))
    }
  }
}

/// The names under which macros are called.
enum MacroNames {
  static func names(in macros: MacroSet, isMember: Bool) -> [String] {
    guard isMember else { return macros.contains(.standard) ? ["has"] : [] }
    var names: [String] = []
    if macros.contains(.standard) {
      names += ["all", "exists", "exists_one", "existsOne", "map", "filter"]
    }
    if macros.contains(.twoVariables) {
      names += ["transformList", "transformMap", "transformMapEntry"]
    }
    if macros.contains(.optionals) { names += ["optMap", "optFlatMap"] }
    if macros.contains(.lists) { names += ["sortBy"] }
    return names
  }
}

/// Operators as they are written.
enum OperatorSign {
  static let binary: [String: String] = [
    OperatorName.add: "+", OperatorName.subtract: "-", OperatorName.multiply: "*",
    OperatorName.divide: "/", OperatorName.modulo: "%", OperatorName.less: "<",
    OperatorName.lessEquals: "<=", OperatorName.greater: ">", OperatorName.greaterEquals: ">=",
    OperatorName.equals: "==", OperatorName.notEquals: "!=", OperatorName.logicalAnd: "&&",
    OperatorName.logicalOr: "||", OperatorName.inList: "in", OperatorName.conditional: "?",
  ]
  static let unary: [String: String] = [
    OperatorName.negate: "-", OperatorName.logicalNot: "!",
  ]
}

/// How a function may be called, for notes.
enum CallForm {
  /// Each overload as a call on types, at most six.
  static func texts(of name: String, _ overloads: [Overload]) -> [String] {
    let texts = overloads.prefix(6).map { overload in
      let types = overload.parameters.map(\.shown)
      return overload.isMember
        ? "\(types.first ?? "").\(name)(\(types.dropFirst().joined(separator: ", ")))"
        : "\(name)(\(types.joined(separator: ", ")))"
    }
    return overloads.count > 6 ? texts + ["…"] : texts
  }
}

extension CELType {
  /// The type as authors call it.
  var shown: String {
    switch self {
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .variable: "dyn"
    case .list(let element): "list(\(element.shown))"
    case .map(let key, let value): "map(\(key.shown), \(value.shown))"
    case .type: "type"
    case .opaque(CELType.optionalName, let parameters):
      "optional(\(parameters.map(\.shown).joined(separator: ", ")))"
    case .opaque(let name, let parameters) where !parameters.isEmpty:
      "\(name)(\(parameters.map(\.shown).joined(separator: ", ")))"
    case .wrapper(let inner): "\(inner.shown) or null"
    default: description
    }
  }
}
