/// Why an expression has no value, and where.
///
/// While running an error is a ``Value``, since `true || error` is `true`; this is its readable form.
package struct EvaluationError: Sendable {
  /// The kind of error; the raw values are part of the encoded form of programs and must not change.
  package enum Code: UInt16, Sendable, CaseIterable {
    case noSuchOverload = 1
    case divisionByZero = 2
    case modulusByZero = 3
    case overflow = 4
    case noSuchKey = 5
    case noSuchField = 6
    case indexOutOfRange = 7
    case invalidArgument = 8
    case outOfRange = 9
    case badConversion = 10
    case undeclaredReference = 11
    case repeatedKey = 12
    case unsupportedKeyType = 13
    case stepsExceeded = 14
    case memoryExceeded = 15
    case invalidPattern = 16
    case emptyOptional = 17
    case invalidUTF8 = 18
    case unboundVariable = 19
    case undeclaredFunction = 20
    case unknownTimeZone = 21
    case notOptional = 22
    case host = 23
  }

  package let code: Code
  /// The node that failed, if it is known.
  package let place: ExprID?
  /// What in particular was wrong, such as the key that is missing.
  package let detail: String?

  /// One line in lower case, without a full stop.
  package var message: String {
    guard let detail else { return code.headline }
    return "\(code.headline): \(detail)"
  }
}

extension EvaluationError.Code {
  /// What went wrong in general.
  package var headline: String {
    switch self {
    case .noSuchOverload: "no such overload"
    case .divisionByZero: "division by zero"
    case .modulusByZero: "modulus by zero"
    case .overflow: "number too large"
    case .noSuchKey: "no such key"
    case .noSuchField: "no such field"
    case .indexOutOfRange: "index out of range"
    case .invalidArgument: "invalid argument"
    case .outOfRange: "value out of range"
    case .badConversion: "cannot be converted"
    case .undeclaredReference: "undeclared reference"
    case .repeatedKey: "repeated key"
    case .unsupportedKeyType: "unsupported key type"
    case .stepsExceeded: "too many steps"
    case .memoryExceeded: "too much memory"
    case .invalidPattern: "invalid regular expression"
    case .emptyOptional: "the optional holds no value"
    case .invalidUTF8: "invalid UTF-8"
    case .unboundVariable: "no value for variable"
    case .undeclaredFunction: "undeclared function"
    case .unknownTimeZone: "unknown time zone"
    case .notOptional: "not an optional value"
    case .host: "the host reports an error"
    }
  }
}
