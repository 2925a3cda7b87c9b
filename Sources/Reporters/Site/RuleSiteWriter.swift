package import Findings
import Law
import Rules

/// Writes the pages of a pack's rules: a static site that needs no script and loads nothing from elsewhere.
package struct RuleSiteWriter {
  /// A file of the site.
  package struct File: Sendable {
    /// From the site's folder, with `/` between the parts.
    package let path: String
    package let text: String
  }

  private let site: RuleSite

  package init(_ site: RuleSite) { self.site = site }

  /// Every file, in the order of their paths.
  package func files() -> [File] {
    var files = [
      File(path: "articles.html", text: articles()), File(path: "index.html", text: index()),
      File(path: "style.css", text: HTMLStyle.sheet + RuleSiteStyle.sheet),
    ]
    files += site.pages.map { page in
      File(
        path: "rules/\(page.rule.id.rawValue).html",
        text: shell(page.rule.title, depth: 2) { RulePageHTML(page: page).write(to: &$0) })
    }
    return files.sorted { $0.path < $1.path }
  }

  // MARK: Indexes

  private func index() -> String {
    shell(site.title, depth: 0) { html in
      html.element("header", ["class": "page"]) { html in
        html.element(
          "p", ["class": "eyebrow"], "Rules of the pack \(site.pack.id) \(site.pack.version)")
        html.element("h1", site.title)
        html.element("p", ["class": "lead"]) { html in
          html.add(
            "\(Wording.count(site.pages.count, "rule", "rules")), each with its law, its conditions in words and its cases. "
              + "The law is recorded up to \(Wording.date(site.lawUpTo)).")
        }
      }
      html.element("main", ["class": "page", "id": "main"]) { html in
        let themes = Dictionary(grouping: site.pages, by: \.rule.id.theme)
        html.element("nav", ["class": "contents", "aria-label": "Themes"]) { html in
          html.element("ul") { html in
            for theme in themes.keys.sorted() {
              html.element("li") { html in
                html.element("a", ["href": "#\(theme)"], Self.words(theme))
                html.element("span", ["class": "quiet"], " \(themes[theme]?.count ?? 0)")
              }
            }
          }
        }
        for theme in themes.keys.sorted() {
          html.element("section", ["id": theme]) { html in
            html.element("h2", Self.words(theme))
            html.element("ul", ["class": "plain rules"]) { html in
              for page in themes[theme] ?? [] { entry(page, to: &html) }
            }
          }
        }
      }
    }
  }

  private func entry(_ page: RuleSite.Page, to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("a", ["href": "rules/\(page.rule.id.rawValue).html"], page.rule.title)
      html.element("span", ["class": "status"]) { html in
        let cites = page.sources.map(RulePageHTML.name).joined(separator: "; ")
        let status = page.rule.status == .stable ? "" : ", \(page.rule.status.word)"
        html.add("\(page.rule.severity.rawValue)\(status) · \(cites)")
      }
    }
  }

  /// Instruments by their titles, and under each the provisions that rules rest on.
  private func articles() -> String {
    var provisions: [String: [(source: RuleSite.Source, page: RuleSite.Page)]] = [:]
    for page in site.pages {
      for source in page.sources {
        provisions[Self.instrument(source), default: []].append((source, page))
      }
    }
    let titles = provisions.mapValues { $0[0].source.title }
    let order = provisions.keys.sorted { (titles[$0] ?? "", $0) < (titles[$1] ?? "", $1) }
    return shell("Index by article", depth: 0) { html in
      html.element("header", ["class": "page"]) { html in
        html.element("p", ["class": "eyebrow"], site.title)
        html.element("h1", "Index by article")
        html.element(
          "p", ["class": "lead"],
          "Every provision that a rule rests on. A pinpoint that nobody has checked against the text is left out, and the "
            + "article or the document stands alone.")
      }
      html.element("main", ["class": "page", "id": "main"]) { html in
        for id in order { instrument(id, provisions[id] ?? [], to: &html) }
      }
    }
  }

  private func instrument(
    _ id: String, _ entries: [(source: RuleSite.Source, page: RuleSite.Page)],
    to html: inout HTMLWriter
  ) {
    html.element("section", ["id": id]) { html in
      html.element("h2", entries[0].source.title)
      html.element("p", ["class": "meta"]) { html in
        html.add(
          "\(id) · \(entries[0].source.fullTitle) · \(RulePageHTML.words(entries[0].source.force))")
      }
      html.element("dl", ["class": "rows"]) { html in
        for cite in Self.cites(of: entries.map(\.source)) {
          let place = cite.dropFirst(id.count).drop { $0 == " " }
          html.element("dt", place.isEmpty ? "as a whole" : String(place))
          html.element("dd") { html in
            html.element("ul", ["class": "plain"]) { html in
              for entry in entries where entry.source.cite == cite {
                html.element("li") { html in
                  html.element(
                    "a", ["href": "rules/\(entry.page.rule.id.rawValue).html"],
                    entry.page.rule.title)
                }
              }
            }
          }
        }
      }
    }
  }

  /// The citations of one instrument, each once, in the order of its articles.
  private static func cites(of sources: [RuleSite.Source]) -> [String] {
    Set(sources.map(\.cite)).sorted { left, right in
      let (a, b) = (label(left), label(right))
      guard let a, let b else { return a == nil && b != nil }
      return ProvisionLabel.precedes(a, b)
    }
  }

  private static func label(_ cite: String) -> ProvisionLabel? {
    cite.firstIndex(of: " ").flatMap { ProvisionLabel(cite[$0...].drop { $0 == " " }) }
  }

  private static func instrument(_ source: RuleSite.Source) -> String {
    String(source.cite.prefix { $0 != " " })
  }

  /// A theme as a heading; its hyphens stay, as in “Non-refoulement”.
  static func words(_ theme: String) -> String { Wording.capitalised(theme) }

  // MARK: The page around it

  /// A whole page; `depth` says how many folders it lies under the site's.
  private func shell(
    _ title: String, depth: Int, _ body: (inout HTMLWriter) -> Void
  ) -> String {
    let root = String(repeating: "../", count: depth)
    var html = HTMLWriter()
    html.addRaw("<!doctype html>\n")
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { html in
        html.headSettings(styleSource: "'self'")
        html.element("title", title == site.title ? title : "\(title) · \(site.title)")
        html.void("link", ["rel": "stylesheet", "href": "\(root)style.css"])
      }
      html.element("body", ["class": "site"]) { html in
        html.element("a", ["class": "skip", "href": "#main"], "Skip to the text")
        html.element("nav", ["class": "page top", "aria-label": "Site"]) { html in
          html.element("a", ["href": "\(root)index.html"], "Rules by theme")
          html.element("a", ["href": "\(root)articles.html"], "Index by article")
        }
        body(&html)
        html.element("footer", ["class": "page"]) { html in
          html.element("p") { html in
            html.add(
              "Generated from the pack \(site.pack.id) \(site.pack.version) by check. It is no legal advice."
            )
          }
        }
      }
    }
    return html.text
  }
}
