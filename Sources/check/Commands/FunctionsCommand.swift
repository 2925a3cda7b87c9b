import ArgumentParser
import Diagnostics
import Reporters

/// Tells what expressions in rules may call: `check functions`.
struct FunctionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "functions",
    abstract: "List the functions that rules may call, or explain one.",
    discussion: """
      check functions
      check functions exists_one
      check functions --format markdown > docs/functions.md
      """)

  /// How functions are shown.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  @Argument(help: "The name of a function, or the sign of an operator.")
  var name: String?

  @Option(help: "How they are shown: text, json or markdown.")
  var format: Format = .text

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    let chapters = chosen
    let pages = chapters.flatMap(\.pages)
    if let name, pages.isEmpty {
      let known = FunctionCatalogue.chapters.flatMap(\.pages).map(\.name)
      session.tell([CommandDiagnostics.unknownFunction(name, known: known)], as: .usage)
      return try session.finish()
    }
    let text = FunctionText(style: session.terminal.style(for: .output), width: session.width)
    switch format {
    case .text: session.say(name == nil ? text.list(chapters) : text.pages(pages))
    case .json: session.say(FunctionManual.json(pages))
    case .markdown: session.say(FunctionManual.markdown(chapters))
    }
    try session.finish()
  }

  /// Everything, or what has the name that was asked for.
  private var chosen: [FunctionChapter] {
    guard let name else { return FunctionCatalogue.chapters }
    return FunctionCatalogue.chapters.compactMap { chapter in
      let pages = chapter.pages.filter { $0.name == name }
      return pages.isEmpty
        ? nil : FunctionChapter(name: chapter.name, doc: chapter.doc, pages: pages)
    }
  }
}
