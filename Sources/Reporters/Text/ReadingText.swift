import Diagnostics
import Findings

/// Says how authorities that disagree read a duty, and by whose reading the bearer is judged.
struct ReadingText {
  let readings: Finding.Readings
  /// What the finding says, which a reading need not say again.
  let message: String
  /// The bearers told of, as a sentence names them.
  let bearers: String
  let isSoft: Bool

  init?(_ group: FindingGroup, isSoft: Bool) {
    guard let readings = group.first.readings, readings.differ else { return nil }
    self.readings = readings
    message = group.first.message
    self.isSoft = isSoft
    bearers = Wording.list(group.bearers.map(Wording.bearer))
  }

  /// One sentence: for what is told in short.
  var sentence: String {
    let parts =
      ["as this rule reads the law, it \(word(readings.own))"]
      + readings.interpretations.map { "as \(name($0)) reads it, it \(word($0.verdict))" }
    return "The verdict depends on the reading: \(parts.joined(separator: "; ")). \(bound)"
  }

  /// What it depends on, then each reading: for what is told in full.
  var paragraphs: [StyledText] {
    var own = StyledText("As this rule reads the law", .strong)
    own.append(" it \(word(readings.own)).")
    return [StyledText("The verdict depends on the reading. \(bound)"), own]
      + readings.interpretations.map(paragraph)
  }

  private func paragraph(_ reading: Finding.Interpretation) -> StyledText {
    var text = StyledText(Wording.capitalised(name(reading)), .strong)
    let found = Wording.list(reading.titles.map(BindingWords.unbroken))
    text.append(" (\(reading.legalOrder); \(found)): it \(word(reading.verdict)).")
    if !reading.message.isEmpty, reading.message != message {
      text.append(" " + Wording.sentence(reading.message))
    }
    switch reading.binds {
    case true?: text.append(" This reading binds \(bearers).")
    case false?: break
    case nil: text.append(" Whether it binds \(bearers) is an open question of law.")
    }
    if let note = reading.note { text.append(" " + Wording.sentence(note)) }
    return text
  }

  /// Whose reading decides.
  private var bound: String {
    if let reading = readings.interpretations.first(where: { $0.id == readings.taken }) {
      let opening = Wording.capitalised(bearers)
      return reading.binds == true
        ? "\(opening) \(isPlural ? "are" : "is") bound by the reading of \(name(reading))."
        : "Whichever reading binds \(bearers), the verdict is the same."
    }
    return readings.taken == nil
      ? "The law data do not say which reading binds \(bearers)."
      : "None of these authorities’ readings binds \(bearers); this rule’s own is followed."
  }

  /// The authority within a sentence: `the European Court of Human Rights`, `UNHCR`.
  private func name(_ reading: Finding.Interpretation) -> String {
    let authority = reading.authority
    if authority.hasPrefix("The ") { return "the " + authority.dropFirst(4) }
    let first = authority.prefix { $0 != " " && $0 != "," }
    let isAcronym = first.count > 1 && first.allSatisfy { !$0.isLowercase }
    return isAcronym || authority.hasPrefix("the ") ? authority : "the " + authority
  }

  private var isPlural: Bool { bearers.contains(" and ") }

  private func word(_ verdict: Verdict) -> String { VerdictWords.verb(verdict, soft: isSoft) }
}
