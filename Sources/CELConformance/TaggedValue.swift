internal import CEL
internal import Documents

/// Values in the tagged form of the suites: `{"int": "1"}`.
struct TaggedValue {
  let node: Node

  private var tag: (name: String, content: Node)? {
    node.entries.first { _ in true }.map { ($0.key.text, $0.value) }
  }

  /// The value in a store; `nil` for what the suites may hold and we do not know.
  func make(in store: ValueStore) -> Value? {
    guard let (name, content) = tag else { return nil }
    let text = content.text
    switch name {
    case "null": return .null
    case "bool": return content.boolValue.map(Value.bool)
    case "int": return Int64(text).map(Value.int)
    case "uint": return UInt64(text).map(Value.uint)
    case "double": return Double(text).map(Value.double)
    case "string": return store.makeString(text)
    case "bytes": return Base64.decode(text).map { store.makeBytes($0) }
    case "type": return store.makeType(text)
    case "list":
      let elements = content.elements.map { TaggedValue(node: $0).make(in: store) }
      return elements.contains { $0 == nil } ? nil : store.makeList(elements.compactMap { $0 })
    case "map": return makeMap(content, in: store)
    case "object": return makeObject(content)
    default: return nil
    }
  }

  private func makeMap(_ entries: Node, in store: ValueStore) -> Value? {
    var flat: [Value] = []
    for entry in entries.elements {
      guard let key = entry.value(forKey: "key"), let value = entry.value(forKey: "value"),
        let keyValue = TaggedValue(node: key).make(in: store),
        let valueValue = TaggedValue(node: value).make(in: store)
      else { return nil }
      flat += [keyValue, valueValue]
    }
    return store.makeMap(flat)
  }

  private func makeObject(_ object: Node) -> Value? {
    guard let known = object.value(forKey: "well_known"),
      let (name, content) = TaggedValue(node: known).tag,
      let seconds = content.value(forKey: "seconds").flatMap({ Int64($0.text) })
    else { return nil }
    let nanoseconds = content.value(forKey: "nanos").flatMap { Int64($0.text) } ?? 0
    let isBelow = nanoseconds < 0
    let whole = isBelow ? seconds - 1 : seconds
    let rest = UInt32(isBelow ? nanoseconds + 1_000_000_000 : nanoseconds)
    switch name {
    case "duration": return .duration(seconds: whole, nanoseconds: rest)
    case "timestamp": return .timestamp(seconds: whole, nanoseconds: rest)
    default: return nil
    }
  }

  /// Whether two values are the same, types included; unlike CEL's equality.
  static func isSame(_ left: Value, _ right: Value, in store: ValueStore) -> Bool {
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .double:
      return left.doubleValue == right.doubleValue
        || (left.doubleValue.isNaN && right.doubleValue.isNaN)
    case .list:
      return left.count == right.count
        && (0..<left.count).allSatisfy {
          isSame(store.element($0, of: left), store.element($0, of: right), in: store)
        }
    case .map:
      return left.count == right.count
        && (0..<left.count).allSatisfy { entry in
          (0..<right.count).contains {
            isSame(store.mapKey(entry, of: left), store.mapKey($0, of: right), in: store)
              && isSame(store.mapValue(entry, of: left), store.mapValue($0, of: right), in: store)
          }
        }
    case .string, .bytes, .type: return store.bytes(of: left) == store.bytes(of: right)
    default: return store.text(of: left) == store.text(of: right)
    }
  }
}

/// The suites' encoding of bytes.
enum Base64 {
  static func decode(_ text: String) -> [UInt8]? {
    let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
    var result: [UInt8] = []
    var (bits, count) = (0, 0)
    for digit in digits {
      let value: Int
      switch digit {
      case 0x41...0x5A: value = Int(digit) - 0x41
      case 0x61...0x7A: value = Int(digit) - 0x61 + 26
      case 0x30...0x39: value = Int(digit) - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: return nil
      }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return result
  }
}
