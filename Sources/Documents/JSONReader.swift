package import Diagnostics

/// Reads one JSON text (RFC 8259), strictly, into the same tree as YAML.
///
/// Comments, trailing commas, single quotes, bare words, numbers such as `01` or `.5`, and duplicate keys
/// are errors; reading goes on after them, so that more than one mistake is told.
package enum JSONReader {
  /// Reads the one document of a file.
  ///
  /// - Parameters:
  ///   - file: The input; a byte order mark is skipped.
  ///   - limits: What is refused, each with a diagnostic.
  /// - Returns: The document in an array of one, also if it has mistakes after which reading could go on;
  ///   `nil` if there is none.
  package static func read(
    _ file: SourceFile, limits: ReadLimits = .standard
  ) -> Diagnosed<[Document]> {
    let whole = SourceSpan(source: file.id, start: 0, end: 0)
    guard file.bytes.count <= limits.maxBytes else {
      let count = file.bytes.count
      return Diagnosed(
        nil, [DocumentDiagnostics.tooManyBytes(count, limit: limits.maxBytes, at: whole)])
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(file.id, bytes, limits: limits)
      let isComplete = parser.readDocument(in: TextCheck.textStart(of: bytes)..<bytes.count)
      let documents = isComplete ? parser.storage(of: file).documents : nil
      return Diagnosed(documents, parser.diagnostics)
    }
  }
}
