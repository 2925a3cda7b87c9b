extension FunctionLibrary {
  /// `size` and indices.
  static let collections: [FunctionDeclaration] = [
    FunctionDeclaration(
      "size",
      overloads: [
        .global("size_string", [.string], .int), .global("size_bytes", [.bytes], .int),
        .global("size_list", [.listA], .int), .global("size_map", [.mapAB], .int),
        .member("string_size", [.string], .int), .member("bytes_size", [.bytes], .int),
        .member("list_size", [.listA], .int), .member("map_size", [.mapAB], .int),
      ],
      doc: "How many code points, bytes, elements or entries a value has.",
      examples: .table(("size('πέντε')", "5"), ("[1, 2].size()", "2"))),
    FunctionDeclaration(
      OperatorName.index,
      overloads: [
        .global("index_list", [.listA, .int], .parameterA),
        .global("index_map", [.mapAB, .parameterA], .parameterB),
        .global("optional_list_index_int", [.optional(.listA), .int], .optional(.parameterA)),
        .global(
          "optional_map_index_value", [.optional(.mapAB), .parameterA], .optional(.parameterB)),
      ],
      doc: "The element at a place, counted from 0, or the value under a key.",
      errors: "The place or key must be there.",
      examples: .table(
        ("['a', 'b'][1]", "\"b\""), ("{'a': 1}['a']", "1"),
        ("[1][5]", "error: index out of range: 5")
      )),
  ]

  /// What the macros expand to beside operators.
  static let macroParts: [FunctionDeclaration] = [
    FunctionDeclaration(
      "cel.@mapInsert",
      overloads: [
        .global("@mapInsert_map_key_value", [.mapAB, .parameterA, .parameterB], .mapAB),
        .global("@mapInsert_map_map", [.mapAB, .mapAB], .mapAB),
      ],
      doc: "A map with more entries. Part of the macros `transformMap` and `transformMapEntry`.")
  ]
}
