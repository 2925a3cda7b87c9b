import CEL
import Law

/// Functions over the law registry, on the day of the case.
enum LegalFunctions {
  /// What the registry says of a citation for a State on a day; `nil` for a citation or a State it does
  /// not know.
  typealias Answer =
    @Sendable (_ state: String, _ citation: String, _ day: CalendarDate) -> BindingStatus?

  /// Attributes from here on are legal questions: the address of a list of State and citation, plus this.
  static let firstQuestion: UInt32 = 1 << 31

  static let names = ["law.binds", "law.party", "law.reserved"]

  /// The functions, as they answer for a registry; without one, while rules are only checked, nothing is known.
  static func declarations(answering answer: Answer?) -> [FunctionDeclaration] {
    [
      function(
        "law.binds", "law_binds_string_string",
        "Whether a provision binds a State, by treaty or custom, on the day of the case. Unknown where the law data do not say.",
        [
          ("law.binds('MEX', 'CAT art. 3(1)')", "true"),
          ("law.binds('USA', 'RC1951 art. 33(1)')", "true"),
        ], answer
      ) { $0.isBinding },
      function(
        "law.party", "law_party_string_string",
        "Whether a State is party to an instrument on the day of the case. Unknown where the law data do not say.",
        [
          ("law.party('MEX', 'RC1951')", "true"),
          (
            "law.party('MEX', 'RC1915')",
            "error: invalid argument: `RC1915` is not in the law registry"
          ),
        ], answer
      ) { $0.isBinding && $0.force == .binding },
      function(
        "law.reserved", "law_reserved_string_string",
        "Whether a reservation of a State changes or excludes a provision for it on the day of the case.",
        [
          ("law.reserved('MEX', 'RC1951 art. 26')", "true"),
          ("law.reserved('MEX', 'CAT art. 3(1)')", "false"),
        ], answer
      ) { !$0.reservations.isEmpty },
    ]
  }

  private static func function(
    _ name: String, _ overload: String, _ doc: String, _ examples: [(String, String)],
    _ answer: Answer?,
    _ question: @escaping @Sendable (BindingStatus) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, overloads: [Overload(id: overload, [.string, .string], .bool)], doc: doc,
      errors: "The citation must be in the law registry, and the State written in three letters.",
      examples: examples.map { .init($0.0, $0.1) }, isPure: false
    ) { arguments, store in
      let (state, citation) = (store.string(of: arguments[0]), store.string(of: arguments[1]))
      guard let answer else { return store.legalQuestion(arguments[0], arguments[1]) }
      // The store's context is the first moment of the day whose law is asked.
      let day = CalendarDate(daysSinceEpoch: Int32(clamping: store.context.seconds / 86_400))
      guard let status = answer(state, citation, day) else {
        return store.error(.invalidArgument, "`\(citation)` is not in the law registry")
      }
      if status.isOpen { return store.legalQuestion(arguments[0], arguments[1]) }
      return .bool(question(status))
    }
  }
}

extension ValueStore {
  /// An unknown that asks a question of law and not of fact.
  fileprivate func legalQuestion(_ state: Value, _ citation: Value) -> Value {
    let question = makeList([state, citation])
    guard question.kind == .list else { return question }
    return .unknown(LegalFunctions.firstQuestion + UInt32(truncatingIfNeeded: question.offset))
  }

  /// The State and the citation that an attribute asks about; `nil` if it is a fact.
  func legalQuestion(of attribute: UInt32) -> (state: String, citation: String)? {
    guard attribute >= LegalFunctions.firstQuestion else { return nil }
    let address = Int(attribute - LegalFunctions.firstQuestion)
    return (string(of: value(at: address)), string(of: value(at: address + 1)))
  }
}
