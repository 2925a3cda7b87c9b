import CEL
import Rules

/// The text of every part of an expression, as its author wrote it.
///
/// Plans keep of each node which part of the tree it came from, but no text; reading the expression again
/// gives the same tree, and with it the text. A class because each expression is read once.
final class ExpressionTexts {
  private let environment = Environment(functions: EngineFunctions.declared.signatures)
  private var trees: [String: AST?] = [:]

  /// The text of one part; the whole expression where the part can't be found.
  func part(_ expression: UInt32, of text: String) -> String {
    if trees[text] == nil {
      trees[text] = .some(ExpressionCompiler.parse(text, in: environment).ast)
    }
    guard let tree = trees[text] ?? nil, Int(expression) < tree.nodes.count else {
      return Self.line(text)
    }
    let range = tree.range(of: ExprID(Int(expression)))
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else {
      return Self.line(text)
    }
    return Self.line(String(decoding: bytes[range], as: UTF8.self))
  }

  /// An expression on one line.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
