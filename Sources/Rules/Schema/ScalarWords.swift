extension ScalarKind {
  /// What a field of this kind takes, in words for a message: `must be …`.
  var wanted: String {
    switch self {
    case .bool: "`yes` or `no`"
    case .enumeration(let words): "one of \(words.map { "`\($0)`" }.joined(separator: ", "))"
    case .integer: "a whole number"
    case .number: "a number"
    case .date: "a day such as `2018-09-12`"
    case .period: "a length of time with its unit, such as `36 hours`"
    case .money: "an amount with `currency` and `year`"
    case .state: "a State's code such as `MEX`"
    case .text: "text"
    }
  }
}

extension NumberBounds {
  /// The bounds in words: `at least 0 and at most 1`.
  var words: String {
    var parts: [String] = []
    if let minimum { parts.append("at least \(printed(minimum))") }
    if let maximum { parts.append("at most \(printed(maximum))") }
    return parts.joined(separator: " and ")
  }

  /// A number without a needless fraction.
  func printed(_ number: Double) -> String {
    if let whole = Int64(exactly: number) { return "\(whole)" }
    return "\(number)"
  }
}
