import Diagnostics
import Findings
import Law
import Rules

/// The text on one group of findings, at three lengths.
struct FindingText {
  let layout: TextLayout
  let sources: SourceSet
  let questionnaire: Questionnaire
  /// How many of the questions are listed below the findings.
  let listedQuestions: Int
  /// Whether findings account for themselves.
  let explains: Bool

  // MARK: Lengths

  /// All there is to say: for what fails.
  func full(_ group: FindingGroup) -> TextLines {
    var lines = title(group)
    lines += details(group)
    lines += layout.labelled("Duty", StyledText(group.first.rule.duty))
    lines += law(group)
    lines += EvidenceText(layout: layout, sources: sources).lines(group.evidence)
    lines += exceptions(group)
    lines += onPaper(group)
    if let readings = ReadingText(group, isSoft: isSoft(group)) {
      lines += layout.list("Readings", readings.paragraphs)
    }
    lines += questions(group)
    for rationale in group.rationales { lines += layout.labelled("Why", StyledText(rationale)) }
    lines += account(group)
    lines += cure(group)
    return lines + rule(group)
  }

  /// What is open, by which law, and which questions would decide it: for what can't be decided.
  func brief(_ group: FindingGroup) -> TextLines {
    var text = StyledText()
    appendSubjects(group, to: &text)
    // That facts are missing is said by the questions.
    if group.bearers.contains(nil) || group.missing.isEmpty {
      text.append(Wording.sentence(group.first.message))
      text.append(" ")
    }
    BindingWords.addBrief(group, to: &text)
    text.append(" ")
    for exception in group.exceptions where exception.applies == nil {
      text.append("The exception \(exception.id) is open too. ")
    }
    if let readings = ReadingText(group, isSoft: isSoft(group)) {
      text.append(readings.sentence + " ")
    }
    if let onPaper = group.first.onPaper {
      text.append("By its text alone it \(VerdictWords.verb(onPaper, soft: isSoft(group))). ")
    }
    appendWanted(group, to: &text)
    appendRule(group, to: &text)
    let inset = "OPEN  ".utf8.count
    return title(group) + layout.lines(text, indent: inset) + account(group)
  }

  /// The same of several that wait for the State that acts to be named: what all share once, then each in a line or two.
  func unnamed(_ groups: [FindingGroup]) -> TextLines {
    let inset = "OPEN  ".utf8.count
    var lines = headline(
      "OPEN", .warning,
      StyledText("State not named: \(groups.count) of these wait for it", .strong))
    var shared = StyledText()
    appendSubjects(groups[0], to: &shared)
    shared.append(Wording.sentence(groups[0].first.message))
    shared.append(" Whether they bind is open.")
    lines += layout.lines(shared, indent: inset)
    let lead = TextLayout.spaces(inset) + layout.style.apply(.dim, "•") + " "
    for group in groups {
      var text = StyledText(Wording.sentence(group.first.rule.title))
      text.append(" ")
      appendWanted(group, to: &text)
      appendRule(group, to: &text)
      lines += layout.lines(text, indent: inset + 2, lead: (lead, inset + 2))
    }
    return lines
  }

  /// The groups, those together that ``unnamed(_:)`` tells together, each where the first of them stood.
  func together(_ groups: [FindingGroup]) -> [[FindingGroup]] {
    var parts: [[FindingGroup]] = []
    var places: [String: Int] = [:]
    for group in groups {
      if isUnnamed(group) {
        let shared = subjects(group) + "\n" + group.first.message
        if let place = places[shared] {
          parts[place].append(group)
          continue
        }
        places[shared] = parts.count
      }
      parts.append([group])
    }
    return parts
  }

  /// Whether all that is said of a group is that the State that acts is not named.
  private func isUnnamed(_ group: FindingGroup) -> Bool {
    !explains && group.first.bearer == nil && group.bearers == [nil] && group.statuses.isEmpty
      && group.exceptions.isEmpty && group.first.readings == nil && group.first.onPaper == nil
  }

  /// One line, broken where it is too long: for what is kept and what does not apply.
  func line(_ group: FindingGroup) -> TextLines {
    var text = StyledText()
    text.append(list: names(group))
    text.append(": ")
    text.append(group.first.rule.title)
    let subjects = self.subjects(group)
    if !subjects.isEmpty { text.append(" (\(subjects))", .dim) }
    if let onPaper = group.first.onPaper {
      text.append("; on paper alone: \(VerdictWords.verb(onPaper, soft: isSoft(group)))")
    }
    if let readings = ReadingText(group, isSoft: isSoft(group)) {
      text.append(". " + readings.sentence, .dim)
    }
    if group.first.verdict == .notApplicable {
      text.append(". " + Wording.sentence(group.first.message), .dim)
    }
    let lifted = group.exceptions.filter { $0.applies == true }
    if !lifted.isEmpty {
      text.append("; by the exception \(Wording.list(lifted.map(\.id)))")
    }
    let (mark, role): (String, TextStyle.Role) =
      group.first.verdict == .pass ? ("✓", .success) : ("–", .dim)
    return layout.lines(text, indent: 2, lead: (layout.style.apply(role, mark) + " ", 2))
      + account(group)
  }

