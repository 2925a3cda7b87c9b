import ArgumentParser
import Law

/// Prints the settings that hold, and where each came from: `check config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings that hold here, and where each came from.",
    discussion: """
      check config
      check config --gate binding
      """)

  @OptionGroup var drafts: DraftOptions

  func run() throws {
    let evaluation = drafts.evaluation
    var session = Session(evaluation.display)
    guard let settings = evaluation.settings(for: &session) else { return try session.finish() }
    let keys = (settings.lines.map(\.key.count).max() ?? 0) + 2
    let values = min((settings.lines.map(\.value.count).max() ?? 0) + 2, 40)
    func padded(_ text: String, to width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    for line in settings.lines {
      let value = line.value.replacing("\n", with: " ")
      session.say(padded(line.key, to: keys) + padded(value, to: values) + line.origin + "\n")
    }
    try session.finish()
  }
}
