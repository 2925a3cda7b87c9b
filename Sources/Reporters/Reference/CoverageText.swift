package import Diagnostics
package import Findings
import Law

/// How much of the law a pack encodes, for people.
package struct CoverageText {
  private let layout: TextLayout

  package init(style: TextStyle, width: Int) { layout = TextLayout(style: style, width: width) }

  /// The duties by theme, the instruments by article, and the counts.
  ///
  /// - Parameter coverage: What was found.
  /// - Returns: Text that ends with a line.
  package func page(_ coverage: LawCoverage) -> String {
    var lines: TextLines = []
    var theme = ""
    for duty in coverage.duties {
      if duty.theme != theme {
        theme = duty.theme
        lines += (lines.isEmpty ? [] : [""]) + layout.heading(theme)
      }
      lines += entry(
        duty.id, duty.title, duty.extent, duty.rules, duty.why,
        force: duty.force.map(\.rawValue).joined(separator: ", "))
    }
    for instrument in coverage.instruments {
      let encoded = instrument.provisions.count { $0.extent == .encoded }
      let total = Wording.count(instrument.provisions.count, "provision", "provisions")
      let title = instrument.title == instrument.id ? "" : " · \(instrument.title)"
      lines += [""] + layout.heading("\(instrument.id)\(title): \(encoded) of \(total)")
      for provision in instrument.provisions {
        let label = String(provision.cite.dropFirst(instrument.id.count).drop { $0 == " " })
        lines += entry(
          label.isEmpty ? "as a whole" : label, provision.heading, provision.extent,
          provision.rules, provision.why)
      }
    }
    lines += [""] + summary(coverage)
    return lines.text
  }

  /// A duty or a provision: how far, which, and by which rules.
  private func entry(
    _ id: String, _ title: String, _ extent: LawCoverage.Extent, _ rules: [String], _ why: String,
    force: String = ""
  ) -> TextLines {
    let (word, role): (String, TextStyle.Role) =
      switch extent {
      case .encoded: ("encoded", .success)
      case .partly: ("partly ", .warning)
      case .not: ("not    ", .error)
      }
    var text = StyledText(id, .strong)
    if !title.isEmpty { text.append("  " + title) }
    if !force.isEmpty { text.append(" (\(force))", .dim) }
    if !rules.isEmpty { text.append(": " + rules.joined(separator: ", ")) }
    text.append(rules.isEmpty && why.isEmpty ? "" : ".")
    if !why.isEmpty { text.append(" " + Wording.sentence(why), .note) }
    return layout.lines(
      text, indent: 12, lead: ("  " + layout.style.apply(role, word) + "  ", 11))
  }

  private func summary(_ coverage: LawCoverage) -> TextLines {
    let provisions = coverage.instruments.flatMap(\.provisions)
    func count(_ extent: LawCoverage.Extent) -> Int { provisions.count { $0.extent == extent } }
    var lines = layout.lines(
      StyledText(
        "\(coverage.duties.count) duties: \(coverage.count(.encoded)) encoded, "
          + "\(coverage.count(.partly)) partly, \(coverage.count(.not)) not."))
    lines += layout.lines(
      StyledText(
        "\(provisions.count) provisions of \(coverage.instruments.count) instruments: "
          + "\(count(.encoded)) encoded, \(count(.partly)) partly, \(count(.not)) not."))
    if !coverage.unnamedRules.isEmpty {
      lines += layout.lines(
        StyledText("Rules that no duty names: " + coverage.unnamedRules.joined(separator: ", ")))
    }
    return lines
  }
}

/// How much of the law a pack encodes, for other programs.
package enum CoverageJSON {
  /// The same as the text.
  package static func page(_ coverage: LawCoverage) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "check-coverage/1")
      json.object("summary") { json in
        for extent in LawCoverage.Extent.allCases {
          json.member(extent.rawValue, coverage.count(extent))
        }
      }
      json.array("duties") { json in
        for duty in coverage.duties {
          json.object { json in
            json.member("id", duty.id)
            json.member("title", duty.title)
            json.member("theme", duty.theme)
            json.member("force", duty.force.map(\.rawValue))
            json.member("extent", duty.extent.rawValue)
            json.member("rules", duty.rules)
            json.member("why", duty.why.isEmpty ? nil : duty.why)
          }
        }
      }
      json.array("instruments") { json in
        for instrument in coverage.instruments { write(instrument, to: &json) }
      }
      json.member("unnamed_rules", coverage.unnamedRules)
    }
    return json.text + "\n"
  }

  private static func write(_ instrument: LawCoverage.Instrument, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", instrument.id)
      json.member("title", instrument.title)
      json.array("provisions") { json in
        for provision in instrument.provisions {
          json.object { json in
            json.member("cite", provision.cite)
            json.member("heading", provision.heading.isEmpty ? nil : provision.heading)
            json.member("extent", provision.extent.rawValue)
            json.member("rules", provision.rules)
            json.member("why", provision.why.isEmpty ? nil : provision.why)
          }
        }
      }
    }
  }
}
