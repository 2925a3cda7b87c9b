import ArgumentParser

/// Tells whether a policy proposal keeps a State's international protection obligations.
@main
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check")
}
