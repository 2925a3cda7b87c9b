import ArgumentParser
import Authoring
import Engine
import Findings
import Reporters

/// Writes the rules as a static site: `check docs`.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write a page for each rule, and indexes by theme and by article.",
    discussion: """
      check docs --output site
      check docs Policies/statelessness --output site
      """)

  @Argument(
    help: ArgumentHelp("The folder of a pack.", valueName: "folder"), completion: .directory)
  var folder = "Policies/protection"

  @Option(
    help: ArgumentHelp(
      "The folder to write to; files of the site that are there are replaced.", valueName: "folder"),
    completion: .directory
  )
  var output: String

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let folder = PackFolder.read(folder, for: &session) else {
      return try session.finish()
    }
    let builder = RuleSiteBuilder(folder.pack, cases: folder.cases, duties: folder.duties)
    let files = RuleSiteWriter(builder.site()).files()
    for file in files {
      session.write(file.text, under: output, as: file.path)
      guard session.status < .inputOutput else { return try session.finish() }
    }
    session.say("\(files.count) files written to \(output); begin with \(output)/index.html\n")
    try session.finish()
  }
}
