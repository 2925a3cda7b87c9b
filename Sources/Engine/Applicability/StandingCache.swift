import Findings
import Law

/// Asks the registry what a citation is worth for a State on the day of the case, once each.
///
/// A class because what was answered is remembered for all rules of a proposal.
final class StandingCache {
  private struct Key: Hashable {
    let citation: Citation
    let state: State
  }

  let registry: LawRegistry
  let day: CalendarDate
  private var answers: [Key: BindingStatus] = [:]

  init(registry: LawRegistry, day: CalendarDate) {
    self.registry = registry
    self.day = day
  }

  /// The status of a citation for a State.
  func status(of citation: Citation, for state: State) -> BindingStatus {
    let key = Key(citation: citation, state: state)
    if let known = answers[key] { return known }
    let status = registry.status(of: citation, for: state, on: day)
    answers[key] = status
    return status
  }

  /// The strongest force that any of the citations has for whom it binds: what is at stake while nobody
  /// is known to be bound.
  func strongestForce(of citations: [Citation]) -> Force? {
    citations.compactMap { registry.nominalForce(of: $0) }.max()
  }
}
