/// The identity of a finding across runs: what it is about, never where it stands in a file.
///
/// Made from the rule, the bearer, the subject's ids and the verdict's ground (the messages of the
/// requirements that failed are left out, so that rewording a rule keeps the identity).
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// What it is made from, in one text; two findings are the same if this is.
  private let identity: String

  /// 32 hexadecimal digits, worked out when they are asked for: most reports show none.
  package var description: String { Digest.short(identity) }

  package init(rule: String, bearer: String?, subject: Subject) {
    let parts = [
      rule, bearer ?? "", subject.measure ?? "", subject.population ?? "", subject.party ?? "",
      subject.fundingLine ?? "",
    ]
    // U+001F can't stand in an id, so no two different lists of parts make one text.
    identity = parts.joined(separator: "\u{1F}")
  }
}
