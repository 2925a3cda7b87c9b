import CEL
import Law
import Rules

extension ImageWriter {
  mutating func write(_ compiled: CompiledRule) {
    write(compiled.id.rawValue)
    write(compiled.status)
    write(word: compiled.forEach)
    writePart { writer in
      writer.writePart { $0.write(compiled.words) }
      writer.write(compiled.text)
    }
    write(compiled.bearers)
    write(compiled.when) { $0.write($1) }
    write(compiled.definitions) { $0.write($1) }
    write(UInt64(compiled.requirements.count))
    write(UInt64(compiled.citations.count))
    write(compiled.exceptions) { writer, exception in
      writer.write(exception.condition)
      writer.write(exception.lifts) { $0.write($1) }
    }
    write(compiled.interpretations) { writer, interpretation in
      writer.write(interpretation.binds) { $0.write($1) }
      writer.write(interpretation.when) { $0.write($1) }
      writer.write(interpretation.requirements) { $0.write($1) }
    }
    write(compiled.silenceOverrides) { writer, override in
      writer.write(override.variable)
      writer.write(override.steps) { $0.write($1) }
      writer.write(override.meaning.rawValue)
      writer.write(override.kind)
      writer.write(override.isList)
      writer.write(override.traits) { $0.write($1) }
    }
  }

  mutating func write(_ citation: Citation) {
    let words = citation.words
    write(Int(words.instrument))
    write(Int(words.provision))
  }

  private mutating func write(_ status: RuleStatus) {
    // Nearly every rule is stable: a number says so, and no text is read.
    write(status == .stable)
    if status == .stable { return }
    write(status.word)
    if case .deprecated(let successor) = status { write(successor) { $0.write($1.rawValue) } }
  }

  private mutating func write(_ words: RuleWords) {
    write(words.title)
    write(word: words.severity)
    write(words.duty.text)
    write(words.advice) { $0.write($1.text) }
    write(words.absolute) { $0.write($1) }
    write(words.messages) { $0.write($1.text) }
    write(words.exceptions) { writer, exception in
      writer.write(exception.id)
      writer.write(exception.lifts) { $0.write($1.text) }
      writer.write(exception.citations) { $0.write($1.text) }
      writer.write(exception.note) { $0.write($1.text) }
    }
    write(words.interpretations) { writer, interpretation in
      writer.write(interpretation.id)
      writer.write(interpretation.authority)
      writer.write(interpretation.legalOrder)
      writer.write(interpretation.citations) { $0.write($1) }
      writer.write(interpretation.messages) { $0.write($1.text) }
      writer.write(interpretation.note) { $0.write($1.text) }
    }
  }

  private mutating func write(_ text: CompiledRule.Text) {
    write(text.rule)
    write(text.rationale) { writer, part in
      switch part {
      case .text(let text):
        writer.write(false)
        writer.write(text.text)
      case .value(let expression):
        writer.write(true)
        writer.write(expression)
      }
    }
  }

  private mutating func write(_ rule: Rule) {
    write(rule.id.rawValue)
    write(rule.title)
    write(rule.status)
    write(word: rule.severity)
    write(rule.duty)
    write(rule.citations) { $0.write($1) }
    write(word: rule.forEach)
    write(rule.bearers.text)
    write(rule.when) { $0.write($1.text) }
    write(rule.definitions) { writer, definition in
      writer.write(definition.name)
      writer.write(definition.expression.text)
    }
    write(rule.requirements) { writer, requirement in
      writer.write(requirement.expression.text)
      writer.write(requirement.message)
    }
    write(rule.exceptions) { writer, exception in
      writer.write(exception.id)
      writer.write(exception.expression.text)
      writer.write(exception.lifts) { $0.write($1) }
      writer.write(exception.citations) { $0.write($1) }
      writer.write(exception.note) { $0.write($1) }
    }
    write(rule.interpretations) { $0.write($1) }
    write(rule.silenceOverrides) { writer, override in
      writer.write(override.path)
      writer.write(override.silence.rawValue)
      writer.write(override.reason) { $0.write($1) }
    }
    write(rule.rationale) { writer, rationale in
      writer.write(rationale.parts) { writer, part in
        switch part {
        case .text(let text):
          writer.write(false)
          writer.write(text.text)
        case .placeholder(let expression):
          writer.write(true)
          writer.write(expression.text)
        }
      }
    }
    write(rule.remedy) { writer, remedy in
      writer.write(remedy.mayChange) { $0.write($1.text) }
      writer.write(remedy.mustNotChange) { $0.write($1.text) }
      writer.write(remedy.advice) { $0.write($1) }
    }
    write(rule.tags)
    write(rule.changes) { writer, change in
      writer.write(change.version.major)
      writer.write(change.version.minor)
      writer.write(change.version.patch)
      writer.write(change.date) { $0.write(Int($1.daysSinceEpoch)) }
      writer.write(change.note)
    }
  }

