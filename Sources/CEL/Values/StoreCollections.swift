// Lists, optionals and records: runs of values in the store.
extension ValueStore {
  /// The elements of a list, or the slots of a record; they hold until the next value is made.
  package func elements(of list: Value) -> UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: values.base + list.offset, count: list.count)
  }

  /// An element of a list whose index is in range.
  package func element(_ index: Int, of list: Value) -> Value { values.base[list.offset + index] }

  /// A list of these elements.
  package func makeList(_ elements: [Value]) -> Value {
    elements.withUnsafeBufferPointer { makeList($0) }
  }

  /// A list of these elements, which may lie within the store.
  package func makeList(_ elements: UnsafeBufferPointer<Value>) -> Value {
    guard fits(values: elements.count) else { return .error(.memoryExceeded) }
    let offset = values.count
    let flags = flags(over: elements)
    if let base = elements.baseAddress { values.append(from: base, count: elements.count) }
    return Value(.list, offset: offset, count: elements.count, flags: flags)
  }

  /// One list after the other.
  func concatenateLists(_ left: Value, _ right: Value) -> Value {
    if right.count == 0 { return left }
    if left.count == 0 { return right }
    guard fits(values: left.count + right.count) else { return .error(.memoryExceeded) }
    let isLast = left.offset + left.count == values.count
    let offset = isLast ? left.offset : values.count
    if !isLast { values.append(from: values.base + left.offset, count: left.count) }
    values.append(from: values.base + right.offset, count: right.count)
    return Value(
      .list, offset: offset, count: left.count + right.count, flags: left.flags.union(right.flags))
  }

  /// An optional that holds a value.
  package func makeOptional(_ value: Value) -> Value {
    guard fits(values: 1) else { return .error(.memoryExceeded) }
    values.append(value)
    return Value(.optional, offset: values.count - 1, count: 1, flags: flags(of: value))
  }

  /// The optional that holds nothing.
  package static let noOptional = Value(.optional)

  /// What an optional holds.
  package func optionalValue(_ optional: Value) -> Value? {
    optional.count == 0 ? nil : values.base[optional.offset]
  }

  /// A record with every field absent, to be filled with ``setField(_:of:to:)``.
  ///
  /// - Parameters:
  ///   - structure: The index of its type in the environment's structures.
  ///   - fields: How many fields that type has.
  /// - Returns: The record, or an error if the store is full.
  package func makeRecord(structure: Int, fields: Int) -> Value {
    guard fits(values: fields) else { return .error(.memoryExceeded) }
    let offset = values.count
    values.reserve(fields).initialize(repeating: .absent, count: fields)
    return Value(.record, offset: offset, count: structure)
  }

  /// A record in which every field is unknown, its address in the store being the attribute.
  ///
  /// - Parameters:
  ///   - structure: The index of its type in the environment's structures.
  ///   - fields: How many fields that type has.
  /// - Returns: The record, or an error if the store is full.
  package func makeUnknownRecord(structure: Int, fields: Int) -> Value {
    let record = makeRecord(structure: structure, fields: fields)
    guard record.kind == .record else { return record }
    for address in record.offset..<record.offset + fields {
      values[address] = .unknown(UInt32(truncatingIfNeeded: address))
    }
    return record
  }

  /// A field of a record by its slot; ``Value/absent`` if it was never set.
  package func field(_ slot: Int, of record: Value) -> Value { values.base[record.offset + slot] }

  /// Sets a field of a record by its slot.
  package func setField(_ slot: Int, of record: Value, to value: Value) {
    values[record.offset + slot] = value
  }

  /// The value at an address of the store, as ``Value/offset`` and the attributes of unknown fields give it.
  package func value(at address: Int) -> Value { values.base[address] }

  /// Puts another value at an address, such as that of a record's field.
  package func setValue(_ value: Value, at address: Int) { values[address] = value }

  /// Whether an unknown is within any of the values.
  func flags(over elements: UnsafeBufferPointer<Value>) -> ValueFlags {
    var result: ValueFlags = []
    for element in elements { result.formUnion(flags(of: element)) }
    return result
  }

  /// The flags that a collection takes over from what it holds.
  ///
  /// A record may be given unknown fields after it was made, so it counts as holding some.
  func flags(of element: Value) -> ValueFlags {
    if element.kind == .unknown || element.kind == .record { return .holdsUnknown }
    return element.flags.intersection(.holdsUnknown)
  }
}
