extension Node {
  /// The truth value of an unquoted `true` or `false`, in lower case, Capitalised or UPPER CASE.
  package var boolValue: Bool? {
    guard tag == .bool else { return nil }
    return withTextBytes { $0.count == 4 }
  }

  /// As ``boolValue``, and an unquoted `yes` or `no` too: for a field that is known to be a yes or no.
  ///
  /// In JSON, which has no unquoted words, `"yes"` and `"no"` count as well.
  package var yesNoValue: Bool? {
    if let value = boolValue { return value }
    guard style == .plain || style == .json, kind == .scalar else { return nil }
    return withTextBytes { text in
      CoreSchema.isWord(text, "yes") ? true : CoreSchema.isWord(text, "no") ? false : nil
    }
  }

  /// The value of an integer; `nil` for other tags and for what does not fit in 64 bits.
  package var intValue: Int64? {
    guard tag == .int else { return nil }
    return withTextBytes { CoreSchema.integer($0) }
  }

  /// The value of an integer or a float, rounded to the nearest double.
  package var doubleValue: Double? {
    guard tag == .float || tag == .int else { return nil }
    return withTextBytes { CoreSchema.double($0) }
  }

  /// The text of a string; `nil` for other tags and for collections.
  package var stringValue: String? { kind == .scalar && tag == .string ? text : nil }

  /// Whether nothing is written: `null`, `~`, or no value at all.
  package var isNull: Bool { kind == .scalar && tag == .null }

  /// What stands here, in words for a message: `a list`, `the number 12`.
  package var descriptionOfKind: String {
    switch kind {
    case .sequence: return "a list"
    case .mapping: return "a mapping"
    case .scalar: break
    }
    switch tag {
    case .null: return "nothing"
    case .bool: return "a truth value"
    case .int: return "a whole number"
    case .float: return "a number"
    case .string: return "text"
    }
  }
}
