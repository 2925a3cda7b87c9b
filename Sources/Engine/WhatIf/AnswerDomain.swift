import CEL
import Findings
import Rules

/// An answer that a question of fact may have: as it is judged, and as it would be written.
struct Answer: Sendable {
  let value: Value
  let shown: FactValue
}

/// The answers worth trying: every value of a fact between which some rule tells a difference.
///
/// Of words those that the rule names, and one that it does not; of numbers and periods the bounds it
/// compares with, and the values on either side.
///
/// A class because answers are values of the store, made once.
final class AnswerDomain {
  private struct Key: Hashable {
    let rule: Int
    let address: Int
  }

  private let facts: FactTable
  private let reads: ExpressionReads
  private var known: [Key: [Answer]] = [:]

  init(facts: FactTable, reads: ExpressionReads) {
    self.facts = facts
    self.reads = reads
  }

  private var store: ValueStore { facts.view.store }

  /// The answers to try for a fact in the eyes of one rule; none for what has no bounds, such as a text.
  func answers(to fact: Int, in rule: Int) -> [Answer] {
    let key = Key(rule: rule, address: fact)
    if let answers = known[key] { return answers }
    let answers = makeAnswers(to: fact, reads.rules[rule])
    known[key] = answers
    return answers
  }

  private func makeAnswers(to fact: Int, _ reads: ExpressionReads.Entry) -> [Answer] {
    let projection = facts.view.projection
    guard let origin = projection.origin(at: fact) else { return [] }
    let field = projection.field(of: origin)
    // An id, a title or a kind of measure is no fact that anybody finds out.
    guard field.schema.fact != nil else { return [] }
    switch field.slot {
    case .scalar(let kind): return scalars(kind, reads, fact)
    case .scalars(.state):
      return parties().map { state in
        Answer(
          value: store.makeList([store.makeString(state)]), shown: .list([.text(state)]))
      }
    case .scalars(let kind):
      let elements = scalars(kind, reads, fact)
      guard !elements.isEmpty else { return [] }
      return [Answer(value: store.makeList([]), shown: .list([]))]
        + elements.map { Answer(value: store.makeList([$0.value]), shown: .list([$0.shown])) }
    case .group, .records: return []
    }
  }

  private func scalars(_ kind: ScalarKind, _ reads: ExpressionReads.Entry, _ fact: Int)
    -> [Answer]
  {
    switch kind {
    case .bool:
      return [Answer(value: .true, shown: .bool(true)), Answer(value: .false, shown: .bool(false))]
    case .enumeration(let words):
      let named = words.filter(reads.words.contains)
      let other = words.first { !reads.words.contains($0) }
      return (named + (other.map { [$0] } ?? [])).map {
        Answer(value: store.makeString($0), shown: .text($0))
      }
    case .integer(let bounds), .number(let bounds):
      let isWhole = if case .integer = kind { true } else { false }
      let numbers = reads.numbers.filter { !isWhole || $0 == $0.rounded() }
      let tried = Set(numbers.flatMap { [$0 - 1, $0, $0 + 1] }).filter {
        bounds.contains($0) && ($0 >= 0 || bounds.minimum != nil)
      }
      return tried.sorted().map { number in
        isWhole
          ? Answer(value: .int(Int64(number)), shown: .integer(Int64(number)))
          : Answer(value: .double(number), shown: .number(number))
      }
    case .period:
      let tried = reads.periods.filter { $0.amount.isFinite }.sorted {
        ($0.unit.rawValue, $0.amount) < ($1.unit.rawValue, $1.amount)
      }
      return tried.flatMap { period in
        [period, Period(amount: period.amount + 1, unit: period.unit)].map {
          Answer(
            value: .period($0, slot: UInt32(fact), type: EngineFunctions.periodType),
            shown: .text($0.description))
        }
      }
    case .state, .date, .money, .text: return []
    }
  }

  /// The States that are party to the proposal, in its order.
  private func parties() -> [String] {
    let view = facts.view
    return view.subjects(of: .party).compactMap(\.subject.party)
  }
}
