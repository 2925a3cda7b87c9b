import Findings
import Law

/// Asks the registry what a citation is worth for a State on the day of the case, once each.
///
/// A class because what was answered is remembered for all rules of a proposal.
final class StandingCache {
  let registry: LawRegistry
  let day: CalendarDate
  /// By the citation's number, each State that was asked about with the answer; they are few.
  private var answers: [Int: [Answer]] = [:]

  private struct Answer {
    let state: State
    /// Whether the answer has its reasons, its source and the reservations.
    let tells: Bool
    let status: BindingStatus
  }

  init(registry: LawRegistry, day: CalendarDate) {
    self.registry = registry
    self.day = day
  }

  /// The status of a citation for a State; without reasons, source and reservations unless it is to tell them.
  func status(of citation: Citation, for state: State, tells: Bool = true) -> BindingStatus {
    let known = answers[citation.number]?.first { $0.state == state && ($0.tells || !tells) }
    if let known { return known.status }
    let status = registry.status(of: citation, for: state, on: day, tells: tells)
    answers[citation.number, default: []].append(.init(state: state, tells: tells, status: status))
    return status
  }

  /// The strongest force that any of the citations has for whom it binds: what is at stake while nobody
  /// is known to be bound.
  func strongestForce(of citations: [Citation]) -> Force? {
    citations.map(registry.force).max()
  }
}
