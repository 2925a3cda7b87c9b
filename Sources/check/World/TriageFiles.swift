import Diagnostics
import Documents
import Engine
import Findings
import Law
import Rules

/// Reads the files by which findings are accepted.
enum TriageFiles {
  /// What is accepted; tells of every mistake.
  ///
  /// What can't be read accepts nothing, and all else is still judged.
  static func read(
    waivers: String?, baseline: String?, on day: CalendarDate, packs: [RuleChoice.Loaded],
    limits: ReadLimits, for session: inout Session
  ) -> Triage {
    var waiverFile: WaiverFile?
    if let waivers, let file = session.read(waivers, limit: limits.maxBytes) {
      let rules = Set(packs.flatMap { $0.whole.rules.map(\.id.rawValue) })
      let read = WaiverLoader.load(file, rules: rules, limits: limits)
      session.tell(read.diagnostics)
      waiverFile = read.value
    }
    var known: Baseline?
    if let baseline, let file = session.read(baseline, limit: limits.maxBytes) {
      let read = BaselineLoader.load(file, limits: limits)
      session.tell(read.diagnostics)
      known = read.value
    }
    let isEmpty = waiverFile == nil && known == nil
    return Triage(
      waivers: waiverFile, baseline: known, on: day,
      rules: isEmpty ? [] : Set(packs.flatMap { $0.chosen.rules.map(\.id.rawValue) }))
  }
}
