import Findings
import Law

/// Findings of one rule with one outcome, told together: over several States, several parts of a proposal, or both.
struct FindingGroup {
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
    var members: [[Finding]] = []
    // Where the groups of a rule stand: few, as the rule tells nearly all groups apart, and findings of one rule mostly
    // stand together.
    var places: [String: [Int]] = [:]
    var last: (rule: String, places: [Int]) = ("", [])
    places.reserveCapacity(findings.underestimatedCount)
    for finding in findings {
      let rule = finding.rule.id
      if rule != last.rule {
        if !last.places.isEmpty { places[last.rule] = last.places }
        last = (rule, places[rule] ?? [])
      }
      if let place = last.places.first(where: { isTold(finding, with: members[$0][0]) }) {
        members[place].append(finding)
      } else {
        last.places.append(members.count)
        members.append([finding])
      }
    }
    return members.map(FindingGroup.init(findings:))
  }

  /// Whether two findings of one rule share what findings must share to be told together.
  private static func isTold(_ finding: Finding, with other: Finding) -> Bool {
    finding.verdict == other.verdict && finding.onPaper == other.onPaper
      && finding.force == other.force && finding.message == other.message
      && finding.waiver == other.waiver && finding.readings == other.readings
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

  /// The cures found, each once: what one does to the findings of the group itself is no news to tell of it.
  var remedies: [Remedy] {
    if findings.count == 1 { return first.remedies }
    var order: [[Remedy.Change]] = []
    var same: [[Remedy.Change]: [Remedy]] = [:]
    for remedy in findings.flatMap(\.remedies) {
      if same[remedy.changes] == nil { order.append(remedy.changes) }
      same[remedy.changes, default: []].append(remedy)
    }
    let own = Set(findings.map(\.fingerprint.description))
    return order.map { changes in
      let remedies = same[changes] ?? []
      return Remedy(
        changes: changes, isVerified: remedies.allSatisfy(\.isVerified),
        alsoCures: Set(remedies.flatMap(\.alsoCures)).subtracting(own).sorted(),
        breaks: Set(remedies.flatMap(\.breaks)).sorted())
    }
  }

  /// What each citation of the rule is worth, in the rule's order, each worth once.
  var statuses: [CitationStatus] {
    findings.count == 1 ? first.citations : citations.map { $0.status }
  }

  /// For each citation of the rule, in the rule's order, what it is worth for whom.
  var citations: [(status: CitationStatus, bearers: [String?])] {
    if findings.count == 1 { return first.citations.map { ($0, [first.bearer]) } }
    // The statuses of one provision stand together, where the rule cites it first.
    var provisions: [[(status: CitationStatus, bearers: [String?])]] = []
    var places: [String: Int] = [:]
    for finding in findings {
      for status in finding.citations {
        let place = places[status.cite] ?? provisions.count
        if place == provisions.count {
          places[status.cite] = place
          provisions.append([])
        }
        if let known = provisions[place].firstIndex(where: { $0.status == status }) {
          guard !provisions[place][known].bearers.contains(finding.bearer) else { continue }
          provisions[place][known].bearers.append(finding.bearer)
        } else {
          provisions[place].append((status, [finding.bearer]))
        }
      }
    }
    return provisions.flatMap(\.self)
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
    findings.count == 1 ? [part(first)] : findings.map(part).unique
  }

  private func uniqueElements<Part: Hashable>(_ parts: (Finding) -> [Part]) -> [Part] {
    Self.unique(findings, parts)
  }

  private static func unique<Part: Hashable>(
    _ findings: [Finding], _ parts: (Finding) -> [Part]
  ) -> [Part] {
    // One finding has nothing twice, and most groups are one.
    findings.count == 1 ? parts(findings[0]) : findings.flatMap(parts).unique
  }
}
