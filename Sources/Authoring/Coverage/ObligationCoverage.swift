package import Engine
import Law
import Rules

/// Which provisions of the law rules rest on, and which of those rules have cases.
package struct ObligationCoverage: Sendable {
  /// One provision of the registry.
  package struct Entry: Sendable {
    /// As it is printed: `RC1951 art. 33(1)`.
    package let cite: String
    /// The ids of the rules that cite it, sorted; none if nothing tests the obligation.
    package let rules: [String]
    /// Those of them that have cases.
    package let testedRules: [String]
  }

  /// Every provision, by instrument and place in it.
  package let entries: [Entry]

  /// Finds what the rules of a pack rest on.
  ///
  /// - Complexity: O(provisions + citations).
  package init(_ pack: CompiledPack, tests: [RuleTestFile]) {
    var citing: [String: Set<String>] = [:]
    for compiled in pack.rules {
      for citation in compiled.citations {
        citing[pack.registry.printed(citation), default: []].insert(compiled.id.rawValue)
      }
    }
    let tested = Set(tests.filter { !$0.tests.isEmpty }.map(\.rule))
    entries = pack.registry.allInstruments.flatMap { instrument -> [Entry] in
      guard case .success(let whole) = pack.registry.resolve(instrument.id) else { return [] }
      return pack.registry.provisions(of: whole).map { provision in
        let cite = pack.registry.printed(provision)
        let rules = (citing[cite] ?? []).sorted()
        return Entry(cite: cite, rules: rules, testedRules: rules.filter(tested.contains))
      }
    }
  }

  /// The provisions that no rule rests on.
  package var uncovered: [String] { entries.filter(\.rules.isEmpty).map(\.cite) }
}
