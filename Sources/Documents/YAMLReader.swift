package import Diagnostics

/// Reads YAML 1.2 with the core schema: every document of a file, each node with its place.
///
/// Explicit tags of the core schema are honoured, others are errors, and so are duplicate keys, keys that
/// are no scalars, and merge keys. Aliases are expanded. After a syntax error reading goes on with the
/// next document (`---`) of the file.
package enum YAMLReader {
  /// Reads all documents of a file.
  ///
  /// - Parameters:
  ///   - file: The input; a byte order mark is skipped.
  ///   - limits: What is refused, each with a diagnostic.
  /// - Returns: The documents that could be read to their end, in written order, also where one of them has
  ///   mistakes; `nil` if the file could not be read at all. Diagnostics come in order of their places.
  package static func read(
    _ file: SourceFile, limits: ReadLimits = .standard
  ) -> Diagnosed<[Document]> {
    let whole = SourceSpan(source: file.id, start: 0, end: 0)
    guard file.bytes.count <= limits.maxBytes else {
      return Diagnosed(
        nil,
        [
          DocumentDiagnostics.tooManyBytes(file.bytes.count, limit: limits.maxBytes, at: whole)
        ])
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      let check = TextCheck(bytes)
      let unreadable = DocumentDiagnostics.unreadable(check, in: file)
      guard unreadable.isEmpty else { return Diagnosed(nil, unreadable) }
      var composer = YAMLComposer(file, bytes, isASCII: check.isASCII, limits: limits)
      composer.readAll()
      if composer.isEmpty {
        return Diagnosed(nil, [DocumentDiagnostics.empty(at: whole)])
      }
      var collector = DiagnosticCollector(limit: limits.maxDiagnostics + 1)
      collector.add(composer.diagnostics)
      return Diagnosed(composer.documents(), collector.diagnostics)
    }
  }
}

extension DocumentDiagnostics {
  /// One diagnostic for each place that is not text.
  static func unreadable(_ check: TextCheck, in file: SourceFile) -> [Diagnostic] {
    func span(_ range: Range<Int>) -> SourceSpan {
      SourceSpan(source: file.id, start: range.lowerBound, end: range.upperBound)
    }
    if let first = check.invalid.first {
      return [invalidUTF8(file.bytes[first], at: span(first))]
    }
    return check.controls.map { range in
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      return controlCharacter(text.unicodeScalars.first ?? "\u{FFFD}", at: span(range))
    }
  }
}
