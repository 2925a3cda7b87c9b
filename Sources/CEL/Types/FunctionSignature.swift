/// A function's name and the argument types it takes.
package struct FunctionSignature: Sendable {
  /// As called: `size`, `sets.contains`, or an operator's name.
  package let name: String
  package let overloads: [Overload]

  package init(name: String, overloads: [Overload]) {
    self.name = name
    self.overloads = overloads
  }
}

/// One way of calling a function.
package struct Overload: Hashable, Sendable {
  /// Stable and unique, such as `list_sets_intersects_list`.
  package let id: String
  /// For a member function the receiver comes first.
  package let parameters: [CELType]
  package let result: CELType
  /// Whether it is called as `receiver.name(…)`.
  package let isMember: Bool
  /// Whether an error or unknown argument decides the result before the function is called.
  package let isStrict: Bool
  /// The type parameters named in `parameters` and `result`, each once.
  package let typeParameters: [String]

  package init(
    id: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false,
    isStrict: Bool = true
  ) {
    self.id = id
    self.parameters = parameters
    self.result = result
    self.isMember = isMember
    self.isStrict = isStrict
    var names: [String] = []
    for type in parameters { type.collectTypeParameters(into: &names) }
    result.collectTypeParameters(into: &names)
    self.typeParameters = names
  }
}

extension CELType {
  /// Appends the names of the type parameters within, each once, in order of appearance.
  func collectTypeParameters(into names: inout [String]) {
    switch self {
    case .typeParameter(let name): if !names.contains(name) { names.append(name) }
    case .list(let element), .type(let element), .wrapper(let element):
      element.collectTypeParameters(into: &names)
    case .map(let key, let value):
      key.collectTypeParameters(into: &names)
      value.collectTypeParameters(into: &names)
    case .opaque(_, let parameters):
      for parameter in parameters { parameter.collectTypeParameters(into: &names) }
    default: break
    }
  }
}
