import ArgumentParser
import Engine
import Findings

/// Pins packs by their digests: `check pack`.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Pin packs by their digests.",
    subcommands: [PackLockCommand.self, PackVerifyCommand.self])
}

/// Writes the lock: `check pack lock`.
struct PackLockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Write check.lock: the packs that may be used here, each by its digest.",
    discussion: """
      check pack lock --pack our-rules.tar
      check pack lock --pack ../rules@v1.2
      """)

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions
  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display.choice)
    let evaluation = Evaluation(rules: packOptions.choice, display: display.choice)
    guard let settings = evaluation.settings(for: &session) else { return try session.finish() }
    guard !settings.rules.packs.isEmpty else {
      throw ValidationError("Name a pack: --pack PATH, or `packs` in .check.yaml.")
    }
    var packs: [(word: String, pack: CompiledPack)] = []
    for word in settings.rules.packs {
      guard let pack = RuleLocator.pack(in: word, isLocked: false, for: &session),
        session.status == .passed
      else { return try session.finish() }
      packs.append((word, pack))
    }
    session.write(PackLock.text(packs), to: PackLock.name)
    for entry in packs {
      session.say(
        "\(entry.word): \(entry.pack.identity.id) \(entry.pack.identity.version) \(entry.pack.identity.digest)\n"
      )
    }
    try session.finish()
  }
}

/// Holds packs against the lock: `check pack verify`.
struct PackVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether packs are those that check.lock names.",
    discussion: "check pack verify --pack our-rules.tar")

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions
  @OptionGroup(title: "Display") var display: DisplayOptions

  func run() throws {
    var session = Session(display.choice)
    let evaluation = Evaluation(rules: packOptions.choice, display: display.choice)
    guard let settings = evaluation.settings(for: &session) else { return try session.finish() }
    var words = settings.rules.packs
    if words.isEmpty, let lock = try? PackLock.find(for: &session) {
      words = lock.entries.map(\.pack)
    }
    guard !words.isEmpty else {
      throw ValidationError("There is no check.lock here, and no pack was named.")
    }
    for word in words {
      if let pack = RuleLocator.pack(in: word, for: &session) {
        session.say(
          "\(word): \(pack.identity.id) \(pack.identity.version) \(pack.identity.digest)\n")
      }
    }
    try session.finish()
  }
}
