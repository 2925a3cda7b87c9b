/// A name an expression may use, with its type.
package struct VariableDeclaration: Sendable {
  /// May be qualified: `a.b.c`.
  package let name: String
  package let type: CELType
  /// The value, if the name stands for a constant.
  package let constant: Constant?

  package init(_ name: String, _ type: CELType, constant: Constant? = nil) {
    self.name = name
    self.type = type
    self.constant = constant
  }
}

/// A record type; a field's place in `fields` is its slot.
package struct StructType: Sendable {
  /// One field of a record.
  package struct Field: Sendable {
    package let name: String
    package let type: CELType

    package init(_ name: String, _ type: CELType) {
      self.name = name
      self.type = type
    }
  }

  package let name: String
  package let fields: [Field]

  /// A record type; of fields with one name only the first can be reached.
  package init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The place of a field in `fields`, or `nil` if there is none of that name.
  ///
  /// - Complexity: O(fields): asked when an expression is checked, not when it is run.
  package func slot(of field: String) -> Int? { fields.firstIndex { $0.name == field } }
}

/// The macros and syntax an environment turns on.
package struct MacroSet: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `has`, `all`, `exists`, `exists_one`, `existsOne`, `map`, `filter`.
  package static let standard = MacroSet(rawValue: 1)
  /// `all`, `exists`, `existsOne`, `transformList`, `transformMap`, `transformMapEntry` with two variables.
  package static let twoVariables = MacroSet(rawValue: 2)
  /// `cel.bind(name, value, expression)`.
  package static let bindings = MacroSet(rawValue: 4)
  /// `cel.block`, `cel.index`, `cel.iterVar`, `cel.accuVar`.
  package static let block = MacroSet(rawValue: 8)
  /// `a.?b`, `a[?b]`, `[?e]`, `{?k: v}`, `optMap`, `optFlatMap`.
  package static let optionals = MacroSet(rawValue: 16)
  /// `math.greatest`, `math.least`, which become `math.@max`, `math.@min`.
  package static let math = MacroSet(rawValue: 32)
  /// `sortBy`, which becomes `@sortByAssociatedKeys`.
  package static let lists = MacroSet(rawValue: 64)

  /// Everything above.
  package static let all: MacroSet = [
    .standard, .twoVariables, .bindings, .block, .optionals, .math, .lists,
  ]
}

/// How large an expression may be.
package struct ExpressionLimits: Sendable {
  /// UTF-8 bytes of text.
  package var bytes = 100_000
  /// Brackets, conditionals and unary operators within each other, as written.
  package var nesting = 250
  /// Height of the tree after macros are expanded; what walks it may recurse.
  package var height = 1_000
  /// Nodes of the tree after macros are expanded.
  package var nodes = 200_000
  /// Mistakes reported before the rest is left out.
  package var diagnostics = 100

  package init() {}
}
