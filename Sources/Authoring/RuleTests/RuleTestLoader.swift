package import Diagnostics
package import Documents
import Findings
import Law

/// Reads the cases of a rule: `name.tests.yaml`.
package enum RuleTestLoader {
  /// Reads a file of cases; every mistake of its form is reported.
  ///
  /// - Returns: The cases that could be read.
  package static func load(
    _ document: Document, from source: SourceFile
  ) -> Diagnosed<RuleTestFile> {
    var reader = NodeReader(document.root, as: "a file of cases")
    let rule = reader.string("rule")
    if document.root.kind == .mapping { _ = reader.requiredNode("cases") }
    let tests = reader.nestedList("cases", as: "a case", test)
    let diagnostics = reader.finish()
    guard let rule, let node = document.root.value(forKey: "rule") else {
      return Diagnosed(nil, diagnostics)
    }
    let file = RuleTestFile(rule: rule, ruleSpan: node.span, tests: tests, source: source)
    return Diagnosed(file, diagnostics)
  }

  private static func test(_ reader: inout NodeReader) -> RuleTest? {
    let name = reader.string("name")
    let asOf = day(&reader)
    let proposal = reader.requiredNode("proposal")
    let expect = reader.requiredNode("expect")
    reader.allow("note")
    guard let name, let proposal, let expect else { return nil }
    let expectations = expectations(expect, &reader)
    return RuleTest(
      name: name, asOf: asOf, proposal: Document(rootedAt: proposal), expectations: expectations,
      span: reader.node.span, expectSpan: expect.span)
  }

  private static func day(_ reader: inout NodeReader) -> CalendarDate? {
    guard let node = reader.optionalNode("as_of") else { return nil }
    if node.kind == .scalar, let day = CalendarDate(node.text) { return day }
    reader.report(AuthoringDiagnostics.badDate(node.text, at: node.span))
    return nil
  }

  private static func expectations(
    _ node: Node, _ reader: inout NodeReader
  ) -> [RuleTest.Expectation] {
    switch node.kind {
    case .scalar:
      guard let verdict = Verdict(rawValue: node.text) else {
        reader.report(AuthoringDiagnostics.badExpectation(at: node.span))
        return []
      }
      return [
        RuleTest.Expectation(
          subject: nil, bearer: .any, verdict: verdict, onPaper: nil, force: nil, lifted: nil,
          missing: nil, readings: [], reading: nil, span: node.span)
      ]
    case .sequence: return reader.nestedList("expect", as: "an expectation", expectation)
    case .mapping:
      return reader.optionalNested("expect", as: "an expectation", expectation).map { [$0] } ?? []
    }
  }

  private static func expectation(_ reader: inout NodeReader) -> RuleTest.Expectation? {
    let subject = reader.optionalString("subject")
    let bearer: RuleTest.Bearer =
      switch reader.optionalNode("bearer") {
      case nil: .any
      case let node? where node.isNull || node.text == "none": .nobody
      case let node?: .state(node.text)
      }
    let verdict: Verdict? = reader.choice("verdict")
    let onPaper: Verdict? = reader.optionalChoice("on_paper")
    let force: Force? = reader.optionalChoice("force")
    func list(_ key: String) -> [String]? {
      reader.node.value(forKey: key) == nil ? nil : reader.optionalStrings(key)
    }
    let lifted = list("lifted")
    let missing = list("missing")
    let readings = readings(&reader)
    let reading = reader.optionalString("reading")
    reader.allow("lifted", "missing", "note")
    return verdict.map {
      RuleTest.Expectation(
        subject: subject, bearer: bearer, verdict: $0, onPaper: onPaper, force: force,
        lifted: lifted, missing: missing, readings: readings, reading: reading,
        span: reader.node.span)
    }
  }

  /// The verdict under each reading that the case names.
  private static func readings(_ reader: inout NodeReader) -> [(id: String, verdict: Verdict)] {
    guard let node = reader.optionalNode("readings") else { return [] }
    guard node.kind == .mapping else {
      reader.report(AuthoringDiagnostics.badExpectation(at: node.span))
      return []
    }
    var result: [(id: String, verdict: Verdict)] = []
    for (key, value) in node.entries {
      guard value.kind == .scalar, let verdict = Verdict(rawValue: value.text) else {
        reader.report(AuthoringDiagnostics.badExpectation(at: value.span))
        continue
      }
      result.append((key.text, verdict))
    }
    return result
  }
}
