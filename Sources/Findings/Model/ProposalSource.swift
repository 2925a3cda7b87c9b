/// A source that the proposal says its facts come from.
package struct ProposalSource: Hashable, Sendable {
  package let title: String
  /// Empty if none is given.
  package let url: String
  /// As it is written, `2022-04-13`; empty if none is given.
  package let date: String

  package init(title: String, url: String = "", date: String = "") {
    self.title = title
    self.url = url
    self.date = date
  }
}
