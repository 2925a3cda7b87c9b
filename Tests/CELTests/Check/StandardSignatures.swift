@testable import CEL

/// The signatures of the language's own operators and functions, enough to test the checker by itself.
enum StandardSignatures {
  static let all: [FunctionSignature] = merged(operators + functions + optionals)

  private static let t = CELType.typeParameter("T")
  private static let k = CELType.typeParameter("K")
  private static let v = CELType.typeParameter("V")

  private static func function(
    _ name: String, _ parameters: [CELType], _ result: CELType, isMember: Bool = false
  ) -> FunctionSignature {
    let id = name + "_" + parameters.map(\.description).joined(separator: "_")
    return FunctionSignature(
      name: name,
      overloads: [Overload(id: id, parameters, result, isMember: isMember)])
  }

  private static func merged(_ all: [FunctionSignature]) -> [FunctionSignature] {
    var names: [String] = []
    var overloads: [String: [Overload]] = [:]
    for signature in all {
      if overloads[signature.name] == nil { names.append(signature.name) }
      overloads[signature.name, default: []] += signature.overloads
    }
    return names.map { FunctionSignature(name: $0, overloads: overloads[$0] ?? []) }
  }

  private static var operators: [FunctionSignature] {
    var result = [
      function("_?_:_", [.bool, t, t], t), function("_&&_", [.bool, .bool], .bool),
      function("_||_", [.bool, .bool], .bool), function("!_", [.bool], .bool),
      function("@not_strictly_false", [.bool], .bool), function("_==_", [t, t], .bool),
      function("_!=_", [t, t], .bool), function("@in", [t, .list(t)], .bool),
      function("@in", [k, .map(k, v)], .bool), function("_[_]", [.list(t), .int], t),
      function("_[_]", [.map(k, v), k], v), function("-_", [.int], .int),
      function("-_", [.double], .double), function("_%_", [.int, .int], .int),
      function("_%_", [.uint, .uint], .uint), function("_+_", [.string, .string], .string),
      function("_+_", [.bytes, .bytes], .bytes),
      function("_+_", [.list(t), .list(t)], .list(t)),
      function("_+_", [.timestamp, .duration], .timestamp),
      function("_-_", [.timestamp, .timestamp], .duration),
    ]
    for name in ["_+_", "_-_", "_*_", "_/_"] {
      for type in [CELType.int, .uint, .double] {
        result.append(function(name, [type, type], type))
      }
    }
    let ordered: [CELType] = [
      .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
    ]
    for name in ["_<_", "_<=_", "_>_", "_>=_"] {
      for type in ordered { result.append(function(name, [type, type], .bool)) }
    }
    return result
  }

  private static var functions: [FunctionSignature] {
    var result = [
      function("dyn", [t], .dyn), function("type", [t], .type(t)),
      function("startsWith", [.string, .string], .bool, isMember: true),
      function("matches", [.string, .string], .bool),
      function("matches", [.string, .string], .bool, isMember: true),
      function("timestamp", [.string], .timestamp), function("duration", [.string], .duration),
      function("getFullYear", [.timestamp], .int, isMember: true),
      function("sets.contains", [.list(t), .list(t)], .bool),
      function("sets.intersects", [.list(t), .list(t)], .bool),
      function("math.@max", [.int, .int], .int), function("math.@max", [.list(.int)], .int),
      function("cel.@mapInsert", [.map(k, v), k, v], .map(k, v)),
      function("cel.@mapInsert", [.map(k, v), .map(k, v)], .map(k, v)),
      function("@sortByAssociatedKeys", [.list(t), .list(k)], .list(t), isMember: true),
    ]
    for type in [CELType.string, .bytes, .list(t), .map(k, v)] {
      result.append(function("size", [type], .int))
      result.append(function("size", [type], .int, isMember: true))
    }
    for type in [CELType.int, .uint, .double, .string] {
      result.append(function("int", [type], .int))
      result.append(function("double", [type], .double))
      result.append(function("string", [type], .string))
    }
    return result
  }

  private static var optionals: [FunctionSignature] {
    let optional = CELType.optional(t)
    return [
      function("optional.of", [t], optional), function("optional.none", [], optional),
      function("optional.ofNonZeroValue", [t], optional),
      function("or", [optional, optional], optional, isMember: true),
      function("orValue", [optional, t], t, isMember: true),
      function("value", [optional], t, isMember: true),
      function("hasValue", [optional], .bool, isMember: true),
      function("_?._", [.dyn, .string], .optional(.dyn)),
      function("_[?_]", [.list(t), .int], optional),
      function("_[?_]", [.map(k, v), k], .optional(v)),
      function("_[_]", [.optional(.list(t)), .int], optional),
      function("_[_]", [.optional(.map(k, v)), k], .optional(v)),
    ]
  }
}
