import Findings
import Law
import Rules

/// Says in plain words what a finding found.
struct FindingMessage {
  let words: RuleWords
  let registry: LawRegistry
  let outcome: RuleOutcome
  let evidence: [Evidence]
  let missing: [MissingFact]
  let citations: [CitationStatus]

  var text: String {
    switch outcome.judgement.ground {
    case .requirementFails: failedMessages
    case .requirementsHold: "Everything this duty asks for is there."
    case .exceptionLifts: exceptionMessage
    case .triggerOff: notTriggered
    case .noCitation: notBound
    case .fault: "The rule could not be worked out: \(outcome.fault ?? "an expression failed")."
    case .missing: undecided
    }
  }

  private var failedMessages: String {
    words.messages(that: outcome.requirements, in: outcome.interpretation)
  }

  private var exceptionMessage: String {
    let lifted = Set(outcome.judgement.liftedBy.values).sorted().map { words.exceptions[$0] }
    let names = lifted.map { exception in
      let cited = exception.citations.map { registry.shown($0.text) }.joined(separator: ", ")
      let name = String(exception.id.map { $0 == "-" ? " " : $0 })
      return cited.isEmpty ? name : "\(name) (\(cited))"
    }
    return "The duty yields to an exception: \(names.joined(separator: "; ")). " + failedMessages
  }

  private var notTriggered: String {
    if outcome.hasNoBearer {
      return "Does not apply: no State acts in the role that this duty binds."
    }
    guard !evidence.isEmpty else { return "Does not apply: what it is about does not happen here." }
    let facts = evidence.map { fact in
      let meaning = fact.meaning.hasSuffix(".") ? String(fact.meaning.dropLast()) : fact.meaning
      return fact.layer == .silence
        ? "\(meaning): \(fact.textExtent.silence)\(fact.textExtent == .none ? "" : " so")."
        : "\(meaning): \(Self.words(fact.value))."
    }
    return "Does not apply. " + facts.joined(separator: " ")
  }

  /// A value within a sentence: `asylum seeker, recognised refugee`.
  private static func words(_ value: FactValue) -> String {
    switch value {
    case .list(let values):
      values.isEmpty ? "none" : values.map(words).joined(separator: ", ")
    case .text(let text): String(text.map { $0 == "_" ? " " : $0 })
    default: FactText.text(of: value)
    }
  }

  private var notBound: String {
    let reasons = citations.map { citation in
      "\(citation.cite): \(citation.binding.reasons.first ?? "does not reach this State")"
    }
    return "Does not bind this State. " + reasons.joined(separator: " ")
  }

  private var undecided: String {
    if outcome.bearer == nil {
      let unsaid = "The proposal does not say which State acts."
      guard outcome.reachesNoParty else { return unsaid }
      return unsaid
        + " Nothing that this rule rests on speaks to any of the parties: it counts only if another State acts."
    }
    let facts = missing.count { $0.why != .legal }
    let questions = missing.count - facts
    var text = ""
    text.reserveCapacity(64)
    text += "Can't be decided: "
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { text += count == 1 ? one : String(count) + many }
    }
    add(facts, "one fact is missing", " facts are missing")
    if facts > 0, questions > 0 { text += " and " }
    add(questions, "one question of law is open", " questions of law are open")
    if missing.isEmpty { text += "what decides it is not known" }
    text += "."
    let failed = failedMessages
    if !failed.isEmpty {
      text += " As far as it is known: "
      text += failed
    }
    return text
  }
}
