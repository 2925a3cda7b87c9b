// Fields, indices, membership and size.
extension ValueStore {
  /// `object.field`; `name` is a string.
  func select(_ name: Value, of object: Value) -> Value {
    switch object.kind {
    case .map:
      return mapValue(forKey: name, in: object) ?? error(.noSuchKey, text(of: name))
    case .record:
      let value = fieldValue(name, of: object)
      return value.kind == .absent ? error(.noSuchField, string(of: name)) : value
    case .optional: return optionalSelect(name, of: object)
    case .error, .unknown: return object
    default: return error(.noSuchOverload, "\(typeName(of: object)) has no fields")
    }
  }

  /// `has(object.field)`.
  func hasField(_ name: Value, of object: Value) -> Value {
    switch object.kind {
    case .map:
      guard let value = mapValue(forKey: name, in: object) else { return .false }
      return value.kind == .unknown ? value : .true
    case .record:
      let value = fieldValue(name, of: object)
      return value.kind == .unknown ? value : .bool(value.kind != .absent)
    case .optional: return optionalValue(object).map { hasField(name, of: $0) } ?? .false
    case .error, .unknown: return object
    default: return error(.noSuchOverload, "\(typeName(of: object)) has no fields")
    }
  }

  /// `object.?field`.
  func optionalSelect(_ name: Value, of object: Value) -> Value {
    switch object.kind {
    case .map: return wrapped(mapValue(forKey: name, in: object))
    case .record: return wrapped(fieldValue(name, of: object))
    case .optional:
      return optionalValue(object).map { optionalSelect(name, of: $0) } ?? ValueStore.noOptional
    case .error, .unknown: return object
    default: return error(.noSuchOverload, "\(typeName(of: object)) has no fields")
    }
  }

  /// `object[key]`.
  func index(_ object: Value, _ key: Value) -> Value {
    switch object.kind {
    case .list:
      guard let place = listPlace(key) else { return badIndex(key) }
      guard place >= 0, place < object.count else {
        return error(.indexOutOfRange, text(of: key))
      }
      return element(Int(place), of: object)
    case .map: return mapValue(forKey: key, in: object) ?? error(.noSuchKey, text(of: key))
    case .optional: return optionalIndex(object, key)
    default: return .error(.noSuchOverload)
    }
  }

  /// `object[?key]`.
  func optionalIndex(_ object: Value, _ key: Value) -> Value {
    switch object.kind {
    case .list:
      guard let place = listPlace(key) else { return badIndex(key) }
      let isWithin = place >= 0 && place < object.count
      return wrapped(isWithin ? element(Int(place), of: object) : nil)
    case .map: return wrapped(mapValue(forKey: key, in: object))
    case .optional:
      return optionalValue(object).map { optionalIndex($0, key) } ?? ValueStore.noOptional
    default: return .error(.noSuchOverload)
    }
  }

  /// `value in collection`: unknown parts matter only if nothing else is equal.
  func contains(_ value: Value, in collection: Value) -> Value {
    switch collection.kind {
    case .list:
      guard pay(collection.count) else { return .error(.stepsExceeded) }
      var open = Value.absent
      for place in 0..<collection.count {
        var openHere = Value.absent
        guard isEqual(value, element(place, of: collection), open: &openHere) else { continue }
        if openHere.kind == .absent { return .true }
        if openHere.kind == .error { return openHere }
        open = union(open, openHere)
      }
      return open.kind == .absent ? .false : open
    case .map: return .bool(entry(forKey: value, in: collection) != nil)
    default: return .error(.noSuchOverload)
    }
  }

  /// Code points of a string, bytes, elements or entries.
  func size(of value: Value) -> Value {
    switch value.kind {
    case .string: .int(scalarCount(of: value))
    case .bytes, .list, .map: .int(value.count)
    default: .error(.noSuchOverload)
    }
  }

  /// Code points of a string.
  func scalarCount(of string: Value) -> Int {
    // Every byte begins a code point but those of the form 10xxxxxx.
    utf8(of: string).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// A field by name; ``Value/absent`` if it is not set or there is none of that name.
  private func fieldValue(_ name: Value, of record: Value) -> Value {
    guard let slot = structure(of: record)?.slot(of: string(of: name)) else { return .absent }
    return field(slot, of: record)
  }

  /// An optional of what was found; what is unknown stays so.
  private func wrapped(_ value: Value?) -> Value {
    guard let value, value.kind != .absent else { return ValueStore.noOptional }
    return value.kind == .unknown ? value : makeOptional(value)
  }

  /// A number as a place in a list; `nil` if it is no whole number.
  private func listPlace(_ key: Value) -> Int64? {
    switch key.kind {
    case .int: key.intValue
    case .uint: Int64(exactly: key.uintValue) ?? .max
    case .double: Int64(exactly: key.doubleValue)
    default: nil
    }
  }

  private func badIndex(_ key: Value) -> Value {
    key.kind == .double ? error(.invalidArgument, text(of: key)) : .error(.noSuchOverload)
  }
}
