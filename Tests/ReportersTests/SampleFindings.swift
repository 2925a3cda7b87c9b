import Findings
@testable import Law
import Rules

extension SampleReport.Parts {
  /// What a provision is worth, in a word and its date.
  func status(
    _ status: LawStatus, _ force: Force, since: CalendarDate? = nil,
    applies: Bool? = nil, reservations: [Reservation] = [], reasons: [String] = []
  ) -> BindingStatus {
    BindingStatus(
      status: status, applies: applies ?? (status != .doesNotBind), force: force, since: since,
      via: nil, reservations: reservations, reasons: reasons, source: "UN Treaty Collection",
      confidence: .high)
  }

  private var understanding: Reservation {
    guard let state = State("USA") else { preconditionFailure("the sample names known States") }
    return Reservation(
      instrument: "CAT", state: state, kind: "declaration", provisions: "art. 3",
      effect: .interpretive, scope: "torture must be more likely than not", from: nil, until: nil,
      source: "UN Treaty Collection", confidence: .high, note: "")
  }

  /// A finding of each kind.
  var findings: [Finding] {
    assessments + [
      fault, detention, children, review, actor, family, pact, guidance, sea, disclosure, trade,
    ]
  }

  private var individual: Finding.RuleReference {
    rule(
      "return/individual-assessment", SampleReport.title, .grave,
      advice: "Provide for an individual assessment of each person before any removal")
  }

  /// Two States, one failure.
  private var assessments: [Finding] {
    let evidence = [
      Evidence(
        path: "measures[0].collective.expulsion", value: .bool(true), layer: .text,
        location: location("yes"), note: nil, source: nil,
        meaning: "Are people expelled as a group?"),
      Evidence(
        path: "measures[0].assessment.individual_before_removal", value: .bool(false),
        layer: .text, location: location("partial"), note: "Only for those who ask.",
        source: "Letter of 25 organisations, 14 September 2018",
        meaning: "Each person’s situation is assessed before removal."),
      Evidence(
        path: "measures[0].remedy.suspensive", value: .bool(false), layer: .silence, location: nil,
        note: "A safeguard that the State must provide and controls: silence counts as no.",
        source: nil, meaning: "Does an appeal suspend the removal?"),
    ]
    let exceptions = [
      Finding.ExceptionOutcome(
        id: "security", applies: false, lifts: ["RC1951 art. 33(1)"],
        citations: ["RC1951 art. 33(2)"])
    ]
    var remedies = [
      Remedy(
        changes: [
          .init(
            path: "measures[0].assessment.individual_before_removal", from: .text("partial"),
            to: .bool(true))
        ], isVerified: true, alsoCures: ["0123456789abcdef0123456789abcdef"], breaks: [])
    ]
    remedies[0].edits = [Remedy.Edit(location("partial"), text: "true  # \u{202E}<b>")]
    func make(_ bearer: String, _ citations: [CitationStatus]) -> Finding {
      finding(
        individual, .fail, bearer, Subject(measure: "m1", population: "families"), force: .binding,
        "no individual assessment precedes the removal",
        rationale:
          "Measure m1 removes families as a group, so nobody can show why they need protection.",
        citations: citations, evidence: evidence, exceptions: exceptions, remedies: remedies)
    }
    return [
      make(
        "MEX",
        [
          convention,
          citation(
            "CAT art. 3(1)", "Convention against Torture", "art. 3(1)",
            status(.binds, .binding, since: day(1987, 6, 26)), absolute: true),
          citation(
            "ECHR-P4 art. 4", "Protocol 4 to the European Convention", "art. 4",
            status(.doesNotBind, .binding, reasons: ["Mexico is not a party"])),
        ]),
      make(
        "USA",
        [
          conventionThroughProtocol,
          citation(
            "CAT art. 3(1)", "Convention against Torture", "art. 3(1)",
            status(
              .modified, .binding, since: day(1994, 11, 20),
              reservations: [understanding]), absolute: true),
          citation(
            "ACHR art. 22(9)", "American Convention on Human Rights", "art. 22(9)",
            status(.doesNotBind, .binding, reasons: ["signed, never ratified"])),
        ]),
    ]
  }

  private var fault: Finding {
    finding(
      rule("detention/cost", "Detention costs are told", .minor), .error, "MEX", force: .binding,
      "the condition divides by zero", citations: [convention])
  }

