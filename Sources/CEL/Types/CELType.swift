/// The static type of an expression.
package indirect enum CELType: Hashable, Sendable {
  case null
  case bool
  case int
  case uint
  case double
  case string
  case bytes
  case timestamp
  case duration
  /// Anything; decided while running.
  case dyn
  /// The type of an expression in which a mistake was found; it agrees with everything, so that one mistake
  /// is reported once.
  case error
  case list(CELType)
  case map(CELType, CELType)
  /// The type of a type, such as that of `int` itself.
  case type(CELType)
  /// A type of the host by name, such as `period`, or `optional_type` with one parameter.
  case opaque(String, [CELType])
  /// A record with declared fields; see ``StructType``.
  case structure(String)
  /// A string out of a closed set.
  case enumeration(EnumerationType)
  /// A nullable `bool`, `int`, `uint`, `double`, `string` or `bytes`.
  case wrapper(CELType)
  /// A parameter of an overload, such as `T`.
  case typeParameter(String)
  /// A type not yet inferred; only while checking.
  case variable(Int32)

  /// The name under which optionals are opaque types.
  package static let optionalName = "optional_type"

  /// A value that may be missing, as `a.?b` gives.
  package static func optional(_ element: CELType) -> CELType { .opaque(optionalName, [element]) }

  /// What an optional holds, or `nil` if this is no optional.
  package var optionalElement: CELType? {
    if case .opaque(CELType.optionalName, let parameters) = self { return parameters.first }
    return nil
  }

  /// Whether nothing is known before running.
  package var isDynOrError: Bool { self == .dyn || self == .error }

  /// The type that a name stands for in an expression such as `type(x) == int`.
  ///
  /// - Returns: `nil` if no built-in type has that name. Schema records are not looked up.
  package static func named(_ name: String) -> CELType? {
    switch name {
    case "bool": .bool
    case "int": .int
    case "uint": .uint
    case "double": .double
    case "string": .string
    case "bytes": .bytes
    case "null_type": .null
    case "list": .list(.dyn)
    case "map": .map(.dyn, .dyn)
    case "dyn": .dyn
    case "type": .type(.dyn)
    case "google.protobuf.Timestamp": .timestamp
    case "google.protobuf.Duration": .duration
    case optionalName: .optional(.dyn)
    default: nil
    }
  }
}

/// A closed set of strings with a name; a value of it is a string while running.
package struct EnumerationType: Hashable, Sendable {
  /// What messages call it.
  package let name: String
  /// The values, in declared order.
  package let values: [String]

  package init(name: String, values: [String]) {
    self.name = name
    self.values = values
  }
}

extension CELType: CustomStringConvertible {
  /// The form in which the specification writes types: `map(string, list(int))`.
  package var description: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .dyn: "dyn"
    case .error: "!error!"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type(let type): "type(\(type))"
    case .opaque(let name, []): name
    case .opaque(let name, let parameters):
      "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .structure(let name): name
    case .enumeration(let type): type.name
    case .wrapper(let type): "wrapper(\(type))"
    case .typeParameter(let name): name
    case .variable(let index): "_var\(index)"
    }
  }
}
