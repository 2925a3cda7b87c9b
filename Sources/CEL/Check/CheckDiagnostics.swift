package import Diagnostics

/// The codes of mistakes found when names and types of an expression are checked.
package enum CheckDiagnostics {
  package static let undeclaredName = DiagnosticCode(
    "CEL0101",
    """
    No variable, constant or type of that name is known here. Which names are known depends on where the \
    expression stands: a loop or a rule's scope adds its own.
    """)
  package static let undeclaredField = DiagnosticCode(
    "CEL0102",
    "The record has no field of that name in the schema, so the expression could never hold.")
  package static let undeclaredFunction = DiagnosticCode(
    "CEL0103", "No function or macro of that name is known here.")
  package static let noOverload = DiagnosticCode(
    "CEL0104",
    "The function does not take arguments of these types. Numbers are not converted by themselves: use int(), uint() or double()."
  )
  package static let noOperator = DiagnosticCode(
    "CEL0105",
    """
    The operator is not defined for these types. Both sides of + - * / % must be of one type, and numbers are \
    not converted by themselves: use int(), uint() or double(). < <= > >= compare numbers, strings, bytes, \
    bools, timestamps and durations with their like.
    """)
  package static let notComparable = DiagnosticCode(
    "CEL0106",
    "Values of these two types are never equal, so the comparison would always come out the same. Convert one side."
  )
  package static let notInEnumeration = DiagnosticCode(
    "CEL0107",
    "The string is not one of the values that the field may have, so the comparison would never hold."
  )
  package static let notBool = DiagnosticCode(
    "CEL0108",
    "Conditions are bool: nothing else counts as true or false. Compare the value with something.")
  package static let branchesDiffer = DiagnosticCode(
    "CEL0109", "Both branches of a conditional must be of one type.")
  package static let noFields = DiagnosticCode(
    "CEL0110", "Only records and maps have fields.")
  package static let notARange = DiagnosticCode(
    "CEL0111", "Loops run over lists, or over the keys of maps.")
  package static let unknownType = DiagnosticCode(
    "CEL0112", "No record type of that name is declared.")
  package static let wrongFieldType = DiagnosticCode(
    "CEL0113", "The field of a record is given a value of another type than its own.")
  package static let notOptional = DiagnosticCode(
    "CEL0114",
    "After a ? in a list, map or record stands an optional, such as a.?b or optional.of(c).")
  package static let wrongArgumentCount = DiagnosticCode(
    "CEL0115",
    "The function is called with too few or too many arguments, or before a dot where it takes all in parentheses."
  )
  package static let wrongMacroCall = DiagnosticCode(
    "CEL0116", "A macro is called with the wrong number of arguments.")
  package static let wrongResult = DiagnosticCode(
    "CEL0117", "The whole expression must have a certain type, and has another.")
  package static let notIndexable = DiagnosticCode(
    "CEL0118",
    "Only lists and maps can be indexed: lists by whole numbers from 0, maps by their keys.")
  package static let notAMember = DiagnosticCode(
    "CEL0119",
    "`in` asks whether a list has an element or a map a key; the value must be of their type.")

  package static let failingLiteral = DiagnosticCode(
    "CEL0120",
    """
    The types fit, but what is written can't be read or computed, so the call would fail each time: a date that \
    does not exist, an unknown unit, a malformed pattern, a division by zero.
    """)

  package static let constantCondition = DiagnosticCode(
    "CEL0121",
    """
    The condition comes out the same whatever the facts are, so that it decides nothing: it reads none, or what \
    it reads cannot matter.
    """)

  /// Mistakes that are certain even where other parts of the expression could not be read.
  static let ofNames: [DiagnosticCode] = [
    undeclaredName, undeclaredField, undeclaredFunction, unknownType, notInEnumeration,
  ]

  /// Every code of this file.
  package static let all: [DiagnosticCode] = [
    undeclaredName, undeclaredField, undeclaredFunction, noOverload, noOperator, notComparable,
    notInEnumeration, notBool, branchesDiffer, noFields, notARange, unknownType, wrongFieldType,
    notOptional, wrongArgumentCount, wrongMacroCall, wrongResult, notIndexable, notAMember,
    failingLiteral, constantCondition,
  ]
}

/// Lists names for a note: all of a few, the first of many.
private func listed(_ names: [String]) -> String {
  let shown = names.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
  return names.count > 12 ? shown + ", …" : shown
}

/// A note that gives the ways to call a function.
private func calledAs(_ forms: [String]) -> [String] {
  forms.isEmpty ? [] : ["It is called as \(forms.map { "`\($0)`" }.joined(separator: ", "))."]
}

