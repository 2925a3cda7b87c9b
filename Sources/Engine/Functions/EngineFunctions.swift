package import CEL
import Law

/// The functions that rules may call: those of CEL, and those of law and time.
package enum EngineFunctions {
  /// The place of periods among the host's types.
  static let periodType = 0

  /// The functions of law and time as declared, for documentation.
  package static let declarations: [FunctionDeclaration] =
    [.period, .date] + FunctionDeclaration.periodComparisons
    + LegalFunctions.declarations(answering: nil)

  /// All functions, for checking and planning; those of law answer nothing yet.
  static let declared = table(answering: nil)

  /// The functions for cases judged by a registry.
  ///
  /// - Parameters:
  ///   - registry: Whose law is asked.
  ///   - libraries: The parts of the language that are used.
  ///   - names: Those that are called, since it takes time to make them all; every function if `nil`.
  /// - Returns: The functions of these names.
  static func table(
    of registry: LawRegistry, libraries: [CELLibrary] = CELLibrary.allCases,
    named names: [String]? = nil
  ) -> FunctionTable {
    table(libraries, isIncluded: { names?.contains($0.signature.name) ?? true }) {
      state, citation, day in
      guard let state = State(letters: state), let citation = try? registry.resolve(citation).get()
      else { return nil }
      return registry.status(of: citation, for: state, on: day)
    }
  }

  private static func table(
    _ libraries: [CELLibrary] = CELLibrary.allCases,
    isIncluded: (FunctionDeclaration) -> Bool = { _ in true },
    answering standings: LegalFunctions.Answer?
  ) -> FunctionTable {
    let all =
      libraries.flatMap(\.functions) + [.period, .date] + FunctionDeclaration.periodComparisons
      + LegalFunctions.declarations(answering: standings)
    return FunctionTable(all.filter(isIncluded), hostTypes: [.period])
  }
}

extension FunctionDeclaration {
  /// A day written in a rule.
  static let date = FunctionDeclaration(
    "date",
    overloads: [Overload(id: "date_string", [.string], .timestamp)],
    doc:
      "The first moment of a day, in UTC, for comparison with `as_of` and with facts that are days.",
    errors: "The text must be a day of the calendar, year first.",
    examples: [.init("date('2018-09-12') < date('2020-01-01')", "true")]
  ) { arguments, store in
    let text = store.string(of: arguments[0])
    guard let day = CalendarDate(text) else {
      return store.error(.invalidArgument, "`\(text)` is no day: write `2018-09-12`")
    }
    return .timestamp(day)
  }
}
