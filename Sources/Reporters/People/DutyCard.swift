import Diagnostics
import Findings
import Law

/// What a card says of one duty, in words; the formats only lay it out.
struct DutyCard {
  /// A provision, and what it is worth for the States of the card.
  struct LawLine {
    /// `1951 Refugee Convention art. 33(1)`.
    let name: String
    let heading: String?
    /// Such as `binds Mexico, in force for it since 1 March 1970`.
    var words: [String]
    /// Numbers of sources.
    var references: [Int]
  }

  /// A fact, where it is written and by whom it is told.
  struct Fact {
    let words: Prose
    let quote: SourceQuote?
    let path: String
    let reference: Int?
  }

  /// A set of questions that would decide it, and what the answers lead to.
  struct Need {
    let questions: [(number: Int?, text: String)]
    let outcomes: [String]
  }

  let group: FindingGroup
  let file: CaseFile

  var standing: Standing { Standing(group.first) }
  var rule: Finding.RuleReference { group.first.rule }

  /// `Mexico and United States of America`.
  var bearers: String {
    Wording.list(group.bearers.map { $0.map(StateWords.standingAlone) ?? "State not named" })
  }

  /// The parts of the proposal that it is about; empty for the whole.
  var subjects: String {
    let areBearers = group.findings.allSatisfy { $0.subject == Subject(party: $0.bearer) }
    guard group.subjects != [Subject()], !areBearers else { return "" }
    let pairs = group.pairs
    return pairs.map { pair in
      let subjects = pair.subjects.map(Wording.subject).joined(separator: "; ")
      let who = Wording.list(
        pair.bearers.map { $0.map(StateWords.standingAlone) ?? "State not named" })
      return pairs.count == 1 ? subjects : "\(who): \(subjects)"
    }.joined(separator: ". ")
  }

  /// What was found.
  var message: String { Wording.sentence(group.first.message) }

  /// How hard the law presses, in a sentence.
  var force: String? {
    if let force = BindingWords.force(of: group) { return force }
    let verdict = group.first.verdict
    return verdict == .undetermined || verdict == .fail
      ? "Whether any of its sources binds is itself an open question." : nil
  }

  /// By whom it was accepted, why and until when.
  var waiver: String? {
    group.first.waiver.map(WaiverWords.sentence)
  }

  /// The provisions that hold for these States, by how hard they press: what only guides never stands with what binds.
  var law: [(title: String, lines: [LawLine])] {
    let holding = group.citations.filter { $0.status.binding.applies }
    func isOpen(_ citation: CitationStatus) -> Bool { citation.binding.status == .undetermined }
    var parts = [Force.binding, .customary, .commitment, .guidance].map { force in
      (
        Self.title(force),
        lines(holding.filter { !isOpen($0.status) && $0.status.binding.force == force })
      )
    }
    parts.append(("May bind", lines(holding.filter { isOpen($0.status) })))
    return parts.filter { !$0.1.isEmpty }
  }

  private static func title(_ force: Force) -> String {
    switch force {
    case .binding: "Binding law"
    case .customary: "Custom, which binds"
    case .commitment: "Commitments, which are not law"
    case .guidance: "Guidance, which is not law"
    }
  }

  /// Those that do not, with the reason.
  var notBound: [LawLine] { lines(group.citations.filter { !$0.status.binding.applies }) }

  private func lines(_ citations: [(status: CitationStatus, bearers: [String?])]) -> [LawLine] {
    var lines: [LawLine] = []
    for (citation, bearers) in citations {
      let words = words(on: citation, for: bearers)
      let references =
        citation.binding.applies
        ? [file.bibliography.number(of: citation), file.bibliography.number(ofRecord: citation)]
          .compactMap(\.self) : []
      let name = BindingWords.name(citation)
      if let same = lines.firstIndex(where: { $0.name == name }) {
        if !words.isEmpty, !lines[same].words.contains(words) { lines[same].words.append(words) }
        lines[same].references += references.filter { !lines[same].references.contains($0) }
      } else {
        lines.append(
          LawLine(
            name: name, heading: citation.heading, words: words.isEmpty ? [] : [words],
            references: references))
      }
    }
    return lines
  }

  /// What the title over the line does not say already: of mere guidance for every State of the card nothing.
  private func words(on citation: CitationStatus, for bearers: [String?]) -> String {
    let binding = citation.binding
    guard binding.applies else {
      let reasons = binding.reasons.map(Wording.sentence).joined(separator: " ")
      return Wording.list(bearers.map(Wording.bearer)) + (reasons.isEmpty ? "" : ": \(reasons)")
    }
    let isPlain =
      binding.force == .guidance && binding.since == nil && binding.reservations.isEmpty
      && citation.liftedBy == nil && !citation.isAbsolute && binding.status != .undetermined
    return isPlain && Set(bearers) == Set(group.bearers)
      ? "" : BindingWords.status(citation, for: bearers)
  }

