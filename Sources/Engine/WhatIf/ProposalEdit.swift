package import Documents
package import Findings

/// Turns changes of facts into changes of a document.
package enum ProposalEdit {
  /// What to set where; what only other conduct changes is left out.
  ///
  /// Of a fact that is a record the `value` is set, and its `unit` with it.
  package static func changes(
    _ changes: [Remedy.Change], in document: Document
  ) -> [DocumentChanges.Change] {
    changes.filter { $0.layer == .text }.flatMap { change -> [DocumentChanges.Change] in
      guard let path = DocumentPath(parsing: change.path) else { return [] }
      let value = value(change.to)
      guard let node = document.root.value(at: path), node.kind == .mapping else {
        return [.init(path, value)]
      }
      let inner = path.appending("value")
      if node.value(forKey: "unit") != nil, case .text(let text) = change.to {
        let parts = text.split(separator: " ").map(String.init)
        if parts.count == 2, let amount = Double(parts[0]) {
          let number: DocumentValue =
            amount == amount.rounded() ? .int(Int64(amount)) : .double(amount)
          return [.init(inner, number), .init(path.appending("unit"), .string(parts[1]))]
        }
      }
      return [.init(inner, value)]
    }
  }

  private static func value(_ value: FactValue) -> DocumentValue {
    switch value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .integer(let number): .int(number)
    case .number(let number): .double(number)
    case .text(let text): .string(text)
    case .list(let values): .list(values.map(Self.value))
    case .record(let fields):
      .mapping(fields.map { .init($0.name, Self.value($0.value)) })
    }
  }
}
