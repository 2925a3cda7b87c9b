import Findings

/// The outcome in a sentence or two.
enum SummaryWords {
  /// The counts in words, what fails first.
  ///
  /// As in `4 duties fail, 9 can’t be decided, 3 are kept; 12 do not apply.`
  ///
  /// Commitments and guidance have a sentence of their own, since to miss one is no breach of law.
  static func sentence(_ proposals: [ProposalReport]) -> String {
    let findings = proposals.flatMap(\.findings)
    let counted = proposals.reduce(0) { $0 + $1.counted }
    guard findings.count + counted > 0 else { return "No duty was looked at." }
    let open = findings.filter { !$0.isAccepted }
    func count(_ verdict: Verdict, soft: Bool) -> Int {
      open.count { $0.verdict == verdict && ProposalSections.isSoft($0) == soft }
    }
    var duties: [String] = []
    func add(_ number: Int, _ one: String, _ many: String) {
      guard number > 0 else { return }
      let noun = duties.isEmpty ? (number == 1 ? " duty" : " duties") : ""
      duties.append("\(number)\(noun) \(number == 1 ? one : many)")
    }
    add(count(.fail, soft: false), "fails", "fail")
    add(count(.undetermined, soft: false), "can’t be decided", "can’t be decided")
    add(count(.pass, soft: false), "is kept", "are kept")
    var first = Wording.joined(duties, by: ", ")
    let idle = counted + open.count { $0.verdict == .notApplicable }
    if idle > 0 {
      first +=
        first.isEmpty
        ? "\(Wording.count(idle, "duty does", "duties do")) not apply"
        : "; \(idle) \(idle == 1 ? "does" : "do") not apply"
    }
    var sentences = first.isEmpty ? [] : [first + "."]
    var soft: [String] = []
    for (verdict, words) in [
      (Verdict.fail, "not met"), (.undetermined, "can’t be decided"), (.pass, "met"),
    ] {
      let number = count(verdict, soft: true)
      guard number > 0 else { continue }
      soft.append(
        verdict == .undetermined
          ? "\(number) \(words)" : "\(number) \(number == 1 ? "is" : "are") \(words)")
    }
    if !soft.isEmpty {
      sentences.append("Of the commitments and guidance, which are not law, \(Wording.list(soft)).")
    }
    let errors = open.count { $0.verdict == .error }
    if errors > 0 {
      sentences.insert(
        "\(Wording.count(errors, "duty", "duties")) could not be judged because of a fault.", at: 0)
    }
    let waived = findings.count { $0.isWaived }
    if waived > 0 {
      sentences.append("\(waived) \(waived == 1 ? "is" : "are") accepted by waiver.")
    }
    let known = findings.count - open.count - waived
    if known > 0 {
      sentences.append("\(known) \(known == 1 ? "is" : "are") known from the baseline.")
    }
    return Wording.joined(sentences, by: " ")
  }
}
