/// Makes a tree node by node, children first, and watches its size.
struct ASTBuilder {
  /// Why a tree can't be built further.
  enum Overflow {
    case height
    case nodes
  }

  private(set) var nodes: [Expr] = []
  private(set) var ranges: [Range<Int32>] = []
  private(set) var nameRanges: [Range<Int32>] = []
  private(set) var macroCalls: [ExprID: AST.MacroCall] = [:]
  /// Set once a limit is passed; the tree is then of no use.
  private(set) var overflow: Overflow?
  private var heights: [Int32] = []
  private let limits: ExpressionLimits

  init(limits: ExpressionLimits) { self.limits = limits }

  subscript(id: ExprID) -> Expr { nodes[Int(id.index)] }

  func range(of id: ExprID) -> Range<Int32> { ranges[Int(id.index)] }

  /// Appends a node whose children are already there.
  mutating func add(_ node: Expr, at range: Range<Int32>, name: Range<Int32>? = nil) -> ExprID {
    let id = ExprID(nodes.count)
    let height = 1 + heightOfChildren(node)
    nodes.append(node)
    ranges.append(range)
    nameRanges.append(name ?? range)
    heights.append(height)
    if overflow == nil {
      if nodes.count > limits.nodes { overflow = .nodes }
      if height > limits.height { overflow = .height }
    }
    return id
  }

  mutating func remember(_ call: AST.MacroCall, for id: ExprID) { macroCalls[id] = call }

  func finish(root: ExprID) -> AST {
    AST(
      nodes: nodes, ranges: ranges, root: root, macroCalls: macroCalls, nameRanges: nameRanges)
  }

  /// The dotted name that a chain of plain selections spells, or `nil` if it is none.
  func qualifiedName(of id: ExprID) -> String? {
    switch self[id] {
    case .ident(let name): return name
    case .select(let operand, let field, isTest: false):
      return qualifiedName(of: operand).map { $0 + "." + field }
    default: return nil
    }
  }

  private func height(_ id: ExprID) -> Int32 { heights[Int(id.index)] }

  private func heightOfChildren(_ node: Expr) -> Int32 {
    switch node {
    case .constant, .ident: return 0
    case .select(let operand, _, _): return height(operand)
    case .call(_, let target, let arguments):
      var result = target.map(height) ?? 0
      for argument in arguments { result = max(result, height(argument)) }
      return result
    case .list(let elements, _):
      var result: Int32 = 0
      for element in elements { result = max(result, height(element)) }
      return result
    case .map(let entries):
      var result: Int32 = 0
      for entry in entries { result = max(result, height(entry.key), height(entry.value)) }
      return result
    case .structure(_, let fields):
      var result: Int32 = 0
      for field in fields { result = max(result, height(field.value)) }
      return result
    case .comprehension(let loop):
      return max(
        max(height(loop.range), height(loop.accuInit)),
        max(height(loop.loopCondition), height(loop.loopStep), height(loop.result)))
    }
  }
}
