import Diagnostics
import Findings
import Law
import Rules

/// Puts an outcome into words and data.
struct FindingBuilder {
  let rule: CompiledRule
  let words: RuleWords
  let texts: CitationTexts
  let collector: EvidenceCollector
  /// Where facts stand by ids; `nil` where nobody asks for a finding's identity.
  let paths: IdentityPaths?
  /// The ids of the pack and of the proposal.
  let context: (pack: String, proposal: String)
  /// How much is said.
  let detail: ProposalEvaluator.Detail

  private var registry: LawRegistry { texts.registry }

  func finding(_ outcome: RuleOutcome, subject: Subject, onPaper: Verdict?) -> Finding {
    let judgement = outcome.judgement
    let evidence = collector.evidence(at: outcome.causes, for: rule)
    let citations = citations(outcome)
    var missing = collector.missing(outcome.missing)
    if let bearer = outcome.bearer {
      missing += judgement.needsCitations.map {
        EvidenceCollector.legalQuestion(
          registry.shown(rule.citations[$0]), state: bearer.nameInSentence)
      }
    }
    let bearer = outcome.bearer?.description
    // What passes or does not apply is nothing that anybody would have to accept.
    let isOpen = judgement.verdict != .pass && judgement.verdict != .notApplicable
    let paths = isOpen ? paths : nil
    let ground = paths.map { self.ground(evidence, missing, of: subject, $0) } ?? []
    return Finding(
      rule: .init(
        id: rule.id.rawValue, title: words.title, severity: words.severity, duty: words.duty,
        advice: words.advice),
      subject: subject, bearer: bearer, verdict: judgement.verdict,
      onPaper: onPaper == judgement.verdict ? nil : onPaper, force: judgement.force,
      message: FindingMessage(
        words: words, registry: registry, outcome: outcome, evidence: evidence,
        missing: missing,
        citations: citations
      ).text,
      rationale: outcome.rationale, citations: citations, evidence: evidence, missing: missing,
      exceptions: exceptions(outcome),
      fingerprint: Fingerprint(
        pack: context.pack, proposal: context.proposal, rule: rule.id.rawValue,
        bearer: bearer, subject: subject,
        ground: ground.map { Fingerprint.ground(path: $0.path, value: $0.value) }),
      readings: outcome.readings.map(readings),
      places: paths == nil
        ? [] : Set(ground.map(\.path) + IdentityPaths.places(of: subject)).sorted())
  }

  /// The facts that decided with their values, and those that are missing, by paths that go by ids.
  private func ground(
    _ evidence: [Evidence], _ missing: [MissingFact], of subject: Subject, _ paths: IdentityPaths
  ) -> [(path: String, value: FactValue?)] {
    let decided = evidence.map { (path: paths.path($0.path), value: FactValue?.some($0.value)) }
    return decided.filter { paths.isOwn($0.path, of: subject) }
      + missing.map { (path: paths.path($0.path), value: nil) }
  }

  private func citations(_ outcome: RuleOutcome) -> [CitationStatus] {
    outcome.statuses.enumerated().reduce(into: []) { citations, entry in
      let (place, status) = entry
      let text = texts[rule.citations[place]]
      let citation = CitationStatus(
        text, binding: status, carrier: status.via.map { texts[$0] },
        isAbsolute: words.absolute.contains(place),
        liftedBy: outcome.judgement.liftedBy[place].map { words.exceptions[$0].id })
      // Pinpoints that nobody has checked are left out: two of one document read the same.
      let isThere = citations.contains {
        $0.provision == citation.provision && $0.instrument == citation.instrument
          && $0.binding == citation.binding && $0.isAbsolute == citation.isAbsolute
          && $0.liftedBy == citation.liftedBy
      }
      if !isThere { citations.append(citation) }
    }
  }

  /// A citation of an interpretation as it may be shown, by its id and by its title: `1967 Refugee Protocol art. I(1)`.
  private func named(_ citation: Citation) -> (shown: String, title: String) {
    let text = texts[citation]
    return (
      text.cite,
      text.provision.isEmpty ? text.shortTitle : "\(text.shortTitle) \(text.provision)"
    )
  }

  private func readings(_ outcome: RuleOutcome.Readings) -> Finding.Readings {
    let taken: String? =
      switch outcome.taken {
      case .own: Interpretation.ownReading
      case .interpretation(let place): words.interpretations[place].id
      case .open: nil
      }
    return Finding.Readings(
      own: outcome.own,
      interpretations: zip(words.interpretations, outcome.interpretations).enumerated().map {
        place, reading in
        let (author, result) = reading
        let cited = author.citations.map(named)
        return .init(
          id: author.id, authority: author.authority, legalOrder: author.legalOrder,
          citations: cited.map(\.shown), titles: cited.map(\.title), verdict: result.verdict,
          message: result.verdict == .fail
            ? words.messages(that: result.requirements, in: place) : "",
          binds: result.binds == .yes ? true : result.binds == .no ? false : nil,
          note: author.note?.text)
      }, taken: taken)
  }

  private func exceptions(_ outcome: RuleOutcome) -> [Finding.ExceptionOutcome] {
    // Of what is open a brief text names no more than the exception.
    let verdict = outcome.judgement.verdict
    let tellsLaw = detail != .brief || verdict == .fail || verdict == .error
    return outcome.exceptions.enumerated().map { place, applies in
      let exception = words.exceptions[place]
      return .init(
        id: exception.id, applies: applies == .yes ? true : applies == .no ? false : nil,
        lifts: tellsLaw ? exception.lifts.map { registry.shown($0.text) } : [],
        citations: tellsLaw ? exception.citations.map { registry.shown($0.text) } : [],
        note: exception.note?.text)
    }
  }
}
