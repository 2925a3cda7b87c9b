import Law
import Rules

/// What findings say of their rule: the few of its words that a report repeats, so that it reads no others.
final class RuleWords: Sendable {
  /// An exception of the rule.
  struct Exception: Sendable {
    let id: String
    /// The citations that it lifts, and those on which it rests itself, as they are written.
    let lifts: [StoredText]
    let citations: [StoredText]
    let note: StoredText?
  }

  /// How an authority reads the duty.
  struct Interpretation: Sendable {
    let id: String
    let authority: String
    let legalOrder: String
    let citations: [Citation]
    /// What is wrong where one of its requirements does not hold; the rule's own where it has none.
    let messages: [StoredText]
    let note: StoredText?
  }

  let title: String
  let severity: RuleSeverity
  let duty: StoredText
  let advice: StoredText?
  /// The places of the citations that no exception lifts.
  let absolute: [Int]
  /// What is wrong where a requirement does not hold, in the order of the requirements.
  let messages: [StoredText]
  let exceptions: [Exception]
  let interpretations: [Interpretation]

  init(
    title: String, severity: RuleSeverity, duty: StoredText, advice: StoredText?, absolute: [Int],
    messages: [StoredText], exceptions: [Exception], interpretations: [Interpretation]
  ) {
    self.title = title
    self.severity = severity
    self.duty = duty
    self.advice = advice
    self.absolute = absolute
    self.messages = messages
    self.exceptions = exceptions
    self.interpretations = interpretations
  }

  /// Takes the words of a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule as its author wrote it.
  ///   - citations: What each of its interpretations rests on.
  convenience init(_ rule: Rule, interpretationCitations citations: [[Citation]]) {
    self.init(
      title: rule.title, severity: rule.severity, duty: rule.storedDuty,
      advice: rule.remedy?.storedAdvice,
      absolute: rule.citations.indices.filter { rule.citations[$0].isAbsolute },
      messages: rule.requirements.map(\.storedMessage),
      exceptions: rule.exceptions.map { exception in
        .init(
          id: exception.id, lifts: exception.lifts.map(\.storedCite),
          citations: exception.citations.map(\.storedCite),
          note: exception.note.map(StoredText.init))
      },
      interpretations: zip(rule.interpretations, citations).map { interpretation, citations in
        .init(
          id: interpretation.id, authority: interpretation.authority,
          legalOrder: interpretation.legalOrder, citations: citations,
          messages: interpretation.requirements.map(\.storedMessage),
          note: interpretation.note.map(StoredText.init))
      })
  }

  /// What is wrong of the requirements of a reading that do not hold, in one text.
  ///
  /// - Parameters:
  ///   - requirements: Whether each holds.
  ///   - interpretation: Whose they are; `nil` for the rule's own reading.
  /// - Returns: The messages of those that do not; empty where all hold.
  func messages(that requirements: [Truth], in interpretation: Int?) -> String {
    let own = interpretation.map { interpretations[$0].messages } ?? []
    var text = ""
    for (message, truth) in zip(own.isEmpty ? messages : own, requirements) where truth == .no {
      if !text.isEmpty { text += " " }
      text += message.text
    }
    return text
  }
}
