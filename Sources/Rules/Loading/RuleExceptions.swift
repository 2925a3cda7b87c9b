import Diagnostics
import Documents

extension RuleReading {
  /// Reads the exceptions, and holds what each lifts against the rule's citations.
  mutating func readExceptions(lifting cites: [RuleCitation]) -> [RuleException] {
    let citations = citations
    var names = NamedParts(example: "public-order")
    let exceptions: [RuleException] = reader.nestedList("unless", as: "an exception") { part in
      let id = part.string("id")
      let node = part.requiredNode("expression")
      let expression = Self.expression(node, of: "expression", in: &part)
      let lifts = citations.read(part.list("lifts"), of: "lifts", resolving: false)
      let law = citations.read(part.optionalList("citations"), of: "citations")
      part.report(lifts.diagnostics + law.diagnostics)
      let note = part.optionalString("note")
      guard let id, let idNode = part.node.value(forKey: "id") else { return nil }
      guard names.takes(id, at: idNode.useSpan, in: &part) else { return nil }
      if part.node.value(forKey: "citations")?.count ?? 0 == 0 {
        part.report(RuleDiagnostics.noCitation("the exception `\(id)`", at: idNode.useSpan))
      }
      Self.check(lifts.value ?? [], of: id, against: cites, in: &part)
      guard let expression else { return nil }
      return RuleException(
        id: id, idSpan: idNode.useSpan, expression: expression, lifts: lifts.value ?? [],
        citations: law.value ?? [], note: note, span: part.node.useSpan)
    }
    reader.report(names.duplicates)
    reader.report(cycles(among: exceptions))
    return exceptions
  }

  /// Exceptions of which each lifts what the next rests on, and the last what the first does.
  ///
  /// An exception that lifts the very article it stands in depends on no other.
  private func cycles(among exceptions: [RuleException]) -> [Diagnostic] {
    func lifts(_ exception: RuleException) -> Set<String> { Set(exception.lifts.map(\.cite)) }
    /// The exceptions that take away what one rests on.
    let threats = exceptions.map { exception in
      let basis = Set(exception.citations.map(\.cite)).subtracting(lifts(exception))
      return exceptions.indices.filter { !basis.isDisjoint(with: lifts(exceptions[$0])) }
    }
    var found: [Diagnostic] = []
    var told: Set<Int> = []
    for start in exceptions.indices where !told.contains(start) {
      let reached = reach(from: start, threats)
      guard reached.contains(start) else { continue }
      let circle = exceptions.indices.filter { place in
        reached.contains(place) && reach(from: place, threats).contains(start)
      }
      told.formUnion(circle)
      found.append(RuleDiagnostics.cycle(circle.map { exceptions[$0] }))
    }
    return found
  }

  /// All that one leads to, itself only by a way round.
  private func reach(from place: Int, _ threats: [[Int]]) -> Set<Int> {
    var reached: Set<Int> = []
    var pending = threats[place]
    while let next = pending.popLast() {
      if reached.insert(next).inserted { pending += threats[next] }
    }
    return reached
  }

  private static func check(
    _ lifts: [RuleCitation], of id: String, against cites: [RuleCitation],
    in part: inout NodeReader
  ) {
    for lifted in lifts {
      guard let cited = cites.first(where: { $0.cite == lifted.cite }) else {
        part.report(
          RuleDiagnostics.liftsUncited(lifted, exception: id, cites: cites.map(\.cite)))
        continue
      }
      if cited.isAbsolute {
        part.report(
          RuleDiagnostics.liftsAbsolute(lifted, exception: id, cited: cited.span))
      }
    }
  }
}

/// What a definition may be called.
enum DefinitionNames {
  /// Reports a name that expressions can't use, or that hides a word they have.
  static func check(_ name: String, at span: SourceSpan, in reader: inout NodeReader) {
    if !SchemaKeywords.isSnakeCase(name) {
      reader.report(
        RuleDiagnostics.badName(
          name, at: span, note: "Use small letters, digits and `_`, and begin with a letter."))
    } else if SchemaKeywords.reservedNames.contains(name)
      || SchemaKeywords.reservedTopLevel.contains(name)
    {
      reader.report(
        RuleDiagnostics.badName(
          name, at: span, note: "The word has a meaning of its own in expressions."))
    }
  }
}
