package import Diagnostics
package import Documents
import Law

/// Reads `waivers.yaml`.
package enum WaiverLoader {
  /// Reads the waivers of a file; every mistake is reported, and a waiver with a mistake waives nothing.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - rules: The ids of all rules that a waiver may name.
  ///   - limits: How much is read at most.
  /// - Returns: The waivers that could be read; `nil` if the file is no text of waivers at all.
  package static func load(
    _ file: SourceFile, rules: Set<String>, limits: ReadLimits = .standard
  ) -> Diagnosed<WaiverFile> {
    var notes = DiagnosticCollector()
    guard let document = notes.take(YAMLReader.read(file, limits: limits))?.first else {
      return Diagnosed(nil, notes.diagnostics)
    }
    let lines = LineTable(file.bytes)
    var reader = NodeReader(document.root, as: "a file of waivers")
    if document.root.kind == .mapping { _ = reader.requiredNode("waivers") }
    var seen: [Waiver.Target: SourceSpan] = [:]
    let waivers: [Waiver] = reader.nestedList("waivers", as: "a waiver") { part in
      let place = part.node.useSpan
      let location = Location(
        span: place, file: file.name, start: lines.position(of: place.start),
        end: lines.position(of: place.end))
      guard let waiver = waiver(&part, rules: rules, at: location) else { return nil }
      if let first = seen[waiver.target] {
        part.report(WaiverDiagnostics.repeated(part.node, first: first))
        return nil
      }
      seen[waiver.target] = place
      return waiver
    }
    notes.add(reader.finish())
    return Diagnosed(
      WaiverFile(name: file.name, digest: Digest.sha256(file.bytes), waivers: waivers),
      notes.diagnostics)
  }

  private static let keys: Set = [
    "fingerprint", "rule", "path", "file", "proposal", "bearer", "reason", "decided_by",
    "authority", "until", "at_most",
  ]

  private static func waiver(
    _ part: inout NodeReader, rules: Set<String>, at location: Location
  ) -> Waiver? {
    let target = target(&part, rules: rules)
    let reason = words("reason", &part)
    let decidedBy = words("decided_by", &part)
    let authority = words("authority", &part)
    let until = day(&part)
    let atMost = part.optionalInt("at_most", in: 1...10_000)
    // With any mistake in it, what it means is not sure: a misspelt `bearer` would make it reach further.
    guard let target, let reason, let decidedBy, let authority, let until,
      part.node.entries.allSatisfy({ keys.contains($0.key.text) }),
      !part.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    return Waiver(
      target: target, atMost: atMost.map { Int($0) } ?? Waiver.usualMost,
      decision: AppliedWaiver(
        reason: reason, decidedBy: decidedBy, until: until, authority: authority,
        location: location))
  }

  private static func target(_ part: inout NodeReader, rules: Set<String>) -> Waiver.Target? {
    var target = Waiver.Target()
    target.fingerprint = part.optionalNode("fingerprint").map(\.text)
    target.rule = part.optionalString("rule")
    target.path = part.optionalString("path")
    target.file = part.optionalString("file")
    target.proposal = part.optionalString("proposal")
    target.bearer = part.optionalString("bearer")
    let node = part.node
    if let fingerprint = node.value(forKey: "fingerprint"), !isFingerprint(fingerprint) {
      part.report(WaiverDiagnostics.badFingerprint(fingerprint))
    }
    if let name = target.rule, let rule = node.value(forKey: "rule"),
      !rules.contains(where: Glob(name).matches)
    {
      part.report(WaiverDiagnostics.unknownRule(rule, known: rules.sorted()))
    }
    if let text = target.path, let path = node.value(forKey: "path"), goesByNumber(text) {
      part.report(WaiverDiagnostics.badPath(path))
    }
    guard target.fingerprint != nil || node.value(forKey: "rule") != nil else {
      part.report(WaiverDiagnostics.noTarget(node))
      return nil
    }
    return target
  }

  /// A text that says something; its absence and its emptiness are reported.
  private static func words(_ key: String, _ part: inout NodeReader) -> String? {
    guard let text = part.string(key), let node = part.node.value(forKey: key) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      part.report(WaiverDiagnostics.emptyText(key, node))
      return nil
    }
    return text
  }

  private static func day(_ part: inout NodeReader) -> CalendarDate? {
    guard let node = part.requiredNode("until") else { return nil }
    if node.kind == .scalar, let day = CalendarDate(node.text) { return day }
    part.report(WaiverDiagnostics.badDay(node))
    return nil
  }

  private static func isFingerprint(_ node: Node) -> Bool {
    let text = node.text.utf8
    return node.kind == .scalar && text.count == 32
      && text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether a path has an element by its number: `measures[0]`.
  private static func goesByNumber(_ path: String) -> Bool {
    DocumentPath(parsing: path)?.components.contains { component in
      if case .index = component { true } else { false }
    } ?? false
  }
}
