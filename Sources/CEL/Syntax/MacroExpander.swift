/// A call that may be a macro.
enum MacroExpander {
  struct Call {
    let function: String
    let target: ExprID?
    let arguments: [ExprID]
    /// The whole call in the text.
    let range: Range<Int32>
    /// The function's name in the text.
    let name: Range<Int32>
  }

  /// The accumulator of every comprehension; no name that can be written.
  static let result = "@result"
  /// The list that `sortBy` binds.
  static let sortInput = "@input"
}

// The pieces that macros are made of.
extension Parser {
  /// The name of a variable given to a macro.
  ///
  /// Reports anything but a simple name.
  mutating func variable(_ id: ExprID, of call: MacroExpander.Call) -> String {
    if case .ident(let name) = builder[id], name.utf8.first != UInt8(ascii: ".") { return name }
    report(.macroVariable(call.function, at: place(id)))
    return "_"
  }

  /// Two variables, which must differ.
  mutating func variables(of call: MacroExpander.Call) -> (String, String) {
    let first = variable(call.arguments[0], of: call)
    let second = variable(call.arguments[1], of: call)
    if first == second, first != "_" {
      report(.sameMacroVariables(call.function, second, at: place(call.arguments[1])))
    }
    return (first, second)
  }

  func place(_ id: ExprID) -> Range<Int> {
    let range = builder.range(of: id)
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  /// Whether a node is the plain name of a namespace.
  func isNamespace(_ id: ExprID?, _ name: String) -> Bool {
    guard let id, case .ident(let found) = builder[id] else { return false }
    return found == name
  }

  mutating func ident(_ name: String, _ range: Range<Int32>) -> ExprID {
    add(.ident(name), at: range)
  }

  mutating func constant(_ value: Constant, _ range: Range<Int32>) -> ExprID {
    add(.constant(value), at: range)
  }

  mutating func call(_ function: String, _ arguments: [ExprID], _ range: Range<Int32>) -> ExprID {
    add(.call(function: function, target: nil, arguments: arguments), at: range)
  }

  mutating func list(_ elements: [ExprID], _ range: Range<Int32>) -> ExprID {
    add(.list(elements: elements, optionalIndices: []), at: range)
  }

  /// `cel.bind(name, value, body)`.
  mutating func binding(
    _ name: String, to value: ExprID, in body: ExprID, _ range: Range<Int32>
  ) -> ExprID {
    let loop = Comprehension(
      range: list([], range), iterVar: Comprehension.unusedVariable, iterVar2: nil, accuVar: name,
      accuInit: value, loopCondition: constant(.bool(false), range), loopStep: ident(name, range),
      result: body)
    return add(.comprehension(loop), at: range)
  }
}