// Names.
extension ExpressionDiagnostic {
  static func undeclaredName(
    _ name: String, known: [String], path: String?, at range: Range<Int>
  ) -> Self {
    let near = Suggestions.closest(to: name, among: known) ?? path
    return ExpressionDiagnostic(
      CheckDiagnostics.undeclaredName, "unknown name `\(name)`", at: range,
      label: "not declared here",
      notes: near.map { ["Did you mean `\($0)`?"] }
        ?? (known.isEmpty ? [] : ["Known here: \(listed(known))."]),
      suggestion: near.map { Suggestion(range: range, replacement: $0) })
  }

  static func undeclaredField(
    _ field: String, of structure: StructType, path: String?, at range: Range<Int>
  ) -> Self {
    let names = structure.fields.map(\.name)
    let near = Suggestions.closest(to: field, among: names)
    let elsewhere = near == nil ? path.map { ["There is `\($0)`."] } ?? [] : []
    return ExpressionDiagnostic(
      CheckDiagnostics.undeclaredField, "`\(structure.name)` has no field `\(field)`", at: range,
      label: "unknown field",
      notes: elsewhere
        + [near.map { "Did you mean `\($0)`?" } ?? "Its fields are \(listed(names))."],
      suggestion: near.map { Suggestion(range: range, replacement: $0) })
  }

  static func undeclaredFunction(
    _ name: String, isMember: Bool, suggestion: String?, at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.undeclaredFunction,
      "unknown function `\(isMember ? "." : "")\(name)`", at: range, label: "not declared here",
      notes: suggestion.map { ["Did you mean `\($0)`?"] } ?? [],
      suggestion: suggestion.map { Suggestion(range: range, replacement: $0) })
  }

  static func unknownType(_ name: String, known: [String], at range: Range<Int>) -> Self {
    let near = Suggestions.closest(to: name, among: known)
    return ExpressionDiagnostic(
      CheckDiagnostics.unknownType, "unknown type `\(name)`", at: range, label: "not declared",
      notes: near.map { ["Did you mean `\($0)`?"] } ?? [],
      suggestion: near.map { Suggestion(range: range, replacement: $0) })
  }

  static func notInEnumeration(
    _ value: String, _ set: EnumerationType, at range: Range<Int>
  ) -> Self {
    let near = Suggestions.closest(to: value, among: set.values)
    let written = near.map { ConstantFormat.text(of: .string($0)) }
    return ExpressionDiagnostic(
      CheckDiagnostics.notInEnumeration, "`\(value)` is not a value of `\(set.name)`", at: range,
      label: "not one of its values",
      notes: [near.map { "Did you mean `\($0)`?" } ?? "Its values are \(listed(set.values))."],
      suggestion: written.map { Suggestion(range: range, replacement: $0) })
  }
}

// Types.
extension ExpressionDiagnostic {
  /// What a value is used for that must be bool.
  enum BoolRole {
    case predicate(String)
    case operand(of: String)
  }

  static func notBool(_ found: CELType, role: BoolRole, at range: Range<Int>) -> Self {
    let what =
      switch role {
      case .predicate(let macro): "the condition of `\(macro)`"
      case .operand(OperatorName.conditional): "the condition of `?`"
      case .operand(let function):
        "the operand of `\(OperatorSign.binary[function] ?? OperatorSign.unary[function] ?? function)`"
      }
    return ExpressionDiagnostic(
      CheckDiagnostics.notBool, "\(what) must be bool, found \(found.shown)", at: range,
      label: found.shown)
  }

