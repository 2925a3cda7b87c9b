import ArgumentParser
import Findings
import Law

/// Which findings keep a proposal from passing.
struct Gate {
  /// The softest force that still counts.
  enum Level: String, CaseIterable, ExpressibleByArgument {
    /// Only treaties and other law that binds by consent.
    case binding
    /// Custom too.
    case customary
    /// Political commitments too.
    case commitment
    /// Guidance too: everything counts.
    case guidance
    /// Nothing counts.
    case none
  }

  /// What an open question does.
  enum Undetermined: String, CaseIterable, ExpressibleByArgument {
    case block, allow
  }

  let level: Level
  let undetermined: Undetermined

  /// The same, for whoever has to know which findings count.
  var policy: GatePolicy {
    let softest: Force? =
      switch level {
      case .binding: .binding
      case .customary: .customary
      case .commitment: .commitment
      case .guidance: .guidance
      case .none: nil
      }
    return GatePolicy(level: softest, blocksUndetermined: undetermined == .block)
  }

  /// What the findings of a run come to.
  func status(of findings: some Sequence<Finding>) -> ExitStatus {
    var status = ExitStatus.passed
    for finding in findings where !finding.isAccepted {
      switch finding.verdict {
      // A fault is never let through, whatever the gate.
      case .error: return .fault
      case .fail where counts(finding): status = max(status, .failed)
      case .undetermined where counts(finding) && undetermined == .block:
        status = max(status, .undetermined)
      default: continue
      }
    }
    return status
  }

  /// Why the gate is open or shut, in a sentence or two.
  func sentence(on findings: [Finding]) -> String {
    let advice = "Answer what is asked, or give --undetermined allow."
    switch status(of: findings) {
    case .passed: return "Gate open: \(words(on: findings))"
    case .undetermined: return "Gate shut: \(words(on: findings)) \(advice)"
    default: return "Gate shut: \(words(on: findings))"
    }
  }

  /// What the gate found, as a clause with a full stop.
  ///
  /// As in `2 duties fail, and 1 duty can’t be decided (counting what binds by treaty, law or custom).`
  func words(on findings: [Finding]) -> String {
    let open = findings.filter { !$0.isAccepted }
    let failing = open.count { $0.verdict == .fail && counts($0) }
    let undecided = open.count { $0.verdict == .undetermined && counts($0) }
    func number(_ count: Int, _ one: String, _ many: String) -> String {
      count == 1 ? "1 duty \(one)" : "\(count) duties \(many)"
    }
    let waiting = number(undecided, "can’t be decided", "can’t be decided")
    switch status(of: findings) {
    case .fault: return "a rule could not be run, so nothing is known of its duty."
    case .failed:
      let also = undecided > 0 && undetermined == .block ? ", and \(waiting)" : ""
      return "\(number(failing, "fails", "fail"))\(also) (\(scope))."
    case .undetermined: return "\(waiting) (\(scope))."
    default:
      let left =
        undecided > 0
        ? "; \(number(undecided, "is", "are")) left open, as --undetermined allow has it" : ""
      return level == .none
        ? "no finding counts (--gate none)." : "no duty fails (\(scope))\(left)."
    }
  }

  private var scope: String {
    switch level {
    case .binding: "counting what binds by treaty or law"
    case .customary: "counting what binds by treaty, law or custom"
    case .commitment: "counting commitments too"
    case .guidance: "counting commitments and guidance too"
    case .none: "counting nothing"
    }
  }

  private func counts(_ finding: Finding) -> Bool { policy.counts(finding) }
}
