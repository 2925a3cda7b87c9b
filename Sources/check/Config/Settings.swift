import ArgumentParser
import Findings
import Law
import Reporters
import Rules

/// What holds in a run: the flags, then `.check.yaml`, then what holds if nobody says anything; and where each came from.
struct Settings {
  /// One setting as `check config` prints it.
  struct Line {
    let key: String
    /// `default`, `.check.yaml:3` or `--gate`.
    let origin: String
    /// Puts the value into words; nearly no run asks for them.
    fileprivate let words: () -> String

    var value: String { words() }
  }

  var proposals: [String] = []
  var ignore: [String] = []
  var rules = RuleChoice()
  var asOf: CalendarDate?
  var gate = Gate()
  var waivers: String?
  var baseline: String?
  var show = TextOptions.Extent.open
  /// What the file says; flags are read by ``OutputPlan``.
  var outputs: [Configuration.Output] = []
  var jobs = Workers.cores
  /// In the order of the documentation.
  private(set) var lines: [Line] = []

  init(_ asked: Evaluation, _ file: Configuration) {
    let files = asked.proposals + asked.rules.takenFiles
    proposals = list("proposals", files, "argument", file.proposals, [])
    ignore = list("ignore", asked.ignore, "--ignore", file.ignore, [])
    rules.packs = list("packs", asked.rules.packs, "--pack", file.packs, [])
    rules.rules = list("rules", asked.rules.rules, "--rules", file.rules, [])
    rules.skip = list("skip", asked.rules.skip, "--skip", file.skip, [])
    rules.tag = list("tags", asked.rules.tag, "--tag", file.tags, [])
    rules.drafts = value(
      "drafts", asked.rules.drafts ? true : nil, "--drafts", file.drafts, false
    ) { $0 ? "yes" : "no" }
    asOf = optional("as_of", asked.asOf, "--as-of", file.asOf, "each proposal’s own date") {
      $0.description
    }
    gate.level = value("gate", asked.gate, "--gate", file.gate, gate.level) { $0.rawValue }
    gate.severity = value(
      "gate_severity", asked.gateSeverity, "--gate-severity", file.gateSeverity, gate.severity
    ) { $0.rawValue }
    gate.undetermined = value(
      "undetermined", asked.undetermined, "--undetermined", file.undetermined, gate.undetermined
    ) { $0.rawValue }
    gate.notices = value(
      "notices", asked.notices, "--notices", file.notices, gate.notices
    ) { $0.rawValue }
    waivers = optional("waivers", asked.waivers, "--waivers", file.waivers, "none") { $0 }
    baseline = optional("baseline", asked.baseline, "--baseline", file.baseline, "none") { $0 }
    show = value("show", asked.show, "--show", file.show, show) { $0.rawValue }
    outputs = value("outputs", nil, "--format", file.outputs, []) { outputs in
      outputs.isEmpty
        ? "text"
        : outputs.map { $0.format.rawValue + ($0.file.map { "=" + $0 } ?? "") }
          .joined(separator: ", ")
    }
    jobs = value("jobs", asked.jobs, "--jobs", file.jobs, jobs) { String($0) }
  }

  /// Where the reports go: as the flags say, else as the file says.
  func plan(_ arguments: some Sequence<String>) throws -> OutputPlan {
    let arguments = Array(arguments)
    let names = ["--format", "--output"]
    let isAsked = arguments.prefix { $0 != "--" }
      .contains { argument in names.contains { argument == $0 || argument.hasPrefix($0 + "=") } }
    return isAsked || outputs.isEmpty
      ? try OutputPlan(arguments)
      : OutputPlan(outputs: outputs.map { .init(format: $0.format, file: $0.file) })
  }

  // MARK: One setting

  private mutating func list(
    _ key: String, _ asked: [String], _ flag: String, _ file: Configuration.Placed<[String]>?,
    _ usual: [String]
  ) -> [String] {
    value(key, asked.isEmpty ? nil : asked, flag, file, usual) {
      $0.isEmpty ? "none" : $0.joined(separator: ", ")
    }
  }

  private mutating func value<Value>(
    _ key: String, _ asked: Value?, _ flag: String, _ file: Configuration.Placed<Value>?,
    _ usual: Value, _ words: @escaping (Value) -> String
  ) -> Value {
    let value = asked ?? file?.value ?? usual
    let origin = asked != nil ? flag : file?.place ?? "default"
    lines.append(Line(key: key, origin: origin) { words(value) })
    return value
  }

  private mutating func optional<Value>(
    _ key: String, _ asked: Value?, _ flag: String, _ file: Configuration.Placed<Value>?,
    _ usual: String, _ words: @escaping (Value) -> String
  ) -> Value? {
    let value = asked ?? file?.value
    let origin = asked != nil ? flag : file?.place ?? "default"
    lines.append(Line(key: key, origin: origin) { value.map(words) ?? usual })
    return value
  }
}
