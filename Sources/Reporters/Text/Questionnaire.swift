import Findings

/// The facts that a proposal must still give, numbered, so that each is asked once however many duties wait for it.
///
/// What most duties wait for comes first, in the order of the report where as many wait.
struct Questionnaire {
  /// One question.
  struct Question {
    let fact: MissingFact
    /// What part of the proposal the question is about, where others ask the same of another part.
    var part: String?
    /// How many findings wait for the answer.
    var count: Int
  }

  let questions: [Question]
  /// Which question it is, in the order of the report, by the facts as objects: many findings ask for the same.
  private let known: [ObjectIdentifier: Int]
  /// Which questions have the same words: several facts may be asked for in the same.
  private let alike: [String: [Int]]
  /// The place of each question among ``questions``.
  private let ranks: [Int]

  /// Asks what the groups lack.
  init(_ groups: some Sequence<FindingGroup>) {
    var asked: [(question: Question, subject: Subject)] = []
    var known: [ObjectIdentifier: Int] = [:]
    var alike: [String: [Int]] = [:]
    // Room for what a proposal of one measure is asked.
    asked.reserveCapacity(Self.usual)
    known.reserveCapacity(Self.usual)
    alike.reserveCapacity(Self.usual)
    for group in groups {
      for finding in group.findings {
        for fact in finding.missing {
          if let place = known[ObjectIdentifier(fact)] {
            asked[place].question.count += 1
            continue
          }
          let place = asked.count
          let first = Self.add(place, to: &alike[fact.question, default: []]) {
            asked[$0].question.fact.path == fact.path
          }
          known[ObjectIdentifier(fact)] = first
          if first < place {
            asked[first].question.count += 1
          } else {
            asked.append((Question(fact: fact, count: 1), finding.subject))
          }
        }
      }
    }
    for alike in alike.values where alike.count > 1 {
      for place in alike {
        asked[place].question.part = Self.part(
          of: asked[place].question.fact, asked[place].subject)
      }
    }
    // By how many wait for them, most first, in their order where as many wait.
    var waiting = [[Int]](repeating: [], count: (asked.map(\.question.count).max() ?? 0) + 1)
    for place in asked.indices { waiting[asked[place].question.count].append(place) }
    let order = waiting.reversed().flatMap(\.self)
    questions = order.map { asked[$0].question }
    var ranks = order
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    self.known = known
    self.alike = alike
    self.ranks = ranks
  }

  private static let usual = 200

  /// Adds a place to others, unless one of them is for the same.
  ///
  /// - Returns: The place that is for the same, which may be the new one.
  private static func add(
    _ place: Int, to places: inout [Int], isSame: (Int) -> Bool
  ) -> Int {
    if let known = places.first(where: isSame) { return known }
    places.append(place)
    return place
  }

  /// The number under which a fact is asked for, from 1.
  func number(of fact: MissingFact) -> Int? {
    let place =
      known[ObjectIdentifier(fact)]
      ?? alike[fact.question]?.first { questions[ranks[$0]].fact.path == fact.path }
    return place.map { ranks[$0] + 1 }
  }

  /// The name of the part of the proposal in which a fact stands.
  static func part(of fact: MissingFact, _ subject: Subject) -> String? {
    let parts = [
      ("measures[", "measure ", subject.measure),
      ("populations[", "population ", subject.population),
      ("parties[", "party ", subject.party),
      ("funding_lines[", "funding line ", subject.fundingLine),
    ]
    guard let part = parts.first(where: { fact.path.hasPrefix($0.0) }) else { return nil }
    return part.2.map { part.1 + $0 }
  }
}
