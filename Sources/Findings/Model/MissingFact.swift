/// Something that must be known before a finding can be decided.
///
/// A class because many findings lack the same fact, and reports look at it many times; it never changes.
package final class MissingFact: Hashable, Sendable {
  /// Why it is missing.
  package enum Reason: String, Hashable, Sendable {
    /// The text was read and does not say.
    case silent
    /// The text could not be seen, or the author wrote `unknown`.
    case unknown
    /// Sources disagree.
    case contested
    /// Not a fact but a legal question: whether a citation binds the bearer.
    case legal
  }

  /// Where the answer would be written: 1-based, columns in scalars.
  package struct Insertion: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int
    /// What has to be written there before the key of the fact, indented: its groups.
    package let lead: String
    /// The key of the fact; `nil` where its value alone is to be written, over another.
    private let key: String?

    /// Takes a place, with what has to be written there before the answer: what leads to the key, and the key.
    package init(file: String, line: Int, column: Int, lead: String = "", key: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.lead = lead
      self.key = key
    }

    /// The text to write there, keys included, indented: `judicial_review: ` under its group.
    package var text: String { key.map { lead + $0 + ": " } ?? lead }

    /// The place with a key behind what leads to it, ready for the value.
    package func followed(by key: String) -> Self {
      .init(file: file, line: line, column: column, lead: lead, key: key)
    }
  }

  /// The fact's path, or the citation for a legal question.
  package let path: String
  package let why: Reason
  /// The fact as a question in words.
  package let question: String
  /// The values it may take, as they would be written; empty if there are too many to list.
  package let answers: [String]
  package let insertion: Insertion?

  package init(
    path: String, why: Reason, question: String, answers: [String], insertion: Insertion?
  ) {
    self.path = path
    self.why = why
    self.question = question
    self.answers = answers
    self.insertion = insertion
  }

  /// Whether they ask the same in the same place.
  package static func == (left: MissingFact, right: MissingFact) -> Bool {
    left === right
      || (left.path == right.path && left.why == right.why && left.question == right.question
        && left.answers == right.answers && left.insertion == right.insertion)
  }

  // The path tells nearly all apart, and is much shorter than the rest.
  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
