/// A pattern for the ids of rules or for paths of files: `return/*`, `*/individual-assessment`, `**`.
///
/// `*` stands for any letters but `/`, `**` for any letters, `?` for one letter but `/`; all else for itself.
package struct Glob: Sendable {
  private enum Part: Equatable, Sendable {
    case letter(Unicode.Scalar)
    case one
    case anyInSegment
    case any
  }

  private let parts: [Part]

  package init(_ pattern: String) {
    var parts: [Part] = []
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case "*":
        if parts.last == .anyInSegment {
          parts[parts.count - 1] = .any
        } else if parts.last != .any {
          parts.append(.anyInSegment)
        }
      case "?": parts.append(.one)
      default: parts.append(.letter(scalar))
      }
    }
    self.parts = parts
  }

  /// Whether the whole text fits the pattern.
  ///
  /// - Complexity: O(text × pattern), however many stars there are.
  package func matches(_ text: String) -> Bool {
    // The set of places in the pattern that what was read so far can have reached.
    var reached = Set(closure(of: 0))
    for scalar in text.unicodeScalars {
      var next: Set<Int> = []
      for place in reached where place < parts.count {
        switch parts[place] {
        case .letter(let letter): if letter == scalar { next.formUnion(closure(of: place + 1)) }
        case .one: if scalar != "/" { next.formUnion(closure(of: place + 1)) }
        case .anyInSegment: if scalar != "/" { next.formUnion(closure(of: place)) }
        case .any: next.formUnion(closure(of: place))
        }
      }
      if next.isEmpty { return false }
      reached = next
    }
    return reached.contains(parts.count)
  }

  /// A place in the pattern with those that can be reached from it without reading a letter.
  private func closure(of place: Int) -> [Int] {
    var places = [place]
    var current = place
    while current < parts.count, parts[current] == .anyInSegment || parts[current] == .any {
      current += 1
      places.append(current)
    }
    return places
  }
}
