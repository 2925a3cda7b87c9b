import Engine
import Findings
import Rules

/// Which pack to judge by, and which of its rules.
struct RuleChoice: Equatable {
  /// Where packs lie; the one that is compiled in if there are none.
  var packs: [String] = []
  /// Patterns for the ids of rules that are wanted, and of those that are not.
  var rules: [String] = []
  var skip: [String] = []
  var tag: [String] = []
  var drafts = false

  /// The files among the patterns: `--rules 'return/*' proposal.yaml` names a file too.
  var takenFiles: [String] { (rules + skip).filter(Self.isFile) }

  /// What was chosen, as arguments that choose it again.
  var arguments: [String] {
    var arguments = packs.flatMap { ["--pack", $0] }
    let patterns = [("--rules", rules), ("--skip", skip)]
    for (option, values) in patterns {
      let values = values.filter { !Self.isFile($0) }
      if !values.isEmpty { arguments += [option] + values }
    }
    for tag in tag { arguments += ["--tag", tag] }
    return arguments + (drafts ? ["--drafts"] : [])
  }

  /// Whether no rule was left out by the user.
  var isWhole: Bool { arguments.allSatisfy { !["--rules", "--skip", "--tag"].contains($0) } }

  /// Whether a word names a file and no rule: the ids of rules have no dot.
  private static func isFile(_ word: String) -> Bool { word == "-" || word.contains(".") }

  /// The pack with the rules that are asked for, for commands that take one; tells of patterns that fit none.
  ///
  /// - Parameters:
  ///   - session: Takes in files and messages.
  ///   - includesAll: Whether drafts and deprecated rules stay, for commands about rules as texts.
  /// - Returns: `nil` if there is no pack to judge by.
  func load(for session: inout Session, includesAll: Bool = false) -> CompiledPack? {
    loadAll(for: &session, includesAll: includesAll)?.first?.chosen
  }

  /// A pack, whole and with the rules that are asked for.
  struct Loaded {
    let whole: CompiledPack
    let chosen: CompiledPack
  }

  /// Every pack with the rules that are asked for; tells of patterns that fit none in any of them.
  ///
  /// - Parameters:
  ///   - session: Takes in files and messages.
  ///   - includesAll: Whether drafts and deprecated rules stay, for commands about rules as texts.
  /// - Returns: `nil` if any pack can't be read at all: to judge by the others alone would pass for the whole.
  func loadAll(for session: inout Session, includesAll: Bool = false) -> [Loaded]? {
    var whole: [CompiledPack] = []
    for pack in packs.isEmpty ? [nil] : packs.map(Optional.some) {
      guard let pack = RuleLocator.pack(in: pack, for: &session) else { return nil }
      whole.append(pack)
    }
    let patterns = (
      rules: rules.filter { !Self.isFile($0) }, skip: skip.filter { !Self.isFile($0) }
    )
    let wanted = patterns.rules.map(Glob.init)
    let unwanted = patterns.skip.map(Glob.init)
    for (pattern, glob) in zip(patterns.rules + patterns.skip, wanted + unwanted) {
      let ids = whole.flatMap { $0.rules.map(\.id.rawValue) }
      guard !ids.contains(where: glob.matches) else { continue }
      session.tell([CommandDiagnostics.noRule(pattern, known: ids)], as: .usage)
    }
    return whole.map { pack in
      let chosen = pack.filter { rule in
        let id = rule.id.rawValue
        guard !unwanted.contains(where: { $0.matches(id) }) else { return false }
        guard tag.isEmpty || !tag.allSatisfy({ !rule.rule.tags.contains($0) }) else { return false }
        guard wanted.isEmpty else { return wanted.contains { $0.matches(id) } }
        return includesAll || rule.status == .stable || (drafts && rule.status == .draft)
      }
      return Loaded(whole: pack, chosen: chosen)
    }
  }
}
