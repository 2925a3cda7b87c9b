/// The difference of two texts as `diff -u` writes it.
package enum UnifiedDiff {
  /// One line of either text.
  private enum Line {
    case same(String)
    case removed(String)
    case added(String)
  }

  /// The difference; empty where there is none.
  ///
  /// - Parameters:
  ///   - old: The text before.
  ///   - new: The text after.
  ///   - name: The file's name, for the head.
  ///   - context: Lines shown around each change.
  /// - Returns: The lines with their ends.
  package static func text(
    from old: String, to new: String, name: String, context: Int = 3
  ) -> String {
    guard old != new else { return "" }
    let lines = lines(old.lines, new.lines)
    let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
    var result = "--- a/\(name)\n+++ b/\(name)\n"
    var next = 0
    while next < changed.count {
      var last = next
      while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * context { last += 1 }
      let range =
        max(0, changed[next] - context)..<min(lines.count, changed[last] + context + 1)
      result += hunk(lines, range)
      next = last + 1
    }
    return result
  }

  private static func hunk(_ lines: [Line], _ range: Range<Int>) -> String {
    func counts(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
      lines.reduce(into: (0, 0)) { counts, line in
        switch line {
        case .same:
          counts.0 += 1
          counts.1 += 1
        case .removed: counts.0 += 1
        case .added: counts.1 += 1
        }
      }
    }
    let before = counts(lines[..<range.lowerBound])
    let inside = counts(lines[range])
    func place(_ start: Int, _ count: Int) -> String {
      "\(count == 0 ? start : start + 1)" + (count == 1 ? "" : ",\(count)")
    }
    let head =
      "@@ -\(place(before.old, inside.old)) +\(place(before.new, inside.new)) @@\n"
    return head
      + lines[range].map { line in
        switch line {
        case .same(let text): " \(text)\n"
        case .removed(let text): "-\(text)\n"
        case .added(let text): "+\(text)\n"
        }
      }.joined()
  }

  private static func lines(_ old: [String], _ new: [String]) -> [Line] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var result: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        result.append(.removed(old[left]))
        left += 1
      } else if right < new.count, added.contains(right) {
        result.append(.added(new[right]))
        right += 1
      } else {
        result.append(.same(old[left]))
        left += 1
        right += 1
      }
    }
    return result
  }
}

extension String {
  /// The lines without their ends; a last line end makes no line of its own.
  fileprivate var lines: [String] {
    var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(
      String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
