extension FunctionLibrary {
  /// Lists taken as sets.
  static let sets: [FunctionDeclaration] = [
    FunctionDeclaration(
      "sets.contains", overloads: [.global("list_sets_contains_list", [.listA, .listA], .bool)],
      doc: "Whether every element of the second list is in the first.",
      examples: .table(
        ("sets.contains([1, 2, 3], [2, 1])", "true"), ("sets.contains([1], [1, 2])", "false"),
        ("sets.contains([], [])", "true")),
      implementation: { .bool($1.holdsAll($0[0], of: $0[1])) }),
    FunctionDeclaration(
      "sets.equivalent",
      overloads: [.global("list_sets_equivalent_list", [.listA, .listA], .bool)],
      doc: "Whether two lists have the same elements, in whatever order and number.",
      examples: .table(
        ("sets.equivalent([1, 2], [2, 1, 1])", "true"), ("sets.equivalent([1], [])", "false")),
      implementation: { .bool($1.holdsAll($0[0], of: $0[1]) && $1.holdsAll($0[1], of: $0[0])) }),
    FunctionDeclaration(
      "sets.intersects",
      overloads: [.global("list_sets_intersects_list", [.listA, .listA], .bool)],
      doc: "Whether two lists have an element in common.",
      examples: .table(
        ("sets.intersects([1], [1, 2])", "true"), ("sets.intersects([], [1])", "false")),
      implementation: { arguments, store in
        .bool(
          (0..<arguments[1].count).contains {
            store.contains(store.element($0, of: arguments[1]), in: arguments[0]).isTrue
          })
      }),
  ]
}

extension ValueStore {
  /// Whether a list holds every element of another.
  fileprivate func holdsAll(_ list: Value, of parts: Value) -> Bool {
    (0..<parts.count).allSatisfy { contains(element($0, of: parts), in: list).isTrue }
  }
}
