package import Documents
import Law
package import Rules

/// Compares two judgements of one proposal: two drafts, two days, or two versions of a pack.
///
/// A finding is the same in both if it is of the same rule, subject and bearer.
package struct ReportComparison: Sendable {
  /// One judgement with the document it was made of.
  package struct Side: Sendable {
    package let report: ProposalReport
    package let document: Document
    /// What each rule of the pack says of its changes, by its id.
    package let changes: [String: [RuleChange]]

    package init(
      report: ProposalReport, document: Document, changes: [String: [RuleChange]] = [:]
    ) {
      self.report = report
      self.document = document
      self.changes = changes
    }
  }

  package let old: Side
  package let new: Side
  /// Those that got worse first, then by rule, subject and bearer.
  package let changes: [VerdictChange]

  package init(old: Side, new: Side) {
    self.old = old
    self.new = new
    let pairs = Self.pairs(old.report.findings, new.report.findings)
    changes = pairs.compactMap { pair in
      guard Self.verdict(pair.old) != Self.verdict(pair.new) else { return nil }
      return VerdictChange(
        old: pair.old, new: pair.new, direction: Self.direction(pair.old, pair.new),
        causes: Self.causes(pair.old, pair.new, old, new))
    }.sorted { Self.key($0) < Self.key($1) }
  }

  // MARK: Pairs

  private struct Key: Hashable {
    let rule: String
    let subject: Subject
    let bearer: String?

    init(_ finding: Finding) {
      rule = finding.rule.id
      subject = finding.subject
      bearer = finding.bearer
    }
  }

  private static func pairs(_ old: [Finding], _ new: [Finding]) -> [(
    old: Finding?, new: Finding?
  )] {
    var places: [Key: Int] = [:]
    var result: [(old: Finding?, new: Finding?)] = []
    for finding in old {
      places[Key(finding)] = result.count
      result.append((finding, nil))
    }
    for finding in new {
      if let place = places[Key(finding)] {
        result[place].new = finding
      } else {
        result.append((nil, finding))
      }
    }
    return result
  }

  /// A duty that was not looked at asks nothing, like one that does not apply.
  private static func verdict(_ finding: Finding?) -> Verdict {
    finding?.verdict ?? .notApplicable
  }

  private static func badness(_ verdict: Verdict) -> Int {
    switch verdict {
    case .pass, .notApplicable: 0
    case .undetermined: 1
    case .fail: 2
    case .error: 3
    }
  }

  private static func direction(_ old: Finding?, _ new: Finding?) -> VerdictChange.Direction {
    let (before, after) = (badness(verdict(old)), badness(verdict(new)))
    return after > before ? .worse : after < before ? .better : .other
  }

  private static func key(_ change: VerdictChange) -> (Int, Int, String, String, String) {
    let finding = change.finding
    let order =
      switch change.direction {
      case .worse: 0
      case .better: 1
      case .other: 2
      }
    return (
      order, change.new?.verdict.rank ?? 5, finding.rule.id, finding.subject.id,
      finding.bearer ?? ""
    )
  }

  // MARK: Causes

  private static func causes(_ old: Finding?, _ new: Finding?, _ before: Side, _ after: Side)
    -> [VerdictChange.Cause]
  {
    let facts = FactComparison(old: before.document, new: after.document)
    var causes = facts.changes(at: paths(old), new: paths(new)) + law(old, new)
    if causes.isEmpty, before.report.run.pack != after.report.run.pack,
      let id = (new ?? old)?.rule.id
    {
      let told = Set(before.changes[id] ?? [])
      causes.append(.rule(changes: (after.changes[id] ?? []).filter { !told.contains($0) }))
    }
    // How far the text could be seen decides what silence means.
    if causes.isEmpty { causes += facts.changes(at: ["proposal.text"], new: ["proposal.text"]) }
    return causes
  }

  private static func paths(_ finding: Finding?) -> [String] {
    guard let finding else { return [] }
    let told = finding.account?.explanation.flatMap(\.decidingFacts).map(\.path) ?? []
    return finding.evidence.map(\.path) + told
      + finding.missing.filter { $0.why != .legal }.map(\.path)
  }

  private static func law(_ old: Finding?, _ new: Finding?) -> [VerdictChange.Cause] {
    guard let old, let new else { return [] }
    // Where law that binds made the difference, what only speaks to a State did not.
    let hard = new.citations.filter {
      $0.binding.force == .binding || $0.binding.force == .customary
    }
    let changed = changes(hard, old)
    return changed.isEmpty ? changes(new.citations, old) : changed
  }

  private static func changes(_ citations: [CitationStatus], _ old: Finding) -> [VerdictChange
    .Cause]
  {
    citations.compactMap { citation in
      guard let before = old.citations.first(where: { $0.cite == citation.cite }) else {
        return nil
      }
      let (from, to) = (words(before), words(citation))
      return from == to ? nil : .law(cite: citation.cite, from: from, to: to)
    }
  }

  private static func words(_ citation: CitationStatus) -> String {
    let binding = citation.binding
    let status =
      switch binding.status {
      case .binds: "binds"
      case .modified: "binds with a reservation"
      case .undetermined: "may bind"
      case .doesNotBind: binding.applies ? "speaks to it without binding it" : "does not bind"
      }
    return citation.via.map { "\(status) through \($0)" } ?? status
  }
}
