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
  private let index: Index

  /// Where questions stand in a list, by the path of the fact.
  private struct Index {
    /// One path may be asked about twice: whether a provision binds is asked for each State.
    private var places: [String: [(question: String, place: Int)]] = [:]

    subscript(fact: MissingFact) -> Int? {
      places[fact.path]?.first { $0.question == fact.question }?.place
    }

    mutating func add(_ fact: MissingFact, at place: Int) {
      places[fact.path, default: []].append((fact.question, place))
    }
  }

  /// Asks what the groups lack.
  init(_ groups: some Sequence<FindingGroup>) {
    var questions: [Question] = []
    var subjects: [Subject] = []
    var unsorted = Index()
    for group in groups {
      for finding in group.findings {
        for fact in finding.missing {
          if let place = unsorted[fact] {
            questions[place].count += 1
          } else {
            unsorted.add(fact, at: questions.count)
            questions.append(Question(fact: fact, count: 1))
            subjects.append(finding.subject)
          }
        }
      }
    }
    let asked = questions.reduce(into: [String: Int]()) { $0[$1.fact.question, default: 0] += 1 }
    for place in questions.indices where asked[questions[place].fact.question] != 1 {
      questions[place].part = Self.part(of: questions[place].fact, subjects[place])
    }
    let sorted = questions.enumerated().sorted {
      (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset)
    }.map(\.element)
    self.questions = sorted
    var index = Index()
    for (place, question) in sorted.enumerated() { index.add(question.fact, at: place) }
    self.index = index
  }

  /// The number under which a fact is asked for, from 1.
  func number(of fact: MissingFact) -> Int? { index[fact].map { $0 + 1 } }

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
