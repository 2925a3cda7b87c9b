package import Findings

/// A baseline as the file that `check baseline write` writes and `--baseline` reads.
package enum BaselineJSON {
  /// The file's text; the same findings give the same bytes, in whatever order they came.
  package static func text(_ baseline: Baseline) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", Baseline.schema)
      json.array("entries") { json in
        for entry in baseline.entries {
          json.object { json in
            json.member("fingerprint", entry.fingerprint)
            json.member("proposal", entry.proposal)
            json.member("rule", entry.rule)
            json.member("title", entry.title)
            json.member("bearer", entry.bearer)
            json.member("subject", entry.subject)
            json.member("verdict", entry.verdict.rawValue)
            json.member("absolute", entry.isAbsolute)
          }
        }
      }
    }
    return json.text + "\n"
  }
}
