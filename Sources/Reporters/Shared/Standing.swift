import Findings
import Law
import Rules

/// What a finding comes to for a reader: its verdict, with what softens or lifts it.
enum Standing: String, CaseIterable {
  case fault, fails, notMet, open, openCommitment, waived, known, kept, met, notApplicable

  init(_ finding: Finding) {
    let isSoft = ProposalSections.isSoft(finding)
    self =
      if finding.waiver != nil {
        .waived
      } else if finding.baseline == .unchanged {
        .known
      } else {
        switch finding.verdict {
        case .error: .fault
        case .fail: isSoft ? .notMet : .fails
        case .undetermined: isSoft ? .openCommitment : .open
        case .pass: isSoft ? .met : .kept
        case .notApplicable: .notApplicable
        }
      }
  }

  /// A word or two: `fails`, `not met`, `open`.
  var word: String {
    switch self {
    case .fault: "fault"
    case .fails: "fails"
    case .notMet: "not met"
    case .open, .openCommitment: "open"
    case .waived: "waived"
    case .known: "known"
    case .kept: "kept"
    case .met: "met"
    case .notApplicable: "does not apply"
    }
  }

  /// How a sentence on it begins.
  var lead: String {
    switch self {
    case .fault: "Could not be judged"
    case .fails: "Fails"
    case .notMet: "Not met, which is no breach of law"
    case .open, .openCommitment: "Cannot be decided"
    case .waived: "Accepted by waiver"
    case .known: "Known before, by the baseline"
    case .kept: "Kept"
    case .met: "Met"
    case .notApplicable: "Does not apply"
    }
  }

  /// From what matters most to what matters least.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How loudly a finding is told where a reader has levels.
enum AlertLevel: Int {
  case error, warning, note, none

  /// What keeps the proposal from passing is an error, or a warning where it is open; what is told beside it a note.
  init(_ finding: Finding, by gate: GatePolicy) {
    self =
      if finding.isAccepted {
        .note
      } else {
        switch finding.verdict {
        case .error: .error
        case .fail: gate.blocks(finding) ? .error : .note
        case .undetermined: gate.blocks(finding) ? .warning : .note
        case .pass, .notApplicable: .none
        }
      }
  }
}
