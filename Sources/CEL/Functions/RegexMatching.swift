internal import CRE2

/// A regular expression in RE2's syntax, which matches in time linear in the text.
///
/// A class because it owns the automaton.
final class CompiledPattern {
  /// Bytes of a pattern; longer ones are refused.
  static let mostBytes = 10_000
  /// Bytes the automaton may take.
  static let mostMemory = 2 << 20

  private let automaton: OpaquePointer?
  /// Why the pattern cannot be used.
  let error: String?

  init(_ pattern: [UInt8]) {
    guard pattern.count <= CompiledPattern.mostBytes else {
      automaton = nil
      error = "the pattern is longer than \(CompiledPattern.mostBytes) bytes"
      return
    }
    let automaton = pattern.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cre2_compile($0.baseAddress, $0.count, CompiledPattern.mostMemory)
      }
    }
    self.automaton = automaton
    error = automaton.flatMap { cre2_error($0) }.map { String(cString: $0) }
  }

  deinit { if let automaton { cre2_free(automaton) } }

  /// Whether the pattern matches anywhere in the text.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let automaton else { return false }
    return text.withMemoryRebound(to: CChar.self) {
      cre2_search(automaton, $0.baseAddress, $0.count)
    }
  }
}

extension ValueStore {
  /// Whether `pattern` matches anywhere in `text`; both are strings.
  func matches(_ text: Value, _ pattern: Value, isConstant: Bool) -> Value {
    let compiled = caches.pattern(pattern, isConstant: isConstant, in: self)
    if let reason = compiled.error { return error(.invalidPattern, reason) }
    return .bool(compiled.matches(utf8(of: text)))
  }
}
