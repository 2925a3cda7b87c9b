import Findings
import Law
import Rules
import Testing

@testable import CEL
@testable import Engine

/// Holds the smallest sets of missing facts to the residuals of the rules' conditions.
///
/// The residual is made by CEL's own reduction from the text of the condition; every combination of answers to
/// the facts that are left in it is tried. That must give the very sets that `ResidualSearch` finds.
@Suite("The smallest sets of missing facts")
struct ResidualSetTests {
  private let pack: CompiledPack

  init() throws { pack = try #require(ShippedPack.compiled) }

  @Test("are those of the residual", arguments: FindingPropertyTests.inputs)
  func sets(_ input: FindingPropertyTests.Input) throws {
    let judged = try #require(JudgedText(try input.text(for: pack.schema), by: pack), "\(input)")
    let writer = judged.run.writer
    let open = judged.run.cases.filter { $0.finding.verdict == .undetermined }
    for one in FindingPropertyTests.some(open, of: input) {
      guard let bearer = one.outcome.bearer else { continue }
      let code = writer.judge.view.store.makeString(bearer.description)
      let trial = AnswerTrial(judge: writer.judge, domain: writer.domain, place: one.place)
      let rule = writer.judge.rule(one.place)
      let residuals = ConditionResiduals(rule: rule, trial: trial, code: code)
      let reading = one.outcome.interpretation
      let texts = rule.requirements(in: reading).map(\.expression.text)
      var conditions: [(CompiledExpression, String)] = []
      if let trigger = rule.trigger(in: reading) {
        conditions.append((trigger.expression, trigger.text))
      }
      conditions += zip(rule.conditions(in: reading), texts)
      conditions += zip(rule.exceptions, rule.rule.exceptions).map {
        ($0.condition, $1.expression.text)
      }
      for (expression, text) in conditions {
        guard let wanted = try residuals.sets(of: text) else { continue }
        let search = ResidualSearch(trial: trial, code: code)
        let found = search.search(expression)
        guard !found.isBounded else { continue }
        let told = "\(input): \(rule.rule.id), \(text)"
        #expect(residuals.answers(found.holding) == wanted.holding, "\(told) true")
        #expect(residuals.answers(found.failing) == wanted.failing, "\(told) false")
      }
    }
  }
}

/// What is left of the conditions of one rule, for one subject and bearer.
private struct ConditionResiduals {
  let rule: CompiledRule
  let trial: AnswerTrial
  let code: Value
  private let environment: Environment
  /// The names of definitions with their trees.
  private let definitions: [String: CheckedAST]

  /// Combinations of answers that are tried at most.
  private static let most = 128

  init(rule: CompiledRule, trial: AnswerTrial, code: Value) {
    self.rule = rule
    self.trial = trial
    self.code = code
    let pack = trial.judge.pack
    var scope = ScopeEnvironment(
      rule.rule.forEach, layout: pack.layout, functions: EngineFunctions.declared)
    var trees: [String: CheckedAST] = [:]
    for definition in pack.definitions(in: rule.rule.forEach) {
      let tree = ExpressionCompiler.check(definition.expression.text, in: scope.shared).ast
      scope.declare(definition.name, tree?.type ?? .dyn)
      trees[definition.name] = tree
    }
    var environment = scope.withBearer
    for definition in rule.rule.definitions {
      let tree = ExpressionCompiler.check(definition.expression.text, in: environment).ast
      environment = environment.adding([
        VariableDeclaration(definition.name, tree?.type ?? .dyn)
      ])
      trees[definition.name] = tree
    }
    self.environment = environment
    definitions = trees
  }

  private var judge: CaseJudge { trial.judge }

