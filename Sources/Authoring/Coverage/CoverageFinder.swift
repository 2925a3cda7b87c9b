package import Engine
package import Findings
import Law
import Rules

/// Finds how much of the law the rules of a pack encode.
package struct CoverageFinder {
  /// What uses a provision without resting on it.
  private struct Uses {
    /// Rules that cite it, by their ids.
    var rules: Set<String> = []
    /// Exceptions, definitions and readings that cite it, in words.
    var others: Set<String> = []
  }

  private let pack: CompiledPack
  private let duties: [Duty]

  /// - Parameters:
  ///   - pack: Whose rules are looked at.
  ///   - duties: The catalogue behind the pack; may be empty.
  package init(_ pack: CompiledPack, duties: [Duty]) {
    self.pack = pack
    self.duties = duties
  }

  /// The duties as the catalogue tells of them, and every provision of the registry.
  ///
  /// - Complexity: O(provisions + citations).
  package func find() -> LawCoverage {
    let named = Set(duties.flatMap { $0.rules.map(\.id) })
    return LawCoverage(
      duties: duties.map { duty in
        .init(
          id: duty.id, title: duty.title, theme: duty.theme, force: duty.force,
          extent: duty.extent, rules: duty.rules.map(\.id),
          why: duty.lacks ?? duty.undecidable ?? (duty.rules.isEmpty ? "No rule yet." : ""))
      }, instruments: instruments(),
      unnamedRules: duties.isEmpty
        ? [] : pack.rules.map(\.id.rawValue).filter { !named.contains($0) })
  }

  private func instruments() -> [LawCoverage.Instrument] {
    let registry = pack.registry
    let uses = uses()
    // A rule whose duty lacks something encodes its provisions in part.
    var lacks: [String: [String]] = [:]
    for duty in duties {
      guard let words = duty.lacks else { continue }
      for rule in duty.rules { lacks[rule.id, default: []].append("\(duty.id): \(words)") }
    }
    return registry.allInstruments.compactMap { instrument in
      guard let whole = try? registry.resolve(instrument.id).get() else { return nil }
      let parts = registry.provisions(of: whole)
      // The instrument as a whole is told of where something cites it so, or it has no parts.
      let isCited = parts.isEmpty || uses[registry.printed(whole)] != nil
      let provisions = ((isCited ? [whole] : []) + parts).map { citation in
        provision(citation, uses[registry.printed(citation)] ?? Uses(), lacks: lacks)
      }
      return .init(id: instrument.id, title: instrument.shortTitle, provisions: provisions)
    }
  }

  private func provision(
    _ citation: Citation, _ uses: Uses, lacks: [String: [String]]
  ) -> LawCoverage.Provision {
    let rules = uses.rules.sorted()
    // Only what is left out by every rule that rests on it is left out.
    let open = rules.allSatisfy { lacks[$0] != nil } ? rules.flatMap { lacks[$0] ?? [] } : []
    let extent: LawCoverage.Extent
    var why = ""
    if rules.isEmpty {
      extent = uses.others.isEmpty ? .not : .partly
      why =
        uses.others.isEmpty
        ? "No rule cites it." : "Only " + uses.others.sorted().joined(separator: ", ") + "."
    } else {
      extent = open.isEmpty ? .encoded : .partly
      var seen: Set<String> = []
      why = open.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
    return .init(
      cite: pack.registry.shown(citation),
      heading: pack.registry.provision(citation)?.heading ?? "", extent: extent, rules: rules,
      why: why)
  }

  /// Who uses which provision, by its printed form.
  private func uses() -> [String: Uses] {
    var result: [String: Uses] = [:]
    func note(_ citations: [RuleCitation], _ words: String) {
      for citation in citations { result[printed(citation), default: Uses()].others.insert(words) }
    }
    for rule in pack.rules.map(\.rule) {
      let id = rule.id.rawValue
      for citation in rule.citations {
        result[printed(citation), default: Uses()].rules.insert(id)
      }
      for exception in rule.exceptions {
        note(exception.citations, "the exception \(exception.id) of \(id)")
      }
      for reading in rule.interpretations {
        note(reading.citations, "the reading \(reading.id) of \(id)")
      }
    }
    for definition in pack.definitions {
      note(definition.citations, "the definition \(definition.name)")
    }
    return result
  }

  private func printed(_ citation: RuleCitation) -> String {
    (try? pack.registry.resolve(citation.cite).get()).map(pack.registry.printed) ?? citation.cite
  }
}
