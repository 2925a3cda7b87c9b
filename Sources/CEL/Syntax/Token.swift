/// One word, literal or sign of an expression, with its place in the text.
struct Token {
  enum Kind: UInt8 {
    case end
    case identifier
    /// A name between back-ticks; the range includes them.
    case quotedIdentifier
    case int
    case uint
    case double
    case string
    case bytes
    case trueKeyword
    case falseKeyword
    case nullKeyword
    case inKeyword
    case leftParenthesis
    case rightParenthesis
    case leftBracket
    case rightBracket
    case leftBrace
    case rightBrace
    case dot
    case comma
    case colon
    case question
    case not
    case plus
    case minus
    case star
    case slash
    case percent
    case less
    case lessEquals
    case greater
    case greaterEquals
    case equals
    case notEquals
    case and
    case or
    /// Something that was reported where it was read; the parser passes over it in silence.
    case invalid
  }

  let kind: Kind
  /// UTF-8 offset of the first byte.
  let start: Int32
  /// UTF-8 offset after the last byte.
  let end: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
}
