// The literal form of values, as an author would write them; for messages, examples and goldens.
extension ValueStore {
  /// The value as a CEL expression that gives it, as far as there is one.
  ///
  /// Unknowns read `unknown`, errors `error: ` and their message.
  package func text(of value: Value) -> String {
    switch value.kind {
    case .absent: "absent"
    case .null: "null"
    case .bool: value.boolValue ? "true" : "false"
    case .int: String(value.intValue)
    case .uint: "\(value.uintValue)u"
    case .double: doubleLiteral(value.doubleValue)
    case .string: quoted(utf8(of: value), escapesHighBytes: false)
    case .bytes: "b" + quoted(utf8(of: value), escapesHighBytes: true)
    case .timestamp: "timestamp(\"\(value.timestampText)\")"
    case .duration: "duration(\"\(value.durationText)\")"
    case .list: "[\(elements(of: value).map(text(of:)).joined(separator: ", "))]"
    case .map: "{\((0..<value.count).map { entryText($0, of: value) }.joined(separator: ", "))}"
    case .type: string(of: value)
    case .optional:
      optionalValue(value).map { "optional.of(\(text(of: $0)))" } ?? "optional.none()"
    case .record: recordText(value)
    case .opaque: hostType(of: value)?.describe(value, self) ?? "opaque"
    case .ipAddress: "ip(\"\(NetworkAddress(value, in: self).text)\")"
    case .cidr: "cidr(\"\(NetworkAddress(value, in: self).text)\")"
    case .unknown: "unknown"
    case .error: "error: \(evaluationError(of: value)?.message ?? "")"
    }
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
    host.structures.indices.contains(record.typeIndex) ? host.structures[record.typeIndex] : nil
  }

  private func hostType(of value: Value) -> HostType? {
    let types = host.functions.hostTypes
    return types.indices.contains(value.typeIndex) ? types[value.typeIndex] : nil
  }

  private func entryText(_ entry: Int, of map: Value) -> String {
    "\(text(of: mapKey(entry, of: map))): \(text(of: mapValue(entry, of: map)))"
  }

  private func recordText(_ record: Value) -> String {
    guard let structure = structure(of: record) else { return "record" }
    let fields = structure.fields.enumerated().compactMap { slot, declaration -> String? in
      let value = field(slot, of: record)
      return value.kind == .absent ? nil : "\(declaration.name): \(text(of: value))"
    }
    return "\(structure.name){\(fields.joined(separator: ", "))}"
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
