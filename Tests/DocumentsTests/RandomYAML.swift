import Documents
import TestSupport

/// Writes random documents in many layouts, and remembers what they say.
struct RandomYAML {
  private var random: SeededGenerator
  /// What the last document says.
  private(set) var root = DocumentValue.null

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A mapping in block style, with comments, blank lines and flow parts.
  mutating func document() -> String {
    root = mapping(depth: 3)
    var text = random.chance(oneIn: 4) ? "# head\n---\n" : ""
    text += block(root, indentation: 0)
    if random.chance(oneIn: 3) { text += text.contains("|+") ? "# end\n" : "\n# end\n" }
    return text
  }

  /// A JSON text of one line.
  mutating func json() -> String {
    root = mapping(depth: 4)
    return json(root) + "\n"
  }

  private mutating func json(_ value: DocumentValue) -> String {
    switch value {
    case .list(let elements):
      return "[" + elements.map { json($0) }.joined(separator: random.pick([",", " , "])) + "]"
    case .mapping(let entries):
      return "{"
        + entries.map { json(.string($0.key)) + ": " + json($0.value) }
        .joined(separator: ",") + "}"
    case .string(let text):
      let parts = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\n": "\\n"
        case "\"": "\\\""
        case _ where scalar.value < 0x20 || scalar == "\u{85}" || scalar == "\u{2028}":
          "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
            + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }
      return "\"" + parts.joined() + "\""
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return "\(value)"
    case .double(let value): return "\(value)"
    }
  }

  /// A random value that may hold others.
  mutating func value(depth: Int) -> DocumentValue {
    if depth > 0, random.chance(oneIn: 3) { return mapping(depth: depth - 1) }
    if depth > 0, random.chance(oneIn: 4) {
      return .list((0..<Int.random(in: 1...3, using: &random)).map { _ in value(depth: depth - 1) })
    }
    return random.pick([
      .null, .bool(true), .bool(false), .int(Int64.random(in: -50...50, using: &random)),
      .double(0.25), .string("plain words"), .string("no"), .string("12"), .string(""),
      .string("a: b"), .string("#x"), .string(" lead"), .string("é日本"), .string("two\nlines\n"),
      .string("- x"), .string("it's \"it\""), .string("\u{1}\u{85}\u{2028}"),
    ])
  }

  /// A path to a value of a document, or to one that is missing.
  mutating func path(in root: Node) -> DocumentPath {
    var node = root
    var path = DocumentPath.root
    while true {
      if node.kind == .scalar || (path != .root && random.chance(oneIn: 3)) { break }
      if node.kind == .mapping {
        if random.chance(oneIn: 4) || node.count == 0 {
          path = path.appending("new_key")
          if random.chance(oneIn: 2) { path = path.appending("deeper key") }
          break
        }
        let entry = random.pick(Array(node.entries))
        path = path.appending(entry.key.text)
        node = entry.value
      } else {
        let index = Int.random(in: 0...node.count, using: &random)
        path = path.appending(index)
        guard let next = node.elements.dropFirst(index).first(where: { _ in true }) else { break }
        node = next
      }
    }
    return path
  }

  private mutating func mapping(depth: Int) -> DocumentValue {
    let names = ["a", "b_1", "two words", "no", "é", "12", "x-y"].shuffled(using: &random)
    let count = Int.random(in: 1...4, using: &random)
    return .mapping(names.prefix(count).map { .init($0, value(depth: depth)) })
  }

  /// The lines of a collection, each indented.
  private mutating func block(_ value: DocumentValue, indentation: Int) -> String {
    let spaces = String(repeating: " ", count: indentation)
    var text = ""
    switch value {
    case .mapping(let entries):
      for entry in entries {
        text += filler(indentation)
        text +=
          spaces + flow(.string(entry.key)) + ":" + child(entry.value, indentation, isKey: true)
      }
    case .list(let elements):
      for element in elements {
        text += filler(indentation)
        text += spaces + "-" + child(element, indentation, isKey: false)
      }
    default: preconditionFailure("only collections have lines of their own")
    }
    return text
  }

  /// What stands after `key:` or a dash, up to the end of its last line.
  private mutating func child(_ value: DocumentValue, _ indentation: Int, isKey: Bool) -> String {
    let step = random.pick([1, 2, 4])
    switch value {
    case .mapping where random.chance(oneIn: 3), .list where random.chance(oneIn: 3): break
    case .mapping where !isKey && random.chance(oneIn: 2):
      let lines = block(value, indentation: indentation + 2)
      if lines.first == " ", !lines.hasPrefix(" #"), !lines.contains("\n#") {
        return " " + lines.dropFirst(indentation + 2)
      }
      return comment() + "\n" + lines
    case .list where isKey && random.chance(oneIn: 2):
      return comment() + "\n" + block(value, indentation: indentation)
    case .mapping, .list: return comment() + "\n" + block(value, indentation: indentation + step)
    case .null where random.chance(oneIn: 2): return comment() + "\n"
    case .string("two\nlines\n"):
      let spaces = String(repeating: " ", count: indentation + step)
      return random.pick([" |\n", " |+\n"]) + "\(spaces)two\n\(spaces)lines\n"
    default: break
    }
    return " " + flow(value) + comment() + "\n"
  }

  private mutating func filler(_ indentation: Int) -> String {
    guard random.chance(oneIn: 8) else { return "" }
    return String(repeating: " ", count: indentation) + "# note\n"
  }

  private mutating func comment() -> String { random.chance(oneIn: 4) ? "  # why" : "" }

  private mutating func flow(_ value: DocumentValue) -> String {
    switch value {
    case .null: return random.pick(["null", "~"])
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return "\(value)"
    case .double(let value): return "\(value)"
    case .list(let elements): return "[" + elements.map { flow($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      return "{"
        + entries.map { flow(.string($0.key)) + ": " + flow($0.value) }
        .joined(separator: ",  ") + "}"
    case .string(let text):
      if text == "plain words" || text == "a" || text == "no" || text == "é日本" { return text }
      if text.contains("\n") || text.contains("\u{1}") {
        return "\""
          + text.unicodeScalars.map { scalar in
            switch scalar {
            case "\n": "\\n"
            case "\u{1}": "\\x01"
            case "\u{85}": "\\N"
            case "\u{2028}": "\\L"
            default: String(scalar)
            }
          }.joined() + "\""
      }
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    }
  }
}
