internal import CEL

/// Makes values of the caller into values of a store.
struct ValueWriter {
  private let store: ValueStore
  private let environment: Environment
  /// The names of unknowns met so far; an attribute is a place here.
  private(set) var names: [String] = []

  init(_ store: ValueStore, _ environment: Environment) {
    self.store = store
    self.environment = environment
  }

  mutating func value(of value: ExpressionValue) -> Value {
    switch value {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .uint(let value): return .uint(value)
    case .double(let value): return .double(value)
    case .string(let text), .other(let text): return store.makeString(text)
    case .bytes(let bytes): return store.makeBytes(bytes)
    case .timestamp(let seconds, let nanoseconds):
      return .timestamp(seconds: seconds, nanoseconds: nanoseconds)
    case .duration(let seconds, let nanoseconds):
      return .duration(seconds: seconds, nanoseconds: nanoseconds)
    case .list(let elements): return store.makeList(elements.map { self.value(of: $0) })
    case .map(let entries):
      return store.makeMap(
        entries.flatMap { [self.value(of: $0.key), self.value(of: $0.value)] })
    case .record(let name, let fields): return record(name, fields)
    case .optional(let held):
      return held.map { store.makeOptional(self.value(of: $0)) } ?? ValueStore.noOptional
    case .type(let name): return store.makeType(name)
    case .unknown(let names): return unknown(names)
    case .error(let message, _): return store.error(.host, message)
    }
  }

  private mutating func record(_ name: String, _ fields: [String: ExpressionValue]) -> Value {
    guard let index = environment.structureIndex(name) else {
      return store.error(.undeclaredReference, name)
    }
    let structure = environment.structures[index]
    if let stray = fields.keys.sorted().first(where: { structure.slot(of: $0) == nil }) {
      return store.error(.noSuchField, stray)
    }
    // Fields first: the slots of a record stand together, and nothing else between them.
    let values = structure.fields.map { field in fields[field.name].map { value(of: $0) } }
    let record = store.makeRecord(structure: index, fields: values.count)
    guard !record.isError else { return record }
    for (slot, value) in values.enumerated() {
      if let value { store.setField(slot, of: record, to: value) }
    }
    return record
  }

  private mutating func unknown(_ asked: [String]) -> Value {
    let attributes = (asked.isEmpty ? [""] : asked).map { name -> UInt32 in
      if let place = names.firstIndex(of: name) { return UInt32(place) }
      names.append(name)
      return UInt32(names.count - 1)
    }
    return store.makeUnknown(attributes)
  }
}

/// Makes values of a store into values of the caller.
struct ValueReader {
  private let store: ValueStore
  private let names: [String]

  init(_ store: ValueStore, names: [String]) {
    self.store = store
    self.names = names
  }

  /// A value; `place` says where in the expression a node stands.
  func value(of value: Value, _ place: (ExprID) -> Range<Int>?) -> ExpressionValue {
    switch value.kind {
    case .null: return .null
    case .bool: return .bool(value.boolValue)
    case .int: return .int(value.intValue)
    case .uint: return .uint(value.uintValue)
    case .double: return .double(value.doubleValue)
    case .string: return .string(store.string(of: value))
    case .bytes: return .bytes(store.bytes(of: value))
    case .timestamp: return .timestamp(seconds: value.seconds, nanoseconds: value.nanoseconds)
    case .duration: return .duration(seconds: value.seconds, nanoseconds: value.nanoseconds)
    case .list:
      return .list((0..<value.count).map { self.value(of: store.element($0, of: value), place) })
    case .map:
      return .map(
        (0..<value.count).map { entry in
          ExpressionValue.Entry(
            self.value(of: store.mapKey(entry, of: value), place),
            self.value(of: store.mapValue(entry, of: value), place))
        })
    case .record: return record(value, place)
    case .optional: return .optional(store.optionalValue(value).map { self.value(of: $0, place) })
    case .type: return .type(store.string(of: value))
    case .unknown:
      let found = store.attributes(of: value).map { names[Int($0)] }
      return .unknown(found.sorted())
    case .error:
      let error = store.evaluationError(of: value)
      return .error(error?.message ?? "", at: error?.place.flatMap(place))
    case .absent, .opaque, .ipAddress, .cidr: return .other(store.text(of: value))
    }
  }

  private func record(_ value: Value, _ place: (ExprID) -> Range<Int>?) -> ExpressionValue {
    let structure = store.host.structures[value.typeIndex]
    var fields: [String: ExpressionValue] = [:]
    for (slot, field) in structure.fields.enumerated() {
      let held = store.field(slot, of: value)
      if held.kind != .absent { fields[field.name] = self.value(of: held, place) }
    }
    return .record(structure.name, fields)
  }
}
