extension FunctionLibrary {
  /// Values that may be missing.
  static let optionals: [FunctionDeclaration] = [
    FunctionDeclaration(
      OperatorName.optionalIndex,
      overloads: [
        .global("list_optindex_optional_int", [.listA, .int], .optional(.parameterA)),
        .global("map_optindex_optional_value", [.mapAB, .parameterA], .optional(.parameterB)),
        .global(
          "optional_list_optindex_optional_int", [.optional(.listA), .int], .optional(.parameterA)),
        .global(
          "optional_map_optindex_optional_value", [.optional(.mapAB), .parameterA],
          .optional(.parameterB)),
      ],
      doc: "The element at a place or the value under a key as an optional.",
      examples: .table(("[1][?0]", "optional.of(1)"), ("{}[?'a']", "optional.none()"))),
    FunctionDeclaration(
      OperatorName.optionalSelect,
      overloads: [
        .global("select_optional_field", [.dyn, .string], .optional(.dyn))
      ],
      doc: "A field as an optional.",
      examples: .table(("{'a': 1}.?a", "optional.of(1)"), ("{}.?a", "optional.none()"))),
    FunctionDeclaration(
      "optional.of",
      overloads: [.global("optional_of", [.parameterA], .optional(.parameterA))],
      doc: "An optional that holds a value.",
      examples: .table(("optional.of(1)", "optional.of(1)")),
      implementation: { $1.makeOptional($0[0]) }),
    FunctionDeclaration(
      "optional.ofNonZeroValue",
      overloads: [.global("optional_ofNonZeroValue", [.parameterA], .optional(.parameterA))],
      doc: "An optional that holds a value unless that is null, false, zero or empty.",
      examples: .table(
        ("optional.ofNonZeroValue('')", "optional.none()"),
        ("optional.ofNonZeroValue('a')", "optional.of(\"a\")")),
      implementation: { $1.isZero($0[0]) ? ValueStore.noOptional : $1.makeOptional($0[0]) }),
    FunctionDeclaration(
      "optional.none", overloads: [.global("optional_none", [], .optional(.parameterA))],
      doc: "An optional that holds nothing.",
      examples: .table(("optional.none().hasValue()", "false")),
      implementation: { _, _ in ValueStore.noOptional }),
    FunctionDeclaration(
      "hasValue", overloads: [.member("optional_hasValue", [.optional(.parameterA)], .bool)],
      doc: "Whether an optional holds a value.",
      examples: .table(("optional.of(1).hasValue()", "true")),
      implementation: { arguments, _ in .bool(arguments[0].count == 1) }),
    FunctionDeclaration(
      "value", overloads: [.member("optional_value", [.optional(.parameterA)], .parameterA)],
      doc: "What an optional holds; an error if it holds nothing.",
      errors: "The optional must hold a value.",
      examples: .table(
        ("optional.of(1).value()", "1"),
        ("optional.none().value()", "error: the optional holds no value")),
      implementation: { $1.optionalValue($0[0]) ?? .error(.emptyOptional) }),
    FunctionDeclaration(
      "or",
      overloads: [
        .member(
          "optional_or_optional", [.optional(.parameterA), .optional(.parameterA)],
          .optional(.parameterA))
      ],
      doc: "The first of two optionals that holds a value.",
      examples: .table(("optional.none().or(optional.of(2))", "optional.of(2)"))),
    FunctionDeclaration(
      "orValue",
      overloads: [
        .member("optional_orValue_value", [.optional(.parameterA), .parameterA], .parameterA)
      ],
      doc: "What an optional holds, or another value if it holds nothing.",
      examples: .table(("optional.none().orValue(2)", "2"), ("{}.?a.orValue('x')", "\"x\""))),
  ]
}

extension ValueStore {
  /// Whether a value is null, false, zero or empty.
  fileprivate func isZero(_ value: Value) -> Bool {
    switch value.kind {
    case .null: true
    case .bool, .int, .uint: value.payload == 0
    case .double: value.doubleValue == 0
    case .string, .bytes, .list, .map, .optional: value.count == 0
    case .timestamp, .duration: value.payload == 0 && value.aux == 0
    case .record:
      (structure(of: value)?.fields.indices ?? 0..<0).allSatisfy {
        field($0, of: value).kind == .absent
      }
    default: false
    }
  }
}
