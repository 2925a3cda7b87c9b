import Diagnostics
import Documents
import Law

extension ProposalWalk {
  /// Checks a fact in any of its forms: plain, one of the words, a list, or a record.
  mutating func checkFact(_ node: Node, _ field: SchemaField, _ fact: FactTraits) {
    switch (field.type, node.kind) {
    case (_, .mapping): checkRecord(node, field, fact)
    default: checkFactValue(node, field, fact)
    }
  }

  /// Checks what stands for the value: directly, or in a record under `value` or `practice`.
  private mutating func checkFactValue(_ node: Node, _ field: SchemaField, _ fact: FactTraits) {
    if node.kind == .scalar, isWord(node, field, fact) { return }
    switch field.type {
    case .list(let element):
      guard node.kind == .sequence else {
        diagnostics.add(
          ProposalDiagnostics.wrongShape(
            field.name, wants: "a list, or one of `unknown`, `contested`, `silent`",
            found: node.descriptionOfKind, at: node.useSpan,
            notes: node.kind == .scalar ? ["Write `[\(node.text)]` for a list of one."] : []))
        return
      }
      checkElements(node, element, field)
    case .fact(.money):
      diagnostics.add(
        ProposalDiagnostics.badMoney(
          "the amount of `\(field.name)` has no currency and year", label: "a bare amount",
          at: node.useSpan))
    case .fact(let kind), .plain(let kind):
      if kind == .bool, node.kind == .scalar, node.text == "partial" {
        if !fact.allowsPartial {
          diagnostics.add(
            ProposalDiagnostics.partialNotAllowed(
              field.name, wants: kind.wanted, at: node.useSpan))
        }
        return
      }
      checkScalar(node, kind, field)
    case .object, .id, .ref: break
    }
  }

  private func isWord(_ node: Node, _ field: SchemaField, _ fact: FactTraits) -> Bool {
    let text = node.text
    if FactWord(rawValue: text) != nil { return true }
    return text == "unlimited" && fact.silence.substitute == .unlimited
  }

  // MARK: Records

  private mutating func checkRecord(_ node: Node, _ field: SchemaField, _ fact: FactTraits) {
    let kind: ScalarKind? =
      switch field.type {
      case .fact(let kind): kind
      default: nil
      }
    let known = FactRecordKey.allCases.filter { key in
      switch key {
      case .unit: kind == .period || fact.unit != nil && kind != nil
      case .currency, .year: kind == .money
      default: true
      }
    }
    for (key, value) in node.entries {
      guard let recordKey = FactRecordKey(rawValue: key.text), known.contains(recordKey) else {
        reportRecordKey(key, field, fact, known: known)
        continue
      }
      if value.isNull {
        diagnostics.add(
          ProposalDiagnostics.nothingWritten(key.text, isFact: false, at: key.useSpan))
        continue
      }
      switch recordKey {
      case .value, .practice: checkRecordValue(value, in: node, kind, field, fact)
      case .basis: checkBasis(value)
      case .source, .note, .quote: checkText(value, key: key.text)
      case .unit: if kind != .period { checkUnit(value, field, fact) }
      case .currency: checkCurrency(value)
      case .year: checkYear(value)
      }
    }
    if kind == .money { checkMoneyKeys(node, field) }
    if node.value(forKey: "practice") != nil, node.value(forKey: "source") == nil {
      let key = node.entries.first { $0.key.text == "practice" }?.key
      diagnostics.add(
        ProposalDiagnostics.practiceWithoutSource(field.name, at: key?.useSpan ?? node.useSpan))
    }
  }

  private mutating func reportRecordKey(
    _ key: Node, _ field: SchemaField, _ fact: FactTraits, known: [FactRecordKey]
  ) {
    if key.text == "unit" {
      diagnostics.add(
        ProposalDiagnostics.wrongUnit("unit", for: field.name, wants: nil, at: key.useSpan))
      return
    }
    diagnostics.add(
      ProposalDiagnostics.unknownRecordKey(
        key.text, of: field.name, known: known.map(\.rawValue), at: key.useSpan))
  }

