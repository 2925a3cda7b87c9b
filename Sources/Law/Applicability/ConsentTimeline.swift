/// What the record of consent says of one State and one treaty on one day.
enum ConsentFinding {
  /// Bound since a day, if it is known.
  case bound(since: CalendarDate?, notes: [String], confidence: Confidence)
  case notBound(reason: String, confidence: Confidence)
  case undetermined(reason: String, confidence: Confidence)
}

/// The acts of one State towards one treaty, in order, and what the absence of acts means.
///
/// A State that consented stays bound until a withdrawal is recorded, also after the last day that the
/// table reaches, then with less confidence. A State without consent is not bound as far as the table
/// reaches and where it is complete; after that the answer is open.
struct ConsentTimeline {
  let treaty: InstrumentRow
  let row: ConsentRow?
  let day: CalendarDate

  /// The finding for the day.
  func finding() -> ConsentFinding {
    if let general = treaty.inForce, day < general.earliest {
      return .notBound(
        reason: "The treaty entered into force only on \(general).", confidence: .high)
    }
    guard let row else { return absent() }
    switch row.status {
    case .party, .withdrawn, .contested, .leaving: return party(row)
    case .partyDateUnknown: return partyOfUnknownDate(row)
    case .signatory: return signatory(row)
    case .unverified:
      return .undetermined(
        reason: "Whether it is a party is not settled in the sources.", confidence: .low)
    }
  }

  private func party(_ row: ConsentRow) -> ConsentFinding {
    guard let start = row.inForce ?? row.consented else { return partyOfUnknownDate(row) }
    var since = start.earliest
    var notes: [String] = []
    if row.inForce == nil, row.act == .succession {
      if day < since {
        return .undetermined(
          reason:
            "It declared its succession on \(start); whether it was bound before that day, as successor, is not recorded.",
          confidence: row.confidence.lowered)
      }
      if let general = treaty.inForce?.earliest, since < general { since = general }
      notes.append("Bound by succession, at the latest since its declaration of \(start).")
    }
    if day < since { return .notBound(reason: tooEarly(row, since), confidence: row.confidence) }
    var confidence = row.confidence
    if let withdrawn = row.withdrawn, day >= withdrawn.earliest {
      switch row.status {
      case .contested:
        return .undetermined(
          reason:
            "It denounced the treaty with effect from \(withdrawn); whether it has rejoined since is contested.",
          confidence: .low)
      case .leaving:
        // To say so ends no obligation: VCLT arts 54, 56 and 67 ask for an act under the treaty, in writing.
        confidence = confidence.lowered
        notes.append(
          "It announced (\(withdrawn)) that it would leave the treaty; that it has left is not on record."
        )
      case .party, .withdrawn, .partyDateUnknown, .signatory, .unverified:
        return .notBound(
          reason: "It has not been a party since \(withdrawn).", confidence: row.confidence)
      }
    }
    if let reach = treaty.knownUpTo?.latest, day > reach {
      confidence = confidence.lowered
      notes.append(
        "The table of parties reaches to \(reach); no withdrawal is known after it.")
    }
    return .bound(since: since, notes: notes, confidence: confidence)
  }

  private func tooEarly(_ row: ConsentRow, _ since: CalendarDate) -> String {
    var reason = "It entered into force for it only on \(since)."
    if let signed = row.signed, signed.latest <= day {
      reason +=
        " It had signed on \(signed), and had not to defeat the treaty's object and purpose (VCLT art. 18)."
    }
    return reason
  }

  private func partyOfUnknownDate(_ row: ConsentRow) -> ConsentFinding {
    if let by = row.partyBy?.latest, day >= by {
      return .bound(
        since: nil,
        notes: ["It is listed as a party by \(by); the day of its consent is not known."],
        confidence: .low)
    }
    return .undetermined(
      reason: "It is listed as a party, but not since when.", confidence: .low)
  }

  private func signatory(_ row: ConsentRow) -> ConsentFinding {
    if let signed = row.signed, day < signed.earliest { return absent() }
    let signing = row.signed.map { "It signed on \($0) and" } ?? "It signed and"
    let reason =
      "\(signing) has not ratified: it must not defeat the treaty's object and purpose (VCLT art. 18), but is not bound by its provisions."
    return reached(reason, confidence: row.confidence)
      ?? .undetermined(
        reason:
          "\(signing) had not ratified when the table of parties ends\(end); it may have since.",
        confidence: .low)
  }

  private func absent() -> ConsentFinding {
    guard treaty.absence == .notParty else {
      return .undetermined(
        reason: "It is not in the table of parties, but that table is not complete.",
        confidence: .low)
    }
    return reached("It is not a party.", confidence: .high)
      ?? .undetermined(
        reason: "It is not in the table of parties, but that table ends\(end).",
        confidence: .low)
  }

  /// The finding that the State is not bound, where the table says so for that day.
  private func reached(_ reason: String, confidence: Confidence) -> ConsentFinding? {
    guard treaty.absence == .notParty, let known = treaty.knownUpTo?.latest else { return nil }
    if day <= known {
      let compared = treaty.comparedUpTo.map { day <= $0.latest } ?? false
      return .notBound(reason: reason, confidence: compared ? confidence : min(confidence, .medium))
    }
    if let presumed = treaty.presumedUpTo?.latest, day <= presumed {
      return .notBound(
        reason: reason + " The table of parties reaches to \(known); no consent is known after it.",
        confidence: .low)
    }
    return nil
  }

  private var end: String { treaty.knownUpTo.map { " on \($0)" } ?? "" }
}
