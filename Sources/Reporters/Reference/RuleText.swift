package import Diagnostics
package import Law
package import Rules

/// Rules as pages and lists for people.
package struct RuleText {
  private let layout: TextLayout
  private let registry: LawRegistry

  /// - Parameters:
  ///   - style: Whether there is colour.
  ///   - width: Columns.
  ///   - registry: The law that the rules cite.
  package init(style: TextStyle, width: Int, registry: LawRegistry) {
    layout = TextLayout(style: style, width: width)
    self.registry = registry
  }

  /// Everything a rule says: the duty, whom it binds, what it asks and why.
  ///
  /// - Parameters:
  ///   - rule: The rule as its author wrote it.
  ///   - definitions: What the pack defines for all rules; those that the rule names are told.
  ///   - cases: The names of its cases, where they are at hand.
  /// - Returns: Text that ends with a line.
  package func page(
    _ rule: Rule, definitions: [SharedDefinition], cases: [String]
  ) -> String {
    var lines = layout.lines(StyledText(rule.title, .strong))
    lines += layout.lines(
      StyledText(
        "\(rule.id) · \(rule.severity.rawValue) · \(rule.status.word)"
          + (rule.tags.isEmpty ? "" : " · " + rule.tags.joined(separator: ", ")), .dim))
    lines.append("")
    lines += layout.labelled("Duty", StyledText(rule.duty))
    lines += layout.list("Sources", rule.citations.map(source))
    lines += layout.labelled("Judged", StyledText(Self.scope(rule.forEach)))
    lines += layout.labelled("For", expression("each State in ", rule.bearers))
    if let when = rule.when { lines += layout.labelled("When", expression("", when)) }
    for variable in rule.definitions {
      lines += layout.labelled("Where", expression("\(variable.name) is ", variable.expression))
    }
    lines += layout.list("Terms", terms(of: rule, among: definitions))
    lines += layout.list(
      "Asks",
      rule.requirements.map { requirement in
        var text = expression("", requirement.expression)
        text.append(" — if not: \(Wording.sentence(requirement.message))")
        return text
      })
    lines += layout.list("Unless", rule.exceptions.map(exception))
    lines += layout.list("Readings", rule.interpretations.map(interpretation))
    lines += layout.list("Silence", rule.silenceOverrides.map(Self.silence))
    if let rationale = rule.rationale {
      lines += layout.labelled("Why", StyledText(rationale.template))
    }
    if let advice = rule.remedy?.advice { lines += layout.labelled("To cure", StyledText(advice)) }
    lines += layout.list(
      "Changes",
      rule.changes.map { StyledText("\(Wording.version($0)): \(Wording.sentence($0.note))") })
    lines += layout.list("Cases", cases.map { StyledText($0) })
    return lines.text
  }

  /// The shared definitions that the rule names, each with what it means.
  private func terms(of rule: Rule, among definitions: [SharedDefinition]) -> [StyledText] {
    let expressions =
      [rule.bearers, rule.when].compactMap(\.self) + rule.definitions.map(\.expression)
      + rule.requirements.map(\.expression) + rule.exceptions.map(\.expression)
      + rule.interpretations.flatMap(\.expressions)
    let names = Set(expressions.flatMap { Self.names(in: $0.text) })
    return definitions.filter { names.contains($0.name) }.map { definition in
      var text = StyledText(definition.name, .note)
      text.append(": \(Wording.sentence(definition.doc))")
      return text
    }
  }

  /// The names that stand by themselves in an expression, not as a part of another value.
  private static func names(in expression: String) -> [String] {
    expression.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
      .compactMap { $0.contains(".") ? $0.split(separator: ".").first : $0 }.map(String.init)
  }

  /// A line or two a rule: id, how grave a breach is, title, sources.
  package func list(_ rules: [Rule]) -> String {
    var lines: TextLines = []
    var theme = ""
    for rule in rules {
      if rule.id.theme != theme {
        if !lines.isEmpty { lines.append("") }
        theme = rule.id.theme
        lines.append(layout.style.apply(.heading, Escaping.terminal(theme)))
      }
      var text = StyledText(rule.id.rawValue, .strong)
      text.append(" (\(rule.severity.rawValue)")
      if rule.status != .stable { text.append(", \(rule.status.word)") }
      text.append("): \(rule.title). ")
      text.append(shown(rule.citations).joined(separator: "; "), .dim)
      lines += layout.lines(text, indent: 4, lead: ("  ", 2))
    }
    lines.append("")
    lines.append(Wording.count(rules.count, "rule", "rules"))
    return lines.text
  }

  /// A citation with its title, how hard it binds and how its pinpoint was checked.
  private func source(_ cite: RuleCitation) -> StyledText {
    guard let citation = try? registry.resolve(cite.cite).get() else {
      return StyledText(cite.cite, .strong)
    }
    let provision = registry.provision(citation)
    var text = StyledText(registry.title(citation), .strong)
    if let heading = provision?.heading, !heading.isEmpty { text.append(" (\(heading))") }
    let force =
      switch registry.instrument(citation).force {
      case .binding: "binding on its parties"
      case .customary: "customary law"
      case .commitment: "a political commitment"
      case .guidance: "guidance"
      }
    text.append(": \(force)")
    if cite.isAbsolute { text.append("; absolute") }
    text.append(" [\(registry.shown(citation))]. ", .dim)
    let pinpoint = provision == nil ? "" : "Pinpoint: "
    text.append(pinpoint + Wording.pinpoint(provision?.confirmation), .dim)
    return text
  }

  /// Citations as a reader may see them.
  private func shown(_ citations: [RuleCitation]) -> [String] {
    citations.map { cite in
      (try? registry.resolve(cite.cite).get()).map(registry.shown) ?? cite.cite
    }
  }

  private static func scope(_ scope: RuleScope) -> String {
    switch scope {
    case .proposal: "once, for the proposal as a whole"
    case .party: "for each party"
    case .measure: "for each measure"
    case .population: "for each measure and each population it reaches"
    case .fundingLine: "for each funding line"
    }
  }

  private func expression(_ before: String, _ expression: RuleExpression) -> StyledText {
    var text = StyledText(before)
    text.append(expression.text, .note)
    return text
  }

  private func exception(_ exception: RuleException) -> StyledText {
    var text = StyledText(exception.id, .strong)
    text.append(": ")
    text.append(exception.expression.text, .note)
    text.append(" — lifts \(Wording.list(shown(exception.lifts)))")
    if !exception.citations.isEmpty {
      text.append(", by \(Wording.list(shown(exception.citations)))")
    }
    text.append(".")
    if let note = exception.note { text.append(" " + Wording.sentence(note)) }
    return text
  }

  private func interpretation(_ interpretation: Interpretation) -> StyledText {
    var text = StyledText(interpretation.authority, .strong)
    text.append(" (\(interpretation.legalOrder); ")
    text.append("\(Wording.list(shown(interpretation.citations)))): ")
    if let when = interpretation.when {
      text.append("reaches where ")
      text.append(when.text, .note)
      text.append("; ")
    }
    if interpretation.requirements.isEmpty {
      text.append("asks what the rule asks")
    } else {
      text.append("asks ")
      for (place, requirement) in interpretation.requirements.enumerated() {
        if place > 0 { text.append(", ") }
        text.append(requirement.expression.text, .note)
      }
    }
    if let binds = interpretation.binds {
      text.append("; binds where ")
      text.append(binds.text, .note)
    } else {
      text.append("; one view, which binds nobody by itself")
    }
    text.append(".")
    if let note = interpretation.note { text.append(" " + Wording.sentence(note)) }
    return text
  }

  private static func silence(_ override: SilenceOverride) -> StyledText {
    let meaning =
      switch override.silence {
      case .fails: "silence counts against the State"
      case .asks: "silence leaves the duty open"
      case .off: "silence means that it does not happen"
      }
    var text = StyledText("\(override.path): \(meaning).")
    if let reason = override.reason { text.append(" " + Wording.sentence(reason)) }
    return text
  }
}
