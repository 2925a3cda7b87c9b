extension FunctionLibrary {
  /// `int`, `uint`, `double`, `string`, `bytes`, `bool`, `timestamp`, `duration`, `type`, `dyn`.
  static let conversions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "int",
      overloads: from(
        [
          ("double", .double), ("duration", .duration), ("int64", .int), ("string", .string),
          ("timestamp", .timestamp), ("uint64", .uint),
        ], to: "int64", .int),
      doc: "The whole number of a value: doubles lose their fraction, times become seconds.",
      errors: "Texts must be whole numbers, and the number must fit 64 bits.",
      examples: .table(
        ("int('7')", "7"), ("int(-1.9)", "-1"), ("int(1e99)", "error: value out of range")),
      implementation: { $1.toInt($0[0]) }),
    FunctionDeclaration(
      "uint",
      overloads: from(
        [("double", .double), ("int64", .int), ("string", .string), ("uint64", .uint)],
        to: "uint64", .uint),
      doc: "The whole number of a value that is not negative.",
      errors: "Texts must be whole numbers; the number must not be negative and must fit 64 bits.",
      examples: .table(("uint(7)", "7u"), ("uint(-1)", "error: value out of range")),
      implementation: { $1.toUint($0[0]) }),
    FunctionDeclaration(
      "double",
      overloads: from(
        [("double", .double), ("int64", .int), ("string", .string), ("uint64", .uint)],
        to: "double",
        .double),
      doc: "The nearest double of a value.",
      errors: "Texts must be numbers.",
      examples: .table(("double('1.5')", "1.5"), ("double(2)", "2.0")),
      implementation: { $1.toDouble($0[0]) }),
    FunctionDeclaration(
      "bool", overloads: from([("bool", .bool), ("string", .string)], to: "bool", .bool),
      doc: "Reads `true`, `false`, `t`, `f`, `1`, `0` and a few more spellings.",
      errors: "Any other text fails.",
      examples: .table(("bool('true')", "true"), ("bool('0')", "false")),
      implementation: { $1.toBool($0[0]) }),
    FunctionDeclaration(
      "string",
      overloads: from(
        [
          ("bool", .bool), ("bytes", .bytes), ("double", .double), ("duration", .duration),
          ("int64", .int), ("string", .string), ("timestamp", .timestamp), ("uint64", .uint),
        ], to: "string", .string),
      doc: "The text of a value.",
      errors: "Bytes must be valid UTF-8.",
      examples: .table(
        ("string(1.5)", "\"1.5\""), ("string(duration('90m'))", "\"5400s\""),
        ("string(b'\\xff')", "error: invalid UTF-8")),
      implementation: { $1.toString($0[0]) }),
    FunctionDeclaration(
      "bytes", overloads: from([("bytes", .bytes), ("string", .string)], to: "bytes", .bytes),
      doc: "The UTF-8 bytes of a string.", examples: .table(("bytes('é')", "b\"\\xc3\\xa9\"")),
      implementation: { $1.toBytes($0[0]) }),
    FunctionDeclaration(
      "timestamp",
      overloads: from(
        [("int64", .int), ("string", .string), ("timestamp", .timestamp)], to: "timestamp",
        .timestamp),
      doc: "The instant of a text in RFC 3339, or of seconds since 1970.",
      errors: "Texts must have the form `2018-09-12T12:00:00Z`, in the years 1 to 9999.",
      examples: .table(
        ("timestamp(0)", "timestamp(\"1970-01-01T00:00:00Z\")"),
        ("timestamp('2018-09-12T02:00:00+02:00')", "timestamp(\"2018-09-12T00:00:00Z\")")),
      implementation: { $1.toTimestamp($0[0]) }),
    FunctionDeclaration(
      "duration",
      overloads: from(
        [("duration", .duration), ("int64", .int), ("string", .string)], to: "duration", .duration),
      doc: "The duration of a text such as `1h30m`, or of seconds.",
      errors: "Texts are numbers with the units h, m, s, ms, us or ns, within 10,000 years.",
      examples: .table(("duration('1m30s')", "duration(\"90s\")")),
      implementation: { $1.toDuration($0[0]) }),
    FunctionDeclaration(
      "type", overloads: [.global("type", [.parameterA], .type(.parameterA))],
      doc: "The type of a value, as a value.",
      examples: .table(("type(1)", "int"), ("type([1]) == list", "true")),
      implementation: { $1.typeValue(of: $0[0]) }),
    FunctionDeclaration(
      "dyn", overloads: [.global("to_dyn", [.parameterA], .dyn)],
      doc: "The value itself, whose type the checker forgets.", examples: .table(("dyn(1)", "1"))),
  ]

  /// One overload for each type.
  private static func from(
    _ types: [(String, CELType)], to name: String, _ result: CELType
  ) -> [Overload] {
    types.map { .global("\($0.0)_to_\(name)", [$0.1], result) }
  }
}
