import CEL
import Documents
import Findings
import Rules

/// Makes a tree in words of what one expression came to, from the trace of its evaluation.
///
/// Keeps the same causes as ``CauseFinder``: of what decides alone one operand, the one that rests on the
/// fewest facts.
struct ConditionExplainer {
  let rule: CompiledRule
  let scope: CompiledPack.Scope
  let binding: EvaluationView.Binding
  let view: EvaluationView
  let texts: ExpressionTexts
  let collector: EvidenceCollector
  let facts: FactTable
  /// The trees of shared definitions, which are the same for every rule that reads silence as the schema does.
  let definitions: DefinitionTrees

  /// A condition with all that it rests on.
  func explain(_ expression: CompiledExpression, text: String) -> Explanation? {
    explain(expression, text: text, depth: 0)
  }

  private func explain(_ expression: CompiledExpression, text: String, depth: Int) -> Explanation? {
    guard depth < 32 else { return nil }
    let trace = EvaluationTrace()
    _ = view.value(expression, binding, in: scope, trace: trace)
    guard !trace.entries.isEmpty else { return nil }
    return Walk(explainer: self, trace: trace, text: text, depth: depth).explain(0)
  }

  /// The definition whose value stands in a slot.
  private func definition(inSlot slot: Int) -> (
    expression: CompiledExpression, name: String, text: String, doc: String
  )? {
    let shared = slot - scope.firstDefinitionSlot
    if scope.definitions.indices.contains(shared) {
      let written = view.pack.definitions(in: scope.scope)
      guard written.indices.contains(shared) else { return nil }
      let definition = written[shared]
      return (
        scope.definitions[shared], definition.name, definition.expression.text, definition.doc
      )
    }
    let own = slot - scope.bearerSlot - 1
    guard rule.definitions.indices.contains(own) else { return nil }
    let definition = rule.rule.definitions[own]
    return (rule.definitions[own], definition.name, definition.expression.text, "")
  }

  private struct Walk {
    let explainer: ConditionExplainer
    let trace: EvaluationTrace
    let text: String
    let depth: Int

    private var view: EvaluationView { explainer.view }

    private func node(_ entry: Int) -> PlanNode {
      view.pack.programs.nodes[Int(trace.entries[entry].node)]
    }

    func explain(_ entry: Int) -> Explanation {
      let children = trace.children(of: entry)
      let value = trace.entries[entry].value
      switch node(entry).operation {
      case .and: return group(entry, children, decided: value.isFalse)
      case .or: return group(entry, children, decided: value.isTrue)
      case .all, .exists:
        return isOverRecords(children) ? loop(entry, children) : leaf(entry)
      case .not:
        guard let child = children.first else { return leaf(entry) }
        let inner = explain(child)
        return Explanation(
          part: inner.part, words: inner.words, expression: expression(entry),
          value: Explanation.Value(value), facts: inner.facts, missing: inner.missing,
          children: inner.children)
      case .conditional: return made(entry, branches(entry))
      case .variable:
        let slot = Int(node(entry).a)
        return definition(inSlot: slot, value) ?? leaf(entry)
      default: return leaf(entry)
      }
    }

    /// A named definition with what it rests on; `nil` for any other variable.
    private func definition(inSlot slot: Int, _ value: Value) -> Explanation? {
      if let known = explainer.definitions.tree(inSlot: slot) { return known }
      guard let definition = explainer.definition(inSlot: slot) else { return nil }
      let inner = explainer.explain(
        definition.expression, text: definition.text, depth: depth + 1)
      let tree = Explanation(
        part: .definition,
        words: ConditionWords.definition(definition.name, doc: definition.doc, value: value),
        expression: definition.name, value: Explanation.Value(value)
      ).resting(on: inner)
      if slot < explainer.scope.bearerSlot { explainer.definitions.note(tree, inSlot: slot) }
      return tree
    }

    /// An "and" or an "or": the part that decides, or all of them.
    private func group(_ entry: Int, _ children: [Int], decided: Bool) -> Explanation {
      let value = trace.entries[entry].value
      guard decided else {
        let parts = children.map(explain)
        return parts.count == 1 ? parts[0] : made(entry, parts)
      }
      let candidates = children.filter {
        let part = trace.entries[$0].value
        return part.kind == .bool && part.isTrue == value.isTrue
      }.map(explain)
      return candidates.min { $0.weight < $1.weight } ?? leaf(entry)
    }

    /// The questions asked on the way to a value, and the value; a chain of questions is one list.
    private func branches(_ entry: Int) -> [Explanation] {
      trace.children(of: entry).flatMap { child in
        node(child).operation == .conditional ? branches(child) : [explain(child)]
      }
    }

