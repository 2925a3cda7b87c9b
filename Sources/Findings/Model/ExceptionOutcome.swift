extension Finding {
  /// An exception of the rule, as it was looked at.
  package struct ExceptionOutcome: Hashable, Sendable {
    /// A citation that the exception did not lift, and why not.
    package struct Kept: Hashable, Sendable {
      package let cite: String
      /// Ready to be printed: `it is absolute`.
      package let reason: String

      package init(cite: String, reason: String) {
        self.cite = cite
        self.reason = reason
      }
    }

    package let id: String
    /// `nil`: it could not be decided.
    package let applies: Bool?
    /// The citations it lifted, or would lift.
    package let lifts: [String]
    /// The citations it rests on.
    package let citations: [String]
    /// What a reader should know of it, in the author's words.
    package let note: String?
    /// The citations of the rule that it leaves, with the reason; only where accounts are asked for.
    package let kept: [Kept]

    package init(
      id: String, applies: Bool?, lifts: [String], citations: [String], note: String? = nil,
      kept: [Kept] = []
    ) {
      self.id = id
      self.applies = applies
      self.lifts = lifts
      self.citations = citations
      self.note = note
      self.kept = kept
    }
  }
}
