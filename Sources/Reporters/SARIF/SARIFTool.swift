import Findings
import Law
import Rules

/// The tool of a run: its rules, and the instruments they rest on as taxonomies.
struct SARIFTool {
  let report: Report
  let index: SARIFIndex

  func write(to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", report.tool.name)
        json.member("semanticVersion", report.tool.version)
        json.member("version", report.tool.version)
        json.object("shortDescription") {
          $0.member("text", "Judges policy proposals by international protection law.")
        }
        json.array("rules") { json in
          for entry in index.rules { write(entry, to: &json) }
        }
        json.array("supportedTaxonomies") { json in
          for (place, taxonomy) in index.taxonomies.enumerated() {
            json.object { json in
              json.member("name", taxonomy.instrument.instrument)
              json.member("index", place)
            }
          }
        }
      }
    }
    json.array("taxonomies") { json in
      for taxonomy in index.taxonomies { write(taxonomy, to: &json) }
    }
  }

  private func write(_ entry: SARIFIndex.RuleEntry, to json: inout JSONWriter) {
    let rule = entry.rule
    let sources = entry.citations.map { citation in
      BindingWords.name(citation) + (citation.heading.map { " (\($0))" } ?? "")
    }
    json.object { json in
      json.member("id", rule.id)
      json.member("name", Self.name(rule.id))
      Self.text("shortDescription", rule.title, to: &json)
      Self.text("fullDescription", rule.duty, to: &json)
      json.object("help") { json in
        var lines = [Self.full(rule.duty), "Sources: " + sources.joined(separator: "; ") + "."]
        if let advice = rule.advice { lines.append("To cure: " + Wording.sentence(advice)) }
        json.member("text", lines.joined(separator: "\n\n"))
        var markdown = [Escaping.markdown(Self.full(rule.duty)), "**Sources**"]
        markdown.append(sources.map { "- " + Escaping.markdown($0) }.joined(separator: "\n"))
        if let advice = rule.advice {
          markdown.append("**To cure:** " + Escaping.markdown(Wording.sentence(advice)))
        }
        json.member("markdown", markdown.joined(separator: "\n\n"))
      }
      json.object("defaultConfiguration") { $0.member("level", Self.level(rule.severity)) }
      json.array("relationships") { json in
        for citation in entry.citations {
          json.object { json in
            json.object("target") { index.writeTaxon(citation, to: &$0) }
            json.member("kinds", ["relevant"])
          }
        }
      }
      json.object("properties") { json in
        let theme = String(rule.id.prefix { $0 != "/" })
        json.member("tags", [theme, rule.severity.rawValue])
        json.member("severity", rule.severity.rawValue)
        json.member("precision", "high")
        json.member(
          "problem.severity", Self.level(rule.severity) == "error" ? "error" : "warning")
      }
    }
  }

  private func write(_ taxonomy: SARIFIndex.Taxonomy, to json: inout JSONWriter) {
    let instrument = taxonomy.instrument
    json.object { json in
      json.member("name", instrument.instrument)
      json.member("fullName", Self.full(instrument.fullTitle))
      if let uri = Self.address(instrument.url) { json.member("informationUri", uri) }
      Self.text("shortDescription", instrument.shortTitle, to: &json)
      if !instrument.publication.isEmpty {
        Self.text("fullDescription", instrument.publication, to: &json)
      }
      json.member("isComprehensive", false)
      json.array("taxa") { json in
        for taxon in taxonomy.taxa {
          json.object { json in
            json.member("id", SARIFIndex.taxonID(taxon))
            json.member("name", taxon.cite)
            Self.text(
              "shortDescription", taxon.heading ?? BindingWords.name(taxon), to: &json)
          }
        }
      }
    }
  }

  // MARK: Words

  /// `return/individual-assessment` as one word: `ReturnIndividualAssessment`.
  private static func name(_ id: String) -> String {
    id.split { !$0.isLetter && !$0.isNumber }.map { Wording.capitalised(String($0)) }.joined()
  }

  static func level(_ severity: RuleSeverity) -> String {
    severity >= .serious ? "error" : "warning"
  }

  /// The address if a reader may follow it; schemas take none that has a space in it.
  private static func address(_ url: String) -> String? {
    let isAddress =
      (url.hasPrefix("https://") || url.hasPrefix("http://"))
      && url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    return isAddress ? url : nil
  }

  /// A text that may not be empty, and no longer than readers take.
  private static func text(_ key: String, _ text: String, to json: inout JSONWriter) {
    json.object(key) { json in
      let text = full(text)
      json.member("text", text.count > 1024 ? text.prefix(1023) + "…" : text)
    }
  }

  private static func full(_ text: String) -> String { text.isEmpty ? "–" : text }
}
