/// Decides whether one type may stand where another is expected, inferring type variables on the way.
///
/// As in the specification's reference checker: a variable bound twice keeps the more general of two
/// agreeing types, `dyn` agrees with everything, and `null` with whatever may be empty.
struct TypeUnifier {
  /// What each variable stands for, by its number.
  private var bindings: [CELType?] = []
  /// Bindings overwritten since the start, newest last, so that a failed attempt can be undone.
  private var trail: [(variable: Int, old: CELType?)] = []

  mutating func freshVariable() -> CELType {
    bindings.append(nil)
    return .variable(Int32(bindings.count - 1))
  }

  private mutating func bind(_ variable: Int32, _ type: CELType) {
    trail.append((Int(variable), bindings[Int(variable)]))
    bindings[Int(variable)] = type
  }

  private mutating func undo(to mark: Int) {
    while trail.count > mark {
      let (variable, old) = trail.removeLast()
      bindings[variable] = old
    }
  }

  // MARK: Instances

  /// The parameters and result of an overload, with a fresh variable for each type parameter.
  mutating func instantiate(_ overload: Overload) -> (parameters: [CELType], result: CELType) {
    if overload.typeParameters.isEmpty { return (overload.parameters, overload.result) }
    let base = Int32(bindings.count)
    for _ in overload.typeParameters { bindings.append(nil) }
    func fresh(_ type: CELType) -> CELType {
      type.mapTypeParameters { name in
        overload.typeParameters.firstIndex(of: name).map { .variable(base + Int32($0)) } ?? .dyn
      }
    }
    return (overload.parameters.map(fresh), fresh(overload.result))
  }

  // MARK: Substitution

  /// A type with what is known of its variables put in.
  ///
  /// - Parameters:
  ///   - type: Any type.
  ///   - unknown: What an unbound variable becomes; `nil` leaves it.
  /// - Returns: The type without bound variables.
  func substitute(_ type: CELType, unknown: CELType? = nil) -> CELType {
    bindings.isEmpty || !type.hasVariable ? type : replace(type, unknown: unknown)
  }

  private func replace(_ type: CELType, unknown: CELType?) -> CELType {
    switch type {
    case .variable(let index):
      if let bound = bindings[Int(index)] { return replace(bound, unknown: unknown) }
      return unknown ?? type
    case .list(let element): return .list(replace(element, unknown: unknown))
    case .map(let key, let value):
      return .map(replace(key, unknown: unknown), replace(value, unknown: unknown))
    case .type(let inner): return .type(replace(inner, unknown: unknown))
    case .opaque(let name, let parameters) where !parameters.isEmpty:
      return .opaque(name, parameters.map { replace($0, unknown: unknown) })
    default: return type
    }
  }

  // MARK: Assignability

  /// Whether every type of one list agrees with that at the same place of another.
  ///
  /// Variables are bound only if all agree.
  mutating func assign(_ types: [CELType], to expected: [CELType]) -> Bool {
    guard types.count == expected.count else { return false }
    let mark = trail.count
    for (type, other) in zip(types, expected) where !agree(type, other) {
      undo(to: mark)
      return false
    }
    return true
  }

  /// Whether a type agrees with an expected one; variables are bound only if it does.
  mutating func assign(_ type: CELType, to expected: CELType) -> Bool {
    let mark = trail.count
    if agree(type, expected) { return true }
    undo(to: mark)
    return false
  }

  /// Whether the lists would agree; nothing is bound.
  mutating func wouldAssign(_ types: [CELType], to expected: [CELType]) -> Bool {
    let mark = trail.count
    let result = assign(types, to: expected)
    undo(to: mark)
    return result
  }

