import ArgumentParser
import Engine

/// Which pack, and which of its rules.
struct PackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Rules and law: a folder, a tar archive, or PATH@REVISION of a git repository; may be given again.",
      valueName: "pack"), completion: .file())
  var pack: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only rules with such ids, as in 'return/*'.", valueName: "pattern"))
  var rules: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("No rules with such ids.", valueName: "pattern"))
  var skip: [String] = []

  @Option(help: ArgumentHelp("Only rules with this tag; may be given again.", valueName: "tag"))
  var tag: [String] = []

  @Flag(help: "Rules that are still drafts too.")
  var drafts = false

  /// The files among the patterns: `--rules 'return/*' proposal.yaml` names a file too.
  var takenFiles: [String] { choice.takenFiles }

  /// What was chosen, as arguments that choose it again.
  var arguments: [String] { choice.arguments }

  /// The pack with the rules that are asked for; tells of patterns that fit none.
  func load(for session: inout Session) -> CompiledPack? { choice.load(for: &session) }

  /// What was chosen, apart from how it was read.
  var choice: RuleChoice {
    RuleChoice(packs: pack, rules: rules, skip: skip, tag: tag, drafts: drafts)
  }
}
