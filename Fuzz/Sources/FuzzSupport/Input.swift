internal import CEL
package import Diagnostics

/// The bytes libFuzzer hands over.
package func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(start: data, count: count)
}

/// Bytes as text; what is no UTF-8 becomes the replacement character.
package func text(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self)
}

/// What an expression is refused for that is right but large.
package enum Limit {
  package static let codes: Set<DiagnosticCode> = [
    SyntaxDiagnostics.tooLong, SyntaxDiagnostics.tooDeep, SyntaxDiagnostics.tooManyNodes,
  ]
}
