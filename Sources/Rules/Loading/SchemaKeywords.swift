/// The keywords of a schema file.
enum SchemaKeywords {
  /// Those of JSON Schema 2020-12 that the subset has.
  static let structural = [
    "$schema", "$id", "$ref", "$defs", "$comment", "title", "description", "type", "properties",
    "required", "additionalProperties", "items", "enum", "format", "minimum", "maximum",
    "maxItems", "examples",
  ]
  /// Ours.
  static let own = [
    "x-fact", "x-polarity", "x-silence", "x-silence-value", "x-silence-asks-if", "x-silence-note",
    "x-unit", "x-question", "x-partial", "x-id", "x-ref", "x-scope", "x-implied-by", "x-unread",
  ]
  static let all = structural + own
  /// Those of JSON Schema that the subset leaves out.
  static let leftOut: Set<String> = [
    "$anchor", "$dynamicAnchor", "$dynamicRef", "$vocabulary", "allOf", "anyOf", "oneOf", "not",
    "if",
    "then", "else", "const", "contains", "default", "dependentRequired", "dependentSchemas",
    "deprecated", "exclusiveMaximum", "exclusiveMinimum", "maxContains", "maxLength",
    "maxProperties", "minContains", "minItems", "minLength", "minProperties", "multipleOf",
    "pattern",
    "patternProperties", "prefixItems", "propertyNames", "readOnly", "unevaluatedItems",
    "unevaluatedProperties", "uniqueItems", "writeOnly",
  ]
  /// Words that CEL reserves, and those that every expression has.
  static let reservedNames: Set<String> = [
    "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in",
    "let", "loop", "namespace", "null", "package", "return", "true", "var", "void", "while",
  ]
  /// Words that a top-level key can't be besides: subjects and what is always there.
  static let reservedTopLevel: Set<String> = [
    "party", "measure", "population", "funding_line", "bearer", "as_of", "law",
  ]

  /// Whether a name is small letters, digits and `_`, beginning with a letter.
  static func isSnakeCase(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
  }
}
