/// An expression as a flat arena: nodes and their places in the text, by ``ExprID``.
///
/// Not every node can be reached from the root: the variable named in a macro call is kept only for
/// ``macroCalls``.
package struct AST: Sendable {
  /// A macro as it was written, before it was expanded.
  package struct MacroCall: Sendable {
    package let function: String
    package let target: ExprID?
    package let arguments: [ExprID]
  }

  package internal(set) var nodes: [Expr]
  /// UTF-8 offsets in the expression's text, one a node; for what a macro made, the range of its call.
  package internal(set) var ranges: [Range<Int32>]
  package internal(set) var root: ExprID
  /// The written form of every node that is the expansion of a macro.
  package internal(set) var macroCalls: [ExprID: MacroCall]
  /// Where the function or field name of a call or selection stands; the node's own range for the others.
  package internal(set) var nameRanges: [Range<Int32>]

  package subscript(id: ExprID) -> Expr { nodes[Int(id.index)] }

  /// Where the node stands in the text, as half-open UTF-8 offsets.
  package func range(of id: ExprID) -> Range<Int> {
    let range = ranges[Int(id.index)]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// Where the node's own name or operator stands in the text.
  package func nameRange(of id: ExprID) -> Range<Int> {
    let range = nameRanges[Int(id.index)]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// The dotted name that a chain of plain selections spells, such as `a.b.c` or `.a.b`.
  ///
  /// - Returns: `nil` if the chain does not start at a name, or holds a `has` test.
  package func qualifiedName(of id: ExprID) -> String? {
    switch self[id] {
    case .ident(let name): return name
    case .select(let operand, let field, isTest: false):
      guard let prefix = qualifiedName(of: operand) else { return nil }
      return prefix + "." + field
    default: return nil
    }
  }
}
