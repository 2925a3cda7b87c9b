import ArgumentParser
import Authoring
import Engine
import Findings
import Reporters

/// Tells how much of the law a pack encodes: `check law coverage`.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tell which duties and provisions rules encode, and why not the others.",
    discussion: """
      check law coverage
      check law coverage Policies/protection --format json
      """)

  @Argument(
    help: ArgumentHelp("The folder of a pack.", valueName: "folder"), completion: .directory)
  var folder = "Policies/protection"

  @Option(help: "The form of the answer: text or json.")
  var format: AnswerForm = .text

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let folder = PackFolder.read(folder, for: &session) else {
      return try session.finish()
    }
    let coverage = CoverageFinder(folder.pack, duties: folder.duties).find()
    switch format {
    case .text:
      let text = CoverageText(style: session.terminal.style(for: .output), width: session.width)
      session.say(text.page(coverage))
    case .json: session.say(CoverageJSON.page(coverage))
    }
    try session.finish()
  }
}
