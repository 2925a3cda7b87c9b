import Diagnostics
import Documents
import Testing
import TestSupport

@testable import Rules

/// A schema on an invented subject: States that lend one another boats.
enum SampleSchema {
  static let text = """
    $schema: https://json-schema.org/draft/2020-12/schema
    $id: proposal.schema.yaml
    title: Loan of boats
    description: Who lends boats to whom.
    type: object
    additionalProperties: false
    required: [proposal]
    properties:
      proposal:
        type: object
        description: What the document is.
        x-scope: proposal
        additionalProperties: false
        required: [id]
        properties:
          id: {type: string, x-id: true, description: Its name.}
          title: {type: string, description: Its title.}
          date: {type: string, format: date, description: Its day.}
          status: {type: string, enum: [draft, signed], description: How far it has come.}
      parties:
        type: array
        description: Who takes part.
        items: {$ref: '#/$defs/party'}
      populations:
        type: array
        description: Groups of sailors.
        items: {$ref: '#/$defs/crew'}
      measures:
        type: array
        description: What is done.
        items: {$ref: '#/$defs/measure'}
    $defs:
      party:
        type: object
        description: A State or an organisation.
        x-scope: party
        additionalProperties: false
        required: [state]
        properties:
          state: {x-fact: state, x-id: true, description: Its code or name.}
      crew:
        type: object
        description: A group of sailors.
        x-scope: population
        additionalProperties: false
        required: [id]
        properties:
          id: {type: string, x-id: true, description: Its name.}
          size: {x-fact: integer, minimum: 1, x-silence: 'off', x-unit: persons, description: How many.}
      measure:
        type: object
        description: A loan.
        x-scope: measure
        additionalProperties: false
        required: [id, type]
        properties:
          id: {type: string, x-id: true, description: Its name.}
          type: {x-fact: enum, enum: [loan, sale], description: What is done.}
          lender: {x-fact: state, x-silence: asks, description: Who lends.}
          populations:
            type: array
            description: Who sails.
            x-silence: asks
            items: {type: string, x-ref: populations}
          overrides:
            type: array
            maxItems: 2
            description: Facts that differ for some.
            items:
              type: object
              description: Facts of some.
              additionalProperties: false
              required: [populations]
              properties:
                populations:
                  type: array
                  description: Which.
                  items: {type: string, x-ref: populations}
                safety: {$ref: '#/$defs/safety'}
          safety: {$ref: '#/$defs/safety'}
          price: {$ref: '#/$defs/price'}
      safety:
        type: object
        description: What keeps sailors safe.
        additionalProperties: false
        properties:
          on_general_law: {x-fact: bool, x-silence: asks, description: Left to general law.}
          life_jackets:
            description: There is a life jacket for everybody.
            x-fact: bool
            x-polarity: safeguard
            x-silence: fails
            x-silence-note: who lends the boat packs the jackets
            x-silence-asks-if: safety.on_general_law
            x-partial: true
            x-question: Is there a life jacket for everybody?
          inspection: {x-fact: enum, enum: [yearly, never], x-silence: fails, x-silence-value: never, description: Inspection.}
          storm: {x-fact: bool, x-polarity: harm, x-silence: 'off', x-implied-by: measure.type == 'sale', description: Sails in storms.}
          loan_ends: {x-fact: date, description: When it ends.}
          watch: {x-fact: period, x-silence: fails, x-silence-value: unlimited, description: Longest watch.}
          notice_days: {x-fact: number, x-unit: calendar days, minimum: 0, maximum: 60, description: Notice.}
          ports: {type: array, maxItems: 4, description: Ports of call., items: {x-fact: state}}
          note: {x-fact: text, description: Anything else.}
      price:
        type: object
        description: What it costs.
        additionalProperties: false
        properties:
          deposit: {x-fact: money, description: Paid first.}
          instalments: {type: array, description: Paid later., items: {x-fact: money}}
    """

  /// The schema, which has no mistakes.
  static func load() -> ProposalSchema {
    let loaded = SchemaLoader.load(document(text, name: "proposal.schema.yaml"))
    #expect(loaded.diagnostics.map(\.headline) == [])
    guard let schema = loaded.value else { preconditionFailure("the sample schema loads") }
    return schema
  }
}

/// The only document of a text that has no mistakes of YAML.
func document(_ text: String, name: String = "test.yaml") -> Document {
  document(MarkedSource(text, name: name))
}

/// The only document of a marked text that has no mistakes of YAML.
func document(_ source: MarkedSource) -> Document {
  let read = YAMLReader.read(source.file)
  #expect(read.diagnostics.map(\.headline) == [])
  guard let first = read.value?.first else { preconditionFailure("a test's YAML has a document") }
  return first
}

/// A law of a few citations on boats.
struct SampleLaw: CitationResolving {
  static let citations = ["BOAT art. 1", "BOAT art. 2", "BOAT art. 3(1)", "SEA-GC4 para. 2"]

  func look(up cite: String) -> CitationLookup {
    Self.citations.contains(cite)
      ? .known
      : .unknown(closest: Suggestions.closest(to: cite, among: Self.citations), why: nil)
  }
}

/// Expects diagnostics of these codes at the marked places, in order.
func expect(
  _ diagnostics: [Diagnostic], _ codes: [String], in source: MarkedSource,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(diagnostics.map(\.code.id) == codes, sourceLocation: sourceLocation)
  #expect(
    diagnostics.map { source.text(at: $0.span) } == source.spans.map { source.text(at: $0) },
    sourceLocation: sourceLocation)
  #expect(diagnostics.map(\.span) == source.spans, sourceLocation: sourceLocation)
}
