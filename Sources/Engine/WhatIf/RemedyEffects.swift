import CEL
import Findings
import Law
import Rules

/// What a change of facts does to every finding of the proposal, not only to the one it is for.
///
/// Only rules that read the changed facts are judged again; for the others nothing can have changed.
/// A class because one change often cures several findings, and is judged once.
final class RemedyEffects {
  /// Which findings change, by fingerprint, sorted.
  struct Effects {
    var cured: [String] = []
    var broken: [String] = []
    /// Of the rest, those that were kept and are no longer decided.
    var opened: [String] = []
  }

  private let judge: CaseJudge
  private var known: [[String]: Effects] = [:]
  private var marks: [CaseJudge.Case: [String: String]] = [:]

  init(judge: CaseJudge) { self.judge = judge }

  /// Judges again with the facts changed.
  ///
  /// - Parameters:
  ///   - settings: The facts and their new values.
  ///   - key: The same for the same changes, whichever rule they were found for.
  /// - Returns: Every finding whose verdict changed for better or worse.
  func effects(of settings: [Scenario.Setting], key: [String]) -> Effects {
    if let effects = known[key] { return effects }
    let places = judge.cases(reading: settings.map(\.address))
    let before = places.map { judge.outcomes(of: $0).map(Verdicts.init) }
    let after = judge.with(settings) { places.map { judge.judge($0).map(Verdicts.init) } }
    var effects = Effects()
    for (number, place) in places.enumerated() {
      for new in after[number] {
        let old = before[number].first { $0.bearer == new.bearer }?.verdict ?? .notApplicable
        guard old != new.verdict else { continue }
        let mark = fingerprint(of: new.bearer, in: place)
        switch new.verdict {
        case .pass where old == .fail: effects.cured.append(mark)
        case .fail, .error: effects.broken.append(mark)
        case .undetermined where old == .pass: effects.opened.append(mark)
        default: break
        }
      }
    }
    effects.cured.sort()
    effects.broken.sort()
    effects.opened.sort()
    known[key] = effects
    return effects
  }

  /// Notes how the findings of a case are called, so that a change can name them.
  func note(_ finding: Finding, of place: CaseJudge.Case) {
    marks[place, default: [:]][finding.bearer ?? ""] = finding.fingerprint.description
  }

  /// The finding as it is now; one that comes up only by the change is called by its rule and bearer.
  private func fingerprint(of bearer: State?, in place: CaseJudge.Case) -> String {
    let bearer = bearer?.description
    return marks[place]?[bearer ?? ""]
      ?? Fingerprint(
        rule: judge.rule(place).id.rawValue, bearer: bearer,
        subject: judge.binding(place).subject
      ).description
  }

  private struct Verdicts {
    let bearer: State?
    let verdict: Verdict

    init(_ outcome: RuleOutcome) {
      bearer = outcome.bearer
      verdict = outcome.judgement.verdict
    }
  }
}
