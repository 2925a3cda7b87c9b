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
