import CEL
import Diagnostics
import Law
import Rules

/// Plans the expressions of one rule and finds its citations.
struct RuleCompiler {
  let rule: Rule
  let environment: ScopeEnvironment
  let layout: SchemaLayout
  let registry: LawRegistry

  /// The rule, planned; `nil` if any part of it has an error.
  mutating func compile(with planner: inout ExpressionPlanner) -> CompiledRule? {
    let errors = planner.errorCount
    planner.beginRule()
    let bearers = planner.plan(
      rule.bearers, in: environment.shared, scope: environment, wanted: .states)
    var scope = environment.withBearer
    var definitions: [CompiledExpression] = []
    for definition in rule.definitions {
      let planned = planner.plan(
        definition.expression, in: scope, scope: environment, wanted: .anything)
      scope = scope.adding([VariableDeclaration(definition.name, planned?.type ?? .dyn)])
      guard let planned else { continue }
      planner.declareOwn(definition.name, mostItems: planned.mostItems)
      definitions.append(planned.expression)
    }
    let when = rule.when.flatMap {
      planner.plan($0, in: scope, scope: environment, wanted: .condition)
    }
    let requirements = rule.requirements.compactMap {
      planner.plan($0.expression, in: scope, scope: environment, wanted: .condition)?.expression
    }
    let exceptions = rule.exceptions.compactMap { exception -> CompiledRule.Exception? in
      let planned = planner.plan(
        exception.expression, in: scope, scope: environment, wanted: .condition)
      return planned.map { .init(condition: $0.expression, lifts: lifted(by: exception)) }
    }
    let interpretations = rule.interpretations.map { interpretation in
      plan(
        interpretation, when: when?.expression, requirements: ListPart(requirements), scope,
        &planner)
    }
    let overrides = rule.silenceOverrides.compactMap { override($0) }
    let rationale = (rule.rationale?.parts ?? []).compactMap {
      part -> CompiledRule.RationalePart? in
      switch part {
      case .text(let text): return .text(text)
      case .placeholder(let expression):
        return planner.plan(expression, in: scope, scope: environment, wanted: .anything)
          .map { .value($0.expression) }
      }
    }
    let citations = citations(rule.citations)
    guard planner.errorCount == errors, let bearers, citations.count == rule.citations.count else {
      return nil
    }
    return CompiledRule(
      id: rule.id, status: rule.status, forEach: rule.forEach,
      source: .read(
        RuleWords(
          rule,
          interpretationCitations: rule.interpretations.map { self.citations($0.citations) }),
        .init(rule: rule, rationale: rationale)),
      citations: ListPart(citations),
      bearers: bearers.expression, when: when?.expression, definitions: definitions,
      requirements: ListPart(requirements), exceptions: exceptions,
      interpretations: interpretations,
      silenceOverrides: overrides)
  }

  /// The citations that are in the registry.
  private func citations(_ written: [RuleCitation]) -> [Citation] {
    written.compactMap { try? registry.resolve($0.cite).get() }
  }

  /// An interpretation, planned; what it does not say it shares with the rule.
  private func plan(
    _ interpretation: Interpretation, when: CompiledExpression?,
    requirements: ListPart<CompiledExpression>, _ scope: Environment,
    _ planner: inout ExpressionPlanner
  ) -> CompiledRule.Interpretation {
    func condition(_ expression: RuleExpression?) -> CompiledExpression? {
      expression.flatMap {
        planner.plan($0, in: scope, scope: environment, wanted: .condition)?.expression
      }
    }
    let own = interpretation.requirements.compactMap { condition($0.expression) }
    return .init(
      binds: condition(interpretation.binds),
      when: interpretation.when == nil ? when : condition(interpretation.when),
      requirements: interpretation.requirements.isEmpty ? requirements : ListPart(own))
  }

  /// The rule's citations that an exception lifts; an absolute one never yields.
  private func lifted(by exception: RuleException) -> [Int] {
    let names = Set(exception.lifts.map(\.cite))
    return rule.citations.indices.filter {
      names.contains(rule.citations[$0].cite) && !rule.citations[$0].isAbsolute
    }
  }

  private func override(
    _ override: Rules.SilenceOverride
  ) -> CompiledRule.SilenceOverride? {
    // A path that leads nowhere was reported when the rule was read against the schema.
    guard let found = layout.field(at: override.path, in: rule.forEach) else { return nil }
    let first = override.path.split(separator: ".").first.map(String.init) ?? ""
    let variable = environment.shared.variableSlot(first) ?? 0
    let isScopeVariable = rule.forEach.variables.contains(first)
    return found.field.kind.map { kind in
      .init(
        variable: variable, steps: isScopeVariable ? found.steps : Array(found.steps.dropFirst()),
        meaning: override.silence, kind: kind, isList: found.field.isList,
        traits: found.field.schema.fact)
    }
  }
}
