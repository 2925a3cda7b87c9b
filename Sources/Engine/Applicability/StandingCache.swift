import Findings
import Law

/// Asks the registry what a citation is worth for a State on the day of the case, once each.
///
/// A class because what was answered is remembered for all rules of a proposal.
final class StandingCache {
  let registry: LawRegistry
  let day: CalendarDate
  /// The States that were asked about: few.
  private var states: [Answers] = []

  /// The answers for one State.
  private struct Answers {
    let state: State
    /// Where each citation's answer is, by the citation's number; ``unasked`` for those that nobody asked for.
    var places: [Int32]
    var answers: [Answer] = []

    static let unasked: Int32 = -1
  }

  private struct Answer {
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
    let (row, number) = (row(of: state), registry.number(of: citation))
    let place = Int(states[row].places[number])
    if place >= 0 {
      let known = states[row].answers[place]
      if known.tells || !tells { return known.status }
    }
    let status = registry.status(of: citation, for: state, on: day, tells: tells)
    let answer = Answer(tells: tells, status: status)
    if place >= 0 {
      states[row].answers[place] = answer
    } else {
      states[row].places[number] = Int32(states[row].answers.count)
      states[row].answers.append(answer)
    }
    return status
  }

  /// Where the answers for a State are.
  private func row(of state: State) -> Int {
    if let row = states.firstIndex(where: { $0.state == state }) { return row }
    states.append(
      Answers(
        state: state,
        places: [Int32](repeating: Answers.unasked, count: registry.citationCount)))
    return states.count - 1
  }

  /// The strongest force that any of the citations has for whom it binds: what is at stake while nobody
  /// is known to be bound.
  func strongestForce(of citations: some Sequence<Citation>) -> Force? {
    citations.map(registry.force).max()
  }
}
