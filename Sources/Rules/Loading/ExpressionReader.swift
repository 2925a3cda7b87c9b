import Diagnostics
import Documents

/// Takes a CEL expression out of a document, in a form whose every byte can be found again.
enum ExpressionReader {
  /// Reads an expression from a scalar.
  ///
  /// Folded and double-quoted scalars are refused: what they are written as and what they say differ in
  /// ways that make a place in the expression no place in the file.
  ///
  /// - Parameters:
  ///   - node: What stands at the key.
  ///   - key: The key, for messages.
  /// - Returns: The expression with its map, or what is wrong with its form.
  static func read(_ node: Node, of key: String) -> Diagnosed<RuleExpression> {
    guard node.kind == .scalar else {
      return Diagnosed(
        nil, [DocumentDiagnostics.wrongType(expected: "an expression", node: node, field: key)])
    }
    let text = node.text
    guard !node.isNull, text.utf8.contains(where: { $0 > 0x20 }) else {
      return Diagnosed(nil, [RuleDiagnostics.emptyExpression(key, at: node.useSpan)])
    }
    if node.style == .folded || node.style == .doubleQuoted {
      return Diagnosed(nil, [RuleDiagnostics.unmappableExpression(node, key)])
    }
    let map = node.scalarMap
    guard map.isMappable else {
      return Diagnosed(nil, [RuleDiagnostics.unmappableExpression(node, key)])
    }
    let length = text.utf8.count
    return Diagnosed(
      RuleExpression(
        text: text, span: node.useSpan,
        map: ExpressionMap(length: length) { map.sourceOffset(of: $0) }))
  }
}
