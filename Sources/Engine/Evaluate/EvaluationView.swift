import CEL
import Documents
import Findings
import Law
import Rules

/// One laying-out of a proposal, by its text or with practice taken in, and the subjects in it.
///
/// A class because definitions are evaluated at most once for a subject and remembered here.
final class EvaluationView {
  /// A subject with its variables in the slots of its scope.
  ///
  /// A class because it is handed on with every expression.
  final class Binding {
    let subject: Subject
    let activation: Activation

    init(subject: Subject, activation: Activation) {
      self.subject = subject
      self.activation = activation
    }
  }

  /// A trigger that nothing is said of, in one subject.
  struct SilentTrigger {
    let address: Int
    let scope: CompiledPack.Scope
    /// The subject's place among those of the scope.
    let subject: Int
    let condition: CompiledExpression
  }

  let pack: CompiledPack
  let store: ValueStore
  let evaluator: Evaluator
  /// Changed only while facts are read otherwise than they are written; see ``Scenario``.
  var projection: Projection
  /// Whether some fact has a practice beside its text.
  let hasPractice: Bool
  private let day: Value
  /// The triggers that are off by silence unless something implies them.
  private(set) var silentTriggers: [SilentTrigger] = []
  private var bindings: [[Binding]?]

  init(
    _ proposal: Proposal, pack: CompiledPack, store: ValueStore, view: ProjectionBuilder.View,
    day: Value
  ) {
    self.pack = pack
    self.store = store
    self.day = day
    evaluator = Evaluator(pack.programs, store: store)
    var builder = ProjectionBuilder(
      layout: pack.layout, store: store,
      reader: FactReader(
        store: store, money: pack.layout.money, periodType: EngineFunctions.periodType),
      view: view, textIsAvailable: proposal.textIsAvailable)
    builder.build(proposal.document.root)
    let variants = SubjectFinder.variants(with: &builder, store: store)
    projection = builder.projection
    hasPractice = builder.hasPractice
    bindings = RuleScope.allCases.map { _ in nil }
    for scope in RuleScope.allCases {
      let place = scope.place
      let found = SubjectFinder(projection: projection, store: store, variants: variants)
        .subjects(of: scope)
      bindings[place] = found.map { found in
        Binding(
          subject: found.subject, activation: activation(found.variables, in: pack.scopes[place]))
      }
    }
    askAboutImpliedTriggers()
  }

  /// The subjects of a scope, in the order of the proposal.
  func subjects(of scope: RuleScope) -> [Binding] {
    bindings[scope.place] ?? []
  }

  /// The States among the parties, in the order of the proposal.
  private(set) lazy var parties = subjects(of: .party).compactMap {
    $0.subject.party.flatMap { State($0) }
  }

  /// Evaluates an expression for a subject, and the shared definitions it needs if they were not yet.
  func value(
    _ expression: CompiledExpression, _ binding: Binding, in scope: CompiledPack.Scope,
    trace: EvaluationTrace? = nil
  ) -> Value {
    for place in expression.definitions {
      let slot = scope.firstDefinitionSlot + place
      guard binding.activation.value(slot, in: store).kind == .absent else { continue }
      let value = evaluator.evaluate(scope.definitions[place].program, binding.activation)
      binding.activation.set(slot, to: value, in: store)
    }
    return evaluator.evaluate(expression.program, binding.activation, trace: trace)
  }

  /// Forgets what the shared definitions came to for a subject, before and after facts are read otherwise.
  func forgetDefinitions(_ binding: Binding, in scope: CompiledPack.Scope) {
    for place in scope.definitions.indices {
      binding.activation.set(scope.firstDefinitionSlot + place, to: .absent, in: store)
    }
  }

  private func activation(_ variables: [Value], in scope: CompiledPack.Scope) -> Activation {
    let fields = pack.layout.objects[0].fields.count
    // Room for the bearer and the definitions of any rule behind the shared ones.
    let activation = Activation(
      slots: scope.bearerSlot + 1 + pack.mostLocalDefinitions, in: store)
    for slot in 0..<fields {
      activation.set(slot, to: store.field(slot, of: projection.root), in: store)
    }
    for (place, value) in variables.enumerated() {
      activation.set(scope.firstScopeSlot + place, to: value, in: store)
    }
    activation.set(scope.asOfSlot, to: day, in: store)
    return activation
  }

  /// A trigger that is off by silence becomes unknown where another fact of its subject implies it.
  ///
  /// All conditions are evaluated before any trigger changes, so that their order does not matter.
  private func askAboutImpliedTriggers() {
    for trigger in pack.impliedTriggers {
      let field = pack.layout.objects[trigger.object].fields[trigger.field]
      let scope = pack.scope(field.schema.fact?.scope ?? .proposal)
      for (place, binding) in subjects(of: scope.scope).enumerated() {
        for record in records(of: trigger, in: binding, scope) {
          let address = record.offset + trigger.field
          guard projection.origin(at: address)?.state == .assumed else { continue }
          silentTriggers.append(
            .init(address: address, scope: scope, subject: place, condition: trigger.condition))
        }
      }
    }
    let implied = silentTriggers.map {
      value($0.condition, subjects(of: $0.scope.scope)[$0.subject], in: $0.scope)
    }
    var isChanged = false
    for (trigger, implied) in zip(silentTriggers, implied) {
      let value = Self.silence(of: trigger.address, impliedBy: implied)
      guard value.isUnknown else { continue }
      store.setValue(value, at: trigger.address)
      projection.mark(.silent, at: trigger.address)
      isChanged = true
    }
    guard isChanged else { return }
    for scope in pack.scopes {
      for binding in subjects(of: scope.scope) { forgetDefinitions(binding, in: scope) }
    }
  }

  /// What a silent trigger counts as: it is asked for where it is implied, and depends on whatever leaves
  /// open whether it is.
  static func silence(of address: Int, impliedBy condition: Value) -> Value {
    if condition.isTrue { return .unknown(UInt32(address)) }
    return condition.isUnknown ? condition : .false
  }

  /// The records of a subject that have the slot of a trigger.
  private func records(
    of trigger: CompiledPack.ImpliedTrigger, in binding: Binding, _ scope: CompiledPack.Scope
  ) -> [Value] {
    var result: [Value] = []
    var pending: [Value] =
      scope.scope == .proposal
      ? [projection.root] : [binding.activation.value(scope.firstScopeSlot, in: store)]
    while let record = pending.popLast() {
      guard record.kind == .record else { continue }
      if record.typeIndex == trigger.object { result.append(record) }
      guard pack.layout.objects.indices.contains(record.typeIndex) else { continue }
      for (slot, field) in pack.layout.objects[record.typeIndex].fields.enumerated() {
        if case .group = field.slot { pending.append(store.field(slot, of: record)) }
      }
    }
    return result
  }
}
