package import Diagnostics
package import Findings

/// How far verdicts agree with what others said of the same arrangements, for people.
package struct CorpusText {
  private typealias Kind = CorpusReport.Kind

  /// The kinds that are told together: what was found first, praise as the check on false alarms, then the rest.
  private static let groups: [(title: String, kinds: [CorpusReport.Kind])] = [
    ("Found by a court or a treaty body", [.foundCourt, .foundTreatyBody, .foundPreliminary]),
    ("Praised: a check on false alarms", [.praise]),
    ("Views, conflicts of law and inferences", [.view, .conflict, .inferred]),
  ]

  private let layout: TextLayout

  package init(style: TextStyle, width: Int) { layout = TextLayout(style: style, width: width) }

  /// Agreement by kind of label, then every label that is not met.
  ///
  /// - Parameter report: What came of the arrangements.
  /// - Returns: Text that ends with a line.
  package func page(_ report: CorpusReport) -> String {
    var lines: TextLines = []
    for group in Self.groups {
      let labels = report.labels.filter { group.kinds.contains($0.kind) }
      lines += (lines.isEmpty ? [] : [""]) + layout.heading(group.title)
      for kind in group.kinds where group.kinds.count > 1 {
        let some = labels.filter { $0.kind == kind }
        if !some.isEmpty { lines += layout.labelled(Self.word(kind), counts(some)) }
      }
      lines += layout.labelled(group.kinds.count > 1 ? "together" : "praise", counts(labels))
      lines += labels.filter { $0.outcome != .agrees }.map(entry)
    }
    let unexplained = report.labels.count(where: \.isUnexplained)
    lines += [""]
    lines += layout.lines(
      StyledText(
        "\(Wording.count(report.labels.count, "label", "labels")) on "
          + "\(Wording.count(report.proposals, "arrangement", "arrangements")): "
          + "\(report.labels.count { $0.outcome == .agrees }) agree, "
          + "\(report.labels.count { $0.outcome != .agrees }) do not, of these \(unexplained) unexplained."
      ))
    return lines.text
  }

  private func counts(_ labels: [CorpusReport.Label]) -> StyledText {
    func count(_ outcome: CorpusReport.Outcome) -> Int { labels.count { $0.outcome == outcome } }
    var parts = ["\(count(.agrees)) of \(labels.count) agree"]
    if count(.open) > 0 { parts.append("\(count(.open)) left open for want of facts") }
    if count(.differs) > 0 { parts.append("\(count(.differs)) otherwise") }
    if count(.unanswered) > 0 { parts.append("\(count(.unanswered)) answered by no rule") }
    let alarms = labels.count { $0.expected == "pass" && $0.verdict == .fail }
    if alarms > 0 { parts.append("\(Wording.count(alarms, "false alarm", "false alarms"))") }
    return StyledText(parts.joined(separator: "; ") + ".")
  }

  private func entry(_ label: CorpusReport.Label) -> TextLines {
    var text = StyledText("\(label.file):\(label.line) ", .dim)
    text.append(label.obligation, .strong)
    if let bearer = label.bearer { text.append(" (\(bearer))") }
    text.append(": expected \(label.expected), ")
    text.append(label.verdict.map { "found \($0.rawValue)" } ?? "answered by no rule")
    if let basis = label.basis { text.append("; \(basis)", .dim) }
    text.append(". ")
    if label.note.isEmpty {
      text.append("Nothing says why.", .error)
    } else {
      text.append(Wording.sentence(label.note))
    }
    return layout.lines(text, indent: 4, lead: ("  – ", 4))
  }

  private static func word(_ kind: CorpusReport.Kind) -> String {
    switch kind {
    case .foundCourt: "court"
    case .foundTreatyBody: "committee"
    case .foundPreliminary: "interim"
    case .praise: "praise"
    case .view: "view"
    case .conflict: "conflict"
    case .inferred: "inferred"
    }
  }
}

/// The same for other programs.
package enum CorpusJSON {
  /// Every label, and the counts by kind.
  package static func page(_ report: CorpusReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "check-corpus/1")
      json.member("proposals", report.proposals)
      json.object("kinds") { json in
        for kind in CorpusReport.Kind.allCases {
          let labels = report.labels.filter { $0.kind == kind }
          json.object(kind.rawValue) { json in
            json.member("labels", labels.count)
            for outcome in CorpusReport.Outcome.allCases {
              json.member(outcome.rawValue, labels.count { $0.outcome == outcome })
            }
            json.member("unexplained", labels.count(where: \.isUnexplained))
          }
        }
      }
      json.array("labels") { json in
        for label in report.labels {
          json.object { json in
            json.member("proposal", label.proposal)
            json.member("obligation", label.obligation)
            json.member("rules", label.rules)
            json.member("bearer", label.bearer)
            json.member("kind", label.kind.rawValue)
            json.member("basis", label.basis)
            json.member("expected", label.expected)
            json.member("verdict", label.verdict?.rawValue)
            json.member("outcome", label.outcome.rawValue)
            json.member("note", label.note.isEmpty ? nil : label.note)
            json.member("file", label.file)
            json.member("line", label.line)
          }
        }
      }
    }
    return json.text + "\n"
  }
}
