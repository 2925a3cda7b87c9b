import Diagnostics
import Documents
import Findings
import Law
import Reporters
import Rules

/// Reads `.check.yaml`.
enum ConfigurationLoader {
  /// Reads the settings of a file; every mistake is reported.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - folder: The file's folder as a path from the working folder, with `/` at its end; empty if they are the same.
  /// - Returns: What could be read; paths in it are from the working folder.
  static func load(_ file: SourceFile, folder: String) -> Diagnosed<Configuration> {
    let read = YAMLReader.read(file)
    guard let document = read.value?.first else { return Diagnosed(nil, read.diagnostics) }
    var reading = Reading(
      reader: NodeReader(document.root, as: "a configuration"), lines: LineTable(file.bytes),
      name: file.name, folder: folder)
    let configuration = reading.configuration()
    return Diagnosed(configuration, read.diagnostics + reading.reader.finish())
  }
}

/// One reading of one file.
private struct Reading {
  var reader: NodeReader
  let lines: LineTable
  let name: String
  let folder: String

  mutating func configuration() -> Configuration {
    var result = Configuration()
    result.file = name
    result.proposals = paths("proposals")
    result.ignore = placed("ignore", reader.optionalStrings("ignore"))
    result.packs = paths("packs")
    result.rules = placed("rules", reader.optionalStrings("rules"))
    result.skip = placed("skip", reader.optionalStrings("skip"))
    result.tags = placed("tags", reader.optionalStrings("tags"))
    result.drafts = placed("drafts", reader.optionalBool("drafts"))
    result.asOf = day("as_of")
    result.gate = placed("gate", reader.optionalChoice("gate"))
    result.gateSeverity = placed("gate_severity", reader.optionalChoice("gate_severity"))
    result.undetermined = placed("undetermined", reader.optionalChoice("undetermined"))
    result.notices = placed("notices", reader.optionalChoice("notices"))
    result.waivers = path("waivers")
    result.baseline = path("baseline")
    result.show = placed("show", reader.optionalChoice("show"))
    result.outputs = outputs()
    result.jobs = placed("jobs", reader.optionalInt("jobs", in: 1...256).map { Int($0) })
    return result
  }

  private func placed<Value>(_ key: String, _ value: Value?) -> Configuration.Placed<Value>? {
    guard let value, let node = reader.node.value(forKey: key) else { return nil }
    return .init(value: value, place: "\(name):\(lines.position(of: node.useSpan.start).line)")
  }

  private mutating func path(_ key: String) -> Configuration.Placed<String>? {
    placed(key, reader.optionalString(key).map(fromWorkingFolder))
  }

  private mutating func paths(_ key: String) -> Configuration.Placed<[String]>? {
    placed(key, reader.optionalStrings(key).map(fromWorkingFolder))
  }

  /// Paths in the file are from its own folder.
  private func fromWorkingFolder(_ path: String) -> String {
    path.hasPrefix("/") || path == "-" ? path : folder + path
  }

  private mutating func day(_ key: String) -> Configuration.Placed<CalendarDate>? {
    guard let node = reader.optionalNode(key) else { return nil }
    if node.kind == .scalar, let day = CalendarDate(node.text) { return placed(key, day) }
    reader.report(ConfigurationDiagnostics.badDay(node))
    return nil
  }

  private mutating func outputs() -> Configuration.Placed<[Configuration.Output]>? {
    let folder = folder
    func fromWorkingFolder(_ path: String) -> String {
      path.hasPrefix("/") ? path : folder + path
    }
    let outputs: [Configuration.Output] = reader.nestedList("outputs", as: "an output") { part in
      let format: ReportFormat? = part.choice("format")
      let file = part.optionalString("file")
      return format.map { .init(format: $0, file: file.map(fromWorkingFolder)) }
    }
    if outputs.count(where: { $0.file == nil }) > 1,
      let node = reader.node.value(forKey: "outputs")
    {
      reader.report(ConfigurationDiagnostics.twoOutputs(node))
    }
    return placed("outputs", outputs)
  }
}

/// The CONF codes: what can be wrong with a `.check.yaml`.
enum ConfigurationDiagnostics {
  static let badDay = DiagnosticCode("CONF0101", "A day is written as 2018-09-12.")
  static let twoOutputs = DiagnosticCode(
    "CONF0102",
    "Only one form of the report can go to standard output. Give the others a `file`.")

  /// Every code of this file, in order.
  static let all = [badDay, twoOutputs]

  static func badDay(_ node: Node) -> Diagnostic {
    Diagnostic(
      badDay, .error, "`\(node.text)` is no day", at: node.useSpan, label: "not a day",
      notes: ["Write it as 2018-09-12."])
  }

  static func twoOutputs(_ node: Node) -> Diagnostic {
    Diagnostic(
      twoOutputs, .error, "two forms would go to standard output", at: node.useSpan,
      notes: ["Give all but one a `file`."])
  }
}
