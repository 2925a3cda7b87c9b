import ArgumentParser
import Findings
import Law
import Rules

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

  var level = Level.customary
  var undetermined = Undetermined.block
  /// The least grave breach that still counts.
  var severity = RuleSeverity.minor
  /// What is wrong with a waiver or the baseline: whether it keeps proposals from passing.
  var notices = Undetermined.allow

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
    return GatePolicy(
      level: softest, blocksUndetermined: undetermined == .block, severity: severity,
      blocksNotices: notices == .block)
  }

  /// What the findings of a run come to.
  func status(of findings: some Sequence<Finding>) -> ExitStatus {
    var status = ExitStatus.passed
    for finding in findings where !finding.isAccepted {
      switch finding.verdict {
      // What could not be read is no fault of ours, and no pass either.
      case .error where finding.rule.id == ProposalReport.unreadableRule:
        status = max(status, .unreadable)
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
    let open = findings.filter { !$0.isAccepted && !$0.isNotice }
    let notices = findings.count { $0.isNotice && counts($0) }
    let failing = open.count { $0.verdict == .fail && counts($0) }
    let undecided = open.count { $0.verdict == .undetermined && counts($0) }
    func number(_ count: Int, _ one: String, _ many: String) -> String {
      count == 1 ? "1 duty \(one)" : "\(count) duties \(many)"
    }
    let waiting = number(undecided, "can’t be decided", "can’t be decided")
    let judged = findings.filter { $0.rule.id != ProposalReport.unreadableRule }
    let accepted = accepted(findings)
    switch status(of: judged) {
    case .fault: return "a rule could not be run, so nothing is known of its duty."
    case .failed:
      var parts = failing > 0 ? [number(failing, "fails", "fail")] : []
      if undecided > 0 && undetermined == .block { parts.append(waiting) }
      if notices > 0 {
        parts.append("\(notices) \(notices == 1 ? "notice" : "notices") on waivers or the baseline")
      }
      return "\(parts.joined(separator: ", and ")) (\(scope))\(accepted)."
    case .undetermined: return "\(waiting) (\(scope))\(accepted)."
    default:
      let left =
        undecided > 0
        ? "; \(number(undecided, "is", "are")) left open, as --undetermined allow has it" : ""
      return level == .none
        ? "no finding counts (--gate none)." : "no duty fails (\(scope))\(left)\(accepted)."
    }
  }

  /// What counted once and was accepted, as the end of a sentence.
  private func accepted(_ findings: [Finding]) -> String {
    func counted(_ finding: Finding) -> Bool {
      (finding.verdict == .fail || finding.verdict == .undetermined) && counts(finding)
    }
    let waived = findings.count { $0.isWaived && counted($0) }
    let known = findings.filter { !$0.isWaived && $0.isAccepted && counted($0) }
    let absolute = known.count { $0.restsOnAbsoluteDuty }
    var text = ""
    if waived > 0 { text += "; \(waived) waived" }
    if !known.isEmpty {
      text += "; \(known.count) known from the baseline"
      if absolute > 0 { text += ", \(absolute) of them under a duty without exception" }
    }
    return text
  }

  private var scope: String {
    words(of: level)
      + (severity == .minor ? "" : ", where a breach is at least \(severity.rawValue)")
  }

  private func words(of level: Level) -> String {
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
