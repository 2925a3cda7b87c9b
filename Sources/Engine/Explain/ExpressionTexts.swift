import CEL
import Rules

/// The text of every part of an expression, as its author wrote it.
///
/// Plans keep of each node which part of the tree it came from, but no text; reading the expression again
/// gives the same tree, and with it the text. A class because each expression is read once, and each part of it
/// written out once, for all findings of a proposal.
final class ExpressionTexts {
  private let environment = Environment(functions: EngineFunctions.declared.signatures)
  private var trees: [String: AST?] = [:]
  /// By place in the plan.
  private var parts: [UInt32: String] = [:]

  /// The text of one part; the whole expression where the part can't be found.
  ///
  /// - Parameters:
  ///   - place: The part's place in the plan.
  ///   - expression: Which part of the tree it came from.
  ///   - text: The whole expression.
  /// - Returns: The part, on one line.
  func part(at place: UInt32, from expression: UInt32, of text: String) -> String {
    if let part = parts[place] { return part }
    let part = part(expression, of: text)
    parts[place] = part
    return part
  }

  private func part(_ expression: UInt32, of text: String) -> String {
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

  /// A text on one line: what white space there is becomes one space.
  static func line(_ text: String) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace {
        line.append(byte)
      } else if let last = line.last, last != 0x20 {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
