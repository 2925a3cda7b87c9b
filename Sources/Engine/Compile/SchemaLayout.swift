package import CEL
import Documents
package import Rules

/// The schema's objects as CEL records: every object has a number, every field a slot.
///
/// Object 0 is the proposal itself; the structure of money stands after all objects.
package struct SchemaLayout: Sendable {
  /// What a slot holds.
  package enum Slot: Sendable {
    /// One record of the object with this number.
    case group(Int)
    /// A list of records of the object with this number.
    case records(Int)
    /// One fact or plain value.
    case scalar(ScalarKind)
    /// A list of facts or plain values.
    case scalars(ScalarKind)

    /// Whether it is a list of facts.
    var isList: Bool { if case .scalars = self { true } else { false } }
  }

  /// A field with its slot's kind and its key, hashed once.
  ///
  /// A class because it is handed on for every slot of every record; it never changes.
  package final class Field: Sendable {
    package let schema: SchemaField
    package let slot: Slot
    let key: FieldKey

    init(schema: SchemaField, slot: Slot, key: FieldKey) {
      self.schema = schema
      self.slot = slot
      self.key = key
    }
  }

  /// One object: its fields stand in slot order.
  ///
  /// A group that the schema has in several places is one object.
  package struct Object: Sendable {
    /// `measures[].detention`, by its first place; the root is `proposal file`.
    package let name: String
    package let fields: [Field]
  }

  package private(set) var objects: [Object] = []
  /// By object number, money last.
  package private(set) var structures: [StructType] = []

  /// The number of money's structure.
  package var money: Int { objects.count }

  /// The name under which money is a record.
  static let moneyName = "money"
  /// The name of the structure of the proposal itself.
  static let rootName = "proposal file"

  /// By structure and field: how many elements the schema lets a list have.
  var listLimits: [String: [String: Int]] {
    var limits: [String: [String: Int]] = [:]
    for (object, structure) in zip(objects, structures) {
      for field in object.fields {
        guard let most = field.schema.maxItems else { continue }
        limits[structure.name, default: [:]][field.schema.name] = most
      }
    }
    return limits
  }

  package init(_ schema: ProposalSchema) {
    var known: Known = [:]
    _ = number(schema.root, path: "", &known)
    structures = objects.map { object in
      StructType(
        name: object.name, fields: object.fields.map { .init($0.schema.name, type(of: $0)) })
    }
    structures.append(
      StructType(
        name: Self.moneyName,
        fields: [.init("amount", .double), .init("currency", .string), .init("year", .int)]))
  }

  /// The static type of a field.
  package func type(of field: Field) -> CELType {
    switch field.slot {
    case .group(let object): .structure(objects[object].name)
    case .records(let object): .list(.structure(objects[object].name))
    case .scalar(let kind): Self.type(of: kind, named: field.schema.name)
    case .scalars(let kind): .list(Self.type(of: kind, named: field.schema.name))
    }
  }

  private static func type(of kind: ScalarKind, named name: String) -> CELType {
    switch kind {
    case .bool: .bool
    case .enumeration(let values): .enumeration(EnumerationType(name: name, values: values))
    case .integer: .int
    case .number: .double
    case .date: .timestamp
    case .period: Period.type
    case .money: .structure(moneyName)
    case .state, .text: .string
    }
  }

  /// The groups that were numbered, by their names.
  private typealias Known = [String: (group: SchemaObject, number: Int)]

  /// Numbers a group and all within it, the outer before the inner, each once.
  private mutating func number(_ group: SchemaObject, path: String, _ known: inout Known) -> Int {
    if let same = known[group.name], same.group == group { return same.number }
    let number = objects.count
    known[group.name] = (group, number)
    objects.append(Object(name: path.isEmpty ? Self.rootName : path, fields: []))
    var slots = group.fields.map { Slot.scalar(Self.kind(of: $0.type)) }
    // A group is called after its own place before it is called after one in the elements of a list.
    for (place, field) in group.fields.enumerated() {
      guard case .object(let inner) = field.type else { continue }
      slots[place] = .group(self.number(inner, path: Self.path(of: field, in: path), &known))
    }
    for (place, field) in group.fields.enumerated() {
      guard case .list(let element) = field.type else { continue }
      if case .object(let inner) = element {
        let path = Self.path(of: field, in: path) + "[]"
        slots[place] = .records(self.number(inner, path: path, &known))
      } else {
        slots[place] = .scalars(Self.kind(of: element))
      }
    }
    objects[number] = Object(
      name: objects[number].name,
      fields: zip(group.fields, slots).map { Field(schema: $0, slot: $1, key: $0.key) })
    return number
  }

  private static func path(of field: SchemaField, in path: String) -> String {
    path.isEmpty ? field.name : path + "." + field.name
  }

  private static func kind(of type: SchemaType) -> ScalarKind {
    switch type {
    case .fact(let kind), .plain(let kind): kind
    case .id(let kind): kind
    case .ref, .object, .list: .text
    }
  }

  /// The object and field that a path from a variable leads to, such as `measure.remedy.suspensive`.
  package func field(at path: String, in scope: RuleScope) -> (steps: [Int], field: Field)? {
    let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = names.first else { return nil }
    var object = 0
    var rest = names[...]
    if scope.variables.contains(first) {
      guard let list = RuleScope(rawValue: first)?.list, let number = element(ofList: list) else {
        return nil
      }
      object = number
      rest = rest.dropFirst()
    }
    var steps: [Int] = []
    while let name = rest.popFirst() {
      let fields = objects[object].fields
      guard let slot = fields.firstIndex(where: { $0.schema.name == name }) else { return nil }
      steps.append(slot)
      if rest.isEmpty { return (steps, fields[slot]) }
      guard case .group(let inner) = fields[slot].slot else { return nil }
      object = inner
    }
    return nil
  }

  /// The object number of the elements of a list of the root, such as `measures`.
  package func element(ofList name: String) -> Int? {
    guard let field = objects[0].fields.first(where: { $0.schema.name == name }),
      case .records(let number) = field.slot
    else { return nil }
    return number
  }
}
