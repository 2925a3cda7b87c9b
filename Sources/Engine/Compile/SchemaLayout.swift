package import CEL
package import Rules

/// The schema's objects as CEL records: every object has a number, every field a slot.
///
/// Object 0 is the proposal itself; the structure of money stands after all objects.
package struct SchemaLayout: Sendable {
  /// What a slot holds.
  package enum Slot: Sendable, Equatable {
    /// One record of the object with this number.
    case group(Int)
    /// A list of records of the object with this number.
    case records(Int)
    /// One fact or plain value.
    case scalar
    /// A list of facts or plain values.
    case scalars
  }

  /// A field and what its slot holds.
  package struct Field: Sendable {
    package let schema: SchemaField
    package let slot: Slot

    /// What one of its values may be; `nil` for a group and for a list of records.
    var kind: ScalarKind? {
      switch slot {
      case .scalar, .scalars: schema.type.kind
      case .group, .records: nil
      }
    }

    /// Whether it is a list of facts or plain values.
    var isList: Bool { slot == .scalars }
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

  /// The types of the objects as records, by their numbers, money last.
  package var structures: [StructType] {
    objects.map { object in
      StructType(
        name: object.name, fields: object.fields.map { .init($0.schema.name, type(of: $0)) })
    } + [Self.moneyType]
  }

  /// How many fields each of ``structures`` has.
  package var fieldCounts: [Int] {
    objects.map { $0.fields.count } + [Self.moneyType.fields.count]
  }

  /// The number of money's structure.
  package var money: Int { objects.count }

  /// The name under which money is a record.
  static let moneyName = "money"
  private static let moneyType = StructType(
    name: moneyName,
    fields: [.init("amount", .double), .init("currency", .string), .init("year", .int)])
  /// The name of the structure of the proposal itself.
  static let rootName = "proposal file"

  /// By structure and field: how many elements the schema lets a list have.
  var listLimits: [String: [String: Int]] {
    var limits: [String: [String: Int]] = [:]
    for object in objects {
      for field in object.fields {
        guard let most = field.schema.maxItems else { continue }
        limits[object.name, default: [:]][field.schema.name] = most
      }
    }
    return limits
  }

  /// Numbers the groups of a schema, the outer before the inner, each once.
  package init(_ schema: ProposalSchema) {
    var known: Known = [:]
    _ = number(schema.root, path: "", &known)
  }

  /// Takes the objects of a layout.
  init(objects: [Object]) { self.objects = objects }

  /// The static type of a field.
  package func type(of field: Field) -> CELType {
    switch field.slot {
    case .group(let object): .structure(objects[object].name)
    case .records(let object): .list(.structure(objects[object].name))
    case .scalar: Self.type(of: field.schema)
    case .scalars: .list(Self.type(of: field.schema))
    }
  }

  /// The static type of one value of a field.
  private static func type(of field: SchemaField) -> CELType {
    switch field.type.kind {
    case .bool: .bool
    case .enumeration(let values): .enumeration(EnumerationType(name: field.name, values: values))
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
    var slots = [Slot](repeating: .scalar, count: group.fields.count)
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
        slots[place] = .scalars
      }
    }
    objects[number] = Object(
      name: objects[number].name,
      fields: zip(group.fields, slots).map { Field(schema: $0, slot: $1) })
    return number
  }

  private static func path(of field: SchemaField, in path: String) -> String {
    path.isEmpty ? field.name : path + "." + field.name
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
