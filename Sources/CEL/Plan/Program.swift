/// An expression that is ready to run, as a part of a ``ProgramSet``.
package struct Program: Sendable, BitwiseCopyable, Hashable {
  /// The node whose value is the program's, in ``ProgramSet/nodes``.
  package let root: UInt32
  /// How many local variables it needs.
  package let locals: UInt32

  package init(root: UInt32, locals: UInt32) {
    self.root = root
    self.locals = locals
  }
}

/// The programs of a rule set: flat arrays of numbers, so that they can be stored and read back as they are.
package struct ProgramSet: Sendable {
  package let nodes: PlanNodes
  /// Operands of nodes that have more than fit, in runs.
  package var operands: [UInt32]
  package var pool: ConstantPool
  /// In the order in which they were planned.
  package var programs: [Program]

  package init(
    nodes: PlanNodes = PlanNodes([]), operands: [UInt32] = [], pool: ConstantPool = ConstantPool(),
    programs: [Program] = []
  ) {
    self.nodes = nodes
    self.operands = operands
    self.pool = pool
    self.programs = programs
  }
}

extension ProgramSet {
  /// The nodes whose values a node is computed from, in the order in which they are evaluated.
  ///
  /// The first of a loop is its range; after it come the body and the filter.
  package func children(of node: UInt32) -> [UInt32] {
    let plan = nodes[Int(node)]
    func run(_ start: UInt32, count: Int, stride step: Int, of parts: [Int]) -> [UInt32] {
      (0..<count).flatMap { item in parts.map { operands[Int(start) + item * step + $0] } }
    }
    switch plan.operation {
    case .constant, .variable, .local: return []
    case .lazyLocal: return [plan.b]
    case .select, .field, .hasField, .optionalSelect, .not, .negate, .size: return [plan.a]
    case .index, .optionalIndex, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .add, .subtract, .multiply, .divide, .modulo, .contains, .matches, .optionalOr,
      .optionalOrValue:
      return [plan.a, plan.b]
    case .and, .or: return run(plan.a, count: Int(plan.n), stride: 1, of: [0])
    case .conditional: return [plan.a, plan.b, plan.c]
    case .list: return run(plan.a, count: Int(plan.n), stride: 2, of: [0])
    case .map: return run(plan.a, count: Int(plan.n), stride: 3, of: [0, 1])
    case .structure: return run(plan.a, count: Int(plan.n), stride: 3, of: [1])
    case .call: return run(plan.b, count: Int(plan.n), stride: 1, of: [0])
    case .all, .exists, .existsOne, .transformList, .transformMap, .transformMapEntry:
      return plan.d == PlanNode.none ? [plan.a, plan.b] : [plan.a, plan.d, plan.b]
    case .bind: return [plan.b]
    }
  }
}
