import ArgumentParser

/// The forms of what commands answer: words for people, or JSON for programs.
enum AnswerForm: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
