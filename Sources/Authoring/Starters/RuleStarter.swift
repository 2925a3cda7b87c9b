package import Engine
import Findings
import Law
import Rules

/// A rule to begin with, and its cases, made from what a pack's schema and law have.
package struct RuleStarter {
  /// What the starter rule is about: the parts of the schema and of the law that it names.
  private struct Parts {
    let list: String
    let scope: RuleScope
    let states: [String]
    let fact: [String]
    let cite: String
    let state: State
  }

  private let pack: CompiledPack
  private let id: String

  /// - Parameters:
  ///   - id: `theme/name` of the rule to write.
  ///   - pack: The pack it will belong to.
  package init(id: String, in pack: CompiledPack) {
    self.id = id
    self.pack = pack
  }

  /// The rule's file and that of its cases, from the pack's folder.
  ///
  /// - Returns: `nil` where the schema has no States who act and no yes-or-no safeguard to write about, or the law no
  ///   treaty with a party.
  package func files() -> [StarterFile]? {
    guard RuleID(id) != nil, let parts = parts() else { return nil }
    return [
      StarterFile(path: "rules/\(id).rule.yaml", text: rule(parts)),
      StarterFile(path: "rules/\(id).tests.yaml", text: tests(parts)),
    ]
  }

  private func rule(_ parts: Parts) -> String {
    let variable = parts.scope.rawValue
    return """
      # A rule to begin with. It runs as it stands; replace what it says, line by line.
      # `check schema rule` gives your editor the form, `check functions` the words of conditions.
      id: \(id)
      title: \(title)
      # draft: it is tested but judges nobody yet. Write stable when it is ready.
      status: draft
      # How grave a breach is: grave, serious, moderate or minor.
      severity: serious
      # The obligation in plain words of your own, with its exceptions.
      duty: >-
        Say here what the law asks, of whom, and when.
      # The law it rests on, looked up; `check law status` says whom it binds.
      citations:
        - \(parts.cite)
      # Decided once for each of these: proposal, party, measure, population or funding_line.
      for_each: \(variable)
      # Whose duty it is: the States in one role. Never “any party”: who pays is not who acts.
      bearers: \(variable).\(parts.states.joined(separator: "."))
      # when: the trigger, a condition on facts; without it the rule reaches every \(variable).
      # What must hold. One requirement, one message that says what is wrong.
      require:
        - expression: \(variable).\(parts.fact.joined(separator: "."))
          message: Say here what is wrong when it does not hold.
      # unless: an exception, with the citations it lifts and those it rests on.
      # interpretations: how authorities that disagree read the duty.
      rationale: >-
        Say here why, for the case at hand: {{bearer}} is the State.
      tags: []
      # When the rule came in and what it judges otherwise since: oldest first, by the version in pack.yaml.
      changes:
        - {version: \(pack.identity.version), note: The rule comes in.}

      """
  }

  private func tests(_ parts: Parts) -> String {
    """
    # What the rule must say. Each case is a small proposal with a verdict; `check test` runs them.
    rule: \(id)
    cases:
    \(test("what the law asks is there", parts, "yes", "pass"))
    \(test("it is not there", parts, "no", "fail"))
    \(test("nobody knows whether it is there", parts, "unknown", "undetermined"))
    """
  }

  private func test(_ name: String, _ parts: Parts, _ value: String, _ verdict: String) -> String {
    let skeleton = ProposalSkeleton(pack.schema)
    var element = skeleton.required(in: parts.list, id: "one")
    element.set(parts.states, to: "[\(parts.state)]")
    element.set(parts.fact, to: value)
    let lines =
      ["  - name: \(name)", "    proposal:"]
      + skeleton.document(id: "example", with: [(parts.list, element)])
      .map { "      " + $0 }
      + ["    expect: \(verdict)", ""]
    return lines.joined(separator: "\n")
  }

  private var title: String {
    let name = id.split(separator: "/").last ?? ""
    let words = String(name.map { $0 == "-" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: What to write about

  private func parts() -> Parts? {
    guard let law = law() else { return nil }
    for scope in [RuleScope.measure, .party, .fundingLine] {
      guard let list = scope.list,
        case .list(.object(let object))? = pack.schema.root.field(list)?.type
      else { continue }
      if let states = Self.path(in: object, isStates), let fact = Self.path(in: object, isSafeguard)
      {
        return Parts(
          list: list, scope: scope, states: states, fact: fact, cite: law.cite, state: law.state)
      }
    }
    return nil
  }

  private func isStates(_ field: SchemaField) -> Bool {
    if case .list(.fact(.state)) = field.type { true } else { false }
  }

  private func isSafeguard(_ field: SchemaField) -> Bool {
    if case .fact(.bool) = field.type { field.fact?.polarity == .safeguard } else { false }
  }

  /// The first field of an object that is wanted, in the order of the schema; groups are looked into.
  private static func path(in object: SchemaObject, _ isWanted: (SchemaField) -> Bool) -> [String]?
  {
    for field in object.fields {
      if isWanted(field) { return [field.name] }
      if case .object(let group) = field.type, let rest = path(in: group, isWanted) {
        return [field.name] + rest
      }
    }
    return nil
  }

  /// The first provision that a treaty has, and a State that it binds.
  private func law() -> (cite: String, state: State)? {
    let day = CalendarDate(ProposalSkeleton.day) ?? pack.registry.upTo
    for instrument in pack.registry.allInstruments where instrument.kind == .treaty {
      guard let whole = try? pack.registry.resolve(instrument.id).get(),
        let provision = pack.registry.provisions(of: whole).first(where: { citation in
          pack.registry.provision(citation, on: day)?.confirmation != .recalled
        })
      else { continue }
      let state = StateNames.all.first {
        pack.registry.status(of: provision, for: $0, on: day).status == .binds
      }
      if let state { return (pack.registry.printed(provision), state) }
    }
    return nil
  }
}
