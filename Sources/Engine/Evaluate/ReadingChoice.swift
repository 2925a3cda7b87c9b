import CEL
import Findings
import Rules

/// A rule as one reading has it, evaluated and judged for one bearer.
struct JudgedReading {
  /// The place of the interpretation in the rule; `nil` for the rule's own reading.
  let interpretation: Int?
  let when: Value
  let requirements: [Value]
  let judgement: VerdictMapping.Judgement
}

/// The readings of a rule for one bearer, and which of them decides.
struct ReadingChoice {
  /// Which reading's verdict counts.
  enum Taken: Hashable {
    case own
    case interpretation(Int)
    /// It is not known which binds, and they do not agree.
    case open
  }

  /// The rule's own first, then the interpretations in their order.
  let readings: [JudgedReading]
  /// For each interpretation, whether the bearer is bound by it: a truth value, an unknown or an error.
  let binding: [Value]

  /// The readings that may be the one that binds: the first interpretation that surely does, those before
  /// it of which it is not known, and the rule's own if none surely does.
  private var candidates: [JudgedReading] {
    var result: [JudgedReading] = []
    for (place, value) in binding.enumerated() {
      switch Truth(value) {
      case .yes: return result + [readings[place + 1]]
      case .unknown: result.append(readings[place + 1])
      case .no, .error: continue
      }
    }
    return result + [readings[0]]
  }

  /// The reading to tell of, and the judgement by it.
  ///
  /// A fault in any reading is one of the rule; readings that may bind and do not agree leave it open.
  func choose() -> (taken: Taken, reading: JudgedReading, judgement: VerdictMapping.Judgement) {
    // Most rules are read in one way.
    if readings.count == 1 { return (.own, readings[0], readings[0].judgement) }
    if let faulty = readings.first(where: { $0.judgement.verdict == .error }) {
      return (taken(faulty), faulty, faulty.judgement)
    }
    let candidates = candidates
    let first = candidates[0]
    if binding.contains(where: \.isError) {
      return (
        .open, first,
        .init(verdict: .error, force: first.judgement.force, ground: .fault)
      )
    }
    if candidates.allSatisfy({ $0.judgement.verdict == first.judgement.verdict }) {
      return (taken(first), first, first.judgement)
    }
    let force = candidates.compactMap(\.judgement.force).max()
    return (.open, first, .init(verdict: .undetermined, force: force, ground: .missing))
  }

  /// What is not known of who is bound by what, and in the readings that may bind.
  func unknowns(in store: ValueStore, of reading: (JudgedReading) -> Value) -> Value {
    var unknown = Value.absent
    for value in binding where value.isUnknown { unknown = store.union(unknown, value) }
    if readings.count == 1 { return store.union(unknown, reading(readings[0])) }
    for candidate in candidates { unknown = store.union(unknown, reading(candidate)) }
    return unknown
  }

  private func taken(_ reading: JudgedReading) -> Taken {
    reading.interpretation.map(Taken.interpretation) ?? .own
  }
}
