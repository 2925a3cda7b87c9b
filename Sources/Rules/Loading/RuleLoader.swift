package import Diagnostics
package import Documents
import Law

/// Reads one rule file.
package struct RuleLoader: Sendable {
  let law: any CitationResolving
  let packVersion: PackVersion?

  /// Reads rules.
  ///
  /// - Parameters:
  ///   - law: Knows which citations exist.
  ///   - packVersion: The version of the pack they belong to; no change of a rule may be of a later one.
  package init(law: any CitationResolving, packVersion: PackVersion? = nil) {
    self.law = law
    self.packVersion = packVersion
  }

  /// Reads a rule; every mistake of the file is reported, with RULE and DOC codes.
  ///
  /// - Parameters:
  ///   - document: The only document of its file.
  ///   - file: The file's name, from which its id is known: `rules/return/x.rule.yaml`.
  /// - Returns: The rule if it has all that it must have, even where other parts of it are reported.
  package func load(_ document: Document, file: String) -> Diagnosed<Rule> {
    var reading = RuleReading(document.root, file: file, loader: self)
    let rule = reading.read()
    var collector = DiagnosticCollector()
    collector.add(reading.reader.finish())
    return Diagnosed(rule, collector.diagnostics)
  }
}

/// One pass over one rule file.
struct RuleReading {
  let file: String
  let citations: CitationReader
  let packVersion: PackVersion?
  var reader: NodeReader

  init(_ root: Node, file: String, loader: RuleLoader) {
    self.file = file
    citations = CitationReader(law: loader.law)
    packVersion = loader.packVersion
    reader = NodeReader(root, as: "a rule")
  }

  mutating func read() -> Rule? {
    let node = reader.node
    let id = readID()
    let title = text("title")
    let status = readStatus()
    let severity: RuleSeverity? = reader.choice("severity")
    let duty = text("duty")
    let cites = readCitations(required: true, what: "the rule")
    let forEach: RuleScope? = reader.choice("for_each")
    let bearers = expression(reader.requiredNode("bearers"), of: "bearers")
    let when = expression(reader.optionalNode("when"), of: "when")
    let definitions = readDefinitions()
    let requirements = readRequirements()
    let exceptions = readExceptions(lifting: cites)
    let interpretations = readInterpretations()
    let overrides = readSilence()
    let rationale = reader.optionalNode("rationale").flatMap { node in
      take(RationaleReader.read(node, of: "rationale"))
    }
    let remedy = readRemedy()
    let tags = reader.optionalStrings("tags")
    let changes = readChanges()
    // A reading that can't be read might have been the one that binds: the rule can't do without it.
    let isWhole = interpretations.count == reader.node.value(forKey: "interpretations")?.count ?? 0
    guard isWhole, let id, let title, let status, let severity, let duty, let forEach, let bearers,
      !cites.isEmpty, !requirements.isEmpty
    else { return nil }
    return Rule(
      id: id.id, idSpan: id.span, title: title, status: status, severity: severity,
      duty: StoredText(duty),
      citations: cites, forEach: forEach, bearers: bearers, when: when, definitions: definitions,
      requirements: requirements, exceptions: exceptions, interpretations: interpretations,
      silenceOverrides: overrides, rationale: rationale, remedy: remedy, tags: tags,
      changes: changes, span: node.span)
  }

  // MARK: The head

  private mutating func readID() -> (id: RuleID, span: SourceSpan)? {
    guard let text = reader.string("id"), let node = reader.node.value(forKey: "id") else {
      return nil
    }
    guard let id = RuleID(text) else {
      reader.report(RuleDiagnostics.badID(text, at: node.useSpan))
      return nil
    }
    let byPlace = RuleID(path: file)
    if byPlace != id {
      reader.report(
        RuleDiagnostics.misplaced(
          text, file: file, expected: byPlace?.rawValue, at: node.useSpan))
    }
    return (id, node.useSpan)
  }

  private enum StatusWord: String, CaseIterable { case draft, stable, deprecated }

  private mutating func readStatus() -> RuleStatus? {
    let word: StatusWord? = reader.choice("status")
    let successor = reader.optionalString("superseded_by")
    let place = reader.node.value(forKey: "superseded_by")?.useSpan
    var successorID: RuleID?
    if let successor, let place {
      successorID = RuleID(successor)
      if successorID == nil { reader.report(RuleDiagnostics.badID(successor, at: place)) }
      if let word, word != .deprecated {
        reader.report(
          RuleDiagnostics.badSuccessor(
            "a rule that is \(word.rawValue) has a successor", at: place,
            label: "only a deprecated rule has one",
            note: "Write `status: deprecated`, or drop `superseded_by`."))
      }
    }
    switch word {
    case .draft: return .draft
    case .stable: return .stable
    case .deprecated: return .deprecated(supersededBy: successorID)
    case nil: return nil
    }
  }

