internal import Diagnostics
internal import Documents

/// One test of a suite, as data.
package struct ConformanceTest: Sendable {
  /// Suite, section and name; of tests with the same name the later ones are numbered.
  package let id: String
  package let expression: String
  let container: String
  let isChecked: Bool
  let hasMacros: Bool
  let isCheckOnly: Bool
  let declarations: Node?
  let bindings: Node?
  /// Attributes that are unknown; only in the suites of partial evaluation.
  let unknowns: Node?
  let expected: Node
  /// What has to be left of the expression; only in the suites of partial evaluation.
  let residual: String?

  /// Reads a test; `other` stands for what is expected where the suite has no such key.
  init?(_ node: Node, id: String, expecting other: Node? = nil) {
    let residual = node.value(forKey: "residual")
    guard let expression = node.value(forKey: "expr"),
      let expected = node.value(forKey: "expect") ?? residual ?? other
    else { return nil }
    func isSet(_ key: String) -> Bool { node.value(forKey: key)?.boolValue == true }
    self.id = id
    self.expression = expression.text
    self.expected = expected
    container = node.value(forKey: "container")?.text ?? ""
    self.residual = residual?.text
    isChecked = !isSet("disable_check") && !isSet("unchecked") && residual == nil
    hasMacros = !isSet("disable_macros")
    isCheckOnly = isSet("check_only")
    declarations = node.value(forKey: "type_env")
    bindings = node.value(forKey: "bindings")
    unknowns = node.value(forKey: "unknowns")
  }
}

/// The tests of one file.
package struct ConformanceSuite: Sendable {
  package let name: String
  package let tests: [ConformanceTest]

  /// Reads a suite; `nil` if the file is not there or not a suite.
  package init?(name: String, path: String) {
    guard let bytes = ConformanceFiles.read(path) else { return nil }
    let file = SourceFile(id: SourceID(rawValue: 0), name: path, bytes: bytes)
    guard let root = JSONReader.read(file).value?.first?.root else { return nil }
    self.name = name
    var seen: [String: Int] = [:]
    func test(_ node: Node, in section: String) -> ConformanceTest? {
      let plain = "\(section)/\(node.value(forKey: "name")?.text ?? "")"
      let number = seen[plain, default: 0] + 1
      seen[plain] = number
      return ConformanceTest(node, id: number == 1 ? plain : "\(plain)#\(number)")
    }
    if let cases = root.value(forKey: "cases") {
      tests = cases.elements.compactMap { test($0, in: name) }
      return
    }
    guard let sections = root.value(forKey: "sections") else { return nil }
    tests = sections.elements.flatMap { section -> [ConformanceTest] in
      let prefix = "\(name)/\(section.value(forKey: "name")?.text ?? "")"
      return section.value(forKey: "tests")?.elements.compactMap { test($0, in: prefix) } ?? []
    }
  }

  /// The suites of a folder, sorted by name: those of the specification and those of partial evaluation.
  ///
  /// - Parameters:
  ///   - folder: Holds the suites' files, or else folders `json` and `partial` with them.
  ///   - names: Which suites; all if empty.
  /// - Returns: Those that could be read.
  package static func read(folder: String, names: [String] = []) -> [ConformanceSuite] {
    var files =
      ConformanceFiles.names(in: folder + "/json").map { ($0, "\(folder)/json/\($0)") }
      + ConformanceFiles.names(in: folder + "/partial").map { ($0, "\(folder)/partial/\($0)") }
    if files.isEmpty {
      files = ConformanceFiles.names(in: folder).map { ($0, "\(folder)/\($0)") }
    }
    return files.compactMap { file, path in
      guard file.hasSuffix(".json") else { return nil }
      let name = String(file.dropLast(5))
      guard names.isEmpty || names.contains(name) else { return nil }
      return ConformanceSuite(name: name, path: path)
    }
  }
}
