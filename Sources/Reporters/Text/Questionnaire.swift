import Findings

/// The facts that a proposal must still give, numbered, so that each is asked once however many duties wait for it.
///
/// What most duties wait for comes first, in the order of the report where as many wait.
struct Questionnaire {
  /// One question.
  struct Question {
    let fact: MissingFact
    /// What part of the proposal the question is about, where others ask the same of another part.
    let part: String?
    /// How many findings wait for the answer.
    let count: Int
  }

  let questions: [Question]
  private let asked: AskedFacts
  /// The place of each asked fact among ``questions``.
  private let ranks: [Int]

  /// Asks what the groups lack.
  init(_ groups: some Sequence<FindingGroup>) {
    var asked = AskedFacts()
    // Of each fact: how many findings wait for it, and which does first.
    var counts: [Int] = []
    var waiting: [Finding] = []
    for group in groups {
      for finding in group.findings {
        for fact in finding.missing {
          let place = asked.take(fact)
          if place == counts.count {
            counts.append(0)
            waiting.append(finding)
          }
          counts[place] += 1
        }
      }
    }
    // By how many wait for them, most first, in their order where as many wait.
    var byCount = [[Int]](repeating: [], count: (counts.max() ?? 0) + 1)
    for place in counts.indices { byCount[counts[place]].append(place) }
    let order = byCount.reversed().flatMap(\.self)
    questions = order.map { place in
      let fact = asked.facts[place]
      return Question(
        fact: fact, part: asked.isAlike[place] ? Self.part(of: fact, waiting[place].subject) : nil,
        count: counts[place])
    }
    var ranks = order
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    self.asked = asked
    self.ranks = ranks
  }

  /// The number under which a fact is asked for, from 1.
  func number(of fact: MissingFact) -> Int? { asked.place(of: fact).map { ranks[$0] + 1 } }

  /// The name of the part of the proposal in which a fact stands.
  static func part(of fact: MissingFact, _ subject: Subject) -> String? {
    let parts = [
      ("measures[", "measure ", subject.measure),
      ("populations[", "population ", subject.population),
      ("parties[", "party ", subject.party),
      ("funding_lines[", "funding line ", subject.fundingLine),
    ]
    guard let part = parts.first(where: { fact.path.utf8.starts(with: $0.0.utf8) }) else {
      return nil
    }
    return part.2.map { part.1 + $0 }
  }
}

/// The facts that a report asks for, each once, in the order in which it comes to them.
private struct AskedFacts {
  private(set) var facts: [MissingFact] = []
  /// Of each fact, whether another is asked for in the same words.
  private(set) var isAlike: [Bool] = []
  /// The place of a fact by the fact as an object: many findings ask for the same.
  private var known: [ObjectIdentifier: Int] = [:]
  /// The last place of each question in words, and of each place the one before it that has the same.
  private var last: [String: Int] = [:]
  private var previous: [Int?] = []

  /// Room for what a proposal of one measure is asked.
  private static let usual = 200

  init() {
    facts.reserveCapacity(Self.usual)
    known.reserveCapacity(Self.usual)
    last.reserveCapacity(Self.usual)
  }

  /// The place of a fact; `nil` if it is not asked for.
  func place(of fact: MissingFact) -> Int? {
    known[ObjectIdentifier(fact)] ?? place(ofPath: fact.path, upTo: last[fact.question])
  }

  /// The place of a fact, which is taken in behind the others if it is new.
  mutating func take(_ fact: MissingFact) -> Int {
    if let place = known[ObjectIdentifier(fact)] { return place }
    let place = facts.count
    let alike = last.updateValue(place, forKey: fact.question)
    if let alike, let same = self.place(ofPath: fact.path, upTo: alike) {
      last[fact.question] = alike
      known[ObjectIdentifier(fact)] = same
      return same
    }
    facts.append(fact)
    isAlike.append(alike != nil)
    if let alike { isAlike[alike] = true }
    previous.append(alike)
    known[ObjectIdentifier(fact)] = place
    return place
  }

  /// The place of the fact at a path, among those with the words of the last one given.
  private func place(ofPath path: String, upTo last: Int?) -> Int? {
    var next = last
    while let place = next {
      if facts[place].path == path { return place }
      next = previous[place]
    }
    return nil
  }
}
