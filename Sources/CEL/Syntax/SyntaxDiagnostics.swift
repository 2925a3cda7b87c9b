package import Diagnostics

/// The codes of mistakes found while reading an expression's text.
package enum SyntaxDiagnostics {
  package static let unexpectedCharacter = DiagnosticCode(
    "CEL0001",
    """
    The character has no meaning in an expression outside a string. Typographic quotes and dashes are the \
    usual cause: use ' or " around strings, and - for minus.
    """)
  package static let unterminatedString = DiagnosticCode(
    "CEL0002",
    """
    A string starts here and is not closed. A string in ' or " must end on its line; one in ''' or \"\"\" may \
    run over several. A quote inside is written \\' or \\", or the other kind of quote is used outside.
    """)
  package static let invalidEscape = DiagnosticCode(
    "CEL0003",
    """
    A backslash starts an escape: \\a \\b \\f \\n \\r \\t \\v \\\\ \\? \\" \\' \\`, \\xHH, three octal digits \
    \\000 to \\377, and in strings \\uHHHH and \\UHHHHHHHH for a Unicode character that exists. \
    In r'…' backslashes stand for themselves.
    """)
  package static let numberOutOfRange = DiagnosticCode(
    "CEL0004",
    """
    An int lies between -9223372036854775808 and 9223372036854775807, a uint (with u) between 0 and \
    18446744073709551615, and a double must be finite.
    """)
  package static let malformedNumber = DiagnosticCode(
    "CEL0005",
    "Letters follow a number directly. Write 10, 10u, 0x1F, 1.5 or 2e10; units belong in a string, as in period('36 hours')."
  )
  package static let expectedExpression = DiagnosticCode(
    "CEL0006",
    "An operand is missing: a name, a literal, a call, a list, a map or something in parentheses must stand here."
  )
  package static let expectedOperator = DiagnosticCode(
    "CEL0007",
    """
    The expression could have ended here, but something follows it. Two operands need an operator between \
    them: && || == != < <= > >= in + - * / % or ? :. The words `and`, `or` and `not` are not operators.
    """)
  package static let missingClosing = DiagnosticCode(
    "CEL0008", "A bracket was opened and is not closed, or a comma is missing between two items.")
  package static let unmatchedClosing = DiagnosticCode(
    "CEL0009", "A closing bracket has no opening one before it.")
  package static let expectedName = DiagnosticCode(
    "CEL0010",
    "After a dot stands the name of a field or function; a name with other signs in it is put in back-ticks."
  )
  package static let reservedWord = DiagnosticCode(
    "CEL0011",
    "The word is reserved by the language and can't be a variable or a function. It may follow a dot."
  )
  package static let macroArgument = DiagnosticCode(
    "CEL0012",
    """
    A macro reads its arguments as written: `has` takes a selection such as a.b, and `all`, `exists`, \
    `exists_one`, `map`, `filter` and their like take a simple name for the variable first.
    """)
  package static let tooLong = DiagnosticCode(
    "CEL0013", "The expression has more bytes than the limit allows. Split it into definitions.")
  package static let tooDeep = DiagnosticCode(
    "CEL0014",
    "Brackets, operators or macros are nested deeper than the limit allows. Split the expression.")
  package static let tooManyNodes = DiagnosticCode(
    "CEL0015", "The expression has more parts than the limit allows. Split it into definitions.")
  package static let optionalSyntax = DiagnosticCode(
    "CEL0016", "The optional forms a.?b, a[?b], [?a] and {?a: b} are turned off here.")
  package static let missingColon = DiagnosticCode(
    "CEL0017", "A conditional is written condition ? one : other, and a map entry key: value.")
  package static let quotedName = DiagnosticCode(
    "CEL0018",
    "Back-ticks hold the name of a field after a dot: letters, digits, and the signs . - / and space."
  )
  package static let misspeltOperator = DiagnosticCode(
    "CEL0019",
    "The operators are == and != for equal and not equal, <= and >= for order, && for and, || for or, ! for not."
  )
  package static let tooManyMistakes = DiagnosticCode(
    "CEL0020", "There are more mistakes than are shown. Mend the first ones and try again.")

  /// Every code of this file.
  package static let all: [DiagnosticCode] = [
    unexpectedCharacter, unterminatedString, invalidEscape, numberOutOfRange, malformedNumber,
    expectedExpression, expectedOperator, missingClosing, unmatchedClosing, expectedName,
    reservedWord, macroArgument, tooLong, tooDeep, tooManyNodes, optionalSyntax, missingColon,
    quotedName, misspeltOperator, tooManyMistakes,
  ]
}

