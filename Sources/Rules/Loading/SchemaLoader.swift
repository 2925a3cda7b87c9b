package import Diagnostics
package import Documents
import Law

/// Reads `proposal.schema.yaml`: the fields a proposal may have.
package enum SchemaLoader {
  /// Reads a schema; every mistake of the file is reported, with SCHM codes.
  ///
  /// - Returns: The schema, without the fields that could not be read; `nil` if the file is no schema at all.
  package static func load(_ document: Document) -> Diagnosed<ProposalSchema> {
    var reader = SchemaReader(document.root)
    let schema = reader.readSchema()
    return Diagnosed(schema, reader.diagnostics.diagnostics)
  }
}

/// One pass over one schema.
struct SchemaReader {
  let root: Node
  var diagnostics = DiagnosticCollector()
  private let definitions: Node?
  /// The definitions that the group at hand is inside of.
  private var open: [String] = []

  init(_ root: Node) {
    self.root = root
    definitions = root.value(forKey: "$defs")
  }

  mutating func readSchema() -> ProposalSchema? {
    guard root.kind == .mapping else {
      diagnostics.add(
        DocumentDiagnostics.wrongType(expected: "a schema", node: root, field: nil))
      return nil
    }
    readUnusedDefinitions()
    let layers = SchemaLayers(nodes: [root], name: nil)
    checkKeywords(root)
    guard let properties = layers["properties"] else {
      diagnostics.add(
        DocumentDiagnostics.missingKey("properties", of: "the schema", in: root))
      return nil
    }
    let object = readObject(
      layers, properties, name: "proposal document", path: [], scope: .proposal)
    let schema = ProposalSchema(
      id: root.value(forKey: "$id")?.stringValue ?? "proposal.schema.yaml",
      title: root.value(forKey: "title")?.stringValue ?? "Proposal", root: object)
    SchemaPathChecks.check(schema, root: root, into: &diagnostics)
    return schema
  }

  /// Checks the keywords of definitions that nothing refers to.
  private mutating func readUnusedDefinitions() {
    guard let definitions else { return }
    for (_, definition) in definitions.entries where definition.kind == .mapping {
      checkKeywords(definition)
    }
  }

  // MARK: Groups

  private mutating func readObject(
    _ layers: SchemaLayers, _ properties: Node, name: String, path: [String], scope: RuleScope
  ) -> SchemaObject {
    let required = readRequired(layers, properties)
    if let additional = layers["additionalProperties"] {
      if additional.boolValue != false {
        diagnostics.add(
          SchemaDiagnostics.unknownWord(additional, of: "additionalProperties", words: ["false"]))
      }
    } else {
      diagnostics.add(
        SchemaDiagnostics.missingKeyword(
          "additionalProperties", for: path.last ?? "the schema", at: layers.place,
          note: "Add `additionalProperties: false`: an unknown key is always an error.",
          severity: .warning))
    }
    var fields: [SchemaField] = []
    guard properties.kind == .mapping else {
      diagnostics.add(
        DocumentDiagnostics.wrongType(
          expected: "a mapping of names to fields", node: properties, field: "properties"))
      return SchemaObject(name: name, description: StoredText(""), fields: [])
    }
    for (key, value) in properties.entries {
      checkName(key, isTopLevel: path.isEmpty)
      let field = readField(
        key, value, path: path, scope: scope, isRequired: required.contains(key.text))
      if let field { fields.append(field) }
    }
    return SchemaObject(
      name: name, description: StoredText(layers["description"]?.stringValue ?? ""),
      fields: fields)
  }

  private mutating func readRequired(_ layers: SchemaLayers, _ properties: Node) -> Set<String> {
    guard let list = layers["required"] else { return [] }
    guard list.kind == .sequence else {
      diagnostics.add(
        DocumentDiagnostics.wrongType(expected: "a list of keys", node: list, field: "required"))
      return []
    }
    let known = properties.entries.map(\.key.text)
    for name in list.elements where !known.contains(name.text) {
      diagnostics.add(SchemaDiagnostics.unknownRequired(name, known: known))
    }
    return Set(list.elements.map(\.text))
  }

  private mutating func checkName(_ key: Node, isTopLevel: Bool) {
    let name = key.text
    let reserved =
      SchemaKeywords.reservedNames.contains(name)
      || isTopLevel && SchemaKeywords.reservedTopLevel.contains(name)
    if reserved || !SchemaKeywords.isSnakeCase(name) {
      diagnostics.add(SchemaDiagnostics.badName(name, at: key.useSpan, reserved: reserved))
    }
  }

  // MARK: Fields

  private mutating func readField(
    _ key: Node, _ node: Node, path: [String], scope outer: RuleScope, isRequired: Bool
  ) -> SchemaField? {
    let name = key.text
    guard let layers = resolve(node, name: name) else { return nil }
    defer { close(layers) }
    let path = path + [name]
    let fallback = path.count == 1 ? RuleScope.allCases.first { $0.list == name } : nil
    let scope = word(layers, "x-scope", of: RuleScope.self) ?? fallback ?? outer
    guard let type = readType(layers, name, path: path, scope: scope, at: key.useSpan) else {
      return nil
    }
    let description = layers["description"]?.stringValue ?? ""
    if description.isEmpty {
      diagnostics.add(
        SchemaDiagnostics.missingKeyword(
          "description", for: name, at: key.useSpan,
          note: "Say in a sentence what it records: editors and findings show it.",
          severity: .warning))
    }
    let traits = readTraits(layers, type, name, scope: scope, at: key.useSpan)
    return SchemaField(
      name: name, type: type, description: StoredText(description), isRequired: isRequired,
      fact: traits, maxItems: readMaxItems(layers, type), span: key.useSpan)
  }

