import CEL
import Rules

/// The names that expressions of one scope may use, and the slot of each.
///
/// Slots: the fields of the proposal, the scope's own variables, the day, the shared definitions, then the
/// bearer and a rule's own definitions.
struct ScopeEnvironment: Sendable {
  let scope: RuleScope
  /// With the shared definitions, without a bearer: for `bearers` and for definitions themselves.
  private(set) var shared: Environment
  let firstScopeSlot: Int
  let asOfSlot: Int
  /// The slot of the first shared definition.
  let firstDefinitionSlot: Int
  /// Names of the shared definitions of this scope, in slot order.
  private(set) var definitions: [String] = []

  static let asOf = "as_of"
  static let bearer = "bearer"

  init(_ scope: RuleScope, layout: SchemaLayout, functions: FunctionTable) {
    self.scope = scope
    let fields = layout.objects[0].fields
    var variables = fields.map { VariableDeclaration($0.schema.name, layout.type(of: $0)) }
    firstScopeSlot = variables.count
    for name in scope.variables {
      let element = RuleScope(rawValue: name)?.list.flatMap { layout.element(ofList: $0) }
      let type = element.map { CELType.structure(layout.objects[$0].name) } ?? .dyn
      variables.append(VariableDeclaration(name, type))
    }
    asOfSlot = variables.count
    variables.append(VariableDeclaration(Self.asOf, .timestamp))
    firstDefinitionSlot = variables.count
    shared = Environment(
      variables: variables, structures: layout.structures, functions: functions.signatures,
      macros: .all)
  }

  /// Declares the next shared definition, which those after it may use.
  mutating func declare(_ name: String, _ type: CELType) {
    shared = shared.adding([VariableDeclaration(name, type)])
    definitions.append(name)
  }

  /// The slot of the bearer, after all shared definitions.
  var bearerSlot: Int { firstDefinitionSlot + definitions.count }

  /// With the bearer: for everything else in a rule.
  var withBearer: Environment { shared.adding([VariableDeclaration(Self.bearer, .string)]) }
}

extension RuleScope {
  /// Its place in every list that has one element for each scope.
  var place: Int {
    switch self {
    case .proposal: 0
    case .party: 1
    case .measure: 2
    case .population: 3
    case .fundingLine: 4
    }
  }
}
