/// Turns values into expressions that give them.
struct LiteralWriter {
  let store: ValueStore
  /// How many nodes may be written.
  private(set) var room: Int

  /// The most nodes of one literal; what is longer says more as it was written.
  private static let longest = 10_000

  init(store: ValueStore, room: Int) {
    self.store = store
    self.room = min(room, LiteralWriter.longest)
  }

  /// A value as a tree of literals; `nil` if there is no such tree or it is too long.
  ///
  /// - Parameters:
  ///   - value: Neither an unknown nor an error.
  ///   - add: Adds a node and returns it.
  /// - Returns: The node of the whole.
  mutating func write(_ value: Value, _ add: (Expr) -> ExprID) -> ExprID? {
    room -= 1
    guard room >= 0 else { return nil }
    switch value.kind {
    case .null: return add(.constant(.null))
    case .bool: return add(.constant(.bool(value.boolValue)))
    case .int: return add(.constant(.int(value.intValue)))
    case .uint: return add(.constant(.uint(value.uintValue)))
    case .double: return add(.constant(.double(value.doubleValue)))
    case .string: return add(.constant(.string(store.string(of: value))))
    case .bytes: return add(.constant(.bytes(store.bytes(of: value))))
    case .timestamp: return call("timestamp", value.timestampText, add)
    case .duration: return call("duration", value.durationText, add)
    case .ipAddress: return call("ip", NetworkAddress(value, in: store).text, add)
    case .cidr: return call("cidr", NetworkAddress(value, in: store).text, add)
    case .optional:
      guard let held = store.optionalValue(value) else {
        return add(.call(function: "optional.none", target: nil, arguments: []))
      }
      guard let content = write(held, add) else { return nil }
      return add(.call(function: "optional.of", target: nil, arguments: [content]))
    case .list:
      guard value.count <= room else { return nil }
      var elements: [ExprID] = []
      for index in 0..<value.count {
        guard let element = write(store.element(index, of: value), add) else { return nil }
        elements.append(element)
      }
      return add(.list(elements: elements, optionalIndices: []))
    case .map: return writeMap(value, add)
    case .opaque:
      guard let written = store.hostType(of: value)?.written?(value, store) else { return nil }
      return call(written.function, written.argument, add)
    case .absent, .type, .record, .unknown, .error: return nil
    }
  }

  private mutating func writeMap(_ map: Value, _ add: (Expr) -> ExprID) -> ExprID? {
    guard map.count <= room else { return nil }
    var entries: [MapEntry] = []
    for index in 0..<map.count {
      guard let key = write(store.mapKey(index, of: map), add),
        let value = write(store.mapValue(index, of: map), add)
      else { return nil }
      entries.append(MapEntry(key: key, value: value, isOptional: false))
    }
    return add(.map(entries))
  }

  private func call(_ function: String, _ text: String, _ add: (Expr) -> ExprID) -> ExprID {
    add(.call(function: function, target: nil, arguments: [add(.constant(.string(text)))]))
  }
}
