/// Gives every node of a tree a type and every name a meaning, and reports all that does not fit.
///
/// A part in which a mistake was found has the type `error`, which agrees with everything, so that each
/// mistake is reported once.
struct Checker {
  let environment: Environment
  /// The tree, in which names become what they were resolved to.
  var ast: AST
  private var types: [CELType]
  var references: [Reference?]
  var unifier = TypeUnifier()
  var scopes = Scopes()
  /// The macros around the current node, innermost last, for messages about what they expand to.
  var macros: [String] = []
  private(set) var diagnostics: [ExpressionDiagnostic] = []

  /// Checks a tree.
  ///
  /// - Parameters:
  ///   - ast: A tree as the parser made it.
  ///   - environment: What it may refer to.
  ///   - expected: The type that the whole must have; `nil` for any.
  /// - Returns: The checked tree, if there was no mistake, and the mistakes in order of their places.
  static func check(
    _ ast: AST, in environment: Environment, expecting expected: CELType? = nil
  ) -> (ast: CheckedAST?, diagnostics: [ExpressionDiagnostic]) {
    var checker = Checker(ast: ast, environment: environment)
    checker.check(ast.root)
    if let expected { checker.require(expected) }
    return checker.finish()
  }

  private init(ast: AST, environment: Environment) {
    self.ast = ast
    self.environment = environment
    types = [CELType](repeating: .dyn, count: ast.nodes.count)
    references = [Reference?](repeating: nil, count: ast.nodes.count)
  }

  private mutating func require(_ expected: CELType) {
    let found = type(of: ast.root)
    if unifier.assign(found, to: expected) {
      checkLiterals(ast.root, against: expected)
    } else {
      report(.wrongResult(found, expected: expected, at: ast.range(of: ast.root)))
    }
  }

  private func finish() -> (ast: CheckedAST?, diagnostics: [ExpressionDiagnostic]) {
    if diagnostics.isEmpty {
      let final = types.map { unifier.substitute($0, unknown: .dyn) }
      return (CheckedAST(ast: ast, types: final, references: references, isChecked: true), [])
    }
    let limit = environment.limits.diagnostics
    return (nil, ExpressionDiagnostic.inOrder(diagnostics, limit: limit))
  }

  // MARK: Notes on nodes

  mutating func report(_ diagnostic: ExpressionDiagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func set(_ id: ExprID, _ type: CELType) { types[Int(id.index)] = type }

  mutating func refer(_ id: ExprID, _ reference: Reference) {
    references[Int(id.index)] = reference
  }

  /// The type of a checked node, as far as it is known by now.
  func type(of id: ExprID) -> CELType { unifier.substitute(types[Int(id.index)]) }

  // MARK: Nodes

  /// Checks a node and what is under it, and notes its type.
  mutating func check(_ id: ExprID) {
    if diagnostics.count > environment.limits.diagnostics { return set(id, .error) }
    switch ast[id] {
    case .constant(let value): set(id, value.type)
    case .ident(let name): checkIdent(id, name)
    case .select(_, _, let isTest): checkSelect(id, isTest: isTest)
    case .call(let function, let target, let arguments):
      checkCall(id, function, target: target, arguments)
    case .list(let elements, let optionals): checkList(id, elements, optionals)
    case .map(let entries): checkMap(id, entries)
    case .structure(let name, let fields): checkStructure(id, name, fields)
    case .comprehension(let loop): checkComprehension(id, loop)
    }
  }

  // MARK: Collections

  private mutating func checkList(_ id: ExprID, _ elements: [ExprID], _ optionals: [Int32]) {
    var joined: CELType?
    var nextOptional = 0
    for (index, element) in elements.enumerated() {
      check(element)
      var found = type(of: element)
      if nextOptional < optionals.count, optionals[nextOptional] == Int32(index) {
        nextOptional += 1
        found = unwrapOptional(element, found)
      }
      joined = join(joined, found)
    }
    set(id, .list(joined ?? unifier.freshVariable()))
  }

  private mutating func checkMap(_ id: ExprID, _ entries: [MapEntry]) {
    var keys: CELType?
    var values: CELType?
    for entry in entries {
      check(entry.key)
      check(entry.value)
      keys = join(keys, type(of: entry.key))
      var found = type(of: entry.value)
      if entry.isOptional { found = unwrapOptional(entry.value, found) }
      values = join(values, found)
    }
    set(id, .map(keys ?? unifier.freshVariable(), values ?? unifier.freshVariable()))
  }

  /// The type that two elements share; `dyn` if they do not agree.
  private mutating func join(_ previous: CELType?, _ current: CELType) -> CELType {
    guard let previous else { return current }
    return unifier.assign(previous, to: current)
      ? TypeUnifier.mostGeneral(previous, current) : .dyn
  }

  /// What the value after a `?` holds; reported if it is no optional.
  private mutating func unwrapOptional(_ id: ExprID, _ type: CELType) -> CELType {
    if let element = type.optionalElement { return element }
    if type.isDynOrError { return type }
    if case .variable = type { return .dyn }
    report(.notOptional(type, at: ast.range(of: id)))
    return .error
  }

  private mutating func checkStructure(
    _ id: ExprID, _ name: String, _ fields: [StructureField]
  ) {
    for field in fields { check(field.value) }
    guard let (full, structure) = environment.resolve(name, { environment.structure($0) }) else {
      report(
        .unknownType(
          name, known: environment.structures.map(\.name), at: ast.nameRange(of: id)))
      return set(id, .error)
    }
    for field in fields {
      let place = Int(field.nameRange.lowerBound)..<Int(field.nameRange.upperBound)
      guard let slot = structure.slot(of: field.name) else {
        report(.undeclaredField(field.name, of: structure, path: nil, at: place))
        continue
      }
      var found = type(of: field.value)
      if field.isOptional { found = unwrapOptional(field.value, found) }
      let expected = structure.fields[slot].type
      if unifier.assign(found, to: expected) {
        checkLiterals(field.value, against: expected)
      } else {
        report(
          .wrongFieldType(
            field.name, expected: expected, found: found, at: ast.range(of: field.value)))
      }
    }
    ast.nodes[Int(id.index)] = .structure(typeName: full, fields: fields)
    refer(id, .type(.structure(full)))
    set(id, .structure(full))
  }
}

extension Constant {
  /// The type of a literal.
  package var type: CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    }
  }
}
