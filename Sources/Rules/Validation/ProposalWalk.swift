import Diagnostics
import Documents
import Law

/// One pass over one proposal.
struct ProposalWalk {
  let validator: ProposalValidator
  var diagnostics = DiagnosticCollector(limit: 250)
  /// The groups from the root to the one at hand, as the schema names them: `measures[]`, `detention`.
  var path: [String] = []
  /// The names declared in each top-level list, in written order.
  var names: [String: [String]] = [:]
  /// Where each field is at home; found out only when a mistake asks for it.
  private lazy var homes = FieldHomes(validator.schema)

  init(_ validator: ProposalValidator) { self.validator = validator }

  // MARK: Names

  /// Finds what the lists declare, before anything refers to it.
  mutating func collectNames(in root: Node) {
    for field in validator.schema.root.fields {
      guard case .list(.object(let element)) = field.type,
        let id = element.fields.first(where: { if case .id = $0.type { true } else { false } }),
        let list = root.value(for: field.key)
      else { continue }
      names[field.name] = []
      var places: [String: SourceSpan] = [:]
      for node in list.elements {
        guard let name = node.value(for: id.key), name.kind == .scalar, !name.isNull else {
          continue
        }
        let text = name.text
        if let first = places[text] {
          diagnostics.add(
            ProposalDiagnostics.duplicateID(
              text, in: field.name, at: name.useSpan, first: first))
        } else {
          places[text] = name.useSpan
          names[field.name, default: []].append(text)
        }
      }
    }
  }

  // MARK: Groups

  /// Checks the keys of a group and what stands at them.
  ///
  /// - Parameters:
  ///   - node: A mapping.
  ///   - object: The group as the schema has it.
  ///   - anchor: The key that holds the group, where a missing key is reported; else its first key.
  mutating func checkObject(_ node: Node, _ object: SchemaObject, anchor: SourceSpan?) {
    for (key, value) in node.entries {
      let name = key.text
      guard let field = object.field(name) else {
        reportUnknownKey(name, at: key.useSpan, in: object)
        continue
      }
      check(value, field, key: key)
    }
    for slot in object.requiredSlots {
      let field = object.fields[slot]
      guard node.value(for: field.key) == nil else { continue }
      let first = node.entries.first { _ in true }?.key.useSpan
      let group = path.last.map { $0.hasSuffix("[]") ? "this element" : "`\($0)`" }
      diagnostics.add(
        ProposalDiagnostics.missingKey(
          field.name, in: group ?? "the proposal",
          at: anchor ?? first ?? node.useSpan))
    }
    checkOverrides(of: node)
  }

  private mutating func reportUnknownKey(
    _ name: String, at span: SourceSpan, in object: SchemaObject
  ) {
    let plain = String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    let known = object.fields.map(\.name)
    let closest =
      known.contains(plain) ? plain : Suggestions.closest(to: plain, among: known)
    diagnostics.add(
      ProposalDiagnostics.unknownKey(
        name, at: span, closest: closest,
        homes: known.contains(plain) ? [] : homes.homes(of: plain, from: path),
        nested: nestedForm(of: name, in: object), known: known))
  }

  /// For a key such as `detention.used`: how to write it, if the group has such a field.
  private func nestedForm(of name: String, in object: SchemaObject) -> String? {
    let steps = name.split(separator: ".").map(String.init)
    guard steps.count > 1, let last = steps.last else { return nil }
    var group: SchemaObject? = object
    for step in steps.dropLast() { group = group?.field(step)?.type.object }
    guard group?.field(last) != nil else { return nil }
    let outer = steps.dropLast().map { "`\($0):`" }.joined(separator: " and under it ")
    return "\(outer), and under it `\(last):`"
  }

  // MARK: Fields

  private mutating func check(_ value: Node, _ field: SchemaField, key: Node) {
    if value.isNull {
      diagnostics.add(
        ProposalDiagnostics.nothingWritten(
          field.name, isFact: field.fact != nil, at: key.useSpan))
      return
    }
    if let fact = field.fact {
      checkFact(value, field, fact)
      return
    }
    switch field.type {
    case .object(let object):
      guard expect(.mapping, value, field, wants: "a group of keys", of: object) else { return }
      path.append(field.name)
      checkObject(value, object, anchor: key.useSpan)
      path.removeLast()
    case .list(let element):
      guard expect(.sequence, value, field, wants: "a list") else { return }
      checkElements(value, element, field)
    case .fact(let kind), .plain(let kind): checkScalar(value, kind, field)
    case .id(let kind): checkID(value, kind, field)
    case .ref(let list): checkReference(value, to: list, field)
    }
  }

