import Diagnostics
import Documents
import Law

extension ProposalWalk {
  /// Checks one plain value.
  mutating func checkScalar(_ node: Node, _ kind: ScalarKind, _ field: SchemaField) {
    guard node.kind == .scalar else {
      reportShape(node, kind, field)
      return
    }
    switch kind {
    case .bool: if node.yesNoValue == nil { reportBool(node, field) }
    case .enumeration(let words):
      if !words.contains(node.text) {
        diagnostics.add(
          ProposalDiagnostics.notInEnum(
            node.text, for: field.name, words: words + (field.fact == nil ? [] : Self.factWords),
            at: node.useSpan, code: ProposalDiagnostics.notInEnum))
      }
    case .integer(let bounds):
      guard let number = node.intValue else { return reportShape(node, kind, field) }
      checkBounds(Double(number), bounds, node, field)
    case .number(let bounds):
      guard let number = node.doubleValue, number.isFinite else {
        return reportShape(node, kind, field)
      }
      checkBounds(number, bounds, node, field)
    case .date: checkDate(node)
    case .period:
      guard node.tag == .string || node.tag == .int || node.tag == .float else {
        return reportShape(node, kind, field)
      }
      checkPeriod(node.text, field, at: node.useSpan)
    case .money: reportShape(node, kind, field)
    case .state: checkState(node)
    case .text: if node.stringValue == nil { reportUnquoted(node, field) }
    }
  }

  private static let factWords = FactWord.allCases.map(\.rawValue)

  private mutating func reportShape(_ node: Node, _ kind: ScalarKind, _ field: SchemaField) {
    let words =
      field.fact == nil ? "" : ", or one of `unknown`, `contested`, `silent`"
    diagnostics.add(
      ProposalDiagnostics.wrongShape(
        field.name, wants: kind.wanted + words, found: node.descriptionOfKind, at: node.useSpan))
  }

  private mutating func reportBool(_ node: Node, _ field: SchemaField) {
    let text = node.text
    let isQuoted = ["yes", "no", "true", "false"].contains(text)
    var notes: [String] = []
    var fixIts: [FixIt] = []
    if isQuoted {
      notes.append("In quotes it is a text: write \(text) without them.")
      fixIts.append(
        FixIt(
          "write `\(text)` without quotes", edits: [FixIt.Edit(node.useSpan, replacement: text)]))
    } else if text == "not_applicable" || text == "n/a" {
      notes.append("Leave the fact out: the rules decide what does not apply.")
    } else {
      var words = ["yes", "no", "true", "false"]
      if field.fact?.allowsPartial ?? false { words.append("partial") }
      if field.fact != nil { words += Self.factWords }
      if let closest = Suggestions.closest(to: text, among: words) {
        notes.append("Did you mean `\(closest)`?")
      }
      notes.append(
        "It takes \(Wording.list(words, "or")).")
    }
    diagnostics.add(
      ProposalDiagnostics.wrongShape(
        field.name, wants: ScalarKind.bool.wanted, found: node.descriptionOfKind, at: node.useSpan,
        notes: notes, fixIts: fixIts))
  }

  private mutating func reportUnquoted(_ node: Node, _ field: SchemaField) {
    diagnostics.add(
      ProposalDiagnostics.wrongShape(
        field.name, wants: "text", found: node.descriptionOfKind, at: node.useSpan,
        notes: ["Put it in quotes."],
        fixIts: [
          FixIt(
            "put it in quotes", edits: [FixIt.Edit(node.useSpan, replacement: "'\(node.text)'")])
        ]))
  }

  private mutating func checkBounds(
    _ number: Double, _ bounds: NumberBounds, _ node: Node, _ field: SchemaField
  ) {
    guard !bounds.contains(number) else { return }
    diagnostics.add(
      ProposalDiagnostics.outOfBounds(
        node.text, for: field.name, bounds: bounds, isFact: field.fact != nil, at: node.useSpan))
  }

  private mutating func checkDate(_ node: Node) {
    let text = node.text
    guard CalendarDate(text) == nil else { return }
    diagnostics.add(
      ProposalDiagnostics.badDate(text, isWellFormed: isDayShaped(text), at: node.useSpan))
  }

  /// Whether a text has the form `2018-09-12`, be there such a day or not.
  private func isDayShaped(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return false }
    return bytes.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
    }
  }

  /// Checks a length of time given as one text.
  mutating func checkPeriod(_ text: String, _ field: SchemaField, at span: SourceSpan) {
    if case .failure(let mistake) = PeriodText.read(text) {
      diagnostics.add(ProposalDiagnostics.badPeriod(text, for: field.name, mistake, at: span))
    }
  }

  private mutating func checkState(_ node: Node) {
    let code = node.text
    if validator.isState(code) { return }
    if isDeclaredParty(code) { return }
    if Self.organisations.contains(code) {
      diagnostics.add(ProposalDiagnostics.organisation(code, at: node.useSpan))
      return
    }
    let upper = code.uppercased()
    let closest =
      validator.isState(upper)
      ? upper : Suggestions.closest(to: upper, among: validator.states)
    diagnostics.add(
      ProposalDiagnostics.unknownState(
        code, closest: node.tag == .string ? closest : nil, at: node.useSpan))
  }

  /// Organisations that act for people on the move and are known by three capital letters, none of them a State's code.
  private static let organisations: Set<String> = [
    "FAO", "ICC", "IFC", "ILO", "IMF", "IOM", "MSF", "NRC", "OAS", "OEA", "OIM", "UNO", "WFP",
    "WHO",
  ]

  /// Whether the proposal names it among those that have a State for a name: an organisation.
  private func isDeclaredParty(_ code: String) -> Bool {
    guard code.utf8.count != 3 else { return false }
    return validator.stateLists.contains { names[$0]?.contains(code) ?? false }
  }
}
