/// How large a value may be.
struct Extent {
  enum Kind {
    /// A number, a bool and the like.
    case plain
    case text
    case list
    case map
    case record(String)
  }

  var kind = Kind.plain
  /// Elements or entries that are certainly there; none of what may be unknown.
  var fewest = 0
  /// Elements, entries or bytes.
  var most: Bound = 0
  /// Of an element, or of the value of an entry: one, or none where nothing is known of it.
  var element: [Extent] = []
  /// The number itself, if it is a constant.
  var number: Int?

  static let plain = Extent()

  static func text(_ most: Int) -> Extent { Extent(kind: .text, most: Bound(most)) }

  static func list(_ most: Bound, of element: Extent) -> Extent {
    Extent(kind: .list, most: most, element: [element])
  }

  var isList: Bool { if case .list = kind { true } else { false } }

  /// What is one or the other.
  func union(_ other: Extent) -> Extent {
    var result = most >= other.most ? self : other
    result.fewest = min(fewest, other.fewest)
    result.element = widest(element, other.element)
    result.number = nil
    return result
  }

  /// One after the other.
  func followed(by other: Extent) -> Extent {
    var result = union(other)
    // If one of them is not known, neither is the whole.
    result.fewest = 0
    result.most = most + other.most
    return result
  }

  private func widest(_ left: [Extent], _ right: [Extent]) -> [Extent] {
    guard let first = left.first else { return right }
    guard let second = right.first else { return left }
    return [first.union(second)]
  }
}

/// How large values are, by their types and by what the host says of its attributes.
struct Extents {
  let environment: Environment
  let bounds: CostBounds

  /// A key of a map.
  var key: Extent { .text(bounds.text) }

  func extent(of type: CELType) -> Extent {
    switch type {
    case .string, .bytes, .enumeration: .text(bounds.text)
    case .list(let element): .list(Bound(bounds.items), of: extent(of: element))
    case .map(_, let value):
      Extent(kind: .map, most: Bound(bounds.items), element: [extent(of: value)])
    case .wrapper(let type): extent(of: type)
    case .structure(let name): Extent(kind: .record(name))
    case .opaque where type.optionalElement != nil:
      extent(of: type.optionalElement ?? .dyn)
    case .dyn, .typeParameter: .list(Bound(bounds.items), of: .plain)
    default: .plain
    }
  }

  func extent(ofVariable slot: Int) -> Extent {
    let variable = environment.variables[slot]
    return bounded(extent(of: variable.type), bounds.itemsOf(nil, variable.name))
  }

  /// A field, element or entry of a value; `type` is what it is known to be.
  func part(_ name: String?, of whole: Extent, type: CELType) -> Extent {
    if let name, case .record(let structure) = whole.kind {
      return bounded(extent(of: type), bounds.itemsOf(structure, name))
    }
    return whole.element.first.map { $0.union(extent(of: type)) } ?? extent(of: type)
  }

  private func bounded(_ extent: Extent, _ most: Int?) -> Extent {
    guard let most, !extent.element.isEmpty else { return extent }
    var result = extent
    result.most = Bound(most)
    return result
  }

  /// The size of a constant.
  func extent(of value: Value, in store: ValueStore) -> Extent {
    switch value.kind {
    case .string, .bytes, .type: return .text(value.count)
    case .int: return Extent(number: Int(value.intValue))
    case .list, .map:
      let isList = value.kind == .list
      var element: Extent?
      for index in 0..<value.count {
        let part = isList ? store.element(index, of: value) : store.mapValue(index, of: value)
        let found = extent(of: part, in: store)
        element = element?.union(found) ?? found
      }
      return Extent(
        kind: isList ? .list : .map, fewest: value.count, most: Bound(value.count),
        element: element.map { [$0] } ?? [])
    case .optional: return store.optionalValue(value).map { extent(of: $0, in: store) } ?? .plain
    default: return .plain
    }
  }

  /// Everything in a value, however deep.
  func all(in extent: Extent, depth: Int = 0) -> Bound {
    // Records that hold themselves have no bound; none that a schema describes do.
    guard depth < 12 else { return .none }
    switch extent.kind {
    case .plain, .text: return 1
    case .list, .map:
      return extent.most * (extent.element.first.map { all(in: $0, depth: depth + 1) + 2 } ?? 1) + 1
    case .record(let name):
      var sum: Bound = 1
      for field in environment.structure(name)?.fields ?? [] {
        let whole = Extent(kind: .record(name))
        sum += all(in: part(field.name, of: whole, type: field.type), depth: depth + 1) + 1
      }
      return sum
    }
  }

  // MARK: Functions

  /// What a function does beside being called, at most.
  func steps(of function: String, _ sizes: [Extent]) -> Bound {
    switch function {
    case "lists.range": return sizes.first?.number.map { Bound(max($0, 0)) } ?? .none
    case "distinct":
      return sizes[0].most * sizes[0].most * (element(of: sizes[0]) + 1)
    case "sets.contains", "sets.intersects", "sets.equivalent":
      let compared = min(element(of: sizes[0]), element(of: sizes[1])) + 2
      return sizes[0].most * sizes[1].most * compared * 2 + sizes[0].most + sizes[1].most
    case "flatten": return all(in: sizes[0])
    case "format": return all(in: sizes[1])
    case "lastIndexOf": return sizes[0].most * (sizes[1].most + 1)
    default: return 0
    }
  }

  /// How large the result of a function may be; `typed` is what its type says.
  func result(of function: String, _ sizes: [Extent], _ typed: Extent) -> Extent {
    switch function {
    case "distinct", "reverse", "sort", "slice", "@sortByAssociatedKeys":
      guard var result = sizes.first else { return typed }
      result.fewest = 0
      return result
    case "lists.range":
      return .list(sizes.first?.number.map { Bound(max($0, 0)) } ?? .none, of: .plain)
    case "flatten": return sizes.first.map { .list(all(in: $0), of: deepest($0)) } ?? typed
    case "split": return .list((sizes.first?.most ?? 0) + 1, of: .text(bounds.text))
    case "optional.of", "optional.ofNonZeroValue", "value":
      return sizes.first ?? typed
    case "first", "last": return sizes.first?.element.first ?? typed
    default: return typed
    }
  }

  private func element(of list: Extent) -> Bound { list.element.first.map { all(in: $0) } ?? 1 }

  private func deepest(_ extent: Extent) -> Extent {
    guard extent.isList, let element = extent.element.first else { return extent }
    return deepest(element)
  }
}