  /// Checks the elements of a list, whatever they are.
  mutating func checkElements(_ list: Node, _ element: SchemaType, _ field: SchemaField) {
    if let most = field.maxItems, list.count > most {
      for node in list.elements.dropFirst(most).prefix(1) {
        diagnostics.add(
          ProposalDiagnostics.tooManyElements(
            list.count, of: field.name, limit: most, at: node.useSpan))
      }
    }
    for node in list.elements {
      if node.isNull {
        diagnostics.add(
          ProposalDiagnostics.nothingWritten(field.name, isFact: false, at: node.useSpan))
        continue
      }
      switch element {
      case .object(let object):
        guard expect(.mapping, node, field, wants: "a list of groups of keys", of: object)
        else { continue }
        path.append(field.name + "[]")
        checkObject(node, object, anchor: nil)
        path.removeLast()
      case .list: break
      case .fact(.money), .plain(.money): checkMoney(node, field)
      case .fact(let kind) where node.kind == .mapping:
        // Each element may have a source of its own.
        guard let fact = field.fact else { continue }
        let one = SchemaField(
          name: field.name, type: .fact(kind), description: StoredText(field.description),
          isRequired: false, fact: fact, span: field.span)
        checkFact(node, one, fact)
      case .fact(let kind), .plain(let kind): checkScalar(node, kind, field)
      case .id(let kind): checkID(node, kind, field)
      case .ref(let list): checkReference(node, to: list, field)
      }
    }
  }

  private mutating func expect(
    _ kind: Node.Kind, _ node: Node, _ field: SchemaField, wants: String,
    of group: SchemaObject? = nil
  ) -> Bool {
    if node.kind == kind { return true }
    diagnostics.add(
      ProposalDiagnostics.wrongShape(
        field.name, wants: wants, found: node.descriptionOfKind, at: node.useSpan,
        notes: group.map { [ProposalDiagnostics.takes($0.fields.map(\.name))] } ?? []))
    return false
  }

  private mutating func checkID(_ node: Node, _ kind: ScalarKind, _ field: SchemaField) {
    if kind == .state, node.kind == .scalar {
      // A party may be an organisation: only what looks like a State's code must be one.
      let text = node.text
      if text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) {
        checkScalar(node, .state, field)
        return
      }
    }
    checkScalar(node, .text, field)
    guard let text = node.stringValue else { return }
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    if text.isEmpty || !isPlain {
      diagnostics.add(ProposalDiagnostics.badID(text, at: node.useSpan))
    }
  }

  private mutating func checkReference(_ node: Node, to list: String, _ field: SchemaField) {
    guard node.kind == .scalar else {
      diagnostics.add(
        ProposalDiagnostics.wrongShape(
          field.name, wants: "the name of an element of `\(list)`", found: node.descriptionOfKind,
          at: node.useSpan))
      return
    }
    let known = names[list] ?? []
    let name = node.text
    if !known.contains(name) {
      diagnostics.add(
        ProposalDiagnostics.undeclared(name, in: list, known: known, at: node.useSpan))
    }
  }

  // MARK: Overrides

  /// Warns of facts for populations that the measure does not apply to.
  private mutating func checkOverrides(of measure: Node) {
    guard path.last == "measures[]", let overrides = measure.value(forKey: "overrides"),
      let populations = measure.value(forKey: "populations"), populations.kind == .sequence
    else { return }
    let reached = Set(populations.elements.map(\.text))
    for override in overrides.elements {
      guard let named = override.value(forKey: "populations") else { continue }
      for name in named.elements where name.kind == .scalar && !reached.contains(name.text) {
        guard names["populations"]?.contains(name.text) ?? false else { continue }
        diagnostics.add(
          ProposalDiagnostics.strayOverride(
            name.text, at: name.useSpan, measure: populations.useSpan))
      }
    }
  }
}
