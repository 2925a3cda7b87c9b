import Findings
import Law

/// The table of duties by States and parts of the proposal; it scrolls in itself where it is too wide.
struct HTMLMatrix {
  let matrix: DutyMatrix
  let prefix: String
  let heading: String

  func write(to html: inout HTMLWriter) {
    guard !matrix.themes.isEmpty else { return }
    html.element("section", ["class": "page", "aria-labelledby": "\(prefix)matrix"]) { html in
      html.element(heading, ["id": "\(prefix)matrix"], "The whole at a glance")
      legend(to: &html)
      html.element(
        "div",
        [
          "class": "scroll", "role": "region", "aria-labelledby": "\(prefix)matrix",
          "tabindex": "0",
        ]
      ) { html in
        html.element("table", ["class": "matrix"]) { html in
          html.element("caption", ["class": "hidden"], "Duties by States and measures")
          header(to: &html)
          for theme in matrix.themes { write(theme, to: &html) }
        }
      }
      if matrix.idle > 0 {
        html.element(
          "p", ["class": "quiet"],
          "\(Wording.count(matrix.idle, "rule applies", "rules apply")) to nothing here and "
            + "\(matrix.idle == 1 ? "has" : "have") no row.")
      }
    }
  }

  private func legend(to html: inout HTMLWriter) {
    let shown = Set(matrix.themes.flatMap(\.rows).flatMap(\.cells).flatMap(\.self).map(\.standing))
    html.element("p", ["class": "legend"]) { html in
      for standing in Standing.allCases where shown.contains(standing) {
        HTMLShapes.write(standing, word: Self.meaning(standing), to: &html)
        html.add(" ")
      }
    }
  }

  private static func meaning(_ standing: Standing) -> String {
    switch standing {
    case .fault: "could not be judged"
    case .fails: "a duty fails"
    case .notMet: "a commitment or guidance, not law, is not met"
    case .open: "a duty can’t be decided yet"
    case .openCommitment: "a commitment can’t be decided yet"
    case .waived: "accepted by waiver"
    case .known: "known from the baseline"
    case .kept: "a duty is kept"
    case .met: "a commitment is met"
    case .notApplicable: "does not apply"
    }
  }

  private func header(to html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        html.element("th", ["scope": "col", "rowspan": "2"], "Duty")
        for bearer in matrix.bearers {
          html.element(
            "th",
            ["scope": "colgroup", "colspan": String(bearer.columns.count), "class": "state"],
            bearer.code.map(StateWords.standingAlone) ?? "State not named")
        }
      }
      html.element("tr") { html in
        for bearer in matrix.bearers {
          for (place, column) in bearer.columns.enumerated() {
            html.element(
              "th", ["scope": "col", "class": place == 0 ? "part first" : "part"]
            ) { html in part(column.part, to: &html) }
          }
        }
      }
    }
  }

  /// A part’s name, which may break where it joins two words.
  private func part(_ name: String, to html: inout HTMLWriter) {
    guard !name.isEmpty else { return html.add("as a whole") }
    let words = name.split(separator: "_", omittingEmptySubsequences: false)
    for (place, word) in words.enumerated() {
      html.add(place < words.count - 1 ? word + "_" : String(word))
      if place < words.count - 1 { html.addRaw("<wbr>") }
    }
  }

  private func write(_ theme: DutyMatrix.Theme, to html: inout HTMLWriter) {
    html.element("tbody") { html in
      html.element("tr", ["class": "theme"]) { html in
        html.element(
          "th", ["scope": "rowgroup", "colspan": String(matrix.columns.count + 1)]
        ) { html in html.element("span", theme.title) }
      }
      for row in theme.rows {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], row.rule.title)
          var place = 0
          for bearer in matrix.bearers {
            for index in bearer.columns.indices {
              write(row.cells[place], isFirst: index == 0, to: &html)
              place += 1
            }
          }
        }
      }
    }
  }

  private func write(_ cells: [DutyMatrix.Cell], isFirst: Bool, to html: inout HTMLWriter) {
    let worst = cells.first.map { "c-\($0.standing.rawValue)" }
    let classes = [worst, isFirst ? "first" : nil].compactMap(\.self).joined(separator: " ")
    html.element("td", ["class": classes.isEmpty ? nil : classes]) { html in
      if cells.isEmpty { html.element("span", ["class": "hidden"], "does not apply") }
      for cell in cells {
        html.element("a", ["href": "#\(prefix)d\(cell.card + 1)"]) { html in
          HTMLShapes.write(cell.standing, word: cell.standing.word, to: &html)
        }
      }
    }
  }
}
