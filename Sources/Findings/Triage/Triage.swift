package import Law
import Rules

/// What was accepted: the one place where waivers and the baseline meet the findings, for every command.
///
/// Nothing is taken out of a report: a finding that somebody accepted says so. What is wrong with a waiver or an
/// entry of the baseline is a notice, a finding of its own.
package struct Triage: Sendable {
  /// How many days before its end a waiver is told to end soon.
  package static let soon = 30

  package let waivers: WaiverFile?
  package let baseline: Baseline?
  /// The day on which waivers must still hold.
  package let day: CalendarDate
  /// The rules that were asked; a waiver of another rule may be needed all the same.
  private let rules: Set<String>

  /// Prepares to accept what is to be accepted.
  ///
  /// - Parameters:
  ///   - waivers: The waivers, if there are any.
  ///   - baseline: The findings accepted as found, if there are any.
  ///   - day: The day on which waivers must still hold: today, but for who wants to know of another day.
  ///   - rules: The ids of the rules that were asked.
  package init(
    waivers: WaiverFile? = nil, baseline: Baseline? = nil, on day: CalendarDate, rules: Set<String>
  ) {
    self.waivers = waivers
    self.baseline = baseline
    self.day = day
    self.rules = rules
  }

  /// Puts waivers and the baseline on a report's findings, and adds the notices.
  package func apply(to report: inout Report) {
    report.notices += applyWaivers(to: &report.proposals)
    if let baseline { report.notices += apply(baseline, to: &report.proposals) }
    for place in report.proposals.indices {
      report.proposals[place].run.waivers = waivers.map {
        InputReceipt(file: $0.name, digest: $0.digest)
      }
      report.proposals[place].run.baseline = baseline.map {
        InputReceipt(file: $0.name, digest: $0.digest)
      }
    }
  }

  /// Whether a verdict is one that can be accepted: a fault never is.
  static func isOpen(_ finding: Finding) -> Bool {
    finding.verdict == .fail || finding.verdict == .undetermined
  }

  // MARK: Waivers

  private func applyWaivers(to proposals: inout [ProposalReport]) -> [Finding] {
    var notices: [Finding] = []
    for waiver in waivers?.waivers ?? [] {
      var reached: [(proposal: Int, finding: Int)] = []
      for (place, report) in proposals.enumerated() where waiver.isAbout(report) {
        for (number, finding) in report.findings.enumerated()
        where Self.isOpen(finding) && waiver.isAbout(finding, of: report) {
          reached.append((place, number))
        }
      }
      if waiver.decision.until < day {
        notices.append(Notices.expired(waiver, reaching: reached.count, on: day))
      } else if reached.isEmpty {
        if couldBeUsed(waiver, on: proposals) { notices.append(Notices.unused(waiver)) }
      } else if let excess = waiver.excess(reaching: reached.count) {
        notices.append(Notices.overBroad(waiver, because: excess))
      } else {
        for place in reached {
          let finding = proposals[place.proposal].findings[place.finding]
          if finding.restsOnAbsoluteDuty {
            notices.append(Notices.refused(waiver, finding))
          } else if finding.waiver == nil {
            proposals[place.proposal].findings[place.finding].waiver = waiver.decision
          }
        }
        if day.days(to: waiver.decision.until) < Self.soon {
          notices.append(Notices.expiring(waiver, on: day))
        }
      }
    }
    return notices
  }

  /// Whether this run would have shown what the waiver is for, had it been there.
  private func couldBeUsed(_ waiver: Waiver, on proposals: [ProposalReport]) -> Bool {
    if let rule = waiver.target.rule, !rules.contains(where: Glob(rule).matches) { return false }
    return proposals.contains(where: waiver.isAbout)
  }

  // MARK: Baseline

  private func apply(_ baseline: Baseline, to proposals: inout [ProposalReport]) -> [Finding] {
    var entries: [String: Baseline.Entry] = [:]
    for entry in baseline.entries { entries[entry.fingerprint] = entry }
    var met: Set<String> = []
    for place in proposals.indices {
      for number in proposals[place].findings.indices {
        let finding = proposals[place].findings[number]
        guard Self.isOpen(finding) else { continue }
        let known = entries[finding.fingerprint.description]
        if known != nil { met.insert(finding.fingerprint.description) }
        // An open question that has become a breach is not what was accepted.
        let isAccepted = known.map { $0.verdict == finding.verdict || $0.verdict == .fail } ?? false
        proposals[place].findings[number].baseline = isAccepted ? .unchanged : .new
      }
    }
    let judged = Set(proposals.map(\.id))
    return baseline.entries.filter { entry in
      !met.contains(entry.fingerprint) && judged.contains(entry.proposal)
        && rules.contains(entry.rule)
    }.map { Notices.gone($0, in: baseline) }
  }
}
