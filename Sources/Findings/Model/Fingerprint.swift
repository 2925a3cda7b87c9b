/// The identity of a finding across runs: what it is about, never where it stands in a file.
///
/// Made from the pack, the proposal, the rule, the bearer, the ids of the subject, and the ground: the
/// facts that decided with their values and those that are missing, by paths that go by ids and not by
/// numbers. So it survives edits elsewhere, another order and another name of the file, and a reworded rule;
/// where a fact that decided changes, it is another finding, which nobody accepted yet.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// What it is made from; two findings are the same if this is.
  private let parts: [String]

  /// 32 hexadecimal digits, worked out when they are asked for: a report for people shows none.
  package var description: String {
    // With its length before each part, no two different lists of parts make one text.
    Digest.short(parts.map { "\($0.utf8.count):\($0)" }.joined())
  }

  /// Makes the identity of a finding.
  ///
  /// - Parameters:
  ///   - pack: The pack's id.
  ///   - proposal: The proposal's id.
  ///   - rule: The rule's id.
  ///   - bearer: Whose duty it is.
  ///   - subject: What it is about.
  ///   - ground: What decided it, in any order; see ``ground(path:value:)``.
  package init(
    pack: String = "", proposal: String = "", rule: String, bearer: String?, subject: Subject,
    ground: [String] = []
  ) {
    let parts = [
      pack, proposal, rule, bearer ?? "", subject.measure ?? "", subject.population ?? "",
      subject.party ?? "", subject.fundingLine ?? "",
    ]
    self.parts = ground.isEmpty ? parts : parts + ground.sorted()
  }

  /// A part of the ground: a path by ids, with the value that stands there, or none if it is missing.
  package static func ground(path: String, value: FactValue?) -> String {
    value.map { "\(path)=\(text($0))" } ?? "\(path)?"
  }

  /// A value as a text; lists have no order, and different values never have one text.
  private static func text(_ value: FactValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .text(let value): "\(value.utf8.count)\"\(value)\""
    case .list(let values): "[" + values.map(text).sorted().joined(separator: ",") + "]"
    case .record(let fields):
      "{" + fields.map { "\($0.name):\(text($0.value))" }.sorted().joined(separator: ",") + "}"
    }
  }
}