  /// Fails in practice, kept on paper; a period and a custom.
  private var detention: Finding {
    finding(
      rule("detention/time-limit", "Detention ends within a limit set by law", .serious), .fail,
      "MEX", onPaper: .pass, force: .customary, "people are held longer than the limit",
      citations: [
        citation(
          "CIL-ARBITRARY-DETENTION", "Custom: no arbitrary detention", "",
          status(.binds, .customary))
      ],
      evidence: [
        Evidence(
          path: "measures[0].detention.max_duration",
          value: .record([.init("value", .integer(90)), .init("unit", .text("working_days"))]),
          layer: .practice, location: location("90"), note: nil,
          source: "Human rights commission 2017", meaning: "How long a person may be held")
      ])
  }

  private var children: Finding {
    finding(
      rule("children/no-detention", "No child is detained for migration", .grave), .undetermined,
      "MEX", Subject(measure: "m1", population: "families"), force: .binding,
      "the text does not say whether children are detained",
      citations: [
        citation(
          "CRC art. 37(b)", "Convention on the Rights of the Child", "art. 37(b)",
          status(.binds, .binding, since: day(1990, 10, 21)))
      ],
      missing: [
        MissingFact(
          path: "measures[0].detention.children", why: .silent,
          question: "Are children held in immigration detention?",
          answers: ["yes", "no", "partial"],
          insertion: .init(
            file: "proposals/transfers.yaml", line: 17, column: 9, key: "children")),
        MissingFact(
          path: "measures[0].detention.used", why: .contested, question: "Is detention used?",
          answers: ["yes", "no", "partial"], insertion: nil),
      ],
      exceptions: [
        .init(id: "last-resort", applies: nil, lifts: ["CRC art. 37(b)"], citations: [])
      ])
  }

  private var review: Finding {
    finding(
      rule("detention/review", "A court can review detention", .serious), .undetermined, "USA",
      force: nil, "it is not settled whether the sources bind",
      citations: [
        citation(
          "ICCPR art. 9(4)", "International Covenant on Civil and Political Rights", "art. 9(4)",
          status(.undetermined, .binding, reasons: ["the data end before that day"]))
      ],
      missing: [
        MissingFact(
          path: "ICCPR art. 9(4)", why: .legal,
          question: "Does ICCPR art. 9(4) bind the United States?",
          answers: ["yes", "no"], insertion: nil),
        MissingFact(
          path: "measures[0].detention.used", why: .contested, question: "Is detention used?",
          answers: ["yes", "no", "partial"], insertion: nil),
      ])
  }

  private var actor: Finding {
    finding(
      rule("return/monitoring", "Removals are monitored", .moderate), .undetermined, nil,
      force: .binding, "the proposal does not say who acts", citations: [convention],
      missing: [
        MissingFact(
          path: "measures[0].actors.monitoring", why: .unknown,
          question: "Which States monitor the removals?", answers: [], insertion: nil)
      ])
  }

  private var family: Finding {
    finding(
      rule("family/unity", "Families are kept together", .serious), .pass, "MEX", force: .binding,
      "families are removed together", citations: [convention],
      exceptions: [
        .init(id: "danger", applies: true, lifts: ["RC1951 art. 33(1)"], citations: [])
      ])
  }

  /// A commitment that is not met.
  private var pact: Finding {
    finding(
      rule(
        "compact/detention", "Detention is a last resort", .moderate,
        advice: "Fund alternatives to detention"), .fail, "MEX", force: .commitment,
      "no alternative to detention is funded",
      citations: [
        citation(
          "GCM obj. 13", "Global Compact for Migration", "obj. 13",
          status(.doesNotBind, .commitment, since: day(2018, 12, 19), applies: true))
      ])
  }

  private var guidance: Finding {
    finding(
      rule("consultation/unhcr", "UNHCR is consulted", .minor), .pass, "USA", Subject(),
      force: .guidance, "UNHCR was consulted",
      citations: [
        citation(
          "UNHCR-GUIDE", "UNHCR guidance note on transfers", "",
          status(.doesNotBind, .guidance, applies: true))
      ])
  }

  private var sea: Finding {
    finding(
      rule("sea/rescue", "People in distress at sea are rescued", .grave), .notApplicable, "MEX",
      force: nil, "the measure does not act at sea", citations: [])
  }

  private var disclosure: Finding {
    finding(
      rule("transparency/published", "The arrangement is published", .moderate), .fail, "MEX",
      Subject(), force: .binding, "the arrangement is not published", citations: [convention],
      waiver: AppliedWaiver(
        reason: "Publication follows ratification", decidedBy: "the legal adviser",
        until: day(2019, 6, 30)))
  }

  private var trade: Finding {
    finding(
      rule("funding/conditions", "Money comes with conditions", .moderate), .notApplicable, "USA",
      Subject(fundingLine: "f1"), force: nil, "no citation binds \u{1B}[31mthe United States",
      citations: [])
  }
}
