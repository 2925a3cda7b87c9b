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
  /// Where questions stand, by the facts as objects: the same are asked for by many findings.
  private let known: [Int: Int]
  /// Where questions stand, by their words: several facts may be asked for in the same.
  private let places: [String: [Int]]

  /// Asks what the groups lack.
  init(_ groups: some Sequence<FindingGroup>) {
    var asked: [(question: Question, subject: Subject)] = []
    var known: [Int: Int] = [:]
    var places: [String: [Int]] = [:]
    for group in groups {
      for finding in group.findings {
        for fact in finding.missing {
          let object = Self.number(ofObject: fact)
          if let place = known[object] {
            asked[place].question.count += 1
            continue
          }
          let alike = places[fact.question] ?? []
          if let place = alike.first(where: { asked[$0].question.fact.path == fact.path }) {
            asked[place].question.count += 1
            known[object] = place
          } else {
            places[fact.question] = alike + [asked.count]
            known[object] = asked.count
            asked.append((Question(fact: fact, count: 1), finding.subject))
          }
        }
      }
    }
    for alike in places.values where alike.count > 1 {
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
    self.known = known.mapValues { ranks[$0] }
    self.places = places.mapValues { alike in alike.map { ranks[$0] } }
  }

  /// The number under which a fact is asked for, from 1.
  func number(of fact: MissingFact) -> Int? {
    let place =
      known[Self.number(ofObject: fact)]
      ?? places[fact.question]?.first { questions[$0].fact.path == fact.path }
    return place.map { $0 + 1 }
  }

  /// A number that no other object has while this one is there.
  private static func number(ofObject fact: MissingFact) -> Int {
    Int(bitPattern: ObjectIdentifier(fact))
  }

  /// The name of the part of the proposal in which a fact stands.
  static func part(of fact: MissingFact, _ subject: Subject) -> String? {
    let (kind, id): (String, String?) =
      switch fact.path.prefix(while: { $0 != "[" }) {
      case "measures": ("measure", subject.measure)
      case "populations": ("population", subject.population)
      case "parties": ("party", subject.party)
      case "funding_lines": ("funding line", subject.fundingLine)
      default: ("", nil)
      }
    return id.map { "\(kind) \($0)" }
  }
}
