/// A pack to begin with: one treaty, one fact, one rule with its cases, and nothing to warn of.
package struct PackStarter {
  private let id: String

  /// - Parameter id: The pack's id, in kebab-case.
  package init(id: String) { self.id = id }

  /// Every file of the pack, from its folder.
  package var files: [StarterFile] {
    [
      StarterFile(path: "pack.yaml", text: manifest),
      StarterFile(path: "proposal.schema.yaml", text: Self.schema),
      StarterFile(path: "law/sources.csv", text: Self.sources),
      StarterFile(path: "law/instruments.csv", text: Self.instruments),
      StarterFile(path: "law/coverage.csv", text: Self.coverage),
      StarterFile(path: "law/consent.csv", text: Self.consent),
      StarterFile(path: "law/provisions/TREATY.yaml", text: Self.provisions),
      StarterFile(path: "rules/first/hearing.rule.yaml", text: Self.rule),
      StarterFile(path: "rules/first/hearing.tests.yaml", text: Self.tests),
      StarterFile(path: "duties.yaml", text: Self.duties),
    ]
  }

  private var manifest: String {
    """
    id: \(id)
    title: Rules of \(id)
    version: 0.1.0
    description: Say here what the pack covers.
    holds: {schema: proposal.schema.yaml, law: law, rules: rules}

    """
  }

  private static let schema = """
    # What a proposal may say. Every key has a description; a fact says what silence on it means, and how to ask.
    type: object
    title: A proposal
    additionalProperties: false
    required: [proposal]
    properties:
      proposal:
        type: object
        description: What the proposal is.
        additionalProperties: false
        required: [id, date]
        properties:
          id: {type: string, x-id: true, description: Its name.}
          title: {type: string, description: Its title.}
          date: {type: string, format: date, description: The day whose law is asked.}
          text: {type: string, enum: [available, partial, unavailable], description: Whether the text could be read.}
      measures:
        type: array
        description: What the proposal does.
        items:
          type: object
          description: One thing it does.
          additionalProperties: false
          required: [id]
          properties:
            id: {type: string, x-id: true, description: Its name.}
            actors: {type: array, description: The States that act., x-silence: asks, x-question: Which State acts?, items: {x-fact: state}}
            hearing:
              x-fact: bool
              x-polarity: safeguard
              x-silence: asks
              x-question: Is everybody heard before a decision?
              description: Everybody is heard before a decision.

    """

  private static let sources = """
    key,source,url,as_of,note
    EXAMPLE,Say where you looked it up,https://example.org,2020-01-01,

    """

  private static let instruments = """
    id,short_title,full_title,kind,adopted,entry_into_force,region,force,binds,citation,url,note
    TREATY,Example Treaty,Treaty to begin with,treaty,1990-01-01,1995-01-01,global,binding,parties,1 EX 1,https://example.org,

    """

  private static let coverage = """
    instrument,absence,known_up_to,compared_up_to,presumed_up_to,open_to,note
    TREATY,not-party,2030-12-31,2020-01-01,2030-12-31,any,

    """

  private static let consent = """
    instrument,state,signed,consented,act,in_force,withdrawn,party_by,status,confidence,source,note
    TREATY,NOR,1991-01-01,1996-01-01,ratification,1996-04-01,,,party,high,EXAMPLE,

    """

  private static let provisions = """
    instrument: TREATY
    confirmed_in: Say where the text was read
    provisions:
      - {at: art. 1(1), heading: Everybody is heard, confirmed: seen}

    """

  private static let rule = """
    id: first/hearing
    title: Everybody is heard before a decision
    status: stable
    severity: serious
    duty: Whoever decides on a person hears the person first.
    citations: [TREATY art. 1(1)]
    for_each: measure
    bearers: measure.actors
    require:
      - expression: measure.hearing
        message: People are not heard before the decision.
    rationale: '{{bearer}} decides in {{measure.id}}.'
    tags: []
    changes:
      - {version: 0.1.0, note: The rule comes in.}

    """

  private static let tests = """
    rule: first/hearing
    cases:
      - name: everybody is heard
        proposal:
          proposal: {id: example, date: 2020-01-15}
          measures: [{id: one, actors: [NOR], hearing: yes}]
        expect: pass
      - name: nobody is heard
        proposal:
          proposal: {id: example, date: 2020-01-15}
          measures: [{id: one, actors: [NOR], hearing: no}]
        expect: fail
      - name: nobody knows whether people are heard
        proposal:
          proposal: {id: example, date: 2020-01-15}
          measures: [{id: one, actors: [NOR]}]
        expect: undetermined
      - name: the State is no party to the treaty
        proposal:
          proposal: {id: example, date: 2020-01-15}
          measures: [{id: one, actors: [SWE], hearing: no}]
        expect: not-applicable

    """

  private static let duties = """
    # The duties behind the pack, and what became of each; `check law coverage` prints it.
    duties:
      - {id: '1', title: People are heard, theme: Fair procedure, force: [binding], rules: [first/hearing]}

    """
}
