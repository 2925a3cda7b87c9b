import Findings

extension ProposalReport {
  /// What to call it: its title, or its id if it has none.
  var name: String { title.isEmpty ? id : title }
}
