/// Writes a tree as text, macros as they were written, with no more parentheses than needed.
///
/// Reading the text again gives the same tree.
package struct Unparser {
  private let ast: AST
  private var output: [UInt8] = []

  /// How closely a form binds its parts; what binds less is put in parentheses.
  private enum Precedence: Int {
    case conditional
    case or
    case and
    case relation
    case sum
    case product
    case unary
    case member
  }

  /// The text of a whole expression.
  package static func text(of ast: AST) -> String { text(of: ast.root, in: ast) }

  /// The text of one node and what is under it.
  package static func text(of id: ExprID, in ast: AST) -> String {
    var unparser = Unparser(ast: ast)
    unparser.write(id, .conditional)
    return String(decoding: unparser.output, as: UTF8.self)
  }

  private init(ast: AST) { self.ast = ast }

  private mutating func put(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func write(_ id: ExprID, _ least: Precedence) {
    if let macro = ast.macroCalls[id] {
      return writeCall(macro.function, target: macro.target, macro.arguments)
    }
    switch ast[id] {
    case .constant(let value): put(ConstantFormat.text(of: value))
    case .ident(let name): put(name)
    case .select(let operand, let field, let isTest):
      if isTest { put("has(") }
      write(operand, .member)
      put(".")
      put(FieldName.text(of: field))
      if isTest { put(")") }
    case .call(let function, let target, let arguments):
      if target == nil, writeOperator(function, arguments, least) { return }
      writeCall(function, target: target, arguments)
    case .list(let elements, let optionals):
      put("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { put(", ") }
        if optionals.contains(Int32(index)) { put("?") }
        write(element, .conditional)
      }
      put("]")
    case .map(let entries):
      put("{")
      for (index, entry) in entries.enumerated() {
        if index > 0 { put(", ") }
        if entry.isOptional { put("?") }
        write(entry.key, .conditional)
        put(": ")
        write(entry.value, .conditional)
      }
      put("}")
    case .structure(let name, let fields):
      put(name)
      put("{")
      for (index, field) in fields.enumerated() {
        if index > 0 { put(", ") }
        if field.isOptional { put("?") }
        put(FieldName.text(of: field.name))
        put(": ")
        write(field.value, .conditional)
      }
      put("}")
    case .comprehension(let loop): writeComprehension(loop)
    }
  }

  /// A comprehension that no macro is remembered for: a binding, or a form that can't be read again.
  private mutating func writeComprehension(_ loop: Comprehension) {
    if loop.isBinding {
      put("cel.bind(\(loop.accuVar), ")
      write(loop.accuInit, .conditional)
      put(", ")
    } else {
      put("@fold(")
      write(loop.range, .conditional)
      put(", \(loop.iterVar), ")
      if let second = loop.iterVar2 { put("\(second), ") }
      put("\(loop.accuVar), ")
      for part in [loop.accuInit, loop.loopCondition, loop.loopStep] {
        write(part, .conditional)
        put(", ")
      }
    }
    write(loop.result, .conditional)
    put(")")
  }

  private mutating func writeCall(_ function: String, target: ExprID?, _ arguments: [ExprID]) {
    if let target {
      write(target, .member)
      put(".")
    }
    put(function)
    put("(")
    for (index, argument) in arguments.enumerated() {
      if index > 0 { put(", ") }
      write(argument, .conditional)
    }
    put(")")
  }

  // MARK: Operators

  /// Writes a call in its operator form, if it has one.
  private mutating func writeOperator(
    _ function: String, _ arguments: [ExprID], _ least: Precedence
  ) -> Bool {
    switch (function, arguments.count) {
    case (OperatorName.conditional, 3):
      writeOpen(.conditional, least)
      write(arguments[0], .or)
      put(" ? ")
      write(arguments[1], .or)
      put(" : ")
      write(arguments[2], .conditional)
      writeClose(.conditional, least)
    case (OperatorName.logicalNot, 1): writeUnary("!", arguments[0], least)
    case (OperatorName.negate, 1): writeUnary("-", arguments[0], least)
    case (OperatorName.index, 2): writeIndex("[", arguments)
    case (OperatorName.optionalIndex, 2): writeIndex("[?", arguments)
    case (OperatorName.optionalSelect, 2):
      guard case .constant(.string(let field)) = ast[arguments[1]] else { return false }
      write(arguments[0], .member)
      put(".?")
      put(FieldName.text(of: field))
    case (_, 2):
      guard let (sign, precedence, next) = Unparser.binary(function) else { return false }
      writeOpen(precedence, least)
      write(arguments[0], precedence)
      put(sign)
      write(arguments[1], next)
      writeClose(precedence, least)
    default: return false
    }
    return true
  }

  private mutating func writeOpen(_ own: Precedence, _ least: Precedence) {
    if own.rawValue < least.rawValue { put("(") }
  }

  private mutating func writeClose(_ own: Precedence, _ least: Precedence) {
    if own.rawValue < least.rawValue { put(")") }
  }

  private mutating func writeIndex(_ open: String, _ arguments: [ExprID]) {
    write(arguments[0], .member)
    put(open)
    write(arguments[1], .conditional)
    put("]")
  }

  private mutating func writeUnary(_ sign: String, _ operand: ExprID, _ least: Precedence) {
    writeOpen(.unary, least)
    put(sign)
    let start = output.count
    write(operand, .unary)
    // A minus directly before a number would become part of it.
    if sign == "-", start < output.count, Lexer.isDigit(output[start]) {
      output.insert(UInt8(ascii: "("), at: start)
      put(")")
    }
    writeClose(.unary, least)
  }

  /// The sign of a binary operator, its precedence, and the least that its right side needs.
  private static func binary(_ function: String) -> (String, Precedence, Precedence)? {
    switch function {
    case OperatorName.logicalOr: (" || ", .or, .and)
    case OperatorName.logicalAnd: (" && ", .and, .relation)
    case OperatorName.equals: (" == ", .relation, .sum)
    case OperatorName.notEquals: (" != ", .relation, .sum)
    case OperatorName.less: (" < ", .relation, .sum)
    case OperatorName.lessEquals: (" <= ", .relation, .sum)
    case OperatorName.greater: (" > ", .relation, .sum)
    case OperatorName.greaterEquals: (" >= ", .relation, .sum)
    case OperatorName.inList: (" in ", .relation, .sum)
    case OperatorName.add: (" + ", .sum, .product)
    case OperatorName.subtract: (" - ", .sum, .product)
    case OperatorName.multiply: (" * ", .product, .unary)
    case OperatorName.divide: (" / ", .product, .unary)
    case OperatorName.modulo: (" % ", .product, .unary)
    default: nil
    }
  }
}
