import CEL
import Documents

/// The shape of documents as their examples have it: what a schema would say.
///
/// A class because it is found bit by bit, and refers to itself.
final class Shape {
  var kinds: Set<Kind> = []
  var names: [String] = []
  var fields: [String: Shape] = [:]
  var element: Shape?
  /// The place of the structure among the environment's; set when the types are made.
  var structure = 0
  /// The fields in the order of their slots.
  var slots: [Slot] = []
  /// Whole numbers are read as doubles where others are not whole.
  private(set) var isDouble = false

  /// A field with its key, as bytes and as a number that tells keys apart.
  struct Slot {
    let key: [UInt8]
    let number: UInt64
    let shape: Shape
  }

  enum Kind { case null, bool, int, double, string, list, record }

  /// Takes in one more example.
  func add(_ node: Node) {
    switch node.kind {
    case .mapping:
      kinds.insert(.record)
      for (key, value) in node.entries {
        let name = key.text
        if fields[name] == nil {
          names.append(name)
          fields[name] = Shape()
        }
        fields[name]?.add(value)
      }
    case .sequence:
      kinds.insert(.list)
      let element = element ?? Shape()
      self.element = element
      for item in node.elements { element.add(item) }
    case .scalar:
      switch node.tag {
      case .null: kinds.insert(.null)
      case .bool: kinds.insert(.bool)
      case .int: kinds.insert(.int)
      case .float: kinds.insert(.double)
      case .string: kinds.insert(.string)
      }
    }
  }

  /// The type, whose structures are added to `structures` after those within them.
  func type(named name: String, _ structures: inout [StructType]) -> CELType {
    isDouble = kinds == [.int, .double] || kinds == [.double]
    if isDouble { return .double }
    guard kinds.count == 1, let kind = kinds.first else { return .dyn }
    switch kind {
    case .null: return .null
    case .bool: return .bool
    case .int: return .int
    case .double: return .double
    case .string: return .string
    case .list: return .list(element?.type(named: name + "_element", &structures) ?? .dyn)
    case .record:
      let types = names.map { field in
        StructType.Field(
          field, fields[field]?.type(named: name + "_" + field, &structures) ?? .dyn)
      }
      structure = structures.count
      structures.append(StructType(name: name, fields: types))
      slots = names.compactMap { field in
        fields[field].map {
          Slot(key: Array(field.utf8), number: FieldKey(field).number, shape: $0)
        }
      }
      return .structure(name)
    }
  }
}
