internal import CEL
internal import Documents

/// Types in the tagged form of the suites: `{"text": "list(int)", "list": …}`.
struct TaggedType {
  let node: Node

  var type: CELType? {
    if let primitive = node.value(forKey: "primitive") { return primitiveType(primitive.text) }
    if let element = node.value(forKey: "list") {
      return TaggedType(node: element).type.map(CELType.list)
    }
    if let map = node.value(forKey: "map"), let key = map.value(forKey: "key"),
      let value = map.value(forKey: "value"), let keyType = TaggedType(node: key).type,
      let valueType = TaggedType(node: value).type
    {
      return .map(keyType, valueType)
    }
    if node.value(forKey: "null") != nil { return .null }
    if let parameter = node.value(forKey: "type_param") { return .typeParameter(parameter.text) }
    if let abstract = node.value(forKey: "abstract"), let name = abstract.value(forKey: "name") {
      let parameters = abstract.value(forKey: "params")?.elements.map { TaggedType(node: $0).type }
      guard let parameters, !parameters.contains(nil) else { return nil }
      return .opaque(name.text, parameters.compactMap { $0 })
    }
    if let message = node.value(forKey: "message") { return CELType.named(message.text) }
    return node.value(forKey: "text").flatMap { CELType.named($0.text) }
  }

  private func primitiveType(_ name: String) -> CELType? {
    switch name {
    case "BOOL": .bool
    case "INT64": .int
    case "UINT64": .uint
    case "DOUBLE": .double
    case "STRING": .string
    case "BYTES": .bytes
    default: nil
    }
  }
}

extension ConformanceTest {
  /// The variables that the test declares; `nil` if one has a type that we do not know.
  var variables: [VariableDeclaration]? {
    var result: [VariableDeclaration] = []
    for declaration in declarations?.elements.map({ $0 }) ?? [] {
      guard let name = declaration.value(forKey: "name") else { return nil }
      guard let ident = declaration.value(forKey: "ident") else { continue }
      guard let type = ident.value(forKey: "type").flatMap({ TaggedType(node: $0).type }) else {
        return nil
      }
      result.append(VariableDeclaration(name.text, type))
    }
    return result
  }

  /// Those and, where a test declares none, the names that it gives values to or says are unknown.
  var allVariables: [VariableDeclaration]? {
    guard declarations == nil, residual != nil else { return variables }
    let unknown = unknowns?.elements.compactMap { $0.value(forKey: "variable")?.text } ?? []
    let bound = bindings?.entries.map { $0.key.text } ?? []
    var seen: Set<String> = []
    return (bound + unknown).filter { seen.insert($0).inserted }
      .map { VariableDeclaration($0, .dyn) }
  }

  /// The functions that the test declares; none of them can be called.
  var functions: [FunctionDeclaration] {
    declarations?.elements.compactMap { declaration in
      guard let name = declaration.value(forKey: "name"),
        let overloads = declaration.value(forKey: "function")?.value(forKey: "overloads")
      else { return nil }
      return FunctionDeclaration(
        name.text, overloads: overloads.elements.compactMap { Self.overload($0) },
        doc: "Declared by a test.")
    } ?? []
  }

  private static func overload(_ node: Node) -> Overload? {
    guard let id = node.value(forKey: "id"),
      let result = node.value(forKey: "result").flatMap({ TaggedType(node: $0).type })
    else { return nil }
    return Overload(
      id: id.text,
      node.value(forKey: "params")?.elements.compactMap { TaggedType(node: $0).type } ?? [], result,
      isMember: node.value(forKey: "is_instance_function")?.boolValue == true)
  }
}
