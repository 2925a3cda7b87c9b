/// The functions of the CEL specification and its extensions: a new family adds a file and a line here.
package enum FunctionLibrary {
  /// Every function, operators included.
  package static let all: [FunctionDeclaration] = CELLibrary.allCases.flatMap(\.functions)

  /// Names of types that the language itself does not know.
  package static let variables: [VariableDeclaration] = [
    NetworkAddress.ipTypeName, NetworkAddress.cidrTypeName,
  ].map { VariableDeclaration($0, .type(.opaque($0, []))) }
}

// Short forms for the declarations of the library.
extension CELType {
  static let parameterA = CELType.typeParameter("A")
  static let parameterB = CELType.typeParameter("B")
  static let listA = CELType.list(.parameterA)
  static let mapAB = CELType.map(.parameterA, .parameterB)
  static let ip = CELType.opaque(NetworkAddress.ipTypeName, [])
  static let cidr = CELType.opaque(NetworkAddress.cidrTypeName, [])
}

extension Overload {
  /// An overload called with a receiver, which is the first parameter.
  static func member(_ id: String, _ parameters: [CELType], _ result: CELType) -> Overload {
    Overload(id: id, parameters, result, isMember: true)
  }

  /// An overload called without a receiver.
  static func global(_ id: String, _ parameters: [CELType], _ result: CELType) -> Overload {
    Overload(id: id, parameters, result)
  }
}

extension [FunctionDeclaration.Example] {
  /// Several examples, each an expression and its result.
  static func table(_ rows: (String, String)...) -> [FunctionDeclaration.Example] {
    rows.map { FunctionDeclaration.Example($0.0, $0.1) }
  }
}
