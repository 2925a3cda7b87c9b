import Findings
import Law

/// A waiver in words: why, who decided, under what authority, and until when.
enum WaiverWords {
  static func sentence(_ waiver: AppliedWaiver) -> String {
    let authority = waiver.authority.isEmpty ? "" : " under \(waiver.authority)"
    return Wording.sentence(waiver.reason)
      + " Decided by \(waiver.decidedBy)\(authority), until \(Wording.date(waiver.until))."
  }
}
