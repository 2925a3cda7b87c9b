/// What a node of a plan does; the raw values are part of the encoded form of programs.
package enum PlanOperation: UInt16, Sendable, BitwiseCopyable, CaseIterable {
  /// The constant at `a` in the pool.
  case constant = 0
  /// The variable in slot `a`; its name is the constant at `b`.
  case variable = 1
  /// The local variable in place `a` of the frame.
  case local = 2
  /// A local variable that is set to node `b` when it is first read.
  case lazyLocal = 3
  /// `a.field`, whose name is the constant at `b`.
  case select = 4
  /// Like `select` where `a` is a record: its slot is `c`.
  case field = 5
  /// `has(a.field)`, whose name is the constant at `b`; where `a` is a record its slot is `c`.
  case hasField = 6
  /// `a.?field`, whose name is the constant at `b`.
  case optionalSelect = 7
  case index = 8
  case optionalIndex = 9
  /// Every operand is true; `n` operands from `a` on.
  case and = 10
  /// Some operand is true; `n` operands from `a` on.
  case or = 11
  case not = 12
  /// `a ? b : c`.
  case conditional = 13
  case equal = 14
  case notEqual = 15
  case less = 16
  case lessOrEqual = 17
  case greater = 18
  case greaterOrEqual = 19
  case add = 20
  case subtract = 21
  case multiply = 22
  case divide = 23
  case modulo = 24
  case negate = 25
  /// `a in b`.
  case contains = 26
  case size = 27
  /// `n` elements from operand `a` on, each with 1 behind it if it is an optional to unwrap.
  case list = 28
  /// `n` entries from operand `a` on: key, value, and 1 if the value is an optional to unwrap.
  case map = 29
  /// A record of structure `b` with `n` fields from operand `a` on: slot, value, 1 for an optional.
  case structure = 30
  /// Function `a` of the pool with `n` arguments from operand `b` on; `c` is 1 for a member call.
  case call = 31
  /// `a.matches(b)`; `c` is 1 if the pattern is a constant.
  case matches = 32
  /// `a.or(b)`.
  case optionalOr = 33
  /// `a.orValue(b)`.
  case optionalOrValue = 34
  /// `b` holds for every element of `a`; the variables are in place `c` of the frame and after.
  case all = 35
  case exists = 36
  case existsOne = 37
  /// The list of `b` over the elements of `a`, of those for which `d` holds if there is a `d`.
  case transformList = 38
  /// The map of each key of `a` to `b`, filtered by `d`.
  case transformMap = 39
  /// The map of the entries of each map `b`, filtered by `d`.
  case transformMapEntry = 40
  /// `b`, in which the local in place `c` is lazy.
  case bind = 41
}

/// One node of a plan: an operation with its operands, most of them the places of other nodes.
///
/// Nothing but numbers, of which any will do, so that nodes can be read where they are stored; see ``PlanNodes``.
package struct PlanNode: Sendable, BitwiseCopyable {
  /// Where a node has no fourth operand.
  package static let none: UInt32 = .max

  /// The raw value of ``operation``.
  let code: UInt16
  /// How many operands, or for loops how many variables.
  package let n: UInt16
  package let a: UInt32
  package let b: UInt32
  package let c: UInt32
  package let d: UInt32
  /// The ``ExprID`` of the expression this came from.
  package let expression: UInt32

  package init(
    _ operation: PlanOperation, n: Int = 0, a: UInt32 = 0, b: UInt32 = 0, c: UInt32 = 0,
    d: UInt32 = PlanNode.none, expression: UInt32
  ) {
    code = operation.rawValue
    self.n = UInt16(truncatingIfNeeded: n)
    self.a = a
    self.b = b
    self.c = c
    self.d = d
    self.expression = expression
  }

  package var operation: PlanOperation { PlanOperation(rawValue: code) ?? .constant }
}