  /// What was accepted, by whom and until when.
  func waived(_ group: FindingGroup) -> TextLines {
    var lines = title(group)
    if let waiver = group.first.waiver {
      lines += layout.labelled(
        "Waiver",
        StyledText(
          WaiverWords.sentence(waiver)))
    }
    lines += details(group)
    return lines + rule(group)
  }

  /// What was there when the baseline was written, in a line or two.
  func known(_ group: FindingGroup) -> TextLines {
    var text = StyledText(Wording.sentence(group.first.message))
    let subjects = self.subjects(group)
    if !subjects.isEmpty { text.append(" (\(subjects))", .dim) }
    if group.findings.contains(where: \.restsOnAbsoluteDuty) {
      text.append(" It rests on a duty that admits no exception.", .warning)
    }
    text.append(" [\(group.first.rule.id), \(group.first.rule.severity.rawValue)]", .dim)
    return title(group) + layout.lines(text, indent: 6)
  }

  // MARK: Parts

  private func title(_ group: FindingGroup) -> TextLines {
    let (word, role): (String, TextStyle.Role) =
      switch group.first.verdict {
      case .error: ("FAULT", .error)
      case .fail: isSoft(group) ? ("NOT MET", .warning) : ("FAILS", .error)
      case .undetermined: ("OPEN", .warning)
      case .pass: (isSoft(group) ? "MET" : "KEPT", .success)
      case .notApplicable: ("DOES NOT APPLY", .dim)
      }
    var text = StyledText()
    text.append(list: names(group), .strong)
    text.append(": ", .strong)
    text.append(group.first.rule.title, .strong)
    return headline(word, role, text)
  }

  /// The first lines on a finding, behind a word in ASCII that says how it stands.
  private func headline(_ word: String, _ role: TextStyle.Role, _ text: StyledText) -> TextLines {
    let inset = word.utf8.count + 2
    return layout.lines(
      text, indent: inset, lead: (layout.style.apply(role, word) + "  ", inset))
  }

  private func details(_ group: FindingGroup) -> TextLines {
    let word = group.first.verdict == .undetermined ? "Open" : "Finding"
    var lines = layout.labelled(word, StyledText(Wording.sentence(group.first.message)))
    let subjects = self.subjects(group)
    if !subjects.isEmpty { lines += layout.labelled("Where", StyledText(subjects)) }
    if let force = BindingWords.force(of: group) {
      lines += layout.labelled("Force", StyledText(force))
    } else if group.first.verdict == .undetermined || group.first.verdict == .fail {
      lines += layout.labelled(
        "Force", StyledText("Whether any of its sources binds is itself an open question."))
    }
    return lines
  }

  /// The provisions that hold, each with what it is worth for whom, then those that do not.
  private func law(_ group: FindingGroup) -> TextLines {
    let holding = group.citations.filter { $0.status.binding.applies }
    let others = group.citations.filter { !$0.status.binding.applies }
    var paragraphs: [(cite: String, said: [String], text: StyledText)] = []
    for (citation, bearers) in holding {
      let words = BindingWords.status(citation, for: bearers)
      if let last = paragraphs.last, last.cite == citation.cite {
        // Two provisions that are shown alike are worth the same more often than not.
        guard !last.said.contains(words) else { continue }
        paragraphs[paragraphs.count - 1].said.append(words)
        paragraphs[paragraphs.count - 1].text.append("; \(words)")
      } else {
        var text = BindingWords.provision(citation)
        text.append(": \(words)")
        paragraphs.append((citation.cite, [words], text))
      }
    }
    var lines = layout.list("Law", paragraphs.map(\.text))
    lines += layout.list(
      "Not bound",
      others.map { citation, bearers in
        StyledText(BindingWords.absence(citation, for: bearers))
      })
    return lines
  }

  private func exceptions(_ group: FindingGroup) -> TextLines {
    var lines: TextLines = []
    for exception in group.exceptions {
      let basis =
        exception.citations.isEmpty
        ? "" : " (\(Wording.list(exception.citations.map(BindingWords.unbroken))))"
      let lifts = Wording.list(exception.lifts.map(BindingWords.unbroken))
      let outcome =
        switch exception.applies {
        case true?: "applies, and lifts \(lifts)"
        case false?: "was looked at and does not apply"
        case nil: "can’t be decided; it would lift \(lifts)"
        }
      var text = StyledText(exception.id, .strong)
      text.append("\(basis) \(outcome).")
      text.append(ExceptionWords.left(by: exception))
      lines += layout.labelled(lines.isEmpty ? "Exception" : "", text)
    }
    return lines
  }

  private func onPaper(_ group: FindingGroup) -> TextLines {
    guard let onPaper = group.first.onPaper else { return [] }
    let soft = isSoft(group)
    return layout.labelled(
      "On paper",
      StyledText(
        "By its text alone this \(VerdictWords.verb(onPaper, soft: soft)); with what is reported of practice it "
          + VerdictWords.verb(group.first.verdict, soft: soft) + "."))
  }

