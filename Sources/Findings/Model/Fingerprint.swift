/// The identity of a finding across runs: what it is about, never where it stands in a file.
///
/// Made from the rule, the bearer, the subject's ids and the verdict's ground (the messages of the
/// requirements that failed are left out, so that rewording a rule keeps the identity).
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 32 hexadecimal digits.
  package let description: String

  package init(rule: String, bearer: String?, subject: Subject) {
    let parts = [
      rule, bearer ?? "", subject.measure ?? "", subject.population ?? "", subject.party ?? "",
      subject.fundingLine ?? "",
    ]
    // U+001F can't stand in an id, so no two different lists of parts make one text.
    description = Digest.short(parts.joined(separator: "\u{1F}"))
  }
}