  private mutating func readType(
    _ layers: SchemaLayers, _ name: String, path: [String], scope: RuleScope, at span: SourceSpan
  ) -> SchemaType? {
    let isID = layers["x-id"]?.boolValue == true
    if layers["x-fact"] != nil {
      guard let kind = readFactKind(layers, name) else { return nil }
      return isID ? .id(kind) : .fact(kind)
    }
    if let list = layers["x-ref"] { return .ref(list.text) }
    guard let type = layers["type"] ?? layers["properties"] else {
      diagnostics.add(
        SchemaDiagnostics.missingKeyword(
          "type", for: name, at: span,
          note: "Say what it holds by `x-fact`, `type` or `$ref`."))
      return nil
    }
    switch type.kind == .mapping ? "object" : type.text {
    case "object":
      guard let properties = layers["properties"] else {
        diagnostics.add(
          SchemaDiagnostics.missingKeyword(
            "properties", for: name, at: span, note: "A group has `properties`."))
        return nil
      }
      return .object(
        readObject(
          layers, properties, name: layers.name ?? path.joined(separator: "."), path: path,
          scope: scope))
    case "array": return readList(layers, name, path: path, scope: scope, at: span)
    case "string": return readString(layers, name, isID: isID)
    case "boolean": return .plain(.bool)
    case "integer": return .plain(.integer(readBounds(layers)))
    case "number": return .plain(.number(readBounds(layers)))
    default:
      diagnostics.add(
        SchemaDiagnostics.unknownWord(
          type, of: "type",
          words: ["object", "array", "string", "boolean", "integer", "number"]))
      return nil
    }
  }

  private mutating func readList(
    _ layers: SchemaLayers, _ name: String, path: [String], scope: RuleScope, at span: SourceSpan
  ) -> SchemaType? {
    guard let items = layers["items"] else {
      diagnostics.add(
        SchemaDiagnostics.missingKeyword(
          "items", for: name, at: span, note: "Say by `items` what the list holds."))
      return nil
    }
    guard let element = resolve(items, name: name) else { return nil }
    defer { close(element) }
    let inner = word(element, "x-scope", of: RuleScope.self) ?? scope
    guard let type = readType(element, name, path: path, scope: inner, at: span) else { return nil }
    if case .list = type {
      diagnostics.add(
        SchemaDiagnostics.meaningless(
          "items", at: items.useSpan, note: "A list of lists is not part of a proposal."))
      return nil
    }
    return .list(type)
  }

  private mutating func readString(_ layers: SchemaLayers, _ name: String, isID: Bool)
    -> SchemaType?
  {
    if isID { return .id(.text) }
    if let words = layers["enum"] { return .plain(.enumeration(readWords(words, isFact: false))) }
    if let format = layers["format"] {
      if format.text == "date" { return .plain(.date) }
      diagnostics.add(SchemaDiagnostics.unknownWord(format, of: "format", words: ["date"]))
    }
    return .plain(.text)
  }

  // MARK: References

  /// Follows `$ref`; keywords beside it win over those of the definition.
  private mutating func resolve(_ node: Node, name: String) -> SchemaLayers? {
    guard node.kind == .mapping else {
      diagnostics.add(
        DocumentDiagnostics.wrongType(expected: "a field of the schema", node: node, field: name))
      return nil
    }
    checkKeywords(node)
    var layers = SchemaLayers(nodes: [node], name: nil)
    var current = node
    var opened: [String] = []
    while let reference = current.value(forKey: "$ref") {
      let prefix = "#/$defs/"
      let text = reference.text
      let target = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : ""
      guard let definition = definitions?.value(forKey: target), definition.kind == .mapping else {
        let known = definitions.map { $0.entries.map(\.key.text) } ?? []
        diagnostics.add(SchemaDiagnostics.badReference(reference, known: known))
        return nil
      }
      guard !open.contains(target), !opened.contains(target) else {
        diagnostics.add(SchemaDiagnostics.circularReference(reference))
        return nil
      }
      opened.append(target)
      checkKeywords(definition)
      layers.nodes.append(definition)
      if layers.name == nil { layers.name = target }
      current = definition
    }
    layers.opened = opened
    open += opened
    return layers
  }

  private mutating func close(_ layers: SchemaLayers) { open.removeLast(layers.opened.count) }

  private mutating func checkKeywords(_ node: Node) {
    for (key, _) in node.entries where !SchemaKeywords.all.contains(key.text) {
      diagnostics.add(
        SchemaDiagnostics.unknownKeyword(
          key, known: SchemaKeywords.all,
          isJSONSchema: SchemaKeywords.leftOut.contains(key.text)))
    }
  }

  /// One of an enumeration's words, if the keyword is there.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ layers: SchemaLayers, _ keyword: String, of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let node = layers[keyword] else { return nil }
    if let word = Word(rawValue: node.text) { return word }
    diagnostics.add(
      SchemaDiagnostics.unknownWord(node, of: keyword, words: Word.allCases.map(\.rawValue)))
    return nil
  }
}

/// A field as written, above the definitions it refers to.
struct SchemaLayers {
  var nodes: [Node]
  /// The name of the first definition it refers to.
  var name: String?
  /// The definitions it went through.
  var opened: [String] = []

  /// The value of a keyword, from the uppermost layer that has it.
  subscript(keyword: String) -> Node? {
    for node in nodes {
      if let value = node.value(forKey: keyword) { return value }
    }
    return nil
  }

  /// Where to point for what is missing.
  var place: SourceSpan {
    let last = nodes[nodes.count - 1]
    return last.entries.first { _ in true }?.key.useSpan ?? last.useSpan
  }
}
