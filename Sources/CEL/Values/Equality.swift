// CEL's equality: numbers by what they are worth, other types apart are different, unknown parts leave it open.
extension ValueStore {
  /// Whether two values are equal.
  ///
  /// - Returns: A bool; an unknown if it depends on unknown parts; an error of a host type.
  func equality(_ left: Value, _ right: Value) -> Value {
    var open = Value.absent
    let isEqual = isEqual(left, right, open: &open)
    return isEqual && open.kind != .absent ? open : .bool(isEqual)
  }

  /// Whether two values are equal, with unknown parts taken for equal and gathered in `open`.
  func isEqual(_ left: Value, _ right: Value, open: inout Value) -> Bool {
    if left.kind == .unknown || right.kind == .unknown {
      if open.kind == .error { return true }
      if left.kind == .unknown { open = union(open, left) }
      if right.kind == .unknown { open = union(open, right) }
      return true
    }
    guard left.kind == right.kind else { return compareNumbers(left, right) == .equal }
    switch left.kind {
    case .absent, .null: return true
    case .bool, .int, .uint: return left.payload == right.payload
    case .double: return left.doubleValue == right.doubleValue
    case .string, .bytes, .type: return equalBytes(left, right)
    case .timestamp, .duration: return left.payload == right.payload && left.aux == right.aux
    case .list: return areEqualLists(left, right, open: &open)
    case .map: return areEqualMaps(left, right, open: &open)
    case .optional:
      guard left.count == right.count else { return false }
      return left.count == 0
        || isEqual(values.base[left.offset], values.base[right.offset], open: &open)
    case .record: return areEqualRecords(left, right, open: &open)
    case .opaque: return areEqualOpaques(left, right, open: &open)
    case .ipAddress, .cidr:
      return left.aux == right.aux && left.flags == right.flags
        && equalBytes(addressBytes(left), addressBytes(right))
    case .unknown, .error: return false
    }
  }

  /// The sixteen bytes of an address as a bytes value.
  func addressBytes(_ address: Value) -> Value {
    Value(.bytes, offset: address.offset, count: 16)
  }

  private func areEqualLists(_ left: Value, _ right: Value, open: inout Value) -> Bool {
    guard left.count == right.count else { return false }
    if !pay(left.count) { return givenUp(&open) }
    for index in 0..<left.count
    where !isEqual(element(index, of: left), element(index, of: right), open: &open) {
      return false
    }
    return true
  }

  private func areEqualMaps(_ left: Value, _ right: Value, open: inout Value) -> Bool {
    guard left.count == right.count else { return false }
    if !pay(left.count) { return givenUp(&open) }
    for entry in 0..<left.count {
      guard let other = mapValue(forKey: mapKey(entry, of: left), in: right),
        isEqual(mapValue(entry, of: left), other, open: &open)
      else { return false }
    }
    return true
  }

  /// Leaves a comparison open when the budget is spent: lists may hold the same list many times over.
  private func givenUp(_ open: inout Value) -> Bool {
    open = .error(.stepsExceeded)
    return true
  }

  private func areEqualRecords(_ left: Value, _ right: Value, open: inout Value) -> Bool {
    guard left.aux == right.aux else { return false }
    if !pay(1) { return givenUp(&open) }
    let fields =
      host.fieldCounts.count > left.typeIndex ? host.fieldCounts[left.typeIndex] : 0
    for slot in 0..<fields
    where !isEqual(field(slot, of: left), field(slot, of: right), open: &open) {
      return false
    }
    return true
  }

  private func areEqualOpaques(_ left: Value, _ right: Value, open: inout Value) -> Bool {
    guard left.aux == right.aux else { return false }
    guard let answer = host.functions.compareOpaque(.equal, left, right, self) else {
      return left.payload == right.payload
    }
    if answer.kind == .bool { return answer.boolValue }
    if open.kind != .error { open = answer.kind == .unknown ? union(open, answer) : answer }
    return true
  }
}
