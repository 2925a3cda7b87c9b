package import Diagnostics
package import Documents

/// Reads many rule files and what they say of each other.
package enum RuleSetLoader {
  /// Reads rules; a file with mistakes does not keep the others from being read.
  ///
  /// - Parameters:
  ///   - files: The only document of each rule file, by the file's name.
  ///   - law: Knows which citations exist.
  ///   - schema: What proposals may say; if given, the fields that rules name outside of expressions are
  ///     looked up in it.
  ///   - packVersion: The version of the pack, if it is known: no change of a rule is of a later one.
  /// - Returns: Every rule that could be read, in the order of ids; of two with one id the one whose
  ///   file sorts first.
  package static func load(
    _ files: [String: Document], law: any CitationResolving, schema: ProposalSchema? = nil,
    packVersion: PackVersion? = nil
  ) -> Diagnosed<RuleSet> {
    var diagnostics = DiagnosticCollector()
    let loader = RuleLoader(law: law, packVersion: packVersion)
    var rules: [Rule] = []
    var places: [RuleID: SourceSpan] = [:]
    for (file, document) in files.sorted(by: { $0.key < $1.key }) {
      guard let rule = diagnostics.take(loader.load(document, file: file)) else { continue }
      if let first = places[rule.id] {
        diagnostics.add(RuleDiagnostics.duplicateRule(rule.id, at: rule.idSpan, first: first))
        continue
      }
      places[rule.id] = rule.idSpan
      rules.append(rule)
    }
    let set = RuleSet(rules)
    checkSuccessors(of: set, into: &diagnostics)
    if let schema {
      for rule in set.rules { RuleSchemaChecks.check(rule, schema: schema, into: &diagnostics) }
    }
    return Diagnosed(set, diagnostics.diagnostics)
  }

  /// Reports successors that do not exist, and chains of them that never end.
  private static func checkSuccessors(
    of set: RuleSet, into diagnostics: inout DiagnosticCollector
  ) {
    for rule in set.rules {
      guard case .deprecated(let next?) = rule.status else { continue }
      guard set[next] != nil else {
        let closest = Suggestions.closest(
          to: next.rawValue, among: set.rules.map(\.id.rawValue).filter { $0 != rule.id.rawValue })
        diagnostics.add(
          RuleDiagnostics.badSuccessor(
            "`\(rule.id)` is superseded by `\(next)`, which is no rule", at: rule.idSpan,
            label: "superseded by nothing",
            note: closest.map { "Did you mean `\($0)`?" } ?? "Name a rule of the set."))
        continue
      }
      var seen: Set<RuleID> = [rule.id]
      var current = next
      while seen.insert(current).inserted {
        guard case .deprecated(let further?)? = set[current]?.status else { break }
        current = further
      }
      if current == rule.id {
        diagnostics.add(
          RuleDiagnostics.badSuccessor(
            "`\(rule.id)` supersedes itself in the end", at: rule.idSpan,
            label: "the chain leads back here", note: "Let the chain end in a rule in force."))
      }
    }
  }
}
