import Diagnostics
import Findings

/// Says a fact in a sentence.
struct EvidenceWords {
  let sources: SourceSet

  /// What the field means, its value, and who says so.
  func sentence(_ fact: Evidence) -> Prose {
    fact.layer == .silence ? silence(fact) : written(fact)
  }

  private func written(_ fact: Evidence) -> Prose {
    var text = Prose(meaning(fact) + " ")
    if case .bool = fact.value, isPartial(fact) {
      // What holds for some was judged as if it held for all, or for none.
      text.append("for some, not for all", .strong)
      text.append(", which counts as \(Wording.value(fact.value))")
    } else {
      text.append(Wording.value(fact.value), .strong)
    }
    if fact.layer == .practice { text.append(", as reported of practice") }
    text.append(".")
    if let note = fact.note, !note.isEmpty { text.append(" " + Wording.sentence(note)) }
    if let source = fact.source, !source.isEmpty {
      text.append(" Source: \(Wording.sentence(source))")
    }
    return text
  }

  private func silence(_ silence: Evidence) -> Prose {
    var text = Prose(
      "\(Wording.capitalised(silence.textExtent.silence)): \(meaning(silence)) Read as ")
    text.append(Wording.value(silence.value), .strong)
    text.append(".")
    if let note = silence.note, !note.isEmpty { text.append(" " + Wording.sentence(note)) }
    return text
  }

  /// Whether `partial` is what the proposal’s author wrote.
  private func isPartial(_ fact: Evidence) -> Bool {
    guard let span = fact.location?.span, let file = sources[span.source] else { return false }
    return file.bytes[span.start..<span.end].elementsEqual("partial".utf8)
  }

  /// What the field means, ready for the value to follow: a question stays one, a description gets a colon.
  private func meaning(_ fact: Evidence) -> String {
    let meaning = fact.meaning.isEmpty ? fact.path : fact.meaning
    guard let last = meaning.last, "?.!:".contains(last) else { return meaning + ":" }
    return last == "." ? String(meaning.dropLast()) + ":" : meaning
  }
}

/// Says in a sentence each what came of the exceptions.
enum ExceptionWords {
  static func sentences(_ exceptions: [Finding.ExceptionOutcome]) -> [Prose] {
    exceptions.map { exception in
      let basis =
        exception.citations.isEmpty ? "" : " (\(Wording.list(exception.citations)))"
      let lifts = Wording.list(exception.lifts)
      let outcome =
        switch exception.applies {
        case true?: "applies, and lifts \(lifts)"
        case false?: "was looked at and does not apply"
        case nil: "can’t be decided; it would lift \(lifts)"
        }
      var text = Prose(exception.id, .strong)
      text.append("\(basis) \(outcome).")
      text.append(left(by: exception))
      if let note = exception.note, !note.isEmpty { text.append(" " + Wording.sentence(note)) }
      return text
    }
  }

  /// What an exception does not lift, and why not; empty for one that does not apply, which lifts nothing.
  static func left(by exception: Finding.ExceptionOutcome) -> String {
    guard exception.applies != false else { return "" }
    return exception.kept.map { " It leaves \($0.cite): \($0.reason)." }.joined()
  }
}

/// Says what would cure a failure, and what else that does.
enum RemedyWords {
  /// The changes, what they come to and what else they do, in sentences.
  static func sentence(_ remedy: Remedy) -> Prose {
    var text = Prose()
    for (place, change) in remedy.changes.enumerated() {
      if place > 0 { text.append("; and ") }
      append(change, isFirst: place == 0, to: &text)
    }
    text.append(remedy.isVerified ? ". With this, judged again, it is kept" : ". This may cure it")
    if !remedy.alsoCures.isEmpty {
      let others = Wording.count(remedy.alsoCures.count, "other finding", "other findings")
      text.append(", and \(others) with it")
    }
    if !remedy.breaks.isEmpty {
      let broken = Wording.count(remedy.breaks.count, "duty", "duties")
      text.append("; but \(broken) now kept would fail")
    }
    text.append(".")
    if remedy.needsPractice {
      text.append(" Another text alone would not cure it: what is done must change.")
    }
    return text
  }

  private static func append(_ change: Remedy.Change, isFirst: Bool, to text: inout Prose) {
    if change.layer == .practice { text.append(isFirst ? "In practice: " : "in practice: ") }
    let meaning = change.meaning.last == "." ? change.meaning.dropLast() : change.meaning[...]
    let isFirst = isFirst && change.layer != .practice
    if meaning.isEmpty {
      text.append(change.path, .code)
    } else {
      text.append(isFirst ? String(meaning) : Wording.uncapitalised(String(meaning)))
    }
    text.append(": ")
    text.append(Wording.value(change.to), .strong)
    if change.from != .null { text.append(" instead of \(Wording.answer(change.from))") }
    guard !meaning.isEmpty else { return }
    text.append(" (")
    text.append(change.path, .code)
    text.append(")")
  }
}
