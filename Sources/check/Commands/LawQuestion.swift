import Diagnostics
import Engine
import Law
import Reporters

/// Whether a provision binds a State, as asked: what `check law status` does once its arguments are read.
struct LawQuestion: Equatable {
  /// The code as the user wrote it.
  var state: String
  /// The words of the citation.
  var citation: [String]
  var choice = LawChoice()

  func run() throws {
    let cite = citation.joined(separator: " ")
    try choice.answer(for: state) { registry, state, day, session in
      switch registry.resolve(cite) {
      case .success(let citation):
        let answer = registry.answer(citation, for: state, on: day)
        switch choice.format {
        case .text:
          let text = LawText(style: session.terminal.style(for: .output), width: session.width)
          session.say(text.answer(answer, viaTitle: answer.status.via.map(registry.title)))
        case .json: session.say(LawJSON.answer(answer))
        }
      case .failure(let problem):
        session.tell([CommandDiagnostics.unknownCitation(problem)], as: .usage)
      }
    }
  }
}

/// What all questions of law share.
struct LawChoice: Equatable {
  /// The day; today if `nil`.
  var on: CalendarDate?
  var format = AnswerForm.text
  /// The folder of a pack; the one that is compiled in if `nil`.
  var pack: String?
  var display = DisplayChoice()

  /// Finds the State and the law, and asks.
  func answer(
    for code: String,
    _ body: (LawRegistry, State, CalendarDate, inout Session) -> Void
  ) throws {
    var session = Session(display)
    guard let state = State(code.uppercased()) else {
      session.tell([CommandDiagnostics.unknownState(code)], as: .usage)
      return try session.finish()
    }
    guard let pack = RuleLocator.pack(in: pack, for: &session) else {
      return try session.finish()
    }
    body(pack.registry, state, on ?? Today.date(), &session)
    try session.finish()
  }
}
