// The literal form of values, as an author would write them; for messages, examples and goldens.
extension ValueStore {
  /// The most bytes that the text of a value has; lists may hold the same list many times over.
  private static let longestText = 10_000

  /// The value as a CEL expression that gives it, as far as there is one.
  ///
  /// Unknowns read `unknown`, errors `error: ` and their message. A text longer than 10,000 bytes is cut
  /// off with `…`.
  package func text(of value: Value) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  private func write(_ value: Value, to text: inout String) {
    if text.utf8.count > ValueStore.longestText {
      if text.unicodeScalars.last != "…" { text += "…" }
      return
    }
    switch value.kind {
    case .absent: text += "absent"
    case .null: text += "null"
    case .bool: text += value.boolValue ? "true" : "false"
    case .int: text += String(value.intValue)
    case .uint: text += "\(value.uintValue)u"
    case .double: text += doubleLiteral(value.doubleValue)
    case .string: text += quoted(utf8(of: value), escapesHighBytes: false)
    case .bytes: text += "b" + quoted(utf8(of: value), escapesHighBytes: true)
    case .timestamp: text += "timestamp(\"\(value.timestampText)\")"
    case .duration: text += "duration(\"\(value.durationText)\")"
    case .list: writeParts(of: value, between: ("[", "]"), count: value.count, to: &text)
    case .map: writeParts(of: value, between: ("{", "}"), count: value.count, to: &text)
    case .type: text += string(of: value)
    case .optional:
      guard value.count > 0 else { return text += "optional.none()" }
      writeParts(of: value, between: ("optional.of(", ")"), count: 1, to: &text)
    case .record: writeRecord(value, to: &text)
    case .opaque: text += hostType(of: value)?.describe(value, self) ?? "opaque"
    case .ipAddress: text += "ip(\"\(NetworkAddress(value, in: self).text)\")"
    case .cidr: text += "cidr(\"\(NetworkAddress(value, in: self).text)\")"
    case .unknown: text += "unknown"
    case .error: text += "error: \(evaluationError(of: value)?.message ?? "")"
    }
  }

  /// Writes elements or entries with commas between them.
  private func writeParts(
    of value: Value, between brackets: (String, String), count: Int, to text: inout String
  ) {
    text += brackets.0
    for index in 0..<count where text.utf8.count <= ValueStore.longestText {
      if index > 0 { text += ", " }
      if value.kind == .map {
        write(mapKey(index, of: value), to: &text)
        text += ": "
        write(mapValue(index, of: value), to: &text)
      } else {
        write(element(index, of: value), to: &text)
      }
    }
    text += text.utf8.count > ValueStore.longestText ? "…" : brackets.1
  }

  private func writeRecord(_ record: Value, to text: inout String) {
    guard let structure = structure(of: record) else { return text += "record" }
    text += structure.name + "{"
    var isFirst = true
    for (slot, declaration) in structure.fields.enumerated() {
      let value = field(slot, of: record)
      if value.kind == .absent { continue }
      text += "\(isFirst ? "" : ", ")\(declaration.name): "
      write(value, to: &text)
      isFirst = false
    }
    text += "}"
  }

  /// The name of a value's type, as `type(x)` gives it.
  package func typeName(of value: Value) -> String {
    switch value.kind {
    case .absent, .unknown, .error: "\(value.kind)"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: CELType.timestamp.description
    case .duration: CELType.duration.description
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .optional: CELType.optionalName
    case .record: structure(of: value)?.name ?? "record"
    case .opaque: hostType(of: value)?.name ?? "opaque"
    case .ipAddress: NetworkAddress.ipTypeName
    case .cidr: NetworkAddress.cidrTypeName
    }
  }

  /// The structure of a record.
  func structure(of record: Value) -> StructType? {
    let structures = host.structures
    return structures.indices.contains(record.typeIndex) ? structures[record.typeIndex] : nil
  }

  /// The type of a value of the host.
  func hostType(of value: Value) -> HostType? {
    let types = host.functions.hostTypes
    return types.indices.contains(value.typeIndex) ? types[value.typeIndex] : nil
  }
}

/// A double as `string()` gives it: the shortest digits that read back as the same number.
func doubleText(_ value: Double) -> String {
  if value.isNaN { return "NaN" }
  if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
  let text = value.description
  return text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text
}

/// A double as a literal, which is told apart from an int.
private func doubleLiteral(_ value: Double) -> String {
  value.isFinite ? value.description : "double(\"\(doubleText(value))\")"
}

/// Text or bytes between double quotes.
private func quoted(_ content: UnsafeBufferPointer<UInt8>, escapesHighBytes: Bool) -> String {
  var result: [UInt8] = [UInt8(ascii: "\"")]
  for byte in content {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
    case 0x0A: result += Array("\\n".utf8)
    case 0x0D: result += Array("\\r".utf8)
    case 0x09: result += Array("\\t".utf8)
    case 0..<0x20, 0x7F: result += hexEscape(byte)
    case 0x80... where escapesHighBytes: result += hexEscape(byte)
    default: result.append(byte)
    }
  }
  result.append(UInt8(ascii: "\""))
  return String(decoding: result, as: UTF8.self)
}

private func hexEscape(_ byte: UInt8) -> [UInt8] {
  Array("\\x".utf8) + hexDigits(of: byte)
}

/// Two lower-case digits.
func hexDigits(of byte: UInt8) -> [UInt8] {
  let digits = Array("0123456789abcdef".utf8)
  return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}
