import CEL
import Findings
import Law

/// What came of one rule for one subject and one bearer, before it is put into words.
///
/// A class because it is handed on many times and has many parts; it never changes.
final class RuleOutcome {
  /// What each reading of the rule came to, and which one counts.
  struct Readings {
    /// One interpretation of the rule.
    struct Interpretation {
      let verdict: Verdict
      /// Whether each of its requirements holds; empty where its trigger is off.
      let requirements: [Truth]
      /// Whether the bearer is bound by it.
      let binds: Truth
    }

    let taken: ReadingChoice.Taken
    let own: Verdict
    /// In the order of the rule.
    let interpretations: [Interpretation]
  }

  /// `nil` where the proposal does not say who acts, or nobody does.
  let bearer: State?
  let judgement: VerdictMapping.Judgement
  /// One for each citation of the rule; empty without a bearer.
  let statuses: [BindingStatus]
  /// Whether each exception applies.
  let exceptions: [Truth]
  /// Whether each requirement holds.
  let requirements: [Truth]
  /// The slots of the facts that decided.
  let causes: [Int]
  /// The unknown facts and legal questions that would decide, as attributes.
  let missing: [UInt32]
  /// What a failed expression says.
  let fault: String?
  /// The rationale with the facts of the case, if it was asked for.
  let rationale: String
  /// The interpretation whose requirements these are; `nil` for the rule's own.
  let interpretation: Int?
  /// `nil` where the rule has no interpretations or no law reaches the bearer.
  let readings: Readings?
  /// Nobody acts in the role that the rule binds.
  let hasNoBearer: Bool
  /// It is not said who acts, and nothing that the rule rests on speaks to any of the parties.
  let reachesNoParty: Bool

  init(
    bearer: State?, judgement: VerdictMapping.Judgement, statuses: [BindingStatus] = [],
    exceptions: [Truth] = [], requirements: [Truth] = [], causes: [Int] = [],
    missing: [UInt32] = [], fault: String? = nil, rationale: String = "",
    interpretation: Int? = nil, readings: Readings? = nil, hasNoBearer: Bool = false,
    reachesNoParty: Bool = false
  ) {
    self.bearer = bearer
    self.judgement = judgement
    self.statuses = statuses
    self.exceptions = exceptions
    self.requirements = requirements
    self.causes = causes
    self.missing = missing
    self.fault = fault
    self.rationale = rationale
    self.interpretation = interpretation
    self.readings = readings
    self.hasNoBearer = hasNoBearer
    self.reachesNoParty = reachesNoParty
  }
}