  /// Adds the numbers of the questions that would decide it; those that are not listed below are written out.
  private func appendWanted(_ group: FindingGroup, to text: inout StyledText) {
    guard !group.missing.isEmpty else { return }
    var numbers: [Int] = []
    var others: [String] = []
    for fact in group.missing {
      let number = questionnaire.number(of: fact) ?? 0
      if number <= listedQuestions {
        numbers.append(number)
      } else if !others.contains(fact.question) {
        others.append(fact.question)
      }
    }
    text.append(numbers.isEmpty ? "Wants answers to: " : "Wants answers to ")
    text.append(list: numbers.sorted().map(String.init), .note)
    if !numbers.isEmpty, !others.isEmpty { text.append(", and to: ") }
    if others.isEmpty { text.append(". ") }
    for question in others {
      text.append(question)
      text.append(" ")
    }
  }

  /// Adds a sentence on the parts of the proposal that the findings are about, unless it is the whole.
  private func appendSubjects(_ group: FindingGroup, to text: inout StyledText) {
    let subjects = self.subjects(group)
    guard !subjects.isEmpty else { return }
    text.append(Wording.sentence(subjects))
    text.append(" ")
  }

  /// Adds the rule's id and how grave a breach is.
  private func appendRule(_ group: FindingGroup, to text: inout StyledText) {
    text.append("[", .dim)
    text.append(group.first.rule.id, .dim)
    text.append(", ", .dim)
    text.append(group.first.rule.severity.rawValue, .dim)
    text.append("]", .dim)
  }

  private func questions(_ group: FindingGroup) -> TextLines {
    let numbered = group.missing.compactMap { fact in
      questionnaire.number(of: fact).map { (number: $0, fact: fact) }
    }
    var lines: TextLines = []
    for question in numbered.sorted(by: { $0.number < $1.number }) {
      var text = StyledText("\(question.number) ", .note)
      text.append(question.fact.question)
      lines += layout.labelled(lines.isEmpty ? "Ask" : "", text)
    }
    return lines
  }

  /// The accounts of the findings, named where there are several that differ.
  private func account(_ group: FindingGroup) -> TextLines {
    guard explains else { return [] }
    let text = AccountText(layout: layout)
    var told: [(findings: [Finding], lines: TextLines)] = []
    for account in JointAccount.joined(group.findings) {
      let lines = text.lines(account)
      if let same = told.firstIndex(where: { $0.lines == lines }) {
        told[same].findings += account.findings
      } else {
        told.append((account.findings, lines))
      }
    }
    guard told.count > 1 else { return told.first?.lines ?? [] }
    return told.reduce(into: []) { all, account in
      all += layout.labelled("For", StyledText(Wording.findings(account.findings, Wording.bearer)))
      all += account.lines
    }
  }

  private func cure(_ group: FindingGroup) -> TextLines {
    guard group.first.verdict == .fail else { return [] }
    var lines: TextLines = []
    if let advice = group.first.rule.advice, !advice.isEmpty {
      lines += layout.labelled("To cure", StyledText(Wording.sentence(advice)))
    }
    for remedy in group.remedies {
      let text = StyledText(RemedyWords.sentence(remedy))
      lines += layout.labelled(lines.isEmpty ? "To cure" : "", text)
    }
    return lines
  }

  private func rule(_ group: FindingGroup) -> TextLines {
    let rule = group.first.rule
    return layout.labelled("Rule", StyledText("\(rule.id) (\(rule.severity.rawValue))", .dim))
  }

  // MARK: Words

  /// The bearers: `Mexico (MEX)`, `United States (USA)`.
  private func names(_ group: FindingGroup) -> [String] {
    group.bearers.map { $0.map(StateWords.withCode) ?? "State not named" }
  }

  /// The parts of the proposal that the findings are about; empty for the proposal as a whole.
  private func subjects(_ group: FindingGroup) -> String {
    // One finding, as most groups are, has one subject for one bearer.
    if group.findings.count == 1 {
      let subject = group.first.subject
      return subject == Subject() || subject == Subject(party: group.first.bearer)
        ? "" : Wording.subject(subject)
    }
    // A party that is judged for itself has been named.
    let areBearers = group.findings.allSatisfy { $0.subject == Subject(party: $0.bearer) }
    guard group.subjects != [Subject()], !areBearers else { return "" }
    let pairs = group.pairs
    let parts = pairs.map { pair in
      let subjects = Wording.joined(pair.subjects.map(Wording.subject), by: "; ")
      return pairs.count == 1
        ? subjects : "\(Wording.list(pair.bearers.map { $0 ?? "State not named" })): \(subjects)"
    }
    return Wording.joined(parts, by: ". ")
  }

  private func isSoft(_ group: FindingGroup) -> Bool { ProposalSections.isSoft(group.first) }
}