  /// The answers that decide a condition, as every combination of them says; `nil` where these are too many.
  func sets(of text: String) throws -> (holding: Set<[Int: Int]>, failing: Set<[Int: Int]>)? {
    let tree = try #require(ExpressionCompiler.check(text, in: environment).ast)
    var names: Set<String> = []
    let residual = judge.inPlace(trial.place) {
      bind()
      var seen: Set<String> = []
      return reduce(tree, &names, &seen)
    }
    let view = judge.view
    var facts: [Int] = []
    var combinations = 1
    for address in view.projection.addresses {
      guard let origin = view.projection.origin(at: address),
        names.contains(view.projection.field(of: origin).schema.name)
      else { continue }
      let value = view.store.value(at: address)
      // A list of which a part is not known is asked for as a whole.
      guard !value.flags.contains(.holdsUnknown) else { return nil }
      guard value.isUnknown, judge.facts.fact(at: address) == address else { continue }
      // A trigger that hangs on another fact is asked for only once that one is known.
      guard trial.facts(of: value) == [address] else { return nil }
      let answers = trial.domain.answers(to: address, in: trial.place.rule).count
      guard answers > 0 else { continue }
      facts.append(address)
      combinations *= 1 + answers
    }
    guard combinations <= Self.most else { return nil }
    return tried(facts, CheckedAST.unchecked(residual.ast))
  }

  /// Tries every combination of answers, the smaller first.
  private func tried(
    _ facts: [Int], _ tree: CheckedAST
  ) -> (holding: Set<[Int: Int]>, failing: Set<[Int: Int]>) {
    var decided: [[Int: Int]] = []
    var holding: Set<[Int: Int]> = []
    var failing: Set<[Int: Int]> = []
    var combinations: [[Int: Int]] = [[:]]
    for fact in facts {
      combinations += combinations.flatMap { combination in
        trial.domain.answers(to: fact, in: trial.place.rule).indices.map { answer in
          combination.merging([fact: answer]) { first, _ in first }
        }
      }
    }
    for answers in combinations.sorted(by: { $0.count < $1.count })
    where !decided.contains(where: { AnswerTrial.covers($0, answers) }) {
      let value = judge.with(trial.settings(answers)) {
        judge.inPlace(trial.place) {
          bind()
          return Truth(reduced(tree).value)
        }
      }
      guard value == .yes || value == .no else { continue }
      decided.append(answers)
      if value == .yes { holding.insert(answers) } else { failing.insert(answers) }
    }
    return (holding, failing)
  }

  /// The terms as single choices of answers, those left out of which some answers are enough.
  func answers(_ terms: AnswerTerms) -> Set<[Int: Int]> {
    var result: [[Int: Int]] = []
    for term in terms.terms {
      result += term.facts.reduce([[:]]) { lists, fact in
        let answers = trial.domain.answers(to: fact, in: trial.place.rule).indices
        return lists.flatMap { list in
          answers.filter { term.contains($0, to: fact) }.map { answer in
            list.merging([fact: answer]) { first, _ in first }
          }
        }
      }
    }
    return Set(
      result.filter { one in
        !result.contains { $0.count < one.count && AnswerTrial.covers($0, one) }
      })
  }

  /// Puts the bearer and every definition in its slot.
  private func bind() {
    let evaluator = judge.evaluator(trial.place, explains: nil)
    evaluator.bind(code)
    for expression in evaluator.scope.definitions {
      _ = judge.view.value(expression, evaluator.binding, in: evaluator.scope)
    }
    for place in evaluator.scope.definitions.indices {
      let slot = evaluator.scope.firstDefinitionSlot + place
      let known = evaluator.binding.activation.value(slot, in: judge.view.store)
      guard known.kind == .absent else { continue }
      evaluator.binding.activation.set(
        slot,
        to: judge.view.value(
          evaluator.scope.definitions[place], evaluator.binding, in: evaluator.scope),
        in: judge.view.store)
    }
  }

  private func reduced(_ tree: CheckedAST) -> Residual {
    Residual.of(
      tree, in: environment, activation: judge.binding(trial.place).activation,
      store: judge.view.store)
  }

  /// What is left of a condition, and the names of all fields left in it and in the definitions it still names.
  private func reduce(
    _ tree: CheckedAST, _ names: inout Set<String>, _ seen: inout Set<String>
  ) -> Residual {
    let residual = reduced(tree)
    for node in residual.ast.nodes {
      switch node {
      case .select(_, let field, _): names.insert(field)
      case .ident(let name):
        names.insert(name)
        if let definition = definitions[name], seen.insert(name).inserted {
          _ = reduce(definition, &names, &seen)
        }
      default: break
      }
    }
    return residual
  }
}
