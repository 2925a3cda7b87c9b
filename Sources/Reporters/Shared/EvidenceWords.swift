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
    var text = Prose("The text does not say: \(meaning(silence)) Read as ")
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
      for kept in exception.kept { text.append(" It leaves \(kept.cite): \(kept.reason).") }
      if let note = exception.note, !note.isEmpty { text.append(" " + Wording.sentence(note)) }
      return text
    }
  }
}

/// Says in a sentence what would cure a failure.
enum RemedyWords {
  static func sentence(_ remedy: Remedy) -> Prose {
    var text = Prose("Changing ")
    for (place, change) in remedy.changes.enumerated() {
      if place > 0 { text.append(place == remedy.changes.count - 1 ? " and " : ", ") }
      if change.layer == .practice { text.append("what is done as to ") }
      text.append(change.path, .code)
      if change.from != .null { text.append(" from \(Wording.written(change.from))") }
      text.append(" to ")
      text.append(Wording.written(change.to), .strong)
    }
    text.append(" would cure it")
    if remedy.isVerified { text.append(", judged again with the change made") }
    if !remedy.alsoCures.isEmpty {
      let others = Wording.count(remedy.alsoCures.count, "other finding", "other findings")
      text.append("; it would cure \(others) as well")
    }
    if !remedy.breaks.isEmpty {
      let broken = Wording.count(remedy.breaks.count, "duty", "duties")
      text.append("; but it would break \(broken) now kept")
    }
    text.append(remedy.needsPractice ? "; another text alone would not cure it." : ".")
    return text
  }
}
