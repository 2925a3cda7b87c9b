package import Engine
package import Findings
import Law
import Rules

/// Gathers what a reader wants to know of every rule of a pack.
package struct RuleSiteBuilder {
  private let pack: CompiledPack
  private let cases: [String: [RuleTest]]
  private let duties: [Duty]

  /// - Parameters:
  ///   - pack: Whose rules are told of.
  ///   - cases: The cases of its rules.
  ///   - duties: The catalogue behind it; may be empty.
  package init(_ pack: CompiledPack, cases: [RuleTestFile], duties: [Duty]) {
    self.pack = pack
    self.cases = Dictionary(grouping: cases, by: \.rule).mapValues { $0.flatMap(\.tests) }
    self.duties = duties
  }

  /// The site: one page a rule.
  package func site() -> RuleSite {
    RuleSite(
      pack: pack.identity, title: pack.title, lawUpTo: pack.registry.upTo,
      pages: pack.rules.map { page($0.rule) })
  }

  private func page(_ rule: Rule) -> RuleSite.Page {
    let id = rule.id.rawValue
    let used = names(in: rule)
    let terms = pack.definitions.filter { used.contains($0.name) }
    var meanings = Dictionary(
      terms.map { ($0.name, Self.meaning(of: $0)) }, uniquingKeysWith: { first, _ in first })
    for definition in rule.definitions { meanings[definition.name] = definition.name.spaced }
    let words = ConditionProse(schema: pack.schema, scope: rule.forEach, names: meanings)
    var prose: [String: RuleSite.Prose] = [:]
    for expression in rule.expressions { prose[expression.text] = words.prose(expression) }
    let others =
      rule.exceptions.flatMap { $0.lifts + $0.citations }
      + rule.interpretations.flatMap(\.citations)
    return RuleSite.Page(
      rule: rule, sources: rule.citations.compactMap(source),
      otherSources: Dictionary(
        others.compactMap { cite in source(cite).map { (cite.cite, $0) } },
        uniquingKeysWith: { first, _ in first }),
      prose: prose, terms: terms.map { .init($0.name, $0.doc) }, facts: facts(of: rule, terms),
      cases: (cases[id] ?? []).map { test in
        .init(test.name, verdicts(test).joined(separator: ", "))
      },
      duties: duties.filter { $0.rules.contains { $0.id == id } }.map { .init($0.id, $0.title) })
  }

  /// What a shared definition says, in its first sentence.
  private static func meaning(of term: SharedDefinition) -> String {
    let end = term.doc.firstRange(of: ". ")?.lowerBound ?? term.doc.endIndex
    let sentence = term.doc[..<end]
    return String(sentence.hasSuffix(".") ? sentence.dropLast() : sentence)
  }

  private func verdicts(_ test: RuleTest) -> [String] {
    var seen: Set<String> = []
    return test.expectations.map(\.verdict.rawValue).filter { seen.insert($0).inserted }
  }

  /// The names that stand at the start of what the rule reads.
  private func names(in rule: Rule) -> Set<String> {
    var result: Set<String> = []
    for expression in rule.expressions {
      for path in ExpressionReading(expression).paths {
        result.insert(String(path.prefix { $0 != "." }))
      }
    }
    // A definition may rest on others.
    for definition in pack.definitions.reversed() where result.contains(definition.name) {
      for path in ExpressionReading(definition.expression).paths {
        result.insert(String(path.prefix { $0 != "." }))
      }
    }
    return result
  }

  /// The facts that the rule and its terms read, with the question that asks for each.
  private func facts(of rule: Rule, _ terms: [SharedDefinition]) -> [RuleSite.Entry] {
    var paths: Set<String> = []
    for expression in rule.expressions { paths.formUnion(ExpressionReading(expression).paths) }
    for term in terms { paths.formUnion(ExpressionReading(term.expression).paths) }
    return paths.sorted().compactMap { path in
      guard let field = pack.schema.field(at: path, in: rule.forEach), let fact = field.fact else {
        return nil
      }
      return .init(path, fact.question ?? field.description)
    }
  }

  private func source(_ cite: RuleCitation) -> RuleSite.Source? {
    let registry = pack.registry
    guard let citation = try? registry.resolve(cite.cite).get() else { return nil }
    let instrument = registry.instrument(citation)
    let provision = registry.provision(citation)
    return RuleSite.Source(
      cite: registry.shown(citation), title: instrument.shortTitle,
      fullTitle: instrument.fullTitle, citation: instrument.citation, url: instrument.url,
      heading: provision?.heading ?? "", force: instrument.force,
      isAbsolute: cite.isAbsolute || provision?.isAbsolute == true,
      confirmation: provision?.confirmation, confirmedIn: provision?.confirmedIn ?? "")
  }
}

extension String {
  /// The text with spaces where it has `_`.
  fileprivate var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
