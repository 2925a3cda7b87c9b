import CEL
package import Diagnostics
import Findings
import Law
import Rules

/// Turns a pack as data into one that can judge: the one place where expressions are checked and planned.
package enum PackCompiler {
  /// Compiles a pack; every mistake in any expression is reported.
  ///
  /// - Parameters:
  ///   - pack: As loaded.
  ///   - digest: `sha256:…` over its files.
  /// - Returns: The compiled pack, without the rules that have errors; `nil` only without a schema.
  package static func compile(_ pack: PackParts, digest: String) -> Diagnosed<CompiledPack> {
    let layout = SchemaLayout(pack.schema)
    let functions = EngineFunctions.declared
    var environments = RuleScope.allCases.map {
      ScopeEnvironment($0, layout: layout, functions: functions)
    }
    let builder = ProgramSetBuilder(environment: environments[0].shared, functions: functions)
    var planner = ExpressionPlanner(builder: builder, layout: layout)
    planner.allow(pack.manifest.libraries)
    var scopes: [CompiledPack.Scope] = []
    for place in environments.indices {
      let definitions = plan(pack.definitions, in: &environments[place], with: &planner)
      let environment = environments[place]
      scopes.append(
        .init(
          scope: environment.scope, firstScopeSlot: environment.firstScopeSlot,
          asOfSlot: environment.asOfSlot, firstDefinitionSlot: environment.firstDefinitionSlot,
          definitions: definitions))
    }
    let implied = impliedTriggers(layout, environments, &planner)
    var rules: [CompiledRule] = []
    for rule in pack.rules.rules {
      let place = rule.forEach.place
      var compiler = RuleCompiler(
        rule: rule, environment: environments[place], layout: layout, registry: pack.law)
      if let compiled = compiler.compile(with: &planner) { rules.append(compiled) }
    }
    let programs = builder.build()
    let called = Set(programs.pool.functions)
    let compiled = CompiledPack(
      identity: .init(id: pack.manifest.id, version: pack.manifest.version, digest: digest),
      title: pack.manifest.title, schema: pack.schema, layout: layout, registry: pack.law,
      libraries: CELLibrary.allCases.filter { library in
        planner.libraries.contains(library)
          && library.functions.contains { called.contains($0.signature.name) }
      },
      programs: programs, scopes: scopes, impliedTriggers: implied,
      definitions: pack.definitions, rules: rules)
    return Diagnosed(compiled, planner.diagnostics)
  }

  /// Plans the shared definitions that rules of a scope may use: its own, and those of the proposal; for
  /// populations those of measures too.
  private static func plan(
    _ definitions: [SharedDefinition], in environment: inout ScopeEnvironment,
    with planner: inout ExpressionPlanner
  ) -> [CompiledExpression] {
    var result: [CompiledExpression] = []
    let reported = planner.diagnostics.count
    for definition in definitions
    where definition.scope == .proposal || definition.scope == environment.scope
      || (definition.scope == .measure && environment.scope == .population)
    {
      let planned = planner.plan(
        definition.expression, in: environment.shared, scope: environment, wanted: .anything)
      guard let planned else { continue }
      environment.declare(definition.name, planned.type)
      planner.declare(
        definition.name, planned.expression, mostItems: planned.mostItems, in: environment.scope)
      result.append(planned.expression)
    }
    // A definition used in several scopes is checked in each; its mistakes are told once.
    planner.forgetRepeats(from: reported)
    return result
  }

  private static func impliedTriggers(
    _ layout: SchemaLayout, _ environments: [ScopeEnvironment], _ planner: inout ExpressionPlanner
  ) -> [CompiledPack.ImpliedTrigger] {
    var result: [CompiledPack.ImpliedTrigger] = []
    for (number, object) in layout.objects.enumerated() {
      for (place, field) in object.fields.enumerated() {
        guard let traits = field.schema.fact, let condition = traits.silence.impliedBy,
          let environment = environments.first(where: { $0.scope == traits.scope })
        else { continue }
        let planned = planner.plan(
          condition, in: environment.shared, scope: environment, wanted: .condition)
        guard let planned else { continue }
        result.append(.init(object: number, field: place, condition: planned.expression))
      }
    }
    return result
  }
}
