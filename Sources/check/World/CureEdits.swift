import Diagnostics
import Documents
import Engine
import Findings

/// Says of each cure that was judged again what it changes in the file, so that others can make the change.
struct CureEdits {
  let proposal: Proposal
  let limits: ReadLimits
  private let lines: LineTable
  /// What was found for the same changes before.
  private var known: [[Remedy.Change]: [Remedy.Edit]] = [:]

  init(_ proposal: Proposal, limits: ReadLimits) {
    self.proposal = proposal
    self.limits = limits
    lines = LineTable(proposal.source.bytes)
  }

  /// Puts the edits into the findings on the proposal.
  mutating func complete(_ report: inout ProposalReport) {
    for finding in report.findings.indices where report.findings[finding].verdict == .fail {
      var remedies = report.findings[finding].remedies
      for place in remedies.indices
      where remedies[place].isVerified && !remedies[place].needsPractice {
        remedies[place].edits = edits(for: remedies[place].changes)
      }
      report.findings[finding].remedies = remedies
    }
  }

  private mutating func edits(for changes: [Remedy.Change]) -> [Remedy.Edit] {
    if let edits = known[changes] { return edits }
    let found = find(changes)
    known[changes] = found
    return found
  }

  private func find(_ changes: [Remedy.Change]) -> [Remedy.Edit] {
    let wanted = ProposalEdit.changes(changes, in: proposal.document)
    guard let new = ProposalText.changed(proposal, by: wanted, limits: limits) else { return [] }
    let single = wanted.compactMap {
      DocumentEdit.setting($0.path, to: $0.value, in: proposal.document)?.edit
    }.sorted { $0.span < $1.span }
    // Each change by itself, where they are no more than their sum; else the one stretch that differs.
    if single.count == wanted.count, applied(single) == new { return single.map(edit) }
    return [edit(difference(to: new))]
  }

  /// The text with all edits made; `nil` if they touch one another.
  private func applied(_ edits: [FixIt.Edit]) -> [UInt8]? {
    let bytes = proposal.source.bytes
    var result: [UInt8] = []
    var end = 0
    for (place, edit) in edits.enumerated() {
      guard place == 0 || edit.span.start > end else { return nil }
      result += bytes[end..<edit.span.start] + Array(edit.replacement.utf8)
      end = edit.span.end
    }
    return result + bytes[end...]
  }

  /// The shortest stretch that makes the new text of the old one, in whole characters.
  private func difference(to new: [UInt8]) -> FixIt.Edit {
    let old = proposal.source.bytes
    func isBoundary(_ text: [UInt8], _ place: Int) -> Bool {
      place == text.count || text[place] & 0xC0 != 0x80
    }
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    while !isBoundary(old, start) || !isBoundary(new, start) { start -= 1 }
    var tail = 0
    while tail < shorter - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    while !isBoundary(old, old.count - tail) || !isBoundary(new, new.count - tail) { tail -= 1 }
    return FixIt.Edit(
      SourceSpan(source: proposal.source.id, start: start, end: old.count - tail),
      replacement: String(decoding: new[start..<(new.count - tail)], as: UTF8.self))
  }

  private func edit(_ edit: FixIt.Edit) -> Remedy.Edit {
    Remedy.Edit(
      Location(
        span: edit.span, file: proposal.source.name, start: lines.position(of: edit.span.start),
        end: lines.position(of: edit.span.end)), text: edit.replacement)
  }
}
