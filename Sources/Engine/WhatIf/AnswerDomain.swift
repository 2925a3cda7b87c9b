import CEL
import Findings
import Rules

/// An answer that a question of fact may have: as it is judged, and as it would be written.
struct Answer: Sendable {
  let value: Value
  let shown: FactValue
  /// Other answers that come to the same, whatever else is known.
  var alike: [FactValue] = []
  /// Of a number or a length of time, whether it is what the rule compares with; `nil` for anything else.
  var isBound: Bool?
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

  /// Answers to one fact that are tried at most.
  private static let limit = 64

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
    let answers = Array(makeAnswers(to: fact, reads.rules[rule]).prefix(Self.limit))
    known[key] = answers
    return answers
  }

  private func makeAnswers(to fact: Int, _ reads: ExpressionReads.Entry) -> [Answer] {
    let projection = facts.view.projection
    guard let origin = projection.origin(at: fact) else { return [] }
    let field = projection.field(of: origin)
    // An id, a title or a kind of measure is no fact that anybody finds out.
    guard field.schema.fact != nil else { return [] }
    switch (field.kind, field.isList) {
    case (.bool, false): return truths(field.schema.fact)
    case (let kind?, false): return scalars(kind, reads, fact)
    case (.state, true):
      return parties().map { state in
        Answer(
          value: store.makeList([store.makeString(state)]), shown: .list([.text(state)]))
      }
    case (let kind?, true):
      let elements = scalars(kind, reads, fact)
      guard !elements.isEmpty else { return [] }
      return lists(of: elements, now: store.value(at: fact))
    case (nil, _): return []
    }
  }

  /// Lists of words: none, each by itself, and the list as it is with one more or one less.
  private func lists(of elements: [Answer], now: Value) -> [Answer] {
    var lists: [[Answer]] = [[]] + elements.map { [$0] }
    if now.kind == .list {
      let written = Array(store.elements(of: now)).map {
        Answer(value: $0, shown: FactText(view: facts.view).value($0))
      }
      if written.count > 1 {
        lists += written.indices.map { place in
          written.enumerated().filter { $0.offset != place }.map(\.element)
        }
      }
      if !written.isEmpty {
        let missing = elements.filter { element in
          !written.contains { $0.shown == element.shown }
        }
        lists += missing.map { written + [$0] }
      }
    }
    return lists.map {
      Answer(value: store.makeList($0.map(\.value)), shown: .list($0.map(\.shown)))
    }
  }

  /// Yes and no, and with it what a fact counts as that is partly so.
  private func truths(_ traits: FactTraits?) -> [Answer] {
    let partial: [FactValue] = traits?.allowsPartial == true ? [.text("partial")] : []
    let isSafeguard = traits?.polarity == .safeguard
    return [
      Answer(value: .true, shown: .bool(true), alike: isSafeguard ? [] : partial),
      Answer(value: .false, shown: .bool(false), alike: isSafeguard ? partial : []),
    ]
  }

  private func scalars(_ kind: ScalarKind, _ reads: ExpressionReads.Entry, _ fact: Int)
    -> [Answer]
  {
    switch kind {
    case .bool:
      return [Answer(value: .true, shown: .bool(true)), Answer(value: .false, shown: .bool(false))]
    case .enumeration(let words):
      let named = words.filter(reads.words.contains).map {
        Answer(value: store.makeString($0), shown: .text($0))
      }
      // No rule tells those apart that it does not name.
      let others = words.filter { !reads.words.contains($0) }
      guard let other = others.first else { return named }
      return named + [
        Answer(
          value: store.makeString(other), shown: .text(other),
          alike: others.dropFirst().map(FactValue.text))
      ]
    case .integer(let bounds), .number(let bounds):
      let isWhole = if case .integer = kind { true } else { false }
      let numbers = reads.numbers.filter { !isWhole || $0 == $0.rounded() }
      let tried = Set(numbers.flatMap { [$0 - 1, $0, $0 + 1] }).filter {
        bounds.contains($0) && ($0 >= 0 || bounds.minimum != nil)
      }
      return tried.sorted().map { number in
        isWhole
          ? Answer(
            value: .int(Int64(number)), shown: .integer(Int64(number)),
            isBound: numbers.contains(number))
          : Answer(
            value: .double(number), shown: .number(number), isBound: numbers.contains(number))
      }
    case .period:
      let tried = reads.periods.filter { $0.amount.isFinite }.sorted {
        ($0.unit.rawValue, $0.amount) < ($1.unit.rawValue, $1.amount)
      }
      return tried.flatMap { period in
        [period.amount - 1, period.amount, period.amount + 1].filter { $0 >= 0 }.map { amount in
          let period = Period(amount: amount, unit: period.unit)
          return Answer(
            value: .period(period, slot: UInt32(fact), type: EngineFunctions.periodType),
            shown: .text(period.description), isBound: tried.contains(period))
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
