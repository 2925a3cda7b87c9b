package import Law

/// Under what a proposal was judged: enough to repeat it.
package struct RunMetadata: Hashable, Sendable {
  /// Which pack of rules.
  package struct PackReference: Hashable, Sendable {
    package let id: String
    package let version: String
    /// `sha256:…` over the pack's files in order of their names.
    package let digest: String

    package init(id: String, version: String, digest: String) {
      self.id = id
      self.version = version
      self.digest = digest
    }
  }

  /// The day whose law was applied.
  package let asOf: CalendarDate
  package let pack: PackReference
  /// The last day that the law registry's data reach.
  package let lawUpTo: CalendarDate
  /// The files by which findings are accepted, where there are any.
  package var waivers: InputReceipt?
  package var baseline: InputReceipt?
  /// The program and its arguments, one an element, that judge this proposal so again; empty if nobody knows.
  package var command: [String]
  /// Facts that were judged otherwise than the file has them, as the user gave them: `a.b=true`.
  package var settings: [String] = []

  package init(
    asOf: CalendarDate, pack: PackReference, lawUpTo: CalendarDate, waivers: InputReceipt? = nil,
    baseline: InputReceipt? = nil, command: [String] = []
  ) {
    self.asOf = asOf
    self.pack = pack
    self.lawUpTo = lawUpTo
    self.waivers = waivers
    self.baseline = baseline
    self.command = command
  }
}
