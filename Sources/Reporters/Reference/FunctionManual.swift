/// The functions that rules may call, as a page of documentation and for other programs.
package enum FunctionManual {
  /// Markdown: a chapter for each library, a section for each function.
  package static func markdown(_ chapters: [FunctionChapter]) -> String {
    var text = """
      # Functions

      What expressions in rules may call. This page is made by `check functions --format markdown` from the declarations in the code; its examples are run as tests. \
      A pack names the libraries it uses under `libraries` in its `pack.yaml`; `standard` and `engine` need not be named.


      """
    for chapter in chapters {
      text += "- [\(chapter.name)](#\(chapter.name)): \(chapter.doc)\n"
    }
    for chapter in chapters {
      text += "\n## \(chapter.name)\n\n\(chapter.doc)\n"
      for page in chapter.pages { text += section(page) }
    }
    return text
  }

  private static func section(_ page: FunctionPage) -> String {
    var text = "\n### `\(page.name)`\n\n\(page.doc)"
    if !page.errors.isEmpty { text += " \(page.errors)" }
    text += "\n\n```cel\n" + page.forms.joined(separator: "\n") + "\n```\n"
    guard !page.examples.isEmpty else { return text }
    text += "\n| example | gives |\n|---|---|\n"
    for example in page.examples {
      text += "| \(code(example.expression)) | \(code(example.result)) |\n"
    }
    return text
  }

  /// Code in a cell of a table, whose bars must not end the cell.
  private static func code(_ text: String) -> String {
    let fence = text.contains("`") ? "``" : "`"
    let escaped = text.split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
    return fence + escaped + fence
  }

  /// JSON: a list of functions.
  package static func json(_ pages: [FunctionPage]) -> String {
    var json = JSONWriter()
    json.array { json in
      for page in pages {
        json.object { json in
          json.member("name", page.name)
          json.member("library", page.library)
          json.member("forms", page.forms)
          json.member("doc", page.doc)
          json.member("errors", page.errors.isEmpty ? nil : page.errors)
          json.array("examples") { json in
            for example in page.examples {
              json.object { json in
                json.member("expression", example.expression)
                json.member("result", example.result)
              }
            }
          }
        }
      }
    }
    return json.text + "\n"
  }
}
