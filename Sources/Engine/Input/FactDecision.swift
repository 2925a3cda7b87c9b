import CEL
import Findings
import Rules

/// Brings together what the text provides and what is reported to happen.
///
/// Where both speak and the field has a polarity, the worse of the two is judged: a guarantee that is
/// written but not kept protects nobody, and one that is kept but not promised may end tomorrow. Where
/// the text is silent, what is reported stands in for it.
struct FactDecision {
  let text: FactReading
  let practice: FactReading
  let view: ProjectionBuilder.View
  let polarity: FactPolarity

  /// The reading that is judged, its value (absent where there is none) and where it came from.
  struct Result {
    let reading: FactReading
    var value: Value
    var state: Projection.State
    let layer: Evidence.Layer
  }

  func decide() -> Result {
    if view == .onPaper { return result(text, .text) }
    switch (text, practice) {
    case (_, .silent): return result(text, .text)
    case (.silent, _): return result(practice, .practice)
    default: break
    }
    guard polarity != .neutral else { return result(practice, .practice) }
    let onPaper = result(text, .text)
    let reported = result(practice, .practice)
    // A yes/no fact: the bad value decides alone; otherwise a doubt on either side leaves it open.
    let bad = polarity == .harm
    if let value = truth(onPaper), value == bad { return onPaper }
    if let value = truth(reported), value == bad { return reported }
    if onPaper.value.kind != .bool && onPaper.value.kind != .absent { return reported }
    return onPaper.value.kind == .absent ? onPaper : reported
  }

  private func truth(_ result: Result) -> Bool? {
    result.value.kind == .bool ? result.value.isTrue : nil
  }

  private func result(_ reading: FactReading, _ layer: Evidence.Layer) -> Result {
    switch reading {
    case .known(let value): Result(reading: reading, value: value, state: .written, layer: layer)
    case .partial:
      // A safeguard held for some does not hold for all; a harm done to some is done.
      Result(
        reading: reading, value: .bool(polarity != .safeguard), state: .written, layer: layer)
    case .unknown: Result(reading: reading, value: .absent, state: .unknown, layer: layer)
    case .contested: Result(reading: reading, value: .absent, state: .contested, layer: layer)
    case .silent: Result(reading: reading, value: .absent, state: .silent, layer: .silence)
    }
  }
}
