import CEL
import Documents
import Findings
import Rules

/// Finds, among the facts that decided, those of which the text says one thing and practice another.
struct PracticeFinder {
  let view: EvaluationView
  let collector: EvidenceCollector

  private static let source = FieldKey("source")
  private static let basis = FieldKey("basis")
  private static let note = FieldKey("note")

  func reports(at addresses: [Int]) -> [PracticeReport] {
    var seen: Set<String> = []
    return addresses.compactMap { address -> PracticeReport? in
      guard let origin = view.projection.origin(at: address), let holder = origin.holder,
        let layers = FactLayers(at: address, in: view)
      else { return nil }
      if case .silent = layers.practice { return nil }
      let onPaper = FactLayers.shown(layers.text, in: view)
      let inPractice = FactLayers.shown(layers.practice, in: view)
      let path = view.projection.path(of: origin).description
      guard onPaper != inPractice, seen.insert(path).inserted else { return nil }
      let node = FactReader.nodes(of: holder).practice
      return PracticeReport(
        path: path, meaning: view.projection.field(of: origin).schema.description,
        onPaper: onPaper, inPractice: inPractice,
        source: collector.text(holder, Self.source), basis: collector.text(holder, Self.basis),
        note: collector.text(holder, Self.note),
        location: node.map { collector.location(of: $0.useSpan) },
        textExtent: collector.textExtent)
    }
  }
}
