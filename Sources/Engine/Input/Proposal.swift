package import Diagnostics
package import Documents
package import Findings
package import Law

/// A document that was held against the schema, with what the engine itself has to know of it.
package struct Proposal: Sendable {
  package let document: Document
  /// The file it stands in.
  package let source: SourceFile
  /// The SHA-256 of the file, as 64 hexadecimal digits.
  package let digest: String
  package let id: String
  package let title: String
  /// The day whose law is asked, unless another is given.
  package let date: CalendarDate
  /// How much of the text could be read.
  package let textExtent: TextExtent
  /// What it names as the sources of its facts.
  package let sources: [ProposalSource]

  /// Whether the whole text could be read, so that silence may mean something.
  package var textIsAvailable: Bool { textExtent == .whole }
}
