package import Diagnostics
import Documents

extension RuleTestLoader {
  /// Reads every file of cases among the files of a pack.
  ///
  /// - Parameter files: Files by their names; those that do not end in `.tests.yaml` are passed over.
  /// - Returns: The files that could be read, in the order of their names, with every mistake.
  package static func load(_ files: [SourceFile]) -> Diagnosed<[RuleTestFile]> {
    var collector = DiagnosticCollector()
    var loaded: [RuleTestFile] = []
    for file in files.sorted(by: { $0.name < $1.name }) where file.name.hasSuffix(".tests.yaml") {
      guard let document = collector.take(YAMLReader.read(file))?.first,
        let cases = collector.take(load(document, from: file))
      else { continue }
      loaded.append(cases)
    }
    return Diagnosed(loaded, collector.diagnostics)
  }
}
