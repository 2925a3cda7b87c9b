import Diagnostics
import Documents
import Findings

/// What an arrangement's file expects of one obligation: an entry of its `expected`.
struct CorpusLabel {
  let obligation: String
  let rules: [(id: String, span: SourceSpan)]
  /// A verdict, or `applies`.
  let verdict: String
  let bearer: String?
  let kind: CorpusReport.Kind
  let basis: String?
  let note: String
  let span: SourceSpan

  /// Reads the entries of a proposal that its schema has let pass; none where it expects nothing.
  static func read(_ document: Document) -> [CorpusLabel] {
    guard let list = document.root.value(forKey: "expected"), list.kind == .sequence else {
      return []
    }
    return list.elements.compactMap { node in
      func text(_ key: String) -> String? {
        node.value(forKey: key).flatMap { $0.kind == .scalar ? $0.text : nil }
      }
      guard let obligation = text("obligation"), let verdict = text("verdict"),
        let kind = text("kind").flatMap(CorpusReport.Kind.init(rawValue:))
      else { return nil }
      let rules = node.value(forKey: "rules").map { Array($0.elements) } ?? []
      return CorpusLabel(
        obligation: obligation, rules: rules.map { ($0.text, $0.useSpan) }, verdict: verdict,
        bearer: text("bearer"), kind: kind, basis: text("basis"), note: text("note") ?? "",
        span: (node.value(forKey: "verdict") ?? node).useSpan)
    }
  }
}
