/// Gathers diagnostics from several passes: sorted by place, without repeats, up to a limit.
package struct DiagnosticCollector: Sendable {
  private var gathered: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  /// How many are kept; further ones are only counted.
  package let limit: Int
  /// How many were left out because the limit was reached.
  package private(set) var leftOut = 0

  package init(limit: Int = 1000) { self.limit = limit }

  /// Takes in one diagnostic, unless it is a repeat.
  package mutating func add(_ diagnostic: Diagnostic) {
    guard !seen.contains(diagnostic) else { return }
    // What is left out is not kept to be compared with either: its number has no bound.
    guard gathered.count < limit else {
      leftOut += 1
      return
    }
    seen.insert(diagnostic)
    gathered.append(diagnostic)
  }

  /// Takes in many diagnostics, in their order.
  package mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// Keeps the diagnostics and hands on the value.
  package mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value? {
    add(diagnosed.diagnostics)
    return diagnosed.value
  }

  /// Whether any diagnostic kept is an error.
  package var hasErrors: Bool { gathered.contains { $0.severity == .error } }

  /// All kept, by source and place; those without a place first; at one place in order of arrival.
  package var diagnostics: [Diagnostic] {
    gathered.enumerated().sorted { left, right in
      switch (left.element.span, right.element.span) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let a?, let b?): a == b ? left.offset < right.offset : a < b
      }
    }.map(\.element)
  }
}
