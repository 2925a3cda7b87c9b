import Rules

/// The least that a schema lets a proposal be, as lines of YAML.
struct ProposalSkeleton {
  /// The day that starters are dated.
  static let day = "2020-01-15"

  /// A group of keys with their values, in order.
  struct Group {
    /// A value: a line, or a group of its own.
    indirect enum Value {
      case line(String)
      case group(Group)
    }

    private(set) var entries: [(key: String, value: Value)] = []

    /// Writes a value at a path; the groups on the way are made.
    mutating func set(_ path: [String], to value: String) {
      guard let key = path.first else { return }
      let place = entries.firstIndex { $0.key == key }
      var new = Value.line(value)
      if path.count > 1 {
        var group = Group()
        if let place, case .group(let found) = entries[place].value { group = found }
        group.set(Array(path.dropFirst()), to: value)
        new = .group(group)
      }
      if let place { entries[place].value = new } else { entries.append((key, new)) }
    }

    var lines: [String] {
      entries.flatMap { entry -> [String] in
        switch entry.value {
        case .line(let text): ["\(entry.key): \(text)"]
        case .group(let group): ["\(entry.key):"] + group.lines.map { "  " + $0 }
        }
      }
    }
  }

  let schema: ProposalSchema

  init(_ schema: ProposalSchema) { self.schema = schema }

  /// The keys that an element of a top-level list must have.
  func required(in list: String, id: String) -> Group {
    guard case .list(.object(let object))? = schema.root.field(list)?.type else { return Group() }
    return required(of: object, id: id)
  }

  /// A whole proposal: what the schema requires, and elements of top-level lists.
  func document(id: String, with lists: [(name: String, element: Group)]) -> [String] {
    var lines: [String] = []
    for field in schema.root.fields where field.isRequired {
      guard !lists.contains(where: { $0.name == field.name }) else { continue }
      if case .object(let object) = field.type {
        lines += ["\(field.name):"] + required(of: object, id: id).lines.map { "  " + $0 }
      } else {
        lines.append("\(field.name): \(value(of: field, id: id))")
      }
    }
    for (name, element) in lists {
      lines.append("\(name):")
      for (place, line) in element.lines.enumerated() {
        lines.append((place == 0 ? "  - " : "    ") + line)
      }
    }
    return lines
  }

  private func required(of object: SchemaObject, id: String) -> Group {
    var group = Group()
    for field in object.fields where field.isRequired {
      if case .object(let inner) = field.type {
        for line in required(of: inner, id: id).entries {
          if case .line(let text) = line.value { group.set([field.name, line.key], to: text) }
        }
      } else {
        group.set([field.name], to: value(of: field, id: id))
      }
    }
    return group
  }

  /// A value that the field takes.
  private func value(of field: SchemaField, id: String) -> String {
    switch field.type {
    case .id(.state): "NOR"
    case .id: id
    case .fact(let kind), .plain(let kind): value(of: kind, id: id)
    case .list: "[]"
    case .object, .ref: "{}"
    }
  }

  private func value(of kind: ScalarKind, id: String) -> String {
    switch kind {
    case .bool: "yes"
    case .enumeration(let words): words.first.map { "'\($0)'" } ?? "''"
    case .integer(let bounds), .number(let bounds): String(Int(bounds.minimum ?? 1))
    case .date: Self.day
    case .period: "30 days"
    case .money: "{amount: 1, currency: USD, year: 2020}"
    case .state: "NOR"
    case .text: "Say what it is"
    }
  }
}
