package import Diagnostics

/// The DOC codes: what can be wrong with a text before anybody asks what it means.
package enum DocumentDiagnostics {
  static let invalidUTF8 = DiagnosticCode(
    "DOC0001",
    "The file is not valid UTF-8. Save it as UTF-8; a file in Latin-1, Windows-1252 or UTF-16 must be converted first."
  )
  static let controlCharacter = DiagnosticCode(
    "DOC0002",
    "A control character stands in the text. They are invisible and no document needs them: delete it, or write it as an escape in double quotes."
  )
  static let empty = DiagnosticCode(
    "DOC0003",
    "The file holds no document: it is empty, or has nothing but blank lines and comments.")
  static let tooManyBytes = DiagnosticCode(
    "DOC0004", "The file is larger than the limit for one input, and was not read.")
  static let tooDeep = DiagnosticCode(
    "DOC0005",
    "Lists and mappings are nested deeper than the limit. What stands inside was not read.")
  static let tooManyNodes = DiagnosticCode(
    "DOC0006", "The file has more values than the limit for one input, and was not read further.")
  static let aliasExpansion = DiagnosticCode(
    "DOC0007",
    "The aliases of the file stand for more values than the limit. Aliases of aliases multiply: write the values out where they are meant."
  )
  static let scalarTooLong = DiagnosticCode(
    "DOC0008", "One text is longer than the limit for a single value.")
  static let tooManyMistakes = DiagnosticCode(
    "DOC0009",
    "The file has so many mistakes that reading stopped. Mend the first ones and run again.")

  static let yamlTab = DiagnosticCode(
    "DOC0101", "YAML is indented by spaces; a tab character is not allowed there.")
  static let yamlIndentation = DiagnosticCode(
    "DOC0102",
    "The line's indentation fits none of the open lists and mappings. Entries of one mapping start in one column, and so do the dashes of one list."
  )
  static let yamlUnclosedQuote = DiagnosticCode(
    "DOC0103", "A quoted text begins here and is never closed.")
  static let yamlUnclosedBracket = DiagnosticCode(
    "DOC0104",
    "A list in `[…]` or a mapping in `{…}` is not closed, or a comma is missing between two of its values."
  )
  static let yamlNeedsQuotes = DiagnosticCode(
    "DOC0105",
    "An unquoted text can't begin with this character, which means something else in YAML. Put the text in quotes."
  )
  static let yamlColon = DiagnosticCode(
    "DOC0106",
    "A colon followed by a space makes a mapping, which can't stand here. If the colon belongs to the text, put the text in quotes."
  )
  static let yamlEscape = DiagnosticCode(
    "DOC0107",
    "In double quotes a backslash begins an escape, and this is not one. Write `\\\\` for a backslash, or use single quotes."
  )
  static let yamlDirective = DiagnosticCode(
    "DOC0108", "A line that begins with `%` is a directive, and this one can't be used.")
  static let yamlSyntax = DiagnosticCode("DOC0109", "The text is not YAML.")
  static let unknownTag = DiagnosticCode(
    "DOC0110",
    "A tag (`!name`) is not known. The tags of the core schema are `!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!seq` and `!!map`."
  )
  static let tagMismatch = DiagnosticCode(
    "DOC0111", "A tag says what the value is, and the value is not that.")
  static let duplicateKey = DiagnosticCode(
    "DOC0112", "A mapping has the same key twice. Only one of the values can be meant.")
  static let keyNotScalar = DiagnosticCode(
    "DOC0113", "The key of a mapping is a list or a mapping; a key must be a plain text.")
  static let mergeKey = DiagnosticCode(
    "DOC0114",
    "The merge key `<<` is not part of YAML 1.2 and is not supported: what a document says must stand where it is said. Write the entries out."
  )
  static let unknownAnchor = DiagnosticCode(
    "DOC0115",
    "An alias (`*name`) refers to an anchor (`&name`) that does not stand before it in the same document."
  )
  static let recursiveAlias = DiagnosticCode(
    "DOC0116", "An alias stands inside the value that it refers to, which would never end.")

  static let jsonUnexpected = DiagnosticCode(
    "DOC0201", "Something stands where JSON wants a value, a key, a comma or a closing bracket.")
  static let jsonTrailing = DiagnosticCode(
    "DOC0202", "A JSON text is one value, and something stands after it.")
  static let jsonString = DiagnosticCode(
    "DOC0203", "A JSON string lacks its closing quote, or a line break stands in it unescaped.")
  static let jsonControl = DiagnosticCode(
    "DOC0204", "A control character stands in a JSON string. It must be written as an escape.")
  static let jsonEscape = DiagnosticCode(
    "DOC0205",
    "A backslash in a JSON string begins something that is no escape, or half of a surrogate pair.")
  static let jsonNumber = DiagnosticCode(
    "DOC0206",
    "A number is written in a way JSON does not allow, such as `01`, `+1`, `.5`, `1.` or `0x1F`.")
  static let jsonBracket = DiagnosticCode(
    "DOC0207", "A JSON array or object is not closed, or by the bracket of the other kind.")
  static let jsonMissing = DiagnosticCode(
    "DOC0208", "A comma between two values or a colon after a key is missing.")
  static let jsonTrailingComma = DiagnosticCode(
    "DOC0209", "JSON allows no comma after the last value of an array or object.")
  static let jsonComment = DiagnosticCode("DOC0210", "JSON has no comments; YAML has.")
  static let jsonWord = DiagnosticCode(
    "DOC0211",
    "JSON knows the words `true`, `false` and `null`, in lower case. Keys and texts go in double quotes."
  )

  static let csvCount = DiagnosticCode(
    "DOC0301", "A row of a table has more or fewer cells than the header has columns.")
  static let csvQuote = DiagnosticCode(
    "DOC0302",
    "Quotes in a table are wrong. A cell with a comma, quote or line break goes in double quotes, and a quote inside it is written twice."
  )
  static let csvHeader = DiagnosticCode(
    "DOC0303",
    "The header of a table is wrong: a column is missing, unknown, without a name, or there twice.")

  static let missingKey = DiagnosticCode("DOC0401", "A mapping lacks a key that it must have.")
  static let wrongType = DiagnosticCode(
    "DOC0402", "A value is of another kind than the one that belongs there.")
  static let unknownKey = DiagnosticCode(
    "DOC0403", "A mapping has a key that means nothing there. Unknown keys are never ignored.")
  static let notAChoice = DiagnosticCode(
    "DOC0404", "A text must be one of a few words, and is another.")
  static let numberOutOfRange = DiagnosticCode(
    "DOC0405", "A number is too large or too small to be held, or for what it means here.")

  /// All codes of this room, in order.
  package static let all: [DiagnosticCode] = [
    invalidUTF8, controlCharacter, empty, tooManyBytes, tooDeep, tooManyNodes, aliasExpansion,
    scalarTooLong, tooManyMistakes, yamlTab, yamlIndentation, yamlUnclosedQuote,
    yamlUnclosedBracket, yamlNeedsQuotes, yamlColon, yamlEscape, yamlDirective, yamlSyntax,
    unknownTag, tagMismatch, duplicateKey, keyNotScalar, mergeKey, unknownAnchor, recursiveAlias,
    jsonUnexpected, jsonTrailing, jsonString, jsonControl, jsonEscape, jsonNumber, jsonBracket,
    jsonMissing, jsonTrailingComma, jsonComment, jsonWord,
    csvCount, csvQuote, csvHeader,
    missingKey, wrongType, unknownKey, notAChoice, numberOutOfRange,
  ]
}