  static func branchesDiffer(
    _ one: CELType, _ other: CELType, _ hint: CheckerHint, at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.branchesDiffer,
      "the branches of `?` are \(one.shown) and \(other.shown)", at: range,
      label: "must be of one type", notes: hint.notes, suggestion: hint.suggestion)
  }

  static func noOperator(
    _ sign: String, _ found: [CELType], _ hint: CheckerHint, at range: Range<Int>
  ) -> Self {
    let types = found.map(\.shown).joined(separator: " and ")
    return ExpressionDiagnostic(
      CheckDiagnostics.noOperator, "`\(sign)` can't take \(types)", at: range, label: types,
      notes: hint.notes, suggestion: hint.suggestion)
  }

  static func notComparable(
    _ one: CELType, _ other: CELType, _ hint: CheckerHint, at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.notComparable, "can't compare \(one.shown) with \(other.shown)", at: range,
      label: "never equal", notes: hint.notes, suggestion: hint.suggestion)
  }

  static func notAMember(_ found: CELType, of collection: CELType, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.notAMember, "\(found.shown) can't be in \(collection.shown)", at: range,
      label: "never found")
  }

  static func notACollection(_ found: CELType, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.notAMember, "`in` needs a list or a map, found \(found.shown)", at: range,
      label: found.shown)
  }

  static func wrongIndex(_ found: CELType, expected: CELType, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.notIndexable, "the index must be \(expected.shown), found \(found.shown)",
      at: range, label: found.shown)
  }

  static func notIndexable(_ found: CELType, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.notIndexable, "\(found.shown) can't be indexed", at: range,
      label: found.shown)
  }

  static func noFields(
    _ found: CELType, field: String, notes: [String], at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.noFields, "\(found.shown) has no field `\(field)`", at: range,
      label: "selected from \(found.shown)", notes: notes)
  }

  static func notARange(_ found: CELType, macro: String?, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.notARange,
      "`\(macro ?? "a loop")` needs a list or a map, found \(found.shown)", at: range,
      label: found.shown)
  }

  static func wrongAccumulation(
    macro: String?, expected: CELType, found: CELType, at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.noOverload,
      "`\(macro ?? "a loop")` must give \(expected.shown), found \(found.shown)", at: range,
      label: found.shown)
  }

  static func notOptional(_ found: CELType, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.notOptional, "expected an optional after `?`, found \(found.shown)",
      at: range, label: found.shown)
  }

  static func wrongFieldType(
    _ field: String, expected: CELType, found: CELType, at range: Range<Int>
  ) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.wrongFieldType,
      "field `\(field)` is \(expected.shown), found \(found.shown)", at: range,
      label: found.shown, notes: conversion(between: expected, found))
  }

  static func wrongResult(_ found: CELType, expected: CELType, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.wrongResult,
      "the expression must be \(expected.shown), found \(found.shown)", at: range,
      label: found.shown)
  }

  /// What to write so that two kinds of number agree.
  private static func conversion(between one: CELType, _ other: CELType) -> [String] {
    let numbers: [CELType] = [.int, .uint, .double]
    guard one != other, numbers.contains(one), numbers.contains(other) else { return [] }
    let target = one == .double || other == .double ? "double" : "int"
    return ["Numbers are not converted by themselves; write `\(target)(…)` around one side."]
  }
}

// Calls.
extension ExpressionDiagnostic {
  static func failingLiteral(_ text: String, reason: String, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.failingLiteral, "\(text) always fails: \(reason)", at: range,
      label: "no value")
  }

  static func constantCondition(_ value: Bool, at range: Range<Int>) -> Self {
    ExpressionDiagnostic(
      CheckDiagnostics.constantCondition, "the condition is always \(value)", severity: .warning,
      at: range, label: "always \(value)",
      notes: ["Write a condition on a fact, or drop it."])
  }
}

extension ExpressionDiagnostic {
  static func noOverload(
    _ name: String, _ found: [CELType], forms: [String], at range: Range<Int>
  ) -> Self {
    let types = found.map(\.shown).joined(separator: ", ")
    return ExpressionDiagnostic(
      CheckDiagnostics.noOverload, "`\(name)` can't take (\(types))", at: range,
      label: "called with (\(types))", notes: calledAs(forms))
  }

  static func wrongArgument(
    _ name: String, expected: [CELType], found: CELType, forms: [String], at range: Range<Int>
  ) -> Self {
    let wanted = expected.map(\.shown).joined(separator: " or ")
    return ExpressionDiagnostic(
      CheckDiagnostics.noOverload, "`\(name)` needs \(wanted) here, found \(found.shown)",
      at: range, label: found.shown,
      notes: calledAs(forms) + (expected.count == 1 ? conversion(between: expected[0], found) : []))
  }

  static func wrongArgumentCount(
    _ name: String, count: Int, isOtherStyle: Bool, forms: [String], at range: Range<Int>
  ) -> Self {
    let headline =
      isOtherStyle
      ? "`\(name)` is not called this way"
      : "`\(name)` can't take \(count == 0 ? "no arguments" : count == 1 ? "1 argument" : "\(count) arguments")"
    return ExpressionDiagnostic(
      CheckDiagnostics.wrongArgumentCount, headline, at: range,
      label: isOtherStyle ? "called in another way" : "wrong number of arguments",
      notes: calledAs(forms))
  }

  static func wrongMacroCall(_ name: String, argumentCount: Int, at range: Range<Int>) -> Self {
    let form =
      switch name {
      case "has": "has(a.b)"
      case "map": "list.map(x, value)` or `list.map(x, condition, value)"
      case "all", "exists", "exists_one", "existsOne", "filter": "list.\(name)(x, condition)"
      case "optMap", "optFlatMap": "optional.\(name)(x, value)"
      case "sortBy": "list.sortBy(x, key)"
      default: "list.\(name)(i, x, value)"
      }
    let count = argumentCount == 1 ? "1 argument" : "\(argumentCount) arguments"
    return ExpressionDiagnostic(
      CheckDiagnostics.wrongMacroCall, "`\(name)` can't take \(count)", at: range,
      label: "wrong number of arguments", notes: ["It is written `\(form)`."])
  }
}
