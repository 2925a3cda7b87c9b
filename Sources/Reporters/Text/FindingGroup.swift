import Findings
import Law

/// Findings of one rule with one outcome, told together: over several States, several parts of a proposal, or both.
struct FindingGroup {
  /// What findings must share to be told together.
  private struct Key: Hashable {
    let rule: String
    let verdict: Verdict
    let onPaper: Verdict?
    let force: Force?
    let message: String
    let waiver: AppliedWaiver?
    let readings: Finding.Readings?

    init(_ finding: Finding) {
      rule = finding.rule.id
      verdict = finding.verdict
      onPaper = finding.onPaper
      force = finding.force
      message = finding.message
      waiver = finding.waiver
      readings = finding.readings
    }

    // The rule tells nearly all groups apart.
    func hash(into hasher: inout Hasher) { hasher.combine(rule) }
  }

  /// At least one; what they share is read from the first.
  let findings: [Finding]
  /// The facts that any of the findings lacks, each once.
  let missing: [MissingFact]

  init(findings: [Finding]) {
    self.findings = findings
    missing = Self.unique(findings, \.missing)
  }

  var first: Finding { findings[0] }

  /// The findings in groups, each group where its first finding stood.
  static func groups(of findings: some Sequence<Finding>) -> [FindingGroup] {
    var order: [Key] = []
    var members: [Key: [Finding]] = [:]
    for finding in findings {
      let key = Key(finding)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(finding)
    }
    return order.compactMap { key in members[key].map(FindingGroup.init(findings:)) }
  }

  /// The duty bearers, each once, in order of appearance; `nil` stands for one that the proposal doesn't name.
  var bearers: [String?] { unique(\.bearer) }

  /// The subjects, each once, in order of appearance.
  var subjects: [Subject] { unique(\.subject) }

  /// The facts that decided any of the findings, each once.
  var evidence: [Evidence] { uniqueElements(\.evidence) }

  /// The rationales, each once: the facts of a case may stand in them.
  var rationales: [String] { unique(\.rationale).filter { !$0.isEmpty } }

  /// What was looked at as an exception, with the bearers and subjects left out.
  var exceptions: [Finding.ExceptionOutcome] { uniqueElements(\.exceptions) }

  /// The cures found, each once.
  var remedies: [Remedy] { uniqueElements(\.remedies) }

  /// For each citation of the rule, in the rule's order, what it is worth for whom.
  var citations: [(status: CitationStatus, bearers: [String?])] {
    if findings.count == 1 { return first.citations.map { ($0, [first.bearer]) } }
    var order: [CitationStatus] = []
    var bearers: [CitationStatus: [String?]] = [:]
    for finding in findings {
      for status in finding.citations {
        if bearers[status] == nil { order.append(status) }
        if bearers[status]?.contains(finding.bearer) != true {
          bearers[status, default: []].append(finding.bearer)
        }
      }
    }
    // The statuses of one provision stand together, where the rule cites it first.
    var rank: [String: Int] = [:]
    for status in order where rank[status.cite] == nil { rank[status.cite] = rank.count }
    return order.enumerated().sorted {
      (rank[$0.element.cite] ?? 0, $0.offset) < (rank[$1.element.cite] ?? 0, $1.offset)
    }.map { ($0.element, bearers[$0.element] ?? []) }
  }

  /// Which subjects go with which bearers: one line if every bearer has all of them, else one a bearer.
  var pairs: [(bearers: [String?], subjects: [Subject])] {
    var result: [(bearers: [String?], subjects: [Subject])] = []
    for bearer in bearers {
      var subjects: [Subject] = []
      for finding in findings where finding.bearer == bearer && !subjects.contains(finding.subject)
      {
        subjects.append(finding.subject)
      }
      if let same = result.firstIndex(where: { $0.subjects == subjects }) {
        result[same].bearers.append(bearer)
      } else {
        result.append(([bearer], subjects))
      }
    }
    return result
  }

  private func unique<Part: Hashable>(_ part: (Finding) -> Part) -> [Part] {
    if findings.count == 1 { return [part(first)] }
    var seen: Set<Part> = []
    return findings.map(part).filter { seen.insert($0).inserted }
  }

  private func uniqueElements<Part: Hashable>(_ parts: (Finding) -> [Part]) -> [Part] {
    Self.unique(findings, parts)
  }

  private static func unique<Part: Hashable>(
    _ findings: [Finding], _ parts: (Finding) -> [Part]
  ) -> [Part] {
    // One finding has nothing twice, and most groups are one.
    if findings.count == 1 { return parts(findings[0]) }
    var seen: Set<Part> = []
    return findings.flatMap(parts).filter { seen.insert($0).inserted }
  }
}
