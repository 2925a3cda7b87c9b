package import Diagnostics
package import Documents

/// Reads `definitions.yaml`: legal definitions that rules share.
package enum DefinitionsLoader {
  /// Reads the definitions; every mistake of the file is reported, with RULE and DOC codes.
  ///
  /// - Parameters:
  ///   - document: A mapping whose `definitions` are a list.
  ///   - law: Knows which citations exist.
  ///   - schema: What proposals may say; if given, no definition may hide a top-level key of it.
  /// - Returns: The definitions that could be read, in written order.
  package static func load(
    _ document: Document, law: any CitationResolving, schema: ProposalSchema? = nil
  ) -> Diagnosed<[SharedDefinition]> {
    let citations = CitationReader(law: law)
    var reader = NodeReader(document.root, as: "a file of definitions")
    var places: [String: SourceSpan] = [:]
    var duplicates: [Diagnostic] = []
    if document.root.kind == .mapping { _ = reader.requiredNode("definitions") }
    let definitions: [SharedDefinition] = reader.nestedList("definitions", as: "a definition") {
      part in
      let name = part.string("name")
      let scope: RuleScope? = part.choice("scope")
      let doc = RuleReading.text("doc", in: &part)
      let node = part.requiredNode("expression")
      let expression = RuleReading.expression(node, of: "expression", in: &part)
      let cites = citations.read(part.optionalList("citations"), of: "citations")
      part.report(cites.diagnostics)
      guard let name, let nameNode = part.node.value(forKey: "name") else { return nil }
      if let first = places[name] {
        duplicates.append(
          RuleDiagnostics.duplicateName("`\(name)`", at: nameNode.useSpan, first: first))
        return nil
      }
      places[name] = nameNode.useSpan
      DefinitionNames.check(name, at: nameNode.useSpan, in: &part)
      if cites.value?.isEmpty ?? true, part.node.value(forKey: "citations")?.count ?? 0 == 0 {
        part.report(RuleDiagnostics.noCitation("the definition `\(name)`", at: nameNode.useSpan))
      }
      guard let scope, let doc, let expression else { return nil }
      return SharedDefinition(
        name: name, nameSpan: nameNode.useSpan, scope: scope, expression: expression,
        citations: cites.value ?? [], doc: doc, span: part.node.useSpan)
    }
    reader.report(duplicates)
    var collector = DiagnosticCollector()
    collector.add(reader.finish())
    if let schema { RuleSchemaChecks.check(definitions, schema: schema, into: &collector) }
    return Diagnosed(definitions, collector.diagnostics)
  }
}
