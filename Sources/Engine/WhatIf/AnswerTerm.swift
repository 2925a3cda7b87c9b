import CEL
import Findings

/// Facts, each with those of its answers that lead to the same: `{suspensive: no, kind: removal or transfer}`.
///
/// Read as "whichever of these answers each of these facts has". Holding several answers together keeps the
/// lists short where a fact is one of many words.
struct AnswerTerm: Hashable {
  /// By the fact's slot: a bit for each place among the answers worth trying.
  private(set) var answers: [Int: UInt64] = [:]

  /// The term that asks for nothing, and so is always true.
  static let always = AnswerTerm()

  init() {}

  init(_ answers: [Int: Int]) { self.answers = answers.mapValues { UInt64(1) << UInt64($0) } }

  private init(_ answers: [Int: UInt64]) { self.answers = answers }

  var count: Int { answers.count }

  /// The facts, in order of their slots.
  var facts: [Int] { answers.keys.sorted() }

  /// Both together; `nil` where they contradict each other.
  func and(_ other: AnswerTerm) -> AnswerTerm? {
    var both = answers
    for (fact, bits) in other.answers {
      let common = both[fact].map { $0 & bits } ?? bits
      if common == 0 { return nil }
      both[fact] = common
    }
    return AnswerTerm(both)
  }

  /// Whether whatever the other says is said by this already.
  func covers(_ other: AnswerTerm) -> Bool {
    answers.allSatisfy { fact, bits in other.answers[fact].map { $0 & ~bits == 0 } ?? false }
  }

  /// The two as one, if they are about one and the same fact alone.
  func or(_ other: AnswerTerm) -> AnswerTerm? {
    guard count == 1, let (fact, bits) = answers.first, other.count == 1,
      let more = other.answers[fact]
    else { return nil }
    return AnswerTerm([fact: bits | more])
  }

  /// Whether the term takes in this answer to this fact.
  func contains(_ answer: Int, to fact: Int) -> Bool {
    answers[fact].map { $0 & (UInt64(1) << UInt64(answer)) != 0 } ?? false
  }

  /// An order that depends on nothing but the terms: the shorter first.
  static func comesBefore(_ left: AnswerTerm, _ right: AnswerTerm) -> Bool {
    if left.count != right.count { return left.count < right.count }
    let (one, other) = (left.facts, right.facts)
    if one != other { return one.lexicographicallyPrecedes(other) }
    return one.lazy.map { left.answers[$0] ?? 0 }.lexicographicallyPrecedes(
      other.lazy.map { right.answers[$0] ?? 0 })
  }
}

/// Terms of which any one is enough.
struct AnswerTerms: Equatable {
  /// None of them says more than another; the shortest first.
  private(set) var terms: [AnswerTerm] = []
  /// Some were left out because there were too many.
  private(set) var isBounded = false

  /// No answers do.
  static let never = AnswerTerms()
  /// No answer is needed.
  static let always = AnswerTerms([.always])

  /// Terms that are kept at most, and pairs that are looked at to make them.
  static let limit = 128

  init(_ terms: [AnswerTerm] = [], isBounded: Bool = false) {
    self.isBounded = isBounded
    var joined: [AnswerTerm] = []
    for term in terms {
      if let place = joined.firstIndex(where: { $0.or(term) != nil }),
        let both = joined[place].or(term)
      {
        joined[place] = both
      } else {
        joined.append(term)
      }
    }
    for term in joined.sorted(by: AnswerTerm.comesBefore)
    where !self.terms.contains(where: { $0.covers(term) }) {
      self.terms.append(term)
    }
    if self.terms.count > Self.limit {
      self.terms.removeLast(self.terms.count - Self.limit)
      self.isBounded = true
    }
  }

  /// What makes one or the other true.
  func or(_ other: AnswerTerms) -> AnswerTerms {
    AnswerTerms(terms + other.terms, isBounded: isBounded || other.isBounded)
  }

  /// What makes both true.
  func and(_ other: AnswerTerms) -> AnswerTerms {
    if self == .always { return other }
    if other == .always { return self }
    return AnswerTerms(
      terms.flatMap { term in other.terms.compactMap(term.and) },
      isBounded: isBounded || other.isBounded)
  }
}
