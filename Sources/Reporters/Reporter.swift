package import Findings

/// Gives a report one form; it can't judge again, because it can't reach the engine.
package protocol Reporter: Sendable {
  /// Writes the whole report; the same report gives the same bytes.
  func render(_ report: Report, to sink: inout some TextSink)
}
