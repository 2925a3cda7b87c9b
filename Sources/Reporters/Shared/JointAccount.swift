import Findings

/// The accounts of findings that go the same way for several populations, told once.
struct JointAccount {
  /// At least one; all of one bearer and, but for the population, of one subject.
  private(set) var findings: [Finding]

  /// The accounts of a rule's findings, each where the first of its findings stands.
  static func joined(_ findings: [Finding]) -> [JointAccount] {
    findings.reduce(into: []) { told, finding in
      guard let account = finding.account else { return }
      let same = told.firstIndex { joint in
        let first = joint.findings[0]
        return first.bearer == finding.bearer
          && first.subject.everyPopulation == finding.subject.everyPopulation
          && first.account.map { isAlike($0, account) } ?? false
      }
      if let same {
        told[same].findings.append(finding)
      } else {
        told.append(JointAccount(findings: [finding]))
      }
    }
  }

  private var accounts: [Account] { findings.compactMap(\.account) }

  /// Why: what is the same of all populations once, and what differs side by side.
  var explanation: [Explanation] { Self.joined(accounts.map(\.explanation)) }

  /// Each set of facts that would decide it, once for each population.
  var needs: [[MissingSet]] {
    accounts[0].needs.indices.map { place in accounts.map { $0.needs[place] } }
  }

  var practice: [PracticeReport] { accounts.flatMap(\.practice).unique }

  var notes: [String] { accounts.flatMap(\.notes).unique }

  // MARK: Comparing and joining

  private static func isAlike(_ one: Account, _ other: Account) -> Bool {
    isAlike(one.explanation, other.explanation)
      && one.needs.elementsEqual(other.needs) { left, right in
        left.outcomes == right.outcomes && left.facts.map(\.question) == right.facts.map(\.question)
      }
  }

  /// Whether the same conditions came to the same, whatever the facts of each population are.
  private static func isAlike(_ some: [Explanation], _ others: [Explanation]) -> Bool {
    some.elementsEqual(others) { one, other in
      one.part == other.part && one.expression == other.expression && one.value == other.value
        && one.decides == other.decides && isAlike(one.children, other.children)
    }
  }

  private static func joined(_ alike: [[Explanation]]) -> [Explanation] {
    guard alike.count > 1 else { return alike.first ?? [] }
    return alike[0].indices.flatMap { place -> [Explanation] in
      let conditions = alike.map { $0[place] }
      let words = conditions.map(\.words).unique
      return words.map { said in
        let same = conditions.filter { $0.words == said }
        return Explanation(
          part: same[0].part, words: said, expression: same[0].expression, value: same[0].value,
          decides: same[0].decides, facts: same.flatMap(\.facts).unique,
          missing: same.flatMap(\.missing).unique,
          // What they rest on stands below the last.
          children: said == words.last ? joined(conditions.map(\.children)) : [])
      }
    }
  }
}

extension Subject {
  /// The same for whatever population.
  fileprivate var everyPopulation: Subject {
    Subject(measure: measure, party: party, fundingLine: fundingLine)
  }
}
