import Diagnostics

/// Holds the paths and names of rules against the schema: all that needs no expression to be read.
enum RuleSchemaChecks {
  /// Reports paths to fields that do not exist.
  static func check(
    _ rule: Rule, schema: ProposalSchema, into diagnostics: inout DiagnosticCollector
  ) {
    for override in rule.silenceOverrides {
      if schema.field(at: override.path, in: rule.forEach)?.fact == nil {
        report(override.path, at: override.pathSpan, rule.forEach, schema, into: &diagnostics)
      }
    }
    for path in (rule.remedy?.mayChange ?? []) + (rule.remedy?.mustNotChange ?? []) {
      if schema.field(at: path.text, in: rule.forEach) == nil {
        report(path.text, at: path.span, rule.forEach, schema, into: &diagnostics)
      }
    }
    for definition in rule.definitions {
      reportHidden(definition.name, at: definition.nameSpan, schema, into: &diagnostics)
    }
  }

  /// Reports definitions that hide a top-level key.
  static func check(
    _ definitions: [SharedDefinition], schema: ProposalSchema,
    into diagnostics: inout DiagnosticCollector
  ) {
    for definition in definitions {
      reportHidden(definition.name, at: definition.nameSpan, schema, into: &diagnostics)
    }
  }

  private static func reportHidden(
    _ name: String, at span: SourceSpan, _ schema: ProposalSchema,
    into diagnostics: inout DiagnosticCollector
  ) {
    guard schema.root.field(name) != nil else { return }
    diagnostics.add(
      RuleDiagnostics.badName(
        name, at: span, note: "A key of proposals has the name already; choose another."))
  }

  private static func report(
    _ path: String, at span: SourceSpan, _ scope: RuleScope, _ schema: ProposalSchema,
    into diagnostics: inout DiagnosticCollector
  ) {
    diagnostics.add(
      RuleDiagnostics.badFieldPath(
        path, at: span,
        closest: Suggestions.closest(to: path, among: paths(of: schema, in: scope)), scope: scope))
  }

  /// Every path to a field that an expression of a scope may write.
  static func paths(of schema: ProposalSchema, in scope: RuleScope) -> [String] {
    var paths: [String] = []
    func visit(_ object: SchemaObject, prefix: String) {
      for field in object.fields {
        let path = prefix.isEmpty ? field.name : prefix + "." + field.name
        paths.append(path)
        if case .object(let group) = field.type { visit(group, prefix: path) }
      }
    }
    for variable in scope.variables {
      if case .object(let object)? = schema.type(ofVariable: variable, in: scope) {
        visit(object, prefix: variable)
      }
    }
    visit(schema.root, prefix: "")
    return paths
  }
}
