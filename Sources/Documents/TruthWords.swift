/// The words with which a file writes that something is so, or is not.
enum TruthWords {
  case trueFalse
  /// Unquoted `yes` and `no`, which ``Node/yesNoValue`` reads.
  case yesNo

  /// The words that a file uses more often; `true` and `false` where it uses neither.
  init(in storage: DocumentStorage) {
    var lead = 0
    for index in storage.records.indices {
      let node = Node(storage: storage, index: Int32(index))
      guard node.style == .plain, node.kind == .scalar else { continue }
      if node.boolValue != nil {
        lead -= 1
      } else if node.yesNoValue != nil {
        lead += 1
      }
    }
    self = lead > 0 ? .yesNo : .trueFalse
  }

  func word(_ flag: Bool) -> String {
    switch self {
    case .trueFalse: flag ? "true" : "false"
    case .yesNo: flag ? "yes" : "no"
    }
  }

  /// What a value is once it is written in these words and read again: YAML takes `yes` for a text.
  func read(_ value: DocumentValue) -> DocumentValue {
    switch (self, value) {
    case (.yesNo, .bool(let flag)): .string(word(flag))
    case (_, .list(let elements)): .list(elements.map(read))
    case (_, .mapping(let entries)): .mapping(entries.map { .init($0.key, read($0.value)) })
    default: value
    }
  }
}
