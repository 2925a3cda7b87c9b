import Findings
import Law

/// Asks the registry what a citation is worth for a State on the day of the case, once each.
///
/// A class because what was answered is remembered for all rules of a proposal.
final class StandingCache {
  let registry: LawRegistry
  let day: CalendarDate
  /// By the citation's number and the State's code.
  private var answers: [Int: Answer] = [:]

  private struct Answer {
    /// Whether the answer has its reasons, its source and the reservations.
    let tells: Bool
    let status: BindingStatus
  }

  /// How many answers a proposal of few States takes.
  private static let usual = 400

  init(registry: LawRegistry, day: CalendarDate) {
    self.registry = registry
    self.day = day
    answers.reserveCapacity(Self.usual)
  }

  /// The status of a citation for a State; without reasons, source and reservations unless it is to tell them.
  func status(of citation: Citation, for state: State, tells: Bool = true) -> BindingStatus {
    // A State's code takes 24 bits.
    let question = citation.number << 24 + Int(state.code)
    if let known = answers[question], known.tells || !tells { return known.status }
    let status = registry.status(of: citation, for: state, on: day, tells: tells)
    answers[question] = Answer(tells: tells, status: status)
    return status
  }

  /// The strongest force that any of the citations has for whom it binds: what is at stake while nobody
  /// is known to be bound.
  func strongestForce(of citations: [Citation]) -> Force? {
    citations.map(registry.force).max()
  }
}
