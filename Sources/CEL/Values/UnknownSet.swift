// Unknowns: sets of attribute numbers, ascending; one alone stands in the value itself.
extension ValueStore {
  /// The attributes that an unknown rests on, ascending.
  package func attributes(of unknown: Value) -> [UInt32] {
    if unknown.count == 1 { return [UInt32(truncatingIfNeeded: unknown.payload)] }
    return Array(UnsafeBufferPointer(start: attributes.base + unknown.offset, count: unknown.count))
  }

  /// An unknown that rests on these attributes, of which there is at least one.
  package func makeUnknown(_ attributes: [UInt32]) -> Value {
    precondition(!attributes.isEmpty, "an unknown rests on at least one attribute")
    return attributes.reduce(.absent) { union($0, .unknown($1)) }
  }

  /// The unknown that rests on the attributes of both.
  ///
  /// What is not an unknown adds nothing; if neither is one, the result is ``Value/absent``.
  package func union(_ left: Value, _ right: Value) -> Value {
    guard left.kind == .unknown else { return right.kind == .unknown ? right : .absent }
    guard right.kind == .unknown, !left.isIdentical(to: right) else { return left }
    let start = attributes.count
    let (leftCount, rightCount) = (left.count, right.count)
    var (leftPlace, rightPlace) = (0, 0)
    while leftPlace < leftCount || rightPlace < rightCount {
      let first = leftPlace < leftCount ? attribute(leftPlace, of: left) : .max
      let second = rightPlace < rightCount ? attribute(rightPlace, of: right) : .max
      if leftPlace < leftCount && (rightPlace == rightCount || first <= second) {
        attributes.append(first)
        leftPlace += 1
        if rightPlace < rightCount && first == second { rightPlace += 1 }
      } else {
        attributes.append(second)
        rightPlace += 1
      }
    }
    let count = attributes.count - start
    if count == leftCount || count == rightCount {
      attributes.truncate(to: start)
      return count == leftCount ? left : right
    }
    return Value(.unknown, offset: start, count: count)
  }

  private func attribute(_ place: Int, of unknown: Value) -> UInt32 {
    unknown.count == 1
      ? UInt32(truncatingIfNeeded: unknown.payload) : attributes.base[unknown.offset + place]
  }

  /// The unknowns within a value, however deep; ``Value/absent`` if there are none.
  package func unknowns(within value: Value) -> Value {
    switch value.kind {
    case .unknown: return value
    case .list where value.flags.contains(.holdsUnknown):
      return unknowns(from: value.offset, count: value.count)
    case .map where value.flags.contains(.holdsUnknown):
      return unknowns(from: value.offset, count: 2 * value.count)
    case .optional where value.flags.contains(.holdsUnknown):
      return unknowns(from: value.offset, count: value.count)
    case .record where host.fieldCounts.count > value.typeIndex:
      return unknowns(from: value.offset, count: host.fieldCounts[value.typeIndex])
    default: return .absent
    }
  }

  private func unknowns(from offset: Int, count: Int) -> Value {
    var result = Value.absent
    guard pay(count) else { return result }
    for index in 0..<count {
      let found = unknowns(within: values.base[offset + index])
      if found.kind == .unknown { result = union(result, found) }
    }
    return result
  }
}

// Errors: the detail is a string in the store.
extension ValueStore {
  /// An error with what in particular was wrong.
  package func error(_ code: EvaluationError.Code, _ detail: String) -> Value {
    guard fits(bytes: detail.utf8.count, values: 1) else { return .error(code) }
    values.append(makeString(detail))
    return Value(
      .error, UInt64(truncatingIfNeeded: values.count) << 32, aux: UInt32(code.rawValue))
  }

  /// The error with its place filled in, unless it has one.
  func placed(_ error: Value, at place: UInt32) -> Value {
    if UInt32(truncatingIfNeeded: error.payload) != 0 { return error }
    return Value(.error, error.payload | UInt64(place &+ 1), aux: error.aux)
  }

  /// An error value in readable form; `nil` for other kinds.
  package func evaluationError(of value: Value) -> EvaluationError? {
    guard let code = value.errorCode else { return nil }
    let place = Int(UInt32(truncatingIfNeeded: value.payload))
    let detail = Int(value.payload >> 32)
    return EvaluationError(
      code: code, place: place == 0 ? nil : ExprID(place - 1),
      detail: detail == 0 ? nil : string(of: values.base[detail - 1]))
  }
}
