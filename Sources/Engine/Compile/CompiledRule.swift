package import CEL
package import Law
package import Rules
import Synchronization

/// One expression, planned, with the shared definitions it needs.
package struct CompiledExpression: Sendable {
  package let program: Program
  /// Places of the shared definitions it refers to, directly or through others.
  package let definitions: PlaceSet
}

/// A rule with every expression planned and every citation found in the registry.
///
/// A class because it is handed on at every step of judging, and copying all it holds would cost more than
/// the judging; it never changes.
package final class CompiledRule: Sendable {
  /// A part of the rationale.
  package enum RationalePart: Sendable {
    case text(StoredText)
    case value(CompiledExpression)
  }

  /// An exception and the citations of the rule it lifts, absolute ones left out.
  package struct Exception: Sendable {
    package let condition: CompiledExpression
    package let lifts: [Int]
  }

  /// How an authority reads the duty: what the rule asks in its place.
  package struct Interpretation: Sendable {
    /// `nil` where it binds nobody.
    package let binds: CompiledExpression?
    /// The rule's own where the interpretation has none.
    package let when: CompiledExpression?
    /// The rule's own where the interpretation has none.
    package let requirements: ListPart<CompiledExpression>
  }

  /// A field whose silence this rule reads otherwise than the schema.
  package struct SilenceOverride: Sendable {
    /// The variable's slot in the activation, then field slots from record to record.
    package let variable: Int
    package let steps: [Int]
    package let meaning: SilenceMeaning
    package let kind: ScalarKind
    package let isList: Bool
    package let traits: FactTraits?
  }

  /// A rule as its author wrote it, with the expressions of its rationale planned.
  final class Text: Sendable {
    let rule: Rule
    let rationale: [RationalePart]

    init(rule: Rule, rationale: [RationalePart]) {
      self.rule = rule
      self.rationale = rationale
    }
  }

  /// Where the parts of a rule are that people read and nothing runs.
  enum TextSource: Sendable {
    case read(RuleWords, Text)
    /// In an image, where each is read when someone first asks: of most rules nobody does.
    case image(ImageReader)
  }

  package let id: RuleID
  package let status: RuleStatus
  /// What the rule is decided for.
  package let forEach: RuleScope
  package let citations: ListPart<Citation>
  package let bearers: CompiledExpression
  package let when: CompiledExpression?
  package let definitions: [CompiledExpression]
  package let requirements: ListPart<CompiledExpression>
  package let exceptions: [Exception]
  package let interpretations: [Interpretation]
  package let silenceOverrides: [SilenceOverride]
  private let source: TextSource
  private let knownWords = AtomicLazyReference<RuleWords>()
  private let knownText = AtomicLazyReference<Text>()

  init(
    id: RuleID, status: RuleStatus, forEach: RuleScope, source: TextSource,
    citations: ListPart<Citation>,
    bearers: CompiledExpression, when: CompiledExpression?, definitions: [CompiledExpression],
    requirements: ListPart<CompiledExpression>, exceptions: [Exception],
    interpretations: [Interpretation],
    silenceOverrides: [SilenceOverride]
  ) {
    self.id = id
    self.status = status
    self.forEach = forEach
    self.citations = citations
    self.bearers = bearers
    self.when = when
    self.definitions = definitions
    self.requirements = requirements
    self.exceptions = exceptions
    self.interpretations = interpretations
    self.silenceOverrides = silenceOverrides
    self.source = source
  }

  /// What findings say of the rule.
  var words: RuleWords {
    switch source {
    case .read(let words, _): words
    case .image(var reader): knownWords.load() ?? knownWords.storeIfNil(reader.readRuleWords())
    }
  }

  /// The rule as its author wrote it, and its rationale.
  var text: Text {
    switch source {
    case .read(_, let text): text
    case .image(var reader): knownText.load() ?? knownText.storeIfNil(reader.readRuleText())
    }
  }

  /// The rule as its author wrote it.
  package var rule: Rule { text.rule }

  /// The parts of the rationale, in order.
  package var rationale: [RationalePart] { text.rationale }

  /// What a reading asks, with the messages of its author.
  ///
  /// - Parameter interpretation: A place in ``interpretations``; `nil` for the rule's own reading.
  /// - Returns: The requirements, in the order of their expressions.
  package func requirements(in interpretation: Int?) -> [Requirement] {
    let own = interpretation.map { rule.interpretations[$0].requirements } ?? []
    return own.isEmpty ? rule.requirements : own
  }

  /// The trigger of a reading and its text; `nil` where it reaches everything.
  func trigger(in interpretation: Int?) -> (expression: CompiledExpression, text: String)? {
    let compiled = interpretation.map { interpretations[$0].when } ?? when
    let own = interpretation.flatMap { rule.interpretations[$0].when }
    guard let compiled, let text = (own ?? rule.when)?.text else { return nil }
    return (compiled, text)
  }

  /// The conditions that a reading asks for, in the order of its requirements.
  func conditions(in interpretation: Int?) -> ListPart<CompiledExpression> {
    interpretation.map { interpretations[$0].requirements } ?? requirements
  }
}
