import Diagnostics
import Testing

@Suite("Gathered diagnostics")
struct DiagnosticCollectorTests {
  private static let code = DiagnosticCode("TEST0001", "A mistake made for a test.")

  private func diagnostic(
    _ headline: String, source: Int32 = 0, at start: Int?,
    severity: DiagnosticSeverity = .error
  ) -> Diagnostic {
    let span = start.map {
      SourceSpan(source: SourceID(rawValue: source), start: $0, end: $0 + 1)
    }
    return Diagnostic(Self.code, severity, headline, at: span)
  }

  @Test("stand by source and place; what has no place comes first")
  func order() {
    var collector = DiagnosticCollector()
    collector.add([
      diagnostic("second source", source: 1, at: 0),
      diagnostic("late", at: 9),
      diagnostic("nowhere", at: nil),
      diagnostic("early", at: 2),
      diagnostic("early, met later", at: 2),
    ])
    #expect(
      collector.diagnostics.map(\.headline) == [
        "nowhere", "early", "early, met later", "late", "second source",
      ])
  }

  @Test("a repeat is kept once")
  func repeats() {
    var collector = DiagnosticCollector()
    collector.add([diagnostic("same", at: 1), diagnostic("same", at: 1)])
    #expect(collector.diagnostics.count == 1)
    #expect(collector.leftOut == 0)
  }

  @Test("past the limit they are counted, not kept")
  func limit() {
    var collector = DiagnosticCollector(limit: 2)
    for place in 0..<5 { collector.add(diagnostic("one of many", at: place)) }
    #expect(collector.diagnostics.count == 2)
    #expect(collector.leftOut == 3)
  }

  @Test("a value is handed on, and what was said of it is kept")
  func take() {
    var collector = DiagnosticCollector()
    let value = collector.take(Diagnosed(42, [diagnostic("but", at: 0, severity: .warning)]))
    #expect(value == 42)
    #expect(!collector.hasErrors)
    #expect(collector.take(Diagnosed<Int>(nil, [diagnostic("no", at: 1)])) == nil)
    #expect(collector.hasErrors)
  }
}