  private mutating func checkRecordValue(
    _ value: Node, in record: Node, _ kind: ScalarKind?, _ field: SchemaField, _ fact: FactTraits
  ) {
    if kind == .period, let unit = record.value(forKey: "unit"), value.kind == .scalar,
      !isWord(value, field, fact)
    {
      let text = value.tag == .string ? value.text : "\(value.text) \(unit.text)"
      checkPeriod(text, field, at: value.tag == .string ? value.useSpan : unit.useSpan)
      return
    }
    if kind == .money, value.kind == .scalar, !isWord(value, field, fact) {
      checkScalar(value, .number(NumberBounds(minimum: 0)), field)
      return
    }
    guard value.kind != .mapping else {
      diagnostics.add(
        ProposalDiagnostics.wrongShape(
          field.name, wants: "given once: a record in a record says nothing more",
          found: value.descriptionOfKind, at: value.useSpan))
      return
    }
    checkFactValue(value, field, fact)
  }

  private mutating func checkBasis(_ node: Node) {
    let words = FactBasis.allCases.map(\.rawValue)
    guard node.kind == .scalar else {
      checkText(node, key: "basis")
      return
    }
    if FactBasis(rawValue: node.text) == nil {
      diagnostics.add(
        ProposalDiagnostics.notInEnum(
          node.text, for: "basis", words: words, at: node.useSpan,
          code: ProposalDiagnostics.unknownBasis))
    }
  }

  private mutating func checkText(_ node: Node, key: String) {
    guard node.kind != .scalar else { return }
    diagnostics.add(
      ProposalDiagnostics.wrongShape(
        key, wants: "text", found: node.descriptionOfKind, at: node.useSpan))
  }

  private mutating func checkUnit(_ node: Node, _ field: SchemaField, _ fact: FactTraits) {
    func plain(_ text: String) -> String { String(text.map { $0 == "_" ? " " : $0 }) }
    guard let unit = fact.unit, plain(unit) != plain(node.text) else { return }
    diagnostics.add(
      ProposalDiagnostics.wrongUnit(node.text, for: field.name, wants: unit, at: node.useSpan))
  }

  // MARK: Money

  /// Checks one amount of a list.
  mutating func checkMoney(_ node: Node, _ field: SchemaField) {
    guard node.kind == .mapping else {
      diagnostics.add(
        ProposalDiagnostics.badMoney(
          "an amount of `\(field.name)` has no currency and year", label: "a bare amount",
          at: node.useSpan))
      return
    }
    let traits = FactTraits(scope: field.fact?.scope ?? .proposal)
    let amount = SchemaField(
      name: field.name, type: .fact(.money), description: StoredText(field.description),
      isRequired: false, fact: traits, span: field.span)
    checkRecord(node, amount, traits)
  }

  private mutating func checkMoneyKeys(_ node: Node, _ field: SchemaField) {
    guard let value = node.value(forKey: "value") ?? node.value(forKey: "practice"),
      value.kind == .scalar, FactWord(rawValue: value.text) == nil
    else { return }
    let missing = ["currency", "year"].filter { node.value(forKey: $0) == nil }
    guard !missing.isEmpty else { return }
    diagnostics.add(
      ProposalDiagnostics.badMoney(
        "the amount of `\(field.name)` has no \(missing.joined(separator: " and no "))",
        label: "a bare amount", at: value.useSpan))
  }

  private mutating func checkCurrency(_ node: Node) {
    let text = node.text
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
      diagnostics.add(
        ProposalDiagnostics.badMoney(
          "`\(text)` is not a currency", label: "not three capitals of ISO 4217", at: node.useSpan))
      return
    }
  }

  private mutating func checkYear(_ node: Node) {
    guard let year = node.intValue, (1800...2200).contains(year) else {
      diagnostics.add(
        ProposalDiagnostics.badMoney(
          "`\(node.text)` is not a year", label: "not a year of money", at: node.useSpan))
      return
    }
  }
}
