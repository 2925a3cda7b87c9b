package import Diagnostics
package import Documents

/// Reads a baseline that `check baseline write` has written.
package enum BaselineLoader {
  /// Reads the entries of a file; every mistake is reported, and an entry with a mistake accepts nothing.
  package static func load(
    _ file: SourceFile, limits: ReadLimits = .standard
  ) -> Diagnosed<Baseline> {
    var notes = DiagnosticCollector()
    guard let document = notes.take(JSONReader.read(file, limits: limits))?.first else {
      return Diagnosed(nil, notes.diagnostics)
    }
    let lines = LineTable(file.bytes)
    var reader = NodeReader(document.root, as: "a baseline")
    if let schema = reader.string("schema"), schema != Baseline.schema,
      let node = document.root.value(forKey: "schema")
    {
      reader.report(BaselineDiagnostics.unknownSchema(node))
    }
    if document.root.kind == .mapping { _ = reader.requiredNode("entries") }
    let entries: [Baseline.Entry] = reader.nestedList("entries", as: "an entry of a baseline") {
      part in
      let fingerprint = part.string("fingerprint")
      let proposal = part.string("proposal")
      let rule = part.string("rule")
      let title = part.string("title")
      let subject = part.string("subject")
      let bearer = part.optionalNode("bearer").flatMap { $0.isNull ? nil : $0.text }
      let verdict: Verdict? = part.choice("verdict")
      let isAbsolute = part.bool("absolute")
      if let verdict, verdict != .fail, verdict != .undetermined,
        let node = part.node.value(forKey: "verdict")
      {
        part.report(BaselineDiagnostics.notOpen(node))
        return nil
      }
      guard let fingerprint, let proposal, let rule, let title, let subject, let verdict,
        let isAbsolute
      else { return nil }
      let span = part.node.useSpan
      return Baseline.Entry(
        fingerprint: fingerprint, proposal: proposal, rule: rule, title: title, bearer: bearer,
        subject: subject, verdict: verdict, isAbsolute: isAbsolute,
        location: Location(
          span: span, file: file.name, start: lines.position(of: span.start),
          end: lines.position(of: span.end)))
    }
    notes.add(reader.finish())
    return Diagnosed(
      Baseline(name: file.name, digest: Digest.sha256(file.bytes), entries: entries),
      notes.diagnostics)
  }
}

/// The BASE codes: what can be wrong with the text of a baseline.
package enum BaselineDiagnostics {
  static let unknownSchema = DiagnosticCode(
    "BASE0101",
    "The file is no baseline of a kind that this version reads. `check baseline write` writes one anew."
  )
  static let notOpen = DiagnosticCode(
    "BASE0102",
    "An entry of a baseline is a finding that fails or is open. An error can’t be accepted, and what passes need not be."
  )

  /// Every code of this file, in order.
  package static let all = [unknownSchema, notOpen]

  static func unknownSchema(_ node: Node) -> Diagnostic {
    Diagnostic(
      unknownSchema, .error, "`\(node.text)` is no known kind of baseline", at: node.useSpan,
      label: "expected \(Baseline.schema)", notes: ["Write it anew: check baseline write PROPOSAL…"]
    )
  }

  static func notOpen(_ node: Node) -> Diagnostic {
    Diagnostic(
      notOpen, .error, "a baseline can’t accept `\(node.text)`", at: node.useSpan,
      label: "neither fail nor undetermined")
  }
}