  private mutating func write(_ interpretation: Interpretation) {
    write(interpretation.id)
    write(interpretation.authority)
    write(interpretation.legalOrder)
    write(interpretation.citations) { $0.write($1) }
    write(interpretation.binds) { $0.write($1.text) }
    write(interpretation.when) { $0.write($1.text) }
    write(interpretation.requirements) { writer, requirement in
      writer.write(requirement.expression.text)
      writer.write(requirement.message)
    }
    write(interpretation.note) { $0.write($1) }
  }

  private mutating func write(_ citation: RuleCitation) {
    write(citation.cite)
    write(citation.isAbsolute)
  }

  mutating func write(_ definition: SharedDefinition) {
    write(definition.name)
    write(definition.scope.rawValue)
    write(definition.expression.text)
    write(definition.citations) { $0.write($1) }
    write(definition.doc)
  }
}

extension ImageReader {
  /// A rule, given the requirements and the citations of all rules, each in their order.
  mutating func readCompiledRule(
    _ allRequirements: inout ListParts<CompiledExpression>,
    _ allCitations: inout ListParts<Citation>
  ) -> CompiledRule {
    let id = readRuleID()
    let status = readStatus()
    let scope: RuleScope = readWord()
    let text = readPart()
    let bearers = readExpression()
    let when = readOptional { $0.readExpression() }
    let definitions = readList { $0.readExpression() }
    let requirements = allRequirements.next(Int(readUnsigned()))
    let citations = allCitations.next(Int(readUnsigned()))
    let exceptions = readList { reader in
      CompiledRule.Exception(
        condition: reader.readExpression(), lifts: reader.readList { $0.readInt() })
    }
    let interpretations = readList { reader in
      CompiledRule.Interpretation(
        binds: reader.readOptional { $0.readExpression() },
        when: reader.readOptional { $0.readExpression() },
        requirements: ListPart(reader.readList { $0.readExpression() }))
    }
    let overrides = readList { reader in
      CompiledRule.SilenceOverride(
        variable: reader.readInt(), steps: reader.readList { $0.readInt() },
        meaning: SilenceMeaning(rawValue: reader.readString()) ?? .asks, kind: reader.readKind(),
        isList: reader.readBool(), traits: reader.readOptional { $0.readTraits() })
    }
    return CompiledRule(
      id: id, status: status, forEach: scope, source: .image(text), citations: citations,
      bearers: bearers, when: when, definitions: definitions, requirements: requirements,
      exceptions: exceptions, interpretations: interpretations, silenceOverrides: overrides)
  }

  /// What findings say of a rule, at the beginning of its part.
  mutating func readRuleWords() -> RuleWords {
    var reader = readPart()
    return reader.readWords()
  }

  /// A rule as its author wrote it, behind what findings say of it.
  mutating func readRuleText() -> CompiledRule.Text {
    _ = readPart()
    return CompiledRule.Text(
      rule: readRule(),
      rationale: readList { reader in
        reader.readBool() ? .value(reader.readExpression()) : .text(reader.readStoredText())
      })
  }

  private mutating func readWords() -> RuleWords {
    RuleWords(
      title: readString(), severity: readWord(), duty: readStoredText(),
      advice: readOptional { $0.readStoredText() }, absolute: readList { $0.readInt() },
      messages: readStoredTexts(),
      exceptions: readList { reader in
        .init(
          id: reader.readString(), lifts: reader.readStoredTexts(),
          citations: reader.readStoredTexts(), note: reader.readOptional { $0.readStoredText() })
      },
      interpretations: readList { reader in
        .init(
          id: reader.readString(), authority: reader.readString(), legalOrder: reader.readString(),
          citations: reader.readList { $0.readCitation() }, messages: reader.readStoredTexts(),
          note: reader.readOptional { $0.readStoredText() })
      })
  }

  private mutating func readStoredTexts() -> [StoredText] { readList { $0.readStoredText() } }

