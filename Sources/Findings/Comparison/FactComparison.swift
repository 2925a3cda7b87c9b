import Documents

/// Compares facts of two drafts; elements of lists are the same if their ids are.
struct FactComparison {
  let old: Document
  let new: Document

  /// The facts that differ, of those at the paths, each once, in order of the paths.
  func changes(at oldPaths: [String], new newPaths: [String]) -> [VerdictChange.Cause] {
    var seenOld: Set<String> = []
    var seenNew: Set<String> = []
    var result: [VerdictChange.Cause] = []
    for text in newPaths {
      guard seenNew.insert(text).inserted, let path = DocumentPath(parsing: text) else { continue }
      let other = counterpart(of: path, in: new, to: old)
      if let other { seenOld.insert(other.description) }
      result += cause(text, other.flatMap(old.root.value(at:)), new.root.value(at: path))
    }
    for text in oldPaths {
      guard seenOld.insert(text).inserted, let path = DocumentPath(parsing: text) else { continue }
      let other = counterpart(of: path, in: old, to: new)
      result += cause(
        other?.description ?? text, old.root.value(at: path), other.flatMap(new.root.value(at:)))
    }
    return result
  }

  private func cause(_ path: String, _ before: Node?, _ after: Node?) -> [VerdictChange.Cause] {
    let (from, to) = (before.map(words), after.map(words))
    return from == to ? [] : [.fact(path: path, from: from, to: to, line: after?.line)]
  }

  /// The value, and what is reported of it; who says so does not matter.
  private func words(_ node: Node) -> String {
    guard node.kind == .mapping else { return words(DocumentValue(node)) }
    let unit = node.value(forKey: "unit").map { " " + $0.text } ?? ""
    let value = node.value(forKey: "value").map { words(DocumentValue($0)) + unit }
    let practice = node.value(forKey: "practice").map { words(DocumentValue($0)) + unit }
    guard value != nil || practice != nil else { return words(DocumentValue(node)) }
    return [value, practice.map { "in practice " + $0 }].compactMap(\.self)
      .joined(separator: ", ")
  }

  private func words(_ value: DocumentValue) -> String {
    switch value {
    case .null: "nothing"
    case .bool(let flag): flag ? "yes" : "no"
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    case .list(let values): "[" + values.map(words).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \(words($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// The path of the same fact in the other draft; `nil` if its list element is not there.
  private func counterpart(
    of path: DocumentPath, in from: Document, to other: Document
  ) -> DocumentPath? {
    var result = DocumentPath.root
    var walked = DocumentPath.root
    for component in path.components {
      walked.components.append(component)
      guard case .index = component, let id = id(of: from.root.value(at: walked)),
        let list = other.root.value(at: result), list.kind == .sequence
      else {
        result.components.append(component)
        continue
      }
      let found = list.elements.enumerated().first { self.id(of: $0.element) == id }
      guard let found else { return nil }
      result = result.appending(found.offset)
    }
    return result
  }

  private func id(of node: Node?) -> String? {
    (node?.value(forKey: "id") ?? node?.value(forKey: "state"))?.text
  }
}
