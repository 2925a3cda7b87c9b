import ArgumentParser
import Authoring
import Diagnostics
import Engine
import Rules

/// Writes files to begin with: `check new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a rule, a proposal or a pack to begin with.",
    discussion: """
      check new rule return/hearing
      check new proposal my-plan.yaml
      check new pack Policies/statelessness

      What is written runs as it stands. A file that is there is never written over.
      """,
    subcommands: [NewRuleCommand.self, NewProposalCommand.self, NewPackCommand.self])
}

/// Writes a rule and its cases: `check new rule`.
struct NewRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule", abstract: "Write a rule and its cases.",
    discussion: "check new rule return/hearing --pack Policies/protection")

  @Argument(help: "The rule’s id: theme/name, in kebab-case.")
  var id: String

  @Option(
    help: ArgumentHelp("The folder of the pack.", valueName: "folder"), completion: .directory)
  var pack = "Policies/protection"

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard RuleID(id) != nil else {
      session.tell([CommandDiagnostics.badRuleID(id)], as: .usage)
      return try session.finish()
    }
    guard let read = RuleLocator.pack(in: pack, for: &session) else {
      return try session.finish()
    }
    guard let files = RuleStarter(id: id, in: read).files() else {
      session.tell([CommandDiagnostics.nothingToBegin(pack)], as: .usage)
      return try session.finish()
    }
    session.begin(files, under: pack)
    if session.status == .passed {
      session.say("Next: write what the law asks, then run check test \(pack) --rules '\(id)'\n")
    }
    try session.finish()
  }
}

/// Writes a proposal: `check new proposal`.
struct NewProposalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposal", abstract: "Write a proposal.",
    discussion: "check new proposal my-plan.yaml")

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("A folder to read the schema from.", valueName: "folder"),
    completion: .directory)
  var pack: String?

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    guard let read = RuleLocator.pack(in: pack, for: &session) else {
      return try session.finish()
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let id = String(name.prefix { $0 != "." })
    session.begin(
      [StarterFile(path: file, text: ProposalStarter(for: read).text(id: id))], under: nil)
    if session.status == .passed {
      let place = pack.map { " --pack \($0)" } ?? ""
      session.say("Next: write what the text says, then run check \(file)\(place)\n")
    }
    try session.finish()
  }
}

/// Writes a pack: `check new pack`.
struct NewPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Write a pack: schema, law, a rule and its cases.",
    discussion: "check new pack Policies/statelessness")

  @Argument(
    help: ArgumentHelp("The folder to write; its last name is the pack’s id.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display)
    let id = folder.split(separator: "/").last.map(String.init) ?? ""
    guard RuleID("x/" + id) != nil else {
      session.tell([CommandDiagnostics.badPackID(id)], as: .usage)
      return try session.finish()
    }
    session.begin(PackStarter(id: id).files, under: folder)
    if session.status == .passed {
      session.say("Next: check lint \(folder), check test \(folder)\n")
    }
    try session.finish()
  }
}

extension Session {
  /// Writes starter files, all or none: if one of them is there already nothing is written.
  mutating func begin(_ files: [StarterFile], under folder: String?) {
    let paths = files.map { file in folder.map { "\($0)/\(file.path)" } ?? file.path }
    let taken = paths.filter(FileSystem.exists)
    guard taken.isEmpty else {
      return tell(taken.map(CommandDiagnostics.exists), as: .usage)
    }
    for (file, path) in zip(files, paths) {
      write(file.text, under: nil, as: path)
      guard status == .passed else { return }
      say("wrote \(path)\n")
    }
  }

  /// Writes a file whole or not at all, and makes the folders it lies in.
  mutating func write(_ text: String, under folder: String?, as path: String) {
    let path = folder.map { "\($0.hasSuffix("/") ? String($0.dropLast()) : $0)/\(path)" } ?? path
    do throws(FileFault) {
      try FileSystem.makeFolders(of: path)
      try FileSystem.write(Array(text.utf8), to: path)
    } catch {
      tell([CommandDiagnostics.unwritable(path, error)], as: .inputOutput)
    }
  }
}
