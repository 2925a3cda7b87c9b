import Findings
import Law
import Rules

/// The findings on one proposal, sorted into the parts of its report.
///
/// Duties bind as law, by treaty or custom; a finding without force is counted among them, since its
/// sources may. Commitments and guidance stand apart: to miss one is no breach of law.
struct ProposalSections {
  let errors: [FindingGroup]
  let failing: [FindingGroup]
  let undecided: [FindingGroup]
  let kept: [FindingGroup]
  let unmetCommitments: [FindingGroup]
  let undecidedCommitments: [FindingGroup]
  let keptCommitments: [FindingGroup]
  let waived: [FindingGroup]
  let known: [FindingGroup]
  /// What does not apply, which is mostly counted and seldom told in groups.
  let idle: [Finding]

  init(_ findings: [Finding]) {
    func groups(_ isIncluded: (Finding) -> Bool) -> [FindingGroup] {
      Self.groups(findings.filter(isIncluded))
    }
    func isOpen(_ finding: Finding, _ verdict: Verdict, soft: Bool) -> Bool {
      !finding.isAccepted && finding.verdict == verdict && Self.isSoft(finding) == soft
    }
    errors = groups { !$0.isWaived && $0.verdict == .error }
    failing = groups { isOpen($0, .fail, soft: false) }
    undecided = groups { isOpen($0, .undetermined, soft: false) }
    kept = groups { isOpen($0, .pass, soft: false) }
    unmetCommitments = groups { isOpen($0, .fail, soft: true) }
    undecidedCommitments = groups { isOpen($0, .undetermined, soft: true) }
    keptCommitments = groups { isOpen($0, .pass, soft: true) }
    waived = groups { $0.isWaived }
    known = groups { !$0.isWaived && $0.baseline == .unchanged }
    idle = findings.filter { !$0.isWaived && $0.verdict == .notApplicable }
  }

  private static func groups(_ findings: [Finding]) -> [FindingGroup] {
    FindingGroup.groups(of: findings.sorted(by: comesBefore))
  }

  /// What does not apply, rule by rule.
  var notApplicable: [FindingGroup] { Self.groups(idle) }

  /// All groups that may lack facts, in the order in which they are shown.
  var open: [FindingGroup] {
    errors + failing + undecided + unmetCommitments + undecidedCommitments
  }

  /// Whether only sources that are not law stand behind the finding.
  static func isSoft(_ finding: Finding) -> Bool {
    finding.force == .commitment || finding.force == .guidance
  }

  /// The gravest first, by force, then by how grave a breach is; else in the order of the report.
  private static func comesBefore(_ left: Finding, _ right: Finding) -> Bool {
    (forceRank(left), -left.rule.severity.rank) < (forceRank(right), -right.rule.severity.rank)
  }

  private static func forceRank(_ finding: Finding) -> Int {
    switch finding.force {
    case .binding: 0
    case .customary: 1
    case nil: 2
    case .commitment: 3
    case .guidance: 4
    }
  }
}
