package import Diagnostics
package import Documents

/// Reads `pack.yaml`.
package enum PackManifestLoader {
  /// Reads the manifest; every mistake of the file is reported.
  package static func load(_ document: Document) -> Diagnosed<PackManifest> {
    var reader = NodeReader(document.root, as: "a pack")
    let id = reader.string("id")
    let title = RuleReading.text("title", in: &reader)
    let version = reader.string("version")
    let description = reader.optionalString("description") ?? ""
    // The registry knows better how far each table reaches; the line is for readers of the file.
    reader.allow("law_up_to")
    let libraries = reader.optionalList("libraries").map {
      PackManifest.Library(name: $0.text, span: $0.useSpan)
    }
    var schema = "proposal.schema.yaml"
    var definitions: String?
    var law = "law"
    var rules = "rules"
    let holds: Bool? = reader.optionalNested("holds", as: "the list of what the pack holds") {
      part in
      schema = part.optionalString("schema") ?? schema
      definitions = part.optionalString("definitions")
      law = part.optionalString("law") ?? law
      rules = part.optionalString("rules") ?? rules
      return true
    }
    if holds == nil { definitions = "definitions.yaml" }
    if let id, RuleID("x/" + id) == nil || id.contains("/"),
      let node = document.root.value(forKey: "id")
    {
      reader.report(
        RuleDiagnostics.badName(id, at: node.useSpan, note: "Write it in kebab-case."))
    }
    if let version, PackVersion(version) == nil, let node = document.root.value(forKey: "version") {
      reader.report(RuleDiagnostics.badVersion(version, at: node.useSpan))
    }
    let diagnostics = reader.finish()
    guard let id, let title, let version else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(
      PackManifest(
        id: id, title: title, version: version, description: description, schema: schema,
        definitions: definitions, law: law, rules: rules, libraries: libraries,
        span: document.root.span),
      diagnostics)
  }
}
