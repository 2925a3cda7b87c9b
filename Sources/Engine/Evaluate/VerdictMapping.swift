import Findings
import Law

/// What a condition came to: true, false, not known, or a fault.
enum Truth: Hashable, Sendable {
  case yes
  case no
  case unknown
  case error
}

/// What a citation is worth for one bearer on one day.
enum CitationStanding: Hashable, Sendable {
  /// It binds, or addresses the bearer as soft law, with this force.
  case holds(Force)
  /// The law data leave open whether it binds; this is the force it would have.
  case open(Force)
  /// It does not reach the bearer.
  case none
}

/// Turns what was evaluated into a verdict: the one place where unknown meets law.
///
/// Strong Kleene throughout: a deciding value beats an unknown. Nothing unknown or faulty becomes `pass`,
/// and learning a fact never turns `pass` into `fail` or back.
struct VerdictMapping {
  /// One exception of the rule.
  struct Exception {
    let applies: Truth
    /// Places in ``VerdictMapping/citations`` that it lifts, absolute ones already left out.
    let lifts: Set<Int>
  }

  /// The verdict and what it rests on.
  struct Judgement: Hashable {
    var verdict: Verdict
    /// The strongest force of the citations it rests on.
    var force: Force?
    var ground: Ground
    /// Which exception lifted which citation.
    var liftedBy: [Int: Int] = [:]
    /// What would decide an `undetermined`.
    var needsWhen = false
    var needsRequirements: [Int] = []
    var needsExceptions: [Int] = []
    var needsCitations: [Int] = []
  }

  /// Why the verdict is what it is.
  enum Ground: Hashable {
    case noCitation
    case triggerOff
    case requirementsHold
    case requirementFails
    case exceptionLifts
    case missing
    case fault
  }

  let citations: [CitationStanding]
  let when: Truth
  let requirements: [Truth]
  let exceptions: [Exception]

  func judge() -> Judgement {
    let reaching = citations.indices.filter { citations[$0] != .none }
    if reaching.isEmpty {
      return Judgement(verdict: .notApplicable, force: nil, ground: .noCitation)
    }
    if when == .no { return Judgement(verdict: .notApplicable, force: nil, ground: .triggerOff) }
    if when == .error || requirements.contains(.error)
      || exceptions.contains(where: { $0.applies == .error })
    {
      return Judgement(verdict: .error, force: strongest(reaching), ground: .fault)
    }
    let liftedBy = lifted { $0 == .yes }
    let remaining = liftedBy.isEmpty ? reaching : reaching.filter { liftedBy[$0] == nil }
    if requirements.allSatisfy({ $0 == .yes }) {
      return Judgement(
        verdict: .pass, force: strongest(reaching), ground: .requirementsHold, liftedBy: liftedBy)
    }
    if remaining.isEmpty {
      return Judgement(
        verdict: .pass, force: strongest(reaching), ground: .exceptionLifts, liftedBy: liftedBy)
    }
    if requirements.contains(.no), when == .yes {
      return failing(remaining, liftedBy: liftedBy)
    }
    var judgement = open(remaining, liftedBy: liftedBy)
    judgement.needsWhen = when == .unknown
    if !requirements.contains(.no) {
      judgement.needsRequirements = requirements.indices.filter { requirements[$0] == .unknown }
    }
    return judgement
  }

  /// Decides where a requirement is false and the trigger is pulled: whether anything certain remains that binds.
  private func failing(_ remaining: [Int], liftedBy: [Int: Int]) -> Judgement {
    let maybeLifted = lifted { $0 == .unknown }
    let certain = remaining.filter { index in
      if case .holds = citations[index] { maybeLifted[index] == nil } else { false }
    }
    // Soft law that is certain must not hide that a binding duty may be broken.
    let mayBindHarder =
      (strongest(remaining)?.isHard ?? false) && !(strongest(certain)?.isHard ?? false)
    if certain.isEmpty || mayBindHarder { return open(remaining, liftedBy: liftedBy) }
    return Judgement(
      verdict: .fail, force: strongest(certain), ground: .requirementFails, liftedBy: liftedBy)
  }

  /// Undecided: the exceptions and legal questions that bear on what remains are asked for.
  private func open(_ remaining: [Int], liftedBy: [Int: Int]) -> Judgement {
    var judgement = Judgement(
      verdict: .undetermined, force: strongest(remaining), ground: .missing, liftedBy: liftedBy)
    judgement.needsExceptions = exceptions.indices.filter { place in
      exceptions[place].applies == .unknown
        && !exceptions[place].lifts.isDisjoint(with: remaining)
    }
    judgement.needsCitations = remaining.filter { index in
      if case .open = citations[index] { true } else { false }
    }
    return judgement
  }

  /// The citations lifted by exceptions of that truth, each with the first that lifts it.
  private func lifted(by holds: (Truth) -> Bool) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for (place, exception) in exceptions.enumerated() where holds(exception.applies) {
      for citation in exception.lifts where result[citation] == nil { result[citation] = place }
    }
    return result
  }

  private func strongest(_ indices: [Int]) -> Force? {
    var strongest: Force?
    for index in indices {
      switch citations[index] {
      case .holds(let force), .open(let force): strongest = max(strongest ?? force, force)
      case .none: continue
      }
    }
    return strongest
  }
}

extension Force {
  /// Law, by treaty or custom; not a commitment or guidance.
  var isHard: Bool { self == .binding || self == .customary }
}
