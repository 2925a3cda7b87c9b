package import Findings
import Diagnostics
import Law

/// One page for people: it stands alone, loads nothing, runs nothing, and reads on a screen, a phone and paper.
package struct HTMLReporter: Reporter {
  /// Proposals that are told in full on one page; of more, what is open and kept is folded away.
  private static let full = 6

  package init() {}

  /// Writes the whole report to the sink.
  package func render(_ report: Report, to sink: inout some TextSink) {
    let files = report.sections.map { CaseFile($0, in: report) }
    let title = files.count == 1 ? files[0].proposal.name : "Report on \(files.count) proposals"
    var html = HTMLWriter()
    html.addRaw("<!doctype html>\n")
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { html in
        html.headSettings(styleSource: "'unsafe-inline'")
        html.void(
          "meta", ["name": "generator", "content": "\(report.tool.name) \(report.tool.version)"])
        html.element("title", title)
        html.addRaw("<style>\n\(HTMLStyle.sheet)</style>\n")
      }
      html.element("body") { html in
        html.element("a", ["class": "skip", "href": "#main"], "Skip to the findings")
        html.addRaw(HTMLShapes.definitions)
        if files.count == 1 {
          HTMLProposal(file: files[0], prefix: "", level: 1, isShort: false).write(to: &html)
        } else {
          several(files, title: title, report, to: &html)
        }
        notices(report, to: &html)
        messages(report, to: &html)
        footer(report, to: &html)
      }
    }
    sink.write(html.text)
  }

  /// Many proposals: a table of them first, then each by itself.
  private func several(
    _ files: [CaseFile], title: String, _ report: Report, to html: inout HTMLWriter
  ) {
    html.element("header", ["class": "page"]) { html in
      html.element("h1", title)
      html.element(
        "p", ["class": "lead"], SummaryWords.sentence(report.proposals))
      if files.count > Self.full {
        html.element(
          "p", ["class": "quiet"],
          "Of so many proposals what is open, met or kept is folded away, and the reasons step by step are left out; "
            + "they stand in the report on one proposal alone.")
      }
    }
    html.element("nav", ["class": "page", "aria-label": "Proposals"]) { html in
      html.element("ol", ["class": "proposals"]) { html in
        for (place, file) in files.enumerated() {
          html.element("li") { html in
            html.element("a", ["href": "#p\(place + 1)"], file.proposal.name)
            html.element(
              "span", ["class": "quiet"], " " + SummaryWords.sentence([file.proposal]))
          }
        }
      }
    }
    html.element("main", ["id": "main"]) { html in
      for (place, file) in files.enumerated() {
        HTMLProposal(
          file: file, prefix: "p\(place + 1)-", level: 2, isShort: files.count > Self.full
        ).write(to: &html)
      }
    }
  }

  /// What is wrong with waivers and the baseline.
  private func notices(_ report: Report, to html: inout HTMLWriter) {
    guard !report.notices.isEmpty else { return }
    html.element("section", ["class": "page", "aria-labelledby": "notices"]) { html in
      html.element("h2", ["id": "notices"], "Waivers and baseline")
      html.element("ul", ["class": "plain"]) { html in
        for notice in report.notices {
          html.element("li") { html in
            html.element("strong", notice.rule.title + ". ")
            html.add(
              [notice.message, notice.rule.advice ?? ""].filter { !$0.isEmpty }
                .map(Wording.sentence).joined(separator: " "))
            if let place = notice.evidence.first?.location {
              html.element("span", ["class": "place"], " \(place.file), line \(place.start.line)")
            }
          }
        }
      }
    }
  }

  /// Messages on what was read: without them nobody would know that something was not judged.
  private func messages(_ report: Report, to html: inout HTMLWriter) {
    guard !report.diagnostics.isEmpty else { return }
    html.element("section", ["class": "page", "aria-labelledby": "messages"]) { html in
      html.element("h2", ["id": "messages"], "Messages on what was read")
      html.element("ul", ["class": "plain"]) { html in
        for diagnostic in report.diagnostics {
          html.element("li") { html in
            let place = DiagnosticPlace(diagnostic, in: report.sources)
            html.element(
              "strong", Wording.capitalised(DiagnosticPlace.word(diagnostic.severity)) + ": ")
            html.add(DiagnosticPlace.sentences(diagnostic))
            if !place.file.isEmpty {
              let start = place.start.map { ", line \($0.line)" } ?? ""
              html.element("span", ["class": "place"], " \(place.file)\(start)")
            }
          }
        }
      }
    }
  }

  private func footer(_ report: Report, to html: inout HTMLWriter) {
    html.element("footer", ["class": "page"]) { html in
      if let outcome = report.outcome {
        html.element("p") { html in
          html.element("strong", "The gate. ")
          html.add(outcome.sentence)
        }
      }
      html.element(
        "p", ["class": "quiet"],
        "Made by \(report.tool.name) \(report.tool.version). It says what follows from the facts in the proposal’s "
          + "file under the law that its rules know; it is no legal advice, and it does not know what nobody wrote down."
      )
    }
  }
}