/// Characters that word processors put in place of others.
private let typographic: [String: String] = [
  "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-",
  "\u{2014}": "-", "\u{2212}": "-", "\u{2264}": "<=", "\u{2265}": ">=", "\u{2260}": "!=",
  "\u{00A0}": " ", "\u{00D7}": "*",
]

// What the lexer reports.
extension ExpressionDiagnostic {
  static func unexpectedCharacter(_ character: String, at range: Range<Int>) -> Self {
    let plain = typographic[character]
    let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
    let shown =
      isControl
      ? "control character U+\(String(character.unicodeScalars.first?.value ?? 0, radix: 16))"
      : "character `\(character)`"
    return ExpressionDiagnostic(
      SyntaxDiagnostics.unexpectedCharacter, "unexpected \(shown)", at: range,
      label: "not part of the language",
      notes: plain.map { ["Write `\($0)`."] } ?? [],
      suggestion: plain.map { Suggestion(range: range, replacement: $0) })
  }

  static func typographicQuotes(_ content: String, at range: Range<Int>) -> Self {
    let written = ConstantFormat.text(of: .string(content))
    return ExpressionDiagnostic(
      SyntaxDiagnostics.unexpectedCharacter, "typographic quotes around a string", at: range,
      label: "not a string", notes: ["Write `\(written)`."],
      suggestion: Suggestion(range: range, replacement: written))
  }

  static func unterminatedString(quote: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.unterminatedString, "string is not closed", at: range,
      label: "starts here", notes: ["Close it with `\(quote)`."])
  }

  static func malformedNumber(_ text: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.malformedNumber, "malformed number `\(text)`", at: range,
      label: "letters directly after a number")
  }

  static func malformedQuotedName(at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.quotedName, "malformed name in back-ticks", at: range,
      label: "not a quoted name",
      notes: ["Between back-ticks stand letters, digits, `.`, `-`, `/` and spaces."])
  }

  static func misspeltOperator(_ sign: String, written: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.misspeltOperator, "`\(sign)` is not an operator", at: range,
      label: "not an operator", notes: ["Write `\(written)`."],
      suggestion: Suggestion(range: range, replacement: written))
  }

  static func unknownEscape(_ text: String, isBytes: Bool, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.invalidEscape, "unknown escape `\(text)`", at: range,
      label: isBytes ? "not an escape in bytes" : "not an escape",
      notes: ["Write `\\\\` for a backslash."])
  }

  static func shortEscape(
    _ text: String, digits: Int, radix: UInt32, at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.invalidEscape, "incomplete escape `\(text)`", at: range,
      label: "ends too early",
      notes: ["It needs \(digits) \(radix == 8 ? "octal" : "hexadecimal") digits."])
  }

  static func notACharacter(_ text: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.invalidEscape, "`\(text)` is not a Unicode character", at: range,
      label: "surrogate or out of range",
      notes: ["Characters run from 0 to 10FFFF, without D800 to DFFF."])
  }
}

// What the parser reports.
extension ExpressionDiagnostic {
  static func numberOutOfRange(_ text: String, type: String, at range: Range<Int>) -> Self {
    let note =
      switch type {
      case "int": "An int lies between -9223372036854775808 and 9223372036854775807."
      case "uint": "A uint lies between 0 and 18446744073709551615."
      default: "A double is at most 1.7976931348623157e308."
      }
    return ExpressionDiagnostic(
      SyntaxDiagnostics.numberOutOfRange, "`\(text)` does not fit in \(type)", at: range,
      label: "out of range", notes: [note])
  }

