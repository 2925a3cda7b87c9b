import Diagnostics
import Rules

extension Lint {
  /// Schema fields that no rule reads and that do not say why, and those that say so and are read.
  static let unusedField = Lint(
    LintDiagnostics.unusedField,
    examples: [
      LintExample(.schema, "«colour»: {x-fact: text, description: Its colour.}"),
      LintExample(.schema, "colour: {type: string, description: Its colour.}"),
      LintExample(
        .schema, "colour: {x-fact: text, x-unread: For readers., description: Its colour.}"),
    ]
  ) { pack in
    var uses = FieldUses(pack.schema)
    for rule in pack.rules {
      for expression in rule.expressions { uses.add(expression, in: rule.forEach) }
    }
    for definition in pack.definitions { uses.add(definition.expression, in: definition.scope) }
    return uses.unusedFacts.map(LintDiagnostics.unusedField)
      + uses.falselyExplained.map(LintDiagnostics.readAfterAll)
  }
}

/// Which fields of a schema expressions read.
struct FieldUses {
  private let schema: ProposalSchema
  /// Where the fields that are read are declared: a group under `$defs` is one group wherever it is used.
  private var used: Set<SourceSpan> = []
  private var looseNames: Set<String> = []

  init(_ schema: ProposalSchema) {
    self.schema = schema
    Self.visit(schema.root) { field in
      guard let fact = field.fact else { return }
      if let implied = fact.silence.impliedBy { add(implied, in: fact.scope) }
      for condition in fact.silence.asksIf {
        let subject = fact.scope == .proposal ? "" : "\(fact.scope.rawValue)."
        add(path: subject + condition.path, in: fact.scope)
      }
    }
  }

  /// Notes what an expression of a scope reads.
  mutating func add(_ expression: RuleExpression, in scope: RuleScope) {
    let reading = ExpressionReading(expression)
    looseNames.formUnion(reading.looseFields)
    for path in reading.paths { add(path: path, in: scope) }
  }

  /// The facts that nothing reads and of which the schema does not say why, in the order of the schema.
  var unusedFacts: [SchemaField] {
    facts { fact, isRead in !isRead && fact.unread == nil }
  }

  /// The facts of which the schema says that no rule reads them, although one does.
  var falselyExplained: [SchemaField] {
    facts { fact, isRead in isRead && fact.unread != nil }
  }

  private func facts(where isWanted: (FactTraits, _ isRead: Bool) -> Bool) -> [SchemaField] {
    var found: [SchemaField] = []
    var seen: Set<SourceSpan> = []
    Self.visit(schema.root) { field in
      // A name that is read from a definition may be this field or another of the same name.
      let isLoose = looseNames.contains(field.name)
      guard let fact = field.fact, fact.unread != nil || !isLoose,
        isWanted(fact, used.contains(field.span)), seen.insert(field.span).inserted
      else { return }
      found.append(field)
    }
    return found
  }

  private mutating func add(path: String, in scope: RuleScope) {
    let names = path.split(separator: ".").map(String.init)
    guard let first = names.first else { return }
    var type = schema.type(ofVariable: first, in: scope)
    // A name that is no variable is a definition: what is read from it is known by its last name alone.
    guard type != nil else {
      looseNames.formUnion(names.dropFirst())
      return
    }
    if let field = schema.root.field(first), !scope.variables.contains(first) {
      used.insert(field.span)
    }
    for name in names.dropFirst() {
      guard let field = type?.object?.field(name) else { return }
      used.insert(field.span)
      type = field.type
    }
  }

  private static func visit(_ object: SchemaObject, _ body: (SchemaField) -> Void) {
    for field in object.fields {
      body(field)
      if let group = field.type.object { visit(group, body) }
    }
  }
}