  mutating func readCitation() -> Citation {
    Citation(
      words: (
        instrument: Int32(truncatingIfNeeded: readInt()),
        provision: Int32(truncatingIfNeeded: readInt())
      ))
  }

  private mutating func readRule() -> Rule {
    let id = readRuleID()
    let title = readString()
    let status = readStatus()
    let severity: RuleSeverity = readWord()
    let duty = readStoredText()
    let citations = readList { $0.readWrittenCitation() }
    let scope: RuleScope = readWord()
    let bearers = readText()
    let when = readOptional { $0.readText() }
    let definitions = readList { reader in
      RuleVariable(name: reader.readString(), nameSpan: Self.nowhere, expression: reader.readText())
    }
    let requirements = readList { reader in
      Requirement(expression: reader.readText(), message: reader.readStoredText())
    }
    let exceptions = readList { reader in
      RuleException(
        id: reader.readString(), idSpan: Self.nowhere, expression: reader.readText(),
        lifts: reader.readList { $0.readWrittenCitation() },
        citations: reader.readList { $0.readWrittenCitation() },
        note: reader.readOptional { $0.readString() }, span: Self.nowhere)
    }
    let interpretations = readList { $0.readInterpretation() }
    let overrides = readList { reader in
      SilenceOverride(
        path: reader.readString(), pathSpan: Self.nowhere,
        silence: SilenceMeaning(rawValue: reader.readString()) ?? .asks,
        reason: reader.readOptional { $0.readString() })
    }
    let rationale = readOptional { reader in
      Rationale(
        parts: reader.readList { reader in
          reader.readBool() ? .placeholder(reader.readText()) : .text(reader.readStoredText())
        })
    }
    let remedy = readOptional { $0.readRemedy() }
    return Rule(
      id: id, idSpan: Self.nowhere, title: title, status: status, severity: severity, duty: duty,
      citations: citations, forEach: scope, bearers: bearers, when: when,
      definitions: definitions, requirements: requirements, exceptions: exceptions,
      interpretations: interpretations, silenceOverrides: overrides, rationale: rationale,
      remedy: remedy, tags: readStrings(),
      changes: readList { reader in
        RuleChange(
          version: PackVersion(
            major: reader.readInt(), minor: reader.readInt(), patch: reader.readInt()),
          date: reader.readOptional { reader in
            CalendarDate(daysSinceEpoch: Int32(truncatingIfNeeded: reader.readInt()))
          }, note: reader.readStoredText())
      }, span: Self.nowhere)
  }

  private mutating func readInterpretation() -> Interpretation {
    Interpretation(
      id: readString(), idSpan: Self.nowhere, authority: readString(), legalOrder: readString(),
      citations: readList { $0.readWrittenCitation() }, binds: readOptional { $0.readText() },
      when: readOptional { $0.readText() },
      requirements: readList { reader in
        Requirement(expression: reader.readText(), message: reader.readStoredText())
      }, note: readOptional { $0.readString() }, span: Self.nowhere)
  }

  private mutating func readRuleID() -> RuleID { RuleID(read: readString()) }

  private mutating func readStatus() -> RuleStatus {
    if readBool() { return .stable }
    return switch readString() {
    case "deprecated": .deprecated(supersededBy: readOptional { $0.readRuleID() })
    default: .draft
    }
  }

  private mutating func readRemedy() -> RemedyHint {
    func paths(_ reader: inout ImageReader) -> [RemedyHint.Path] {
      reader.readList { .init(text: $0.readStoredText(), span: Self.nowhere) }
    }
    return RemedyHint(
      mayChange: paths(&self), mustNotChange: paths(&self),
      advice: readOptional { $0.readStoredText() })
  }

  private mutating func readWrittenCitation() -> RuleCitation {
    RuleCitation(cite: readStoredText(), span: Self.nowhere, isAbsolute: readBool())
  }

  private mutating func readText() -> RuleExpression {
    RuleExpression(text: readStoredText(), span: Self.nowhere, map: Self.noMap)
  }

  mutating func readDefinition() -> SharedDefinition {
    SharedDefinition(
      name: readString(), nameSpan: Self.nowhere,
      scope: RuleScope(rawValue: readString()) ?? .proposal,
      expression: readText(), citations: readList { $0.readWrittenCitation() }, doc: readString(),
      span: Self.nowhere)
  }
}