  static func expectedExpression(found: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.expectedExpression, "expected an expression, found \(found)", at: range,
      label: "expected an expression")
  }

  static func expectedOperator(found: String, word: String?, at range: Range<Int>) -> Self {
    let sign: String? =
      switch word?.lowercased() {
      case "and": "&&"
      case "or": "||"
      case "is", "eq": "=="
      default: nil
      }
    return ExpressionDiagnostic(
      SyntaxDiagnostics.expectedOperator, "expected an operator or the end, found \(found)",
      at: range, label: "expected an operator",
      notes: sign.map { ["Write `\($0)`."] } ?? [],
      suggestion: sign.map { Suggestion(range: range, replacement: $0) })
  }

  static func notWord(at range: Range<Int>, before next: Int) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.expectedOperator, "`not` is not an operator", at: range,
      label: "not an operator", notes: ["Write `!`."],
      suggestion: Suggestion(range: range.lowerBound..<next, replacement: "!"))
  }

  static func missingClosing(
    _ bracket: String, opened: String, found: String, at range: Range<Int>
  ) -> Self {
    let isList = opened == "(" && found == "`,`"
    return ExpressionDiagnostic(
      SyntaxDiagnostics.missingClosing, "expected `\(bracket)`, found \(found)", at: range,
      label: "expected `\(bracket)`",
      notes: [
        isList
          ? "A list is written in square brackets: `[a, b]`."
          : "`\(opened)` was opened before and is not closed."
      ])
  }

  static func unmatchedClosing(_ bracket: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.unmatchedClosing, "`\(bracket)` closes nothing", at: range,
      label: "no bracket is open here")
  }

  static func expectedName(found: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.expectedName, "expected a name after the dot, found \(found)", at: range,
      label: "expected a name")
  }

  static func expectedFieldName(found: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.expectedName, "expected the name of a field, found \(found)", at: range,
      label: "expected a name")
  }

  static func reservedWord(_ word: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.reservedWord, "`\(word)` is a reserved word", at: range,
      label: "can't be a name here")
  }

  static func macroVariable(_ macro: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.macroArgument, "`\(macro)` needs a simple name for its variable", at: range,
      label: "not a simple name")
  }

  static func sameMacroVariables(_ macro: String, _ name: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.macroArgument, "`\(macro)` needs two different variables", at: range,
      label: "`\(name)` again")
  }

  static func hasArgument(at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.macroArgument, "`has` needs a selection of a field", at: range,
      label: "not a selection", notes: ["It is written `has(a.b)`."])
  }

  static func macroArgument(
    _ macro: String, needs: String, at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.macroArgument, "`\(macro)` needs \(needs)", at: range,
      label: "something else stands here")
  }

  static func tooLong(limit: Int, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.tooLong, "expression is longer than \(limit) bytes", at: range,
      label: "past the limit")
  }

  static func tooDeep(limit: Int, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.tooDeep, "expression is nested deeper than \(limit)", at: range,
      label: "past the limit")
  }

  static func tooManyNodes(limit: Int, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.tooManyNodes, "expression has more than \(limit) parts", at: range,
      label: "past the limit")
  }

  static func optionalSyntax(at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.optionalSyntax, "optional syntax is turned off", at: range,
      label: "optional syntax")
  }

  static func missingColon(found: String, after: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.missingColon, "expected `:` after \(after), found \(found)", at: range,
      label: "expected `:`")
  }

  static func quotedNameAlone(at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.quotedName, "a name in back-ticks can only follow a dot", at: range,
      label: "not after a dot")
  }

  static func tooManyMistakes(limit: Int, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      SyntaxDiagnostics.tooManyMistakes, "more than \(limit) mistakes; the rest is not shown",
      at: range)
  }
}
