extension FunctionLibrary {
  /// The lists extension.
  static let lists: [FunctionDeclaration] = [
    FunctionDeclaration(
      "slice", overloads: [.member("list_slice", [.listA, .int, .int], .listA)],
      doc: "The elements from one place to before another.",
      errors: "Places must lie in the list, the end not before the start.",
      examples: .table(
        ("[1, 2, 3, 4].slice(1, 3)", "[2, 3]"),
        ("[1].slice(0, 2)", "error: index out of range: 0 to 2")),
      implementation: { arguments, store in
        let (start, end) = (arguments[1].intValue, arguments[2].intValue)
        guard start >= 0, start <= end, end <= arguments[0].count else {
          return store.error(.indexOutOfRange, "\(start) to \(end)")
        }
        let list = arguments[0]
        return Value(
          .list, offset: list.offset + Int(start), count: Int(end - start), flags: list.flags)
      }),
    FunctionDeclaration(
      "flatten",
      overloads: [
        .member("list_flatten", [.list(.listA)], .listA),
        .member("list_flatten_int", [.list(.dyn), .int], .list(.dyn)),
      ],
      doc: "The elements of the lists within a list, one level deep or as many as are named.",
      errors: "The depth must not be negative.",
      examples: .table(
        ("[[1], [2, 3]].flatten()", "[1, 2, 3]"), ("[1, [2, [3]]].flatten(2)", "[1, 2, 3]")),
      implementation: { arguments, store in
        let depth = arguments.count > 1 ? arguments[1].intValue : 1
        guard depth >= 0 else { return store.error(.invalidArgument, "a negative depth") }
        var result: [Value] = []
        store.flatten(arguments[0], Int(clamping: depth), into: &result)
        guard store.stepsLeft >= 0 else { return .error(.stepsExceeded) }
        return store.makeList(result)
      }),
    FunctionDeclaration(
      "distinct", overloads: [.member("list_distinct", [.listA], .listA)],
      doc: "The elements without those that an earlier one equals.",
      examples: .table(("[1, 2, 1.0, 2].distinct()", "[1, 2]")),
      implementation: { arguments, store in
        var result: [Value] = []
        // A comparison may make values, so that the elements must be read one at a time.
        for index in 0..<arguments[0].count {
          let element = store.element(index, of: arguments[0])
          guard store.pay(result.count) else { return .error(.stepsExceeded) }
          if !result.contains(where: { store.equality($0, element).isTrue }) {
            result.append(element)
          }
        }
        return store.makeList(result)
      }),
    FunctionDeclaration(
      "reverse", overloads: [.member("list_reverse", [.listA], .listA)],
      doc: "The elements in the opposite order.",
      examples: .table(("[1, 2].reverse()", "[2, 1]")),
      implementation: { $1.makeList($1.elements(of: $0[0]).reversed()) }),
    FunctionDeclaration(
      "sort", overloads: [.member("list_sort", [.listA], .listA)],
      doc: "The elements in ascending order.",
      errors: "The elements must be of one type that has an order.",
      examples: .table(
        ("[3, 1, 2].sort()", "[1, 2, 3]"), ("[1, 'a'].sort()", "error: no such overload")),
      implementation: { $1.sort($0[0], by: $0[0]) }),
    FunctionDeclaration(
      "@sortByAssociatedKeys",
      overloads: [
        .member("list_@sortByAssociatedKeys", [.listA, .list(.parameterB)], .listA)
      ],
      doc: "The elements in the ascending order of their keys. Part of the macro `sortBy`.",
      errors: "The keys must be of one type that has an order.",
      examples: .table(("['bb', 'a'].sortBy(s, size(s))", "[\"a\", \"bb\"]")),
      implementation: { $1.sort($0[0], by: $0[1]) }),
    FunctionDeclaration(
      "lists.range", overloads: [.global("lists_range", [.int], .list(.int))],
      doc: "The numbers from 0 to before another.",
      errors: "The number must not be negative.",
      examples: .table(("lists.range(3)", "[0, 1, 2]")),
      implementation: { arguments, store in
        let count = arguments[0].intValue
        guard count >= 0 else { return store.error(.invalidArgument, "a negative size") }
        guard store.pay(Int(clamping: count)) else { return .error(.stepsExceeded) }
        return store.makeList((0..<count).map { .int($0) })
      }),
    end("first", "The first element, if there is one.", "1") { _ in 0 },
    end("last", "The last element, if there is one.", "3") { $0 - 1 },
  ]

  private static func end(
    _ name: String, _ doc: String, _ result: String, _ place: @escaping @Sendable (Int) -> Int
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, overloads: [.member("list_\(name)", [.listA], .optional(.parameterA))], doc: doc,
      examples: .table(
        ("[1, 2, 3].\(name)()", "optional.of(\(result))"), ("[].\(name)()", "optional.none()"))
    ) { arguments, store in
      let list = arguments[0]
      return list.count == 0
        ? ValueStore.noOptional : store.makeOptional(store.element(place(list.count), of: list))
    }
  }
}

extension ValueStore {
  fileprivate func flatten(_ list: Value, _ depth: Int, into result: inout [Value]) {
    guard pay(list.count) else { return }
    for element in elements(of: list) {
      if element.kind == .list && depth > 0 {
        flatten(element, depth - 1, into: &result)
      } else {
        result.append(element)
      }
    }
  }

  /// The elements in the order of keys; equal keys keep their order.
  fileprivate func sort(_ list: Value, by keys: Value) -> Value {
    guard list.count == keys.count else { return .error(.invalidArgument) }
    let keyValues = Array(elements(of: keys))
    // All keys must have one type: a mixture has no order worth relying on.
    for key in keyValues where key.kind != keyValues[0].kind || order(key, key) == nil {
      return .error(.noSuchOverload)
    }
    let places = keyValues.indices.sorted { left, right in
      let comparison = order(keyValues[left], keyValues[right])
      return comparison == .less || (comparison != .greater && left < right)
    }
    return makeList(places.map { element($0, of: list) })
  }
}