    /// A loop over records: the round that decided, or all of them.
    private func loop(_ entry: Int, _ children: [Int]) -> Explanation {
      let value = trace.entries[entry].value
      let isAll = node(entry).operation == .all
      let rounds = children.dropFirst()
      guard value.kind == .bool, value.isTrue != isAll else {
        return made(entry, rounds.map(explain), facts: facts(children.first))
      }
      let candidates = rounds.filter {
        let part = trace.entries[$0].value
        return part.kind == .bool && part.isTrue == value.isTrue
      }.map(explain)
      let decisive = candidates.min { $0.weight < $1.weight }
      return made(entry, decisive.map { [$0] } ?? [], facts: facts(children.first))
    }

    private func isOverRecords(_ children: [Int]) -> Bool {
      guard let range = children.first else { return false }
      let value = trace.entries[range].value
      return value.kind == .list && value.count > 0
        && view.store.element(0, of: value).kind == .record
    }

    private func made(_ entry: Int, _ parts: [Explanation], facts: Facts = Facts()) -> Explanation {
      let value = trace.entries[entry].value
      return Explanation(
        part: .condition, words: ConditionWords.heading(node(entry).operation, value),
        expression: expression(entry), value: Explanation.Value(value), facts: facts.evidence,
        missing: facts.missing, children: parts)
    }

    // MARK: Leaves

    private struct Facts {
      var evidence: [Evidence] = []
      var missing: [MissingFact] = []
      var words: [ConditionWords.Fact] = []
      var definitions: [Explanation] = []
    }

    private func leaf(_ entry: Int) -> Explanation {
      let facts = facts(entry)
      let value = trace.entries[entry].value
      return Explanation(
        part: .condition,
        words: ConditionWords(view: view).words(node(entry), value, facts: facts.words),
        expression: expression(entry), value: Explanation.Value(value), facts: facts.evidence,
        missing: facts.missing, children: facts.definitions)
    }

    /// The facts that an entry and those below it read; definitions among them have trees of their own.
    private func facts(_ entry: Int?) -> Facts {
      var result = Facts()
      guard let entry else { return result }
      var addresses: [Int] = []
      var slots: Set<Int> = []
      for place in entry..<trace.entries[entry].end {
        switch node(place).operation {
        case .variable:
          let slot = Int(node(place).a)
          guard slots.insert(slot).inserted, explainer.definition(inSlot: slot) != nil else {
            continue
          }
          result.definitions.append(explain(place))
        case .field:
          guard let child = trace.children(of: place).first else { continue }
          let record = trace.entries[child].value
          guard record.kind == .record else { continue }
          let address = record.offset + Int(node(place).c)
          if view.projection.origin(at: address) != nil, !addresses.contains(address) {
            addresses.append(address)
          }
        default: break
        }
      }
      for address in addresses { take(address, into: &result) }
      return result
    }

    private func take(_ address: Int, into facts: inout Facts) {
      guard let origin = view.projection.origin(at: address) else { return }
      let field = view.projection.field(of: origin)
      let value = view.store.value(at: address)
      // What silence means may hang on another fact, which then decides too.
      facts.evidence += explainer.collector.evidence(
        at: explainer.facts.silenceConditions(of: address), for: explainer.rule
      ).filter { $0.layer != .silence }
      if value.isUnknown {
        facts.missing += explainer.collector.missing([UInt32(address)])
      } else {
        facts.evidence += explainer.collector.evidence(at: [address], for: explainer.rule)
      }
      facts.words.append(
        .init(
          question: field.schema.fact?.question ?? field.schema.description,
          value: FactText(view: view).value(value), isKnown: !value.isUnknown,
          silentIn: origin.layer == .silence ? explainer.collector.textExtent : nil,
          isPartial: origin.value?.text == "partial"))
    }

    private func expression(_ entry: Int) -> String {
      explainer.texts.part(
        at: trace.entries[entry].node, from: node(entry).expression, of: text)
    }
  }
}

extension Explanation.Value {
  init(_ value: Value) {
    // A value that is no truth, such as a list of States, is at least there.
    self =
      value.isFalse ? .fails : value.isUnknown ? .unknown : value.isError ? .error : .holds
  }
}

extension Explanation {
  /// The same with what it rests on below it; a mere group of conditions is taken into it.
  func resting(on inner: Explanation?) -> Explanation {
    guard let inner else { return self }
    let isGroup =
      inner.part == .condition && inner.facts.isEmpty && inner.missing.isEmpty
      && !inner.children.isEmpty
    return Explanation(
      part: part, words: isGroup ? words + " " + inner.words : words, expression: expression,
      value: value, decides: decides, children: isGroup ? inner.children : [inner])
  }

  /// How many facts a condition rests on.
  var weight: Int { facts.count + missing.count + children.reduce(0) { $0 + $1.weight } }
}

extension CompiledPack {
  /// The shared definitions of a scope, in the order of their slots.
  func definitions(in scope: RuleScope) -> [SharedDefinition] {
    definitions.filter {
      $0.scope == .proposal || $0.scope == scope || ($0.scope == .measure && scope == .population)
    }
  }
}
