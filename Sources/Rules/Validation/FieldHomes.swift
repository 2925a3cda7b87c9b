/// Where each field name of a schema is at home, for keys that were written in the wrong group.
struct FieldHomes: Sendable {
  /// Field name → the groups that have it, as paths: `measures[]`, `measures[].detention`.
  private var groups: [String: [[String]]] = [:]

  init(_ schema: ProposalSchema) { visit(schema.root, path: []) }

  private mutating func visit(_ object: SchemaObject, path: [String]) {
    for field in object.fields {
      groups[field.name, default: []].append(path)
      if let group = field.type.object {
        var step = field.name
        if case .list = field.type { step += "[]" }
        visit(group, path: path + [step])
      }
    }
  }

  /// Where a name that is no field of the group at `path` would belong: the nearest groups that have it.
  ///
  /// - Returns: Up to three groups, named from `path` where they lie under it.
  func homes(of name: String, from path: [String]) -> [String] {
    let known = (groups[name] ?? []).filter { $0 != path }
    guard let nearest = known.map({ Self.distance($0, path) }).min() else { return [] }
    let near = known.filter { Self.distance($0, path) == nearest }
    return near.prefix(3).map { home in
      let shared = home.count > path.count && home.starts(with: path)
      let steps = shared ? Array(home.dropFirst(path.count)) : home
      return steps.isEmpty ? "the top level" : "`\(steps.joined(separator: "."))`"
    }
  }

  private static func distance(_ a: [String], _ b: [String]) -> Int {
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return a.count + b.count - 2 * shared
  }
}
