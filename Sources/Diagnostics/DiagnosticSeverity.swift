/// How much a diagnostic matters: an error stops the text from being used, the others do not.
package enum DiagnosticSeverity: Int, Sendable, Comparable {
  case note
  case warning
  case error

  package static func < (left: DiagnosticSeverity, right: DiagnosticSeverity) -> Bool {
    left.rawValue < right.rawValue
  }
}