  /// What decided, first what is written, then what is not.
  var facts: [Fact] {
    let words = EvidenceWords(sources: file.sources)
    let sorted =
      group.evidence.filter { $0.layer != .silence }
      + group.evidence.filter { $0.layer == .silence }
    return sorted.map { fact in
      Fact(
        words: words.sentence(fact), quote: SourceQuote(fact.location, in: file.sources),
        path: fact.path, reference: file.bibliography.number(of: fact))
    }
  }

  var exceptions: [Prose] { ExceptionWords.sentences(group.exceptions) }

  /// What the text alone gives, where practice gives something else.
  var onPaper: String? {
    guard let onPaper = group.first.onPaper else { return nil }
    let isSoft = ProposalSections.isSoft(group.first)
    return "By its text alone this \(VerdictWords.verb(onPaper, soft: isSoft)); with what is "
      + "reported of practice it \(VerdictWords.verb(group.first.verdict, soft: isSoft))."
  }

  /// Who reports the practice, fact by fact.
  var practice: [Prose] {
    accounts.flatMap(\.practice).unique.map { report in
      var text = Prose(report.meaning.isEmpty ? report.path : Wording.sentence(report.meaning))
      text.append(" On paper: ")
      text.append(report.onPaper == .null ? "not known" : Wording.value(report.onPaper), .strong)
      text.append("; in practice: ")
      text.append(
        report.inPractice == .null ? "not known" : Wording.value(report.inPractice), .strong)
      text.append(".")
      if let source = report.source, !source.isEmpty {
        text.append(" Source: \(Wording.sentence(source))")
      }
      return text
    }
  }

  /// How authorities that disagree read the duty, and by whose reading it was judged.
  var readings: [Prose] {
    ReadingText(group, isSoft: ProposalSections.isSoft(group.first))?.paragraphs.map { Prose($0) }
      ?? []
  }

  /// The questions whose answers it waits for, in order of their numbers.
  var questions: [(number: Int, fact: MissingFact)] {
    group.missing.compactMap { fact in
      file.questionnaire.number(of: fact).map { (number: $0, fact: fact) }
    }.sorted { $0.number < $1.number }
  }

  /// The smallest sets of questions that would decide it.
  var needs: [Need] {
    accounts.flatMap(\.needs).unique.map { set in
      Need(
        questions: set.facts.map { (file.questionnaire.number(of: $0), $0.question) },
        outcomes: set.ways(in: Wording.written).map { way in
          way.answers + ": it "
            + VerdictWords.verb(way.verdict, soft: ProposalSections.isSoft(group.first))
        })
    }
  }

  /// Why, step by step: each tree with the findings it is of, where they differ.
  var explanations: [(of: String?, trees: [Explanation])] {
    var found: [(trees: [Explanation], of: [Finding])] = []
    for account in JointAccount.joined(group.findings) {
      // What binds and by which road stands under the law.
      let trees = account.explanation.filter { $0.part != .law }
      guard !trees.isEmpty else { continue }
      if let same = found.firstIndex(where: { $0.trees == trees }) {
        found[same].of += account.findings
      } else {
        found.append((trees, account.findings))
      }
    }
    return found.map { trees, findings in
      let names = Wording.findings(findings) {
        $0.map(StateWords.standingAlone) ?? "State not named"
      }
      return (found.count > 1 ? names : nil, trees)
    }
  }

  /// What was not looked into to the end.
  var notes: [String] { accounts.flatMap(\.notes).unique }

  /// What would turn it to a pass.
  var cures: [Prose] {
    guard group.first.verdict == .fail else { return [] }
    var cures: [Prose] = []
    if let advice = rule.advice, !advice.isEmpty { cures.append(Prose(Wording.sentence(advice))) }
    return cures + group.remedies.map(RemedyWords.sentence)
  }

  private var accounts: [Account] { group.findings.compactMap(\.account) }
}

/// The verdict as a verb.
enum VerdictWords {
  static func verb(_ verdict: Verdict, soft: Bool) -> String {
    switch verdict {
    case .pass: soft ? "is met" : "is kept"
    case .fail: soft ? "is not met" : "fails"
    case .undetermined: "can’t be decided"
    case .notApplicable: "does not apply"
    case .error: "can’t be judged"
    }
  }
}
