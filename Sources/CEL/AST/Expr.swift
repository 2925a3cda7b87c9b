/// A node's place in ``AST/nodes`` and in every side table of the tree.
package struct ExprID: Hashable, Sendable, Comparable {
  /// Offset in ``AST/nodes``.
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  package static func < (left: ExprID, right: ExprID) -> Bool { left.index < right.index }
}

/// A literal value.
///
/// Equality is exact: strings by their UTF-8 bytes (never by canonical equivalence), doubles by their bits.
package enum Constant: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])

  package static func == (left: Constant, right: Constant) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.bytes(let a), .bytes(let b)): a == b
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(value)
    case .uint(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value.bitPattern)
    case .string(let value): for byte in value.utf8 { hasher.combine(byte) }
    case .bytes(let value): hasher.combine(value)
    }
  }
}

/// One node of an expression.
///
/// Operators are calls by the names of the CEL specification; see ``OperatorName``.
package enum Expr: Sendable {
  case constant(Constant)
  /// A name as written; a leading dot, which makes it global, is kept.
  case ident(String)
  /// `operand.field`, or `has(operand.field)` if `isTest`.
  case select(operand: ExprID, field: String, isTest: Bool)
  /// A call; `target` is the receiver of `target.function(…)`.
  case call(function: String, target: ExprID?, arguments: [ExprID])
  /// A list; `optionalIndices` are the places written `?e`, ascending.
  case list(elements: [ExprID], optionalIndices: [Int32])
  case map([MapEntry])
  case structure(typeName: String, fields: [StructureField])
  indirect case comprehension(Comprehension)
}

/// One `key: value` or `?key: value` of a map literal.
package struct MapEntry: Sendable {
  package let key: ExprID
  package let value: ExprID
  /// Whether the value is an optional that leaves the entry out when it is empty.
  package let isOptional: Bool
}

/// One `field: value` or `?field: value` of a structure literal.
package struct StructureField: Sendable {
  package let name: String
  package let value: ExprID
  /// Whether the value is an optional that leaves the field unset when it is empty.
  package let isOptional: Bool
  /// Where the field's name stands in the text.
  package let nameRange: Range<Int32>
}

/// A fold over a list or map: what the macros expand to.
///
/// `accuInit` and `range` are outside the scope of the variables; `loopCondition` and `loopStep` see all of
/// them; `result` sees the accumulator only. Without `iterVar2`, `iterVar` runs over the elements of a list or
/// the keys of a map; with it, `iterVar` is the index or key and `iterVar2` the element or value.
package struct Comprehension: Sendable {
  /// The iteration variable of a binding (`cel.bind`), which never takes a value.
  package static let unusedVariable = "#unused"

  package let range: ExprID
  package let iterVar: String
  package let iterVar2: String?
  package let accuVar: String
  package let accuInit: ExprID
  package let loopCondition: ExprID
  package let loopStep: ExprID
  package let result: ExprID

  /// Whether this only binds `accuVar` to `accuInit` while `result` is evaluated; its range is an empty list.
  package var isBinding: Bool { iterVar == Comprehension.unusedVariable }
}

/// The function names that operators are called by.
package enum OperatorName {
  package static let conditional = "_?_:_"
  package static let logicalAnd = "_&&_"
  package static let logicalOr = "_||_"
  package static let logicalNot = "!_"
  package static let equals = "_==_"
  package static let notEquals = "_!=_"
  package static let less = "_<_"
  package static let lessEquals = "_<=_"
  package static let greater = "_>_"
  package static let greaterEquals = "_>=_"
  package static let add = "_+_"
  package static let subtract = "_-_"
  package static let multiply = "_*_"
  package static let divide = "_/_"
  package static let modulo = "_%_"
  package static let negate = "-_"
  package static let index = "_[_]"
  package static let optionalIndex = "_[?_]"
  /// `a.?b`: the operand and the field's name as a string constant.
  package static let optionalSelect = "_?._"
  package static let inList = "@in"
  /// The loop condition of `all` and `exists`: errors and unknowns count as true.
  package static let notStrictlyFalse = "@not_strictly_false"
}
