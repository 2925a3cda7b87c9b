import Diagnostics
import Documents
import Law

/// Takes a text with `{{expression}}` placeholders apart.
enum RationaleReader {
  /// Reads the template; a placeholder that is not closed or empty is reported and left out.
  static func read(_ node: Node, of key: String) -> Diagnosed<Rationale> {
    guard node.stringValue != nil else {
      return Diagnosed(
        nil, [DocumentDiagnostics.wrongType(expected: "text", node: node, field: key)])
    }
    let bytes = Array(node.text.utf8)
    let map = node.scalarMap
    func span(_ range: Range<Int>) -> SourceSpan {
      let start = map.sourceOffset(of: range.lowerBound)
      let end = range.isEmpty ? start : map.sourceOffset(of: range.upperBound - 1) + 1
      return SourceSpan(source: node.span.source, start: start, end: max(start, end))
    }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    var parts: [Rationale.Part] = []
    var diagnostics: [Diagnostic] = []
    var position = 0
    while let open = find("{{", in: bytes, from: position) {
      if open > position { parts.append(.text(StoredText(text(position..<open)))) }
      guard let close = find("}}", in: bytes, from: open + 2) else {
        diagnostics.append(
          RuleDiagnostics.badPlaceholder(
            "a placeholder of `\(key)` is not closed", at: span(open..<open + 2),
            label: "no `}}` after this"))
        return Diagnosed(Rationale(parts: parts), diagnostics)
      }
      let inner = trimmed(open + 2..<close, in: bytes)
      if inner.isEmpty {
        diagnostics.append(
          RuleDiagnostics.badPlaceholder(
            "a placeholder of `\(key)` is empty", at: span(open..<close + 2),
            label: "no expression"))
      } else {
        let start = map.sourceOffset(of: inner.lowerBound)
        let expressionMap =
          map.isMappable
          ? ExpressionMap(length: inner.count) { map.sourceOffset(of: inner.lowerBound + $0) }
          : ExpressionMap(runs: [.init(textOffset: 0, sourceOffset: start)])
        parts.append(
          .placeholder(RuleExpression(text: text(inner), span: span(inner), map: expressionMap)))
      }
      position = close + 2
    }
    if position < bytes.count { parts.append(.text(StoredText(text(position..<bytes.count)))) }
    return Diagnosed(Rationale(parts: parts), diagnostics)
  }

  private static func find(_ mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == mark[0], bytes[index + 1] == mark[1] { return index }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }
}