  mutating func readCitations(required: Bool, what: String) -> [RuleCitation] {
    let nodes = reader.optionalList("citations")
    let cites = take(citations.read(nodes, of: "citations")) ?? []
    if required, nodes.isEmpty {
      let place = reader.node.entries.first { $0.key.text == "citations" }?.key.useSpan
      reader.report(RuleDiagnostics.noCitation(what, at: place ?? headSpan))
    }
    return cites
  }

  // MARK: Parts

  private mutating func readDefinitions() -> [RuleVariable] {
    var places: [String: SourceSpan] = [:]
    var duplicates: [Diagnostic] = []
    let variables: [RuleVariable] = reader.nestedList("definitions", as: "a definition") { part in
      let name = part.string("name")
      let node = part.requiredNode("expression")
      let expression = Self.expression(node, of: "expression", in: &part)
      guard let name, let nameNode = part.node.value(forKey: "name") else { return nil }
      if let first = places[name] {
        duplicates.append(
          RuleDiagnostics.duplicateName("`\(name)`", at: nameNode.useSpan, first: first))
        return nil
      }
      places[name] = nameNode.useSpan
      DefinitionNames.check(name, at: nameNode.useSpan, in: &part)
      guard let expression else { return nil }
      return RuleVariable(name: name, nameSpan: nameNode.useSpan, expression: expression)
    }
    reader.report(duplicates)
    return variables
  }

  private mutating func readRequirements() -> [Requirement] {
    let requirements = Self.requirements(in: &reader)
    if reader.node.value(forKey: "require")?.count ?? 0 == 0 {
      let place = reader.node.entries.first { $0.key.text == "require" }?.key.useSpan
      reader.report(RuleDiagnostics.noRequirement(at: place ?? headSpan))
    }
    return requirements
  }

  /// The requirements at `require`, of a rule or of an interpretation.
  static func requirements(in reader: inout NodeReader) -> [Requirement] {
    reader.nestedList("require", as: "a requirement") { part in
      let node = part.requiredNode("expression")
      let expression = expression(node, of: "expression", in: &part)
      let message = text("message", in: &part)
      guard let expression, let message else { return nil }
      return Requirement(expression: expression, message: StoredText(message))
    }
  }

  private mutating func readSilence() -> [SilenceOverride] {
    guard let node = reader.optionalNode("silence") else { return [] }
    guard node.kind == .mapping else {
      reader.report(
        DocumentDiagnostics.wrongType(
          expected: "a mapping of fields to what silence means", node: node, field: "silence"))
      return []
    }
    var overrides: [SilenceOverride] = []
    for (key, value) in node.entries {
      var word: Node? = value
      var reason: String?
      if value.kind == .mapping {
        var part = NodeReader(value, as: "a reading of silence")
        word = part.requiredNode("silence")
        reason = part.optionalString("reason")
        reader.report(part.finish())
      }
      guard let word else { continue }
      guard word.kind == .scalar, let silence = SilenceMeaning(rawValue: word.text) else {
        reader.report(
          DocumentDiagnostics.notAChoice(
            word, field: "silence", choices: SilenceMeaning.allCases.map(\.rawValue)))
        continue
      }
      let override = SilenceOverride(
        path: key.text, pathSpan: key.useSpan, silence: silence, reason: reason)
      if reason == nil { reader.report(RuleDiagnostics.unreasonedSilence(override)) }
      overrides.append(override)
    }
    return overrides
  }

  private mutating func readRemedy() -> RemedyHint? {
    reader.optionalNested("remedy", as: "a remedy") { part in
      func paths(_ key: String) -> [RemedyHint.Path] {
        part.optionalList(key).compactMap { node in
          guard let text = part.read(node, of: key, expecting: "a field", \.stringValue) else {
            return nil
          }
          return RemedyHint.Path(text: StoredText(text), span: node.useSpan)
        }
      }
      return RemedyHint(
        mayChange: paths("may_change"), mustNotChange: paths("must_not_change"),
        advice: part.optionalString("advice").map { StoredText($0) })
    }
  }

  // MARK: Small parts

  /// Where to point for what the whole rule lacks: its id, else its first key.
  var headSpan: SourceSpan {
    reader.node.value(forKey: "id")?.useSpan
      ?? reader.node.entries.first { _ in true }?.key.useSpan ?? reader.node.useSpan
  }

  mutating func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value? {
    reader.report(diagnosed.diagnostics)
    return diagnosed.value
  }

  private mutating func expression(_ node: Node?, of key: String) -> RuleExpression? {
    Self.expression(node, of: key, in: &reader)
  }

  static func expression(_ node: Node?, of key: String, in reader: inout NodeReader)
    -> RuleExpression?
  {
    guard let node else { return nil }
    let read = ExpressionReader.read(node, of: key)
    reader.report(read.diagnostics)
    return read.value
  }

  private mutating func text(_ key: String) -> String? { Self.text(key, in: &reader) }

  /// A text that is not blank.
  static func text(_ key: String, in reader: inout NodeReader) -> String? {
    guard let text = reader.string(key) else { return nil }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      let place = reader.node.value(forKey: key)?.useSpan ?? reader.node.useSpan
      reader.report(RuleDiagnostics.emptyText(key, at: place))
      return nil
    }
    return text
  }
}
