import Testing

@testable import Engine

@Suite("Answers that decide")
struct AnswerTermTests {
  /// Fact 1 answered with 0, fact 2 answered with 1, and so on.
  private func term(_ answers: [Int: Int]) -> AnswerTerm { AnswerTerm(answers) }

  @Test("answers to one fact that do the same are one term")
  func joins() {
    let terms = AnswerTerms([term([1: 0]), term([1: 2])])
    #expect(terms.terms.count == 1)
    #expect(terms.terms.first?.contains(0, to: 1) == true)
    #expect(terms.terms.first?.contains(1, to: 1) == false)
    #expect(terms.terms.first?.contains(2, to: 1) == true)
  }

  @Test("what a shorter term says is not said again")
  func covers() {
    let terms = AnswerTerms([term([1: 0, 2: 1]), term([1: 0]), term([2: 0, 3: 0])])
    #expect(terms.terms == [term([1: 0]), term([2: 0, 3: 0])])
  }

  @Test("answers that contradict each other are not put together")
  func contradicts() {
    let both = AnswerTerms([term([1: 0])]).and(AnswerTerms([term([1: 1]), term([2: 0])]))
    #expect(both.terms == [term([1: 0, 2: 0])])
  }

  @Test("what is always so asks for nothing, and what never is can't be had")
  func limits() {
    let some = AnswerTerms([term([1: 0])])
    #expect(some.and(.always) == some)
    #expect(some.or(.always) == .always)
    #expect(some.and(.never) == .never)
    #expect(some.or(.never) == some)
  }

  @Test("terms that are left out are noted")
  func bound() {
    let many = AnswerTerms((0..<200).map { term([$0: 0]) })
    #expect(many.isBounded)
    #expect(many.terms.count == AnswerTerms.limit)
    #expect(many.and(some).isBounded)
  }

  private var some: AnswerTerms { AnswerTerms([term([500: 0])]) }
}
