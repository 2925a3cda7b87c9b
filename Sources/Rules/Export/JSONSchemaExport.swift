/// The JSON Schemas by which editors help to write proposals and rules.
///
/// Each is plain JSON Schema 2020-12, without our keywords: every fact is spelt out with the forms it may
/// take. They say less than loading does: that a day exists or a name is declared no such schema can say.
package enum JSONSchemaExport {
  static let dialect = JSONText.string("https://json-schema.org/draft/2020-12/schema")

  /// The schema of proposals, as JSON text.
  ///
  /// - Parameters:
  ///   - schema: The fields a proposal may have.
  ///   - states: Every code of a State, offered where one belongs; in any order.
  /// - Returns: The same text for the same fields, with a line end at its end.
  package static func proposal(_ schema: ProposalSchema, states: some Sequence<String>) -> String {
    var writer = ProposalSchemaWriter(states: states.sorted())
    return writer.schema(schema).printed
  }

  /// The schema of rule files, as JSON text.
  package static func rule() -> String { RuleSchemaWriter.rule.printed }

  /// The schema of files of rule tests, as JSON text.
  package static func ruleTests() -> String { RuleSchemaWriter.tests.printed }
}

/// Turns the fields of a proposal into JSON Schema.
struct ProposalSchemaWriter {
  let states: [String]
  /// The groups met so far that have a name of their own, in the order they were met.
  private var groups: [(name: String, object: SchemaObject, schema: JSONText)] = []

  init(states: [String]) { self.states = states }

  mutating func schema(_ schema: ProposalSchema) -> JSONText {
    let root = members(of: schema.root)
    let named = groups.sorted { $0.name < $1.name }
      .map { JSONText.Member(key: $0.name, value: $0.schema) }
    let id =
      schema.id.hasSuffix(".yaml") ? String(schema.id.dropLast(5)) + ".json" : schema.id
    return .object(
      JSONText.keys([
        ("$schema", JSONSchemaExport.dialect), ("$id", .string(id)),
        ("title", .string(schema.title)),
        ("description", schema.root.description.isEmpty ? nil : .string(schema.root.description)),
      ]) + root + [JSONText.Member(key: "$defs", value: .object(named + FactForms.shared(states)))])
  }

  private mutating func members(of object: SchemaObject) -> [JSONText.Member] {
    var properties: [JSONText.Member] = []
    for field in object.fields {
      properties.append(JSONText.Member(key: field.name, value: property(field)))
    }
    let required = object.fields.filter(\.isRequired).map(\.name)
    return JSONText.keys([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("required", required.isEmpty ? nil : .strings(required)),
      ("properties", .object(properties)),
    ])
  }

  private mutating func property(_ field: SchemaField) -> JSONText {
    let description = FactForms.description(of: field)
    let text: [(String, JSONText?)] = [
      ("description", description.isEmpty ? nil : .string(description))
    ]
    let forms: [JSONText.Member]
    if let fact = field.fact {
      forms = FactForms.forms(of: field, fact)
    } else {
      forms = plain(field.type, maxItems: field.maxItems)
    }
    return .object(JSONText.keys(text) + forms)
  }

  private mutating func plain(_ type: SchemaType, maxItems: Int? = nil) -> [JSONText.Member] {
    switch type {
    case .object(let object): return group(object)
    case .list(let element): return FactForms.list(of: plain(element), maxItems: maxItems)
    case .fact(let kind), .plain(let kind): return FactForms.value(kind)
    case .id(.state): return FactForms.reference("state")
    case .id: return FactForms.reference("name")
    case .ref: return JSONText.keys([("type", .string("string"))])
    }
  }

  /// A group by reference if it has a name of its own, else spelt out.
  private mutating func group(_ object: SchemaObject) -> [JSONText.Member] {
    if let known = groups.first(where: { $0.name == object.name }) {
      return known.object == object ? FactForms.reference(object.name) : members(of: object)
    }
    guard !object.name.contains("."), !FactForms.sharedNames.contains(object.name) else {
      return members(of: object)
    }
    let slot = groups.count
    groups.append((object.name, object, .bool(true)))
    let description: [(String, JSONText?)] = [
      ("description", object.description.isEmpty ? nil : .string(object.description))
    ]
    let spelt = members(of: object)
    groups[slot].schema = .object(JSONText.keys(description) + spelt)
    return FactForms.reference(object.name)
  }
}
