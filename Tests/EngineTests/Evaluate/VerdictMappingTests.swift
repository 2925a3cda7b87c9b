import Findings
import Law
import Testing

@testable import Engine

@Suite("verdicts")
struct VerdictMappingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let citations: [CitationStanding]
    var when = Truth.yes
    let requirements: [Truth]
    var exceptions: [VerdictMapping.Exception] = []
    let verdict: Verdict
    var force: Force?
  }

  static let rows: [Row] = [
    .init(
      testDescription: "all requirements hold", citations: [.holds(.binding)],
      requirements: [.yes, .yes], verdict: .pass, force: .binding),
    .init(
      testDescription: "one requirement fails", citations: [.holds(.binding)],
      requirements: [.yes, .no], verdict: .fail, force: .binding),
    .init(
      testDescription: "a failing requirement beats an unknown one", citations: [.holds(.binding)],
      requirements: [.unknown, .no], verdict: .fail, force: .binding),
    .init(
      testDescription: "an unknown requirement is not decided", citations: [.holds(.binding)],
      requirements: [.yes, .unknown], verdict: .undetermined, force: .binding),
    .init(
      testDescription: "no citation reaches the State", citations: [.none],
      requirements: [.no], verdict: .notApplicable),
    .init(
      testDescription: "the trigger is off", citations: [.holds(.binding)], when: .no,
      requirements: [], verdict: .notApplicable),
    .init(
      testDescription: "an unknown trigger leaves a failing requirement open",
      citations: [.holds(.binding)], when: .unknown, requirements: [.no],
      verdict: .undetermined, force: .binding),
    .init(
      testDescription: "an unknown trigger does not matter where the requirements hold either way",
      citations: [.holds(.binding)], when: .unknown, requirements: [.yes], verdict: .pass,
      force: .binding),
    .init(
      testDescription: "an error is never a pass", citations: [.holds(.binding)],
      requirements: [.yes, .error], verdict: .error, force: .binding),
    .init(
      testDescription: "an exception lifts one citation and the other still fails",
      citations: [.holds(.binding), .holds(.customary)], requirements: [.no],
      exceptions: [.init(applies: .yes, lifts: [0])], verdict: .fail, force: .customary),
    .init(
      testDescription: "an exception that lifts every citation passes",
      citations: [.holds(.binding)], requirements: [.no],
      exceptions: [.init(applies: .yes, lifts: [0])], verdict: .pass, force: .binding),
    .init(
      testDescription: "an unknown exception to the only citation leaves it open",
      citations: [.holds(.binding)], requirements: [.no],
      exceptions: [.init(applies: .unknown, lifts: [0])], verdict: .undetermined, force: .binding),
    .init(
      testDescription:
        "an unknown exception to one citation does not save what breaks an absolute one",
      citations: [.holds(.binding), .holds(.binding)], requirements: [.no],
      exceptions: [.init(applies: .unknown, lifts: [0])], verdict: .fail, force: .binding),
    .init(
      testDescription: "soft law that is certain does not hide a binding duty that is open",
      citations: [.open(.binding), .holds(.guidance)], requirements: [.no],
      verdict: .undetermined, force: .binding),
    .init(
      testDescription: "a failure that rests on an open citation alone is open",
      citations: [.open(.binding)], requirements: [.no], verdict: .undetermined, force: .binding),
    .init(
      testDescription: "a commitment that is not kept fails with that force",
      citations: [.none, .holds(.commitment)], requirements: [.no], verdict: .fail,
      force: .commitment),
  ]

  @Test("follow the contract", arguments: rows)
  func table(row: Row) {
    let judgement = VerdictMapping(
      citations: row.citations, when: row.when, requirements: row.requirements,
      exceptions: row.exceptions
    ).judge()
    #expect(judgement.verdict == row.verdict)
    #expect(judgement.force == row.force)
  }

  @Test("learning a fact never turns a decided verdict into its opposite")
  func learning() {
    Self.everyCase { mapping in
      let verdict = mapping.judge().verdict
      guard verdict == .pass || verdict == .fail else { return }
      let opposite: Verdict = verdict == .pass ? .fail : .pass
      for learned in Self.refinements(of: mapping) {
        #expect(learned.judge().verdict != opposite, "\(mapping) → \(learned)")
      }
    }
  }

  @Test("what is unknown passes only if it passes whatever is learned")
  func unknownIsNoPass() {
    Self.everyCase { mapping in
      guard mapping.judge().verdict == .pass else { return }
      for learned in Self.refinements(of: mapping) {
        let verdict = learned.judge().verdict
        #expect(verdict == .pass || verdict == .notApplicable, "\(mapping) → \(learned)")
      }
    }
  }

  @Test("an error is never a pass")
  func errors() {
    Self.everyCase { mapping in
      let isFaulty = mapping.when == .error || mapping.requirements.contains(.error)
      #expect(!(isFaulty && mapping.judge().verdict == .pass), "\(mapping)")
    }
  }

  // MARK: Every small case

  private static func everyCase(_ check: (VerdictMapping) -> Void) {
    let truths: [Truth] = [.yes, .no, .unknown, .error]
    let standings: [CitationStanding] = [
      .holds(.binding), .holds(.guidance), .open(.binding), .none,
    ]
    for first in standings {
      for second in standings {
        for when in truths {
          for a in truths {
            for b in truths {
              for applies in [Truth.yes, .no, .unknown] {
                for lifts in [Set<Int>(), [0], [0, 1]] {
                  check(
                    VerdictMapping(
                      citations: [first, second], when: when, requirements: [a, b],
                      exceptions: [.init(applies: applies, lifts: lifts)]))
                }
              }
            }
          }
        }
      }
    }
  }

  /// The case with one thing learned.
  private static func refinements(of mapping: VerdictMapping) -> [VerdictMapping] {
    var result: [VerdictMapping] = []
    for answer in [Truth.yes, .no] {
      if mapping.when == .unknown {
        result.append(
          .init(
            citations: mapping.citations, when: answer, requirements: mapping.requirements,
            exceptions: mapping.exceptions))
      }
      for place in mapping.requirements.indices where mapping.requirements[place] == .unknown {
        var requirements = mapping.requirements
        requirements[place] = answer
        result.append(
          .init(
            citations: mapping.citations, when: mapping.when, requirements: requirements,
            exceptions: mapping.exceptions))
      }
      for place in mapping.exceptions.indices where mapping.exceptions[place].applies == .unknown {
        var exceptions = mapping.exceptions
        exceptions[place] = .init(applies: answer, lifts: exceptions[place].lifts)
        result.append(
          .init(
            citations: mapping.citations, when: mapping.when, requirements: mapping.requirements,
            exceptions: exceptions))
      }
    }
    for place in mapping.citations.indices {
      if case .open(let force) = mapping.citations[place] {
        for learned in [CitationStanding.holds(force), .none] {
          var citations = mapping.citations
          citations[place] = learned
          result.append(
            .init(
              citations: citations, when: mapping.when, requirements: mapping.requirements,
              exceptions: mapping.exceptions))
        }
      }
    }
    return result
  }
}
