package import Diagnostics

/// A change of a document's text that leaves everything else as it is: comments, layout, order.
///
/// A truth value is written in the words that the file uses: `yes` where it says yes and no.
package struct DocumentEdit: Hashable, Sendable {
  /// The replacement, as a fix-it wants it.
  package let edit: FixIt.Edit

  /// Replaces a value where it is used; `nil` for what stands inside an alias's content.
  ///
  /// An alias itself (`*name`) is replaced by the value. A collection is written in brackets.
  package static func replacing(_ node: Node, by value: DocumentValue) -> DocumentEdit? {
    if node.aliasSpan != nil, !node.isAlias { return nil }
    let span = node.useSpan
    let isJSON = node.style == .json
    var text = ValueText(truths: TruthWords(in: node.storage))
      .inline(value, isJSON ? .json : .flow)
    let source = SourceText(node.storage.bytes)
    if !isJSON, source.needsSpace(at: span.start) { text = " " + text }
    // A list may stand as far left as the key it belongs to; a single value may not.
    if node.style == .block, node.kind == .sequence, node.aliasSpan == nil,
      let parent = node.parent, parent.kind == .mapping,
      source.column(of: span.start) <= node.parentIndentation
    {
      text = "  " + text
    }
    return DocumentEdit(edit: .init(span, replacement: text))
  }

  /// Inserts a value at a path that is not there, with the collections missing on the way.
  ///
  /// `nil` if ``Document/insertionPoint(for:)`` finds no place, or the place belongs to several.
  package static func inserting(
    _ value: DocumentValue, at path: DocumentPath, in document: Document
  ) -> DocumentEdit? {
    guard let point = document.insertionPoint(for: path), !point.isShared,
      let whole = DocumentValue.null.setting(
        point.missing.dropFirst(), to: value)
    else { return nil }
    return DocumentEdit(point, whole)
  }

  /// Sets the value at a path, whether it is there or not.
  package static func setting(
    _ path: DocumentPath, to value: DocumentValue, in document: Document
  ) -> DocumentEdit? {
    if let node = document.root.value(at: path) { return replacing(node, by: value) }
    return inserting(value, at: path, in: document)
  }

  /// The text with the change made.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    let span = edit.span
    precondition(span.end <= bytes.count, "an edit applies to the text it was made for")
    return Array(bytes[..<span.start]) + Array(edit.replacement.utf8) + Array(bytes[span.end...])
  }

  private init(edit: FixIt.Edit) { self.edit = edit }

  private init(_ point: InsertionPoint, _ value: DocumentValue) {
    let node = point.container
    let lineBreak = SourceText(node.storage.bytes).lineBreak
    let newLine = lineBreak + String(repeating: " ", count: point.indentation)
    let isJSON = node.style == .json
    let form: ValueText.Form = isJSON ? .json : .flow
    let writer = ValueText(truths: TruthWords(in: node.storage))
    func inline() -> String {
      guard case .key(let key)? = point.missing.first else { return writer.inline(value, form) }
      return ValueText.key(key, form) + ": " + writer.inline(value, form)
    }
    func block() -> String {
      guard case .key(let key)? = point.missing.first else {
        return "- "
          + writer.blockElement(
            value, indentation: point.indentation + 2, lineEnd: lineBreak)
      }
      return writer.blockEntry(
        .init(key, value), indentation: point.indentation, lineEnd: lineBreak)
    }
    var start = point.offset
    let text: String
    switch point.layout {
    case .newLine: text = newLine + block()
    case .nested:
      text = newLine + block()
      if node.span.end > node.span.start { start = node.span.start }
    case .bracketed(let hasSiblings, let ownLine):
      let separator = hasSiblings ? ownLine ? "," + newLine : ", " : ""
      text = separator + inline()
    case .sameLine:
      start = node.span.start
      let isKey = if case .key? = point.missing.first { true } else { false }
      let body =
        isJSON || node.isInBrackets
        ? isKey ? "{" + inline() + "}" : "[" + inline() + "]" : block()
      let needsSpace = !isJSON && SourceText(node.storage.bytes).needsSpace(at: start)
      text = (needsSpace ? " " : "") + body
    }
    let end = max(start, point.offset)
    edit = FixIt.Edit(
      SourceSpan(source: node.storage.source, start: start, end: end), replacement: text)
  }
}
