extension Array where Element: Hashable {
  /// The elements, each once, in order.
  var unique: [Element] {
    // A few are sooner compared than hashed.
    guard count > 64 else {
      return reduce(into: []) { kept, element in
        if !kept.contains(element) { kept.append(element) }
      }
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
