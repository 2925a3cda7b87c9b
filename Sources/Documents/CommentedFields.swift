/// Writes fields that are not there into a block of YAML as comments, everything else byte for byte as it is.
package enum CommentedFields {
  /// A field to be written: taking the `# ` away leaves a field without a value.
  package struct Field: Hashable, Sendable {
    package let path: DocumentPath
    /// What stands behind it on its line.
    package let remark: String

    package init(_ path: DocumentPath, remark: String) {
      self.path = path
      self.remark = remark
    }
  }

  /// The keys that are missing at one place, as they nest.
  private final class Branch {
    var keys: [(name: String, branch: Branch)] = []
    var remark: String?

    func branch(_ name: String) -> Branch {
      if let known = keys.first(where: { $0.name == name }) { return known.branch }
      let branch = Branch()
      keys.append((name, branch))
      return branch
    }

    func lines(_ indentation: String, depth: Int) -> [String] {
      keys.flatMap { name, branch in
        let nesting = String(repeating: "  ", count: depth)
        let field = indentation + "# " + nesting + ValueText.key(name, .flow) + ":"
        let remark = branch.remark.map { "  # " + $0 } ?? ""
        return [field + remark] + branch.lines(indentation, depth: depth + 1)
      }
    }
  }

  /// Writes the fields.
  ///
  /// - Parameters:
  ///   - fields: In the order in which they are to stand.
  ///   - document: Where they are missing.
  ///   - bytes: The text that the document was read from.
  /// - Returns: The new text, and the fields that could not be written: what stands in brackets or belongs to
  ///   an anchor has no line of its own, and what is there already needs no other.
  package static func insert(_ fields: [Field], in document: Document, of bytes: [UInt8]) -> (
    bytes: [UInt8], left: [Field]
  ) {
    struct Place: Hashable {
      let offset: Int
      let indentation: Int
    }
    let text = SourceText(bytes)
    var branches: [Place: Branch] = [:]
    var left: [Field] = []
    for field in fields {
      guard let point = document.insertionPoint(for: field.path), !point.isShared,
        case .newLine = point.layout
      else {
        left.append(field)
        continue
      }
      let names = point.missing.compactMap { step -> String? in
        if case .key(let key) = step { key } else { nil }
      }
      let place = Place(offset: point.offset, indentation: point.indentation)
      guard names.count == point.missing.count,
        !isWritten(names[names.count - 1], field.remark, after: point.offset, in: text, of: bytes)
      else {
        left.append(field)
        continue
      }
      let branch = branches[place] ?? Branch()
      branches[place] = branch
      names.reduce(branch) { $0.branch($1) }.remark = field.remark
    }
    var result = bytes
    // From the end on, so that offsets before it stay true; of one line the deeper group comes first.
    let order = branches.sorted {
      ($0.key.offset, -$0.key.indentation) > ($1.key.offset, -$1.key.indentation)
    }
    for (place, branch) in order {
      let indentation = String(repeating: " ", count: place.indentation)
      let lines = branch.lines(indentation, depth: 0).map { text.lineBreak + $0 }.joined()
      result.insert(contentsOf: Array(lines.utf8), at: place.offset)
    }
    return (result, left)
  }

  /// Whether the comments that follow a place hold the field already.
  private static func isWritten(
    _ name: String, _ remark: String, after offset: Int, in text: SourceText, of bytes: [UInt8]
  ) -> Bool {
    var start = text.lineEnd(of: offset)
    while start < bytes.count {
      let next = start + text.lineBreak.utf8.count
      guard next <= bytes.count else { return false }
      let end = text.lineEnd(of: next)
      let line = String(decoding: bytes[next..<end], as: UTF8.self)
      guard let first = line.unicodeScalars.first(where: { $0 != " " }), first == "#" else {
        return false
      }
      if line.hasSuffix(ValueText.key(name, .flow) + ":  # " + remark) { return true }
      start = end
    }
    return false
  }
}
