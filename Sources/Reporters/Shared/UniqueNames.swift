/// Makes names differ, for readers that drop the second of two that are the same.
struct UniqueNames {
  private var seen: [String: Int] = [:]

  /// The name, with a number behind it if it was given out before.
  mutating func take(_ name: String) -> String {
    let count = seen[name, default: 0] + 1
    seen[name] = count
    return count == 1 ? name : take("\(name) (\(count))")
  }
}
