import CEL
import Findings
import Law
import Rules

/// Says in plain words what a condition asks and how the facts stand to it.
struct ConditionWords {
  /// A fact that a condition read.
  struct Fact {
    /// The fact as a question, or else what the field means.
    let question: String
    let value: FactValue
    let isKnown: Bool
    /// Nothing is said in so much of the text, and that counts as the value; `nil` if something is said.
    let silentIn: TextExtent?
    /// `partial` is written, which counts as the value.
    let isPartial: Bool
  }

  let view: EvaluationView

  /// A single condition on facts.
  ///
  /// `How long may detention last? 60 working days, which is not at most 48 hours.`
  func words(_ node: PlanNode, _ value: Value, facts: [Fact]) -> String {
    let told = facts.map(Self.told)
    guard let first = facts.first else { return legal(node, value) ?? Self.outcome(value) }
    if facts.count == 1, let asked = asked(node) {
      guard first.isKnown else { return told[0] + " It would have to be \(asked)." }
      let stands = value.isTrue ? "is" : value.isFalse ? "is not" : "may or may not be"
      if let stands = Self.amongThem(node.operation, value) {
        return told[0].dropLast() + ", \(stands) \(asked)."
      }
      return told[0].dropLast() + ", which \(stands) \(asked)."
    }
    return told.joined(separator: " ")
  }

  /// What a group of conditions came to, as a heading of its parts.
  static func heading(_ operation: PlanOperation, _ value: Value) -> String {
    switch (operation, value.kind) {
    case (.and, .bool) where value.isTrue: "All of these hold:"
    case (.and, .bool): "Not all of these hold:"
    case (.or, .bool) where value.isTrue: "One of these holds:"
    case (.or, .bool): "None of these holds:"
    case (.and, _): "Not all of these are known:"
    case (.or, _): "None of these is known to hold:"
    case (.exists, .bool) where value.isTrue: "For one of them this holds:"
    case (.exists, .bool): "For none of them this holds:"
    case (.all, .bool) where value.isTrue: "For all of them this holds:"
    case (.all, .bool): "For one of them this does not hold:"
    case (.conditional, _): "What counts depends on this:"
    default: outcome(value)
    }
  }

  /// A named definition: its name in words, what it came to, and what it means.
  static func definition(_ name: String, doc: String, value: Value) -> String {
    let title = capitalised(spaced(name))
    let answer =
      value.kind == .bool ? (value.isTrue ? "yes" : "no") : value.isUnknown ? "not known" : nil
    let meaning = doc.isEmpty ? "" : " " + firstSentence(doc)
    return title + (answer.map { ": \($0)." } ?? ".") + meaning
  }

  // MARK: Parts

  /// A fact and its value as a question with its answer.
  private static func told(_ fact: Fact) -> String {
    var question = fact.question
    if question.last == "." { question = question.dropLast() + ":" }
    if let last = question.last, !"?:".contains(last) { question += ":" }
    // After a question the answer is a sentence of its own.
    let isAsked = question.last == "?"
    func answer(_ words: String) -> String {
      "\(question) \(isAsked ? capitalised(words) : words)."
    }
    guard fact.isKnown else { return answer("not known") }
    let value = Self.value(fact.value)
    if fact.isPartial {
      return answer("for some and not for others, which counts as \(value)")
    }
    return answer(fact.silentIn.map { "\($0.silence), which counts as \(value)" } ?? value)
  }

  static func value(_ value: FactValue) -> String {
    switch value {
    case .list(let values):
      values.isEmpty ? "none" : values.map(Self.value).joined(separator: ", ")
    case .text(let text): State(text)?.nameInSentence ?? spaced(text)
    default: spaced(FactText.text(of: value))
    }
  }

  private static func spaced(_ text: String) -> String {
    String(
      decoding: text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  /// How many of a list's elements are what was asked for, as the words before that.
  private static func amongThem(_ operation: PlanOperation, _ value: Value) -> String? {
    switch operation {
    case .exists: value.isTrue ? "among which is" : value.isFalse ? "none of which is" : nil
    case .all: value.isTrue ? "all of which are" : value.isFalse ? "not all of which are" : nil
    default: nil
    }
  }

  /// What a comparison holds the fact against, where that is a constant.
  private func asked(_ node: PlanNode) -> String? {
    let nodes = view.pack.programs.nodes
    func isFact(_ node: PlanNode) -> Bool { node.operation == .field || node.operation == .local }
    switch node.operation {
    case .exists, .all: return self.asked(nodes[Int(node.b)])
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      let (left, right) = (nodes[Int(node.a)], nodes[Int(node.b)])
      if right.operation == .constant, isFact(left) {
        return Self.relation(node.operation).map { $0 + constant(right) }
      }
      if left.operation == .constant, isFact(right) {
        return Self.relation(Self.mirrored(node.operation)).map { $0 + constant(left) }
      }
      return nil
    case .contains:
      let (left, right) = (nodes[Int(node.a)], nodes[Int(node.b)])
      guard right.operation == .constant, isFact(left) else { return nil }
      let list = view.store.value(at: Int(right.a))
      guard list.kind == .list else { return nil }
      let words = Array(view.store.elements(of: list)).map(text)
      return words.count == 1 ? words[0] : "one of " + Self.list(words)
    default: return nil
    }
  }

  private static func relation(_ operation: PlanOperation) -> String? {
    switch operation {
    case .equal: ""
    case .notEqual: "other than "
    case .less: "less than "
    case .lessOrEqual: "at most "
    case .greater: "more than "
    case .greaterOrEqual: "at least "
    default: nil
    }
  }

  private static func mirrored(_ operation: PlanOperation) -> PlanOperation {
    switch operation {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: operation
    }
  }

  /// A question of law within a rule, or nothing.
  private func legal(_ node: PlanNode, _ value: Value) -> String? {
    guard node.operation == .call, value.kind == .bool || value.isUnknown else { return nil }
    let answer = value.isTrue ? "Yes." : value.isFalse ? "No." : "The law data do not say."
    return "By the law of that day? " + answer
  }

  private func constant(_ node: PlanNode) -> String { text(view.store.value(at: Int(node.a))) }

  private func text(_ value: Value) -> String {
    Self.value(FactText(view: view).value(value))
  }

  private static func outcome(_ value: Value) -> String {
    value.isTrue
      ? "This holds." : value.isFalse ? "This does not hold." : "Whether this holds is not known."
  }

  static func list(_ words: [String]) -> String {
    words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }

  static func firstSentence(_ text: String) -> String {
    let line = ExpressionTexts.line(text)
    guard let end = line.firstRange(of: ". ") else { return line }
    return String(line[..<end.lowerBound]) + "."
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
