import Diagnostics
import Findings

/// Where a finding is shown in the proposal: one place, since most readers take no more.
struct FindingPlace: Hashable {
  let file: String
  /// `nil`: the file as a whole.
  let start: LineTable.Position?
  let end: LineTable.Position?
  /// The fact that stands there, or would.
  let path: String?

  /// For what is open, where the first answer would be written; else the first fact that decided.
  init(_ finding: Finding, in proposal: ProposalReport) {
    let written = finding.evidence.first { $0.location != nil }
    let asked = finding.missing.first { $0.insertion != nil }
    if finding.verdict == .undetermined, let asked, let place = asked.insertion {
      self.init(file: place.file, line: place.line, column: place.column, path: asked.path)
    } else if let written, let location = written.location {
      self.init(
        file: location.file, start: location.start, end: location.end, path: written.path)
    } else if let asked, let place = asked.insertion {
      self.init(file: place.file, line: place.line, column: place.column, path: asked.path)
    } else {
      self.init(
        file: proposal.file, start: nil, end: nil,
        path: finding.missing.first { $0.why != .legal }?.path ?? finding.evidence.first?.path)
    }
  }

  private init(
    file: String, start: LineTable.Position?, end: LineTable.Position?, path: String?
  ) {
    self.file = file
    self.start = start
    self.end = end
    self.path = path
  }

  private init(file: String, line: Int, column: Int, path: String) {
    let position = LineTable.Position(line: line, column: column)
    self.init(file: file, start: position, end: position, path: path)
  }

  /// `proposal.yaml:12:3`.
  var description: String { file + (start.map { ":\($0.line):\($0.column)" } ?? "") }
}
