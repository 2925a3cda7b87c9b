import Diagnostics
import Documents
import Findings
import Law
import Reporters
import Rules

/// What a `.check.yaml` says; every part may be left out.
struct Configuration {
  /// A value, and where it is written: `.check.yaml:3`.
  struct Placed<Value> {
    let value: Value
    let place: String
  }

  /// One form of the report, and its file.
  struct Output {
    let format: ReportFormat
    let file: String?
  }

  /// Every key that may stand in the file, in the order of the documentation.
  static let keys = [
    "proposals", "ignore", "packs", "rules", "skip", "tags", "drafts", "as_of", "gate",
    "gate_severity", "undetermined", "notices", "waivers", "baseline", "show", "outputs", "jobs",
  ]

  /// The file, as it is shown; `nil` if there is none.
  var file: String?
  var proposals: Placed<[String]>?
  var ignore: Placed<[String]>?
  var packs: Placed<[String]>?
  var rules: Placed<[String]>?
  var skip: Placed<[String]>?
  var tags: Placed<[String]>?
  var drafts: Placed<Bool>?
  var asOf: Placed<CalendarDate>?
  var gate: Placed<Gate.Level>?
  var gateSeverity: Placed<RuleSeverity>?
  var undetermined: Placed<Gate.Undetermined>?
  var notices: Placed<Gate.Undetermined>?
  var waivers: Placed<String>?
  var baseline: Placed<String>?
  var show: Placed<TextOptions.Extent>?
  var outputs: Placed<[Output]>?
  var jobs: Placed<Int>?
}