  private mutating func agree(_ left: CELType, _ right: CELType) -> Bool {
    if case .variable(let variable) = right {
      let (isValid, wasBound) = substitutes(left, for: variable)
      if isValid { return true }
      if wasBound { return false }
    }
    if case .variable(let variable) = left { return substitutes(right, for: variable).isValid }
    switch (left, right) {
    case (.bool, .bool), (.string, .string), (.int, .int): return true
    case (.dyn, _), (.error, _), (_, .dyn), (_, .error): return true
    case (.list(let a), .list(let b)): return agree(a, b)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return agree(key, otherKey) && agree(value, otherValue)
    case (.opaque(let name, let a), .opaque(let other, let b)):
      return name == other && a.count == b.count && zip(a, b).allSatisfy { agree($0, $1) }
    case (.type, .type): return true
    case (.null, _): return right.acceptsNull
    case (_, .null): return left.acceptsNull
    case (.wrapper(let a), .wrapper(let b)): return a == b
    case (.wrapper(let a), _): return a == right
    case (_, .wrapper(let b)): return left == b
    case (.enumeration, .string), (.string, .enumeration): return true
    case (.enumeration(let a), .enumeration(let b)):
      return a == b || a.values.contains { b.values.contains($0) }
    default: return left == right
    }
  }

  /// Whether `type` may be what `variable` stands for, and whether the variable stood for something before.
  private mutating func substitutes(
    _ type: CELType, for variable: Int32
  ) -> (isValid: Bool, wasBound: Bool) {
    if type == .variable(variable) { return (true, true) }
    if let bound = bindings[Int(variable)] {
      if type == bound { return (true, true) }
      guard agree(type, bound) else { return (false, true) }
      let general = TypeUnifier.mostGeneral(type, bound)
      if !occurs(variable, in: general) { bind(variable, general) }
      return (true, true)
    }
    if occurs(variable, in: type) { return (false, false) }
    bind(variable, type)
    return (true, false)
  }

  private func occurs(_ variable: Int32, in type: CELType) -> Bool {
    switch type {
    case .variable(let other):
      if other == variable { return true }
      guard let bound = bindings[Int(other)] else { return false }
      return occurs(variable, in: bound)
    case .list(let inner), .type(let inner): return occurs(variable, in: inner)
    case .map(let key, let value): return occurs(variable, in: key) || occurs(variable, in: value)
    case .opaque(_, let parameters): return parameters.contains { occurs(variable, in: $0) }
    default: return false
    }
  }

  // MARK: Generality

  /// The less specific of two types that agree; of two closed sets, any string.
  static func mostGeneral(_ left: CELType, _ right: CELType) -> CELType {
    if case .enumeration = left, case .enumeration = right, left != right { return .string }
    return isAtLeastAsGeneral(left, right) ? left : right
  }

  private static func isAtLeastAsGeneral(_ left: CELType, _ right: CELType) -> Bool {
    if case .variable = left { return true }
    if left == .dyn { return true }
    if case .variable = right { return false }
    if right == .dyn { return false }
    switch (left, right) {
    case (.list(let a), .list(let b)): return isAtLeastAsGeneral(a, b)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return isAtLeastAsGeneral(key, otherKey) && isAtLeastAsGeneral(value, otherValue)
    case (.opaque(let name, let a), .opaque(let other, let b)):
      return name == other && a.count == b.count
        && zip(a, b).allSatisfy { isAtLeastAsGeneral($0, $1) }
    case (.type, .type): return true
    case (.string, .enumeration): return true
    case (_, .null): return left.acceptsNull
    case (.wrapper(let a), _): return a == right || left == right
    default: return left == right
    }
  }
}

extension CELType {
  /// Whether something within is not inferred, or was not when the type was noted.
  var hasVariable: Bool {
    switch self {
    case .variable: true
    case .list(let element), .type(let element): element.hasVariable
    case .map(let key, let value): key.hasVariable || value.hasVariable
    case .opaque(_, let parameters): parameters.contains(where: \.hasVariable)
    default: false
    }
  }

  /// Whether `null` may stand for a value of this type.
  var acceptsNull: Bool {
    switch self {
    case .null, .wrapper, .opaque, .structure, .timestamp, .duration, .dyn, .error: true
    default: false
    }
  }

  /// The type with each type parameter replaced.
  func mapTypeParameters(_ replacement: (String) -> CELType) -> CELType {
    switch self {
    case .typeParameter(let name): replacement(name)
    case .list(let element): .list(element.mapTypeParameters(replacement))
    case .map(let key, let value):
      .map(key.mapTypeParameters(replacement), value.mapTypeParameters(replacement))
    case .type(let inner): .type(inner.mapTypeParameters(replacement))
    case .opaque(let name, let parameters):
      .opaque(name, parameters.map { $0.mapTypeParameters(replacement) })
    default: self
    }
  }
}
