import Diagnostics

/// libyaml's syntax errors in our words.
extension YAMLComposer {
  /// What one of libyaml's errors means.
  private struct Account {
    var code: DiagnosticCode
    var headline: String
    var label: String
    var note: String
    /// Whether the error is best shown where its construct begins.
    var showsContext = false
  }

  /// Reports a syntax error and returns the offset at which it was met.
  mutating func reportSyntaxError(
    _ problem: YAMLProblem, offsets: inout CharacterOffsets
  ) -> Int {
    let offset = offsets.offset(of: problem.character)
    let context = problem.contextCharacter.map { offsets.offset(of: $0) }
    let account = account(of: problem, at: offset)
    var place = span(offset, endOfToken(at: offset))
    var labels: [Label] = []
    if account.code == DocumentDiagnostics.yamlEscape {
      place = escape(at: offset)
    } else if let context, context != offset {
      if account.showsContext {
        place = span(context, endOfToken(at: context))
      } else if context < offset, !problem.context.contains("simple key") {
        labels.append(Label(span(context, endOfToken(at: context)), contextLabel(problem.context)))
      }
    }
    report(
      Diagnostic(
        account.code, .error, account.headline, at: place, label: account.label, labels: labels,
        notes: [account.note]))
    return offset
  }

  private func account(of problem: YAMLProblem, at offset: Int) -> Account {
    let byte = offset < bytes.count ? bytes[offset] : 0
    if byte == 0x09 || problem.text.contains("tab character") { return tab }
    switch problem.text {
    case "found character that cannot start any token": return needsQuotes(at: offset)
    case "mapping values are not allowed in this context":
      return Account(
        code: DocumentDiagnostics.yamlColon, headline: "a mapping can't begin here",
        label: "`:` after a value",
        note: "If the colon belongs to the text, put the whole text in quotes.")
    case "could not find expected ':'":
      return Account(
        code: DocumentDiagnostics.yamlSyntax, headline: "a key has no `:` after it",
        label: "no `:` before this", note: "Write `key: value`, with a space after the colon.",
        showsContext: problem.contextCharacter != nil)
    case "did not find expected key", "did not find expected '-' indicator":
      return followsValue(at: offset) ? afterValue : indentation(problem.text)
    case "block sequence entries are not allowed in this context":
      return Account(
        code: DocumentDiagnostics.yamlSyntax, headline: "a list can't begin here",
        label: "`-` after a value",
        note: "Begin the list on the next line; a text that begins with `- ` goes in quotes.")
    case "did not find expected ',' or ']'":
      return bracket("the list in brackets", "`,` or `]`")
    case "did not find expected ',' or '}'":
      return bracket("the mapping in braces", "`,` or `}`")
    default: return otherAccount(of: problem, at: offset)
    }
  }

  private func otherAccount(of problem: YAMLProblem, at offset: Int) -> Account {
    if problem.context.contains("quoted scalar"),
      problem.text.contains("end of stream")
        || problem.text.contains("document indicator")
    {
      return Account(
        code: DocumentDiagnostics.yamlUnclosedQuote, headline: "a quoted text is never closed",
        label: "begins here", note: "Close it with the quotation mark it begins with.",
        showsContext: true)
    }
    if problem.context.contains("quoted scalar") {
      return Account(
        code: DocumentDiagnostics.yamlEscape, headline: "this is not an escape",
        label: "unknown escape",
        note: "Write `\\\\` for a backslash, or put the text in single quotes.")
    }
    if problem.context.contains("directive") || problem.text.contains("directive")
      || problem.text.contains("incompatible YAML document")
    {
      return Account(
        code: DocumentDiagnostics.yamlDirective, headline: "this directive can't be used",
        label: "directive", note: "Leave the line out: `%YAML 1.2` is what is read without it.")
    }
    if problem.text.contains("undefined tag handle") {
      return Account(
        code: DocumentDiagnostics.unknownTag, headline: "the tag's prefix is not known",
        label: "unknown tag", note: "Leave the tag out.")
    }
    if problem.text.contains("document start") {
      return Account(
        code: DocumentDiagnostics.yamlSyntax, headline: "the document has ended before this",
        label: "stands after the end of the document",
        note: "A document has one root. Indent this to belong to it, or begin another by `---`.")
    }
    let words = [problem.context, problem.text].filter { !$0.isEmpty }.joined(separator: ": ")
    return Account(
      code: DocumentDiagnostics.yamlSyntax, headline: "the text is not YAML",
      label: offset >= bytes.count ? "the file ends here" : "can't be read from here",
      note: "The YAML parser says: \(words).")
  }

  private var tab: Account {
    Account(
      code: DocumentDiagnostics.yamlTab, headline: "a tab stands where YAML allows spaces only",
      label: "tab", note: "Indent by spaces.")
  }

  private func needsQuotes(at offset: Int) -> Account {
    let shown = String(decoding: bytes[offset..<endOfCharacter(at: offset)], as: UTF8.self)
    return Account(
      code: DocumentDiagnostics.yamlNeedsQuotes,
      headline: "a text that begins with \(DocumentDiagnostics.quoted(shown)) needs quotes",
      label: "can't begin a value", note: "Put the whole text in quotes.")
  }

  private func indentation(_ text: String) -> Account {
    Account(
      code: DocumentDiagnostics.yamlIndentation,
      headline: text.contains("key")
        ? "this line is no entry of the mapping it stands in"
        : "this line is no element of the list it stands in",
      label: "indented unlike the others, or the line above is not finished",
      note: "Entries of one mapping begin in one column, and so do the dashes of one list.")
  }

  private var afterValue: Account {
    Account(
      code: DocumentDiagnostics.yamlSyntax, headline: "something stands after the end of the value",
      label: "does not belong to the value before it",
      note: "Put the whole text in quotes, or begin a new line.")
  }

  /// Whether a closing quote or bracket stands before an offset on its line.
  private func followsValue(at offset: Int) -> Bool {
    var at = offset
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
    guard at > 0 else { return false }
    return [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "]"), UInt8(ascii: "}")]
      .contains(bytes[at - 1])
  }

  /// The escape at or shortly before an offset.
  private func escape(at offset: Int) -> SourceSpan {
    let nearby = max(0, offset - 10)..<min(offset + 1, bytes.count)
    let start = nearby.last { bytes[$0] == UInt8(ascii: "\\") } ?? offset
    return span(start, endOfCharacter(at: max(offset, start + 1)))
  }

  private func bracket(_ what: String, _ missing: String) -> Account {
    Account(
      code: DocumentDiagnostics.yamlUnclosedBracket, headline: "\(what) is not closed",
      label: "expected \(missing) before this",
      note: "Close it, or put a comma between its values.")
  }

  private func contextLabel(_ context: String) -> String {
    if context.contains("flow") { return "begins here" }
    if context.contains("mapping") { return "the mapping begins here" }
    if context.contains("collection") || context.contains("sequence") {
      return "the list begins here"
    }
    return "begins here"
  }

  /// The end of the word or character at an offset, so that something can be underlined.
  private func endOfToken(at offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !isSpace(bytes[end]), end - offset < 80 { end += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end == offset ? endOfCharacter(at: offset) : end
  }

  private func endOfCharacter(at offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    return offset + UTF8Length.ofSequence(in: bytes, at: offset).count
  }
}
