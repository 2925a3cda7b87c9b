import ArgumentParser
import Reporters

/// A form of the report, and the file it goes to if that is named with it: `sarif`, `sarif=report.sarif`.
struct FormatArgument: ExpressibleByArgument {
  let format: ReportFormat
  let file: String?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = parts.first.flatMap({ ReportFormat(rawValue: String($0)) }) else {
      return nil
    }
    self.format = format
    file = parts.count > 1 ? String(parts[1]) : nil
    if file?.isEmpty == true { return nil }
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}

/// Which forms of the report go where.
struct OutputPlan {
  /// One form and its place.
  struct Output {
    let format: ReportFormat
    /// `nil` for standard output.
    var file: String?
  }

  let outputs: [Output]

  /// Takes what was decided elsewhere.
  init(outputs: [Output]) { self.outputs = outputs }

  /// Pairs each `--format` with the `--output` that follows it, or takes the file that is named with the form.
  ///
  /// The parser of arguments keeps the values of each option but not how they stood to one another, so
  /// the arguments are looked at once more.
  ///
  /// - Parameter arguments: As the user gave them, without the program's name.
  /// - Throws: A `ValidationError` if two forms would go to standard output, or two to one file.
  init(_ arguments: some Sequence<String>) throws {
    var outputs: [Output] = []
    var waitingFile: String?
    var iterator = Array(arguments).makeIterator()
    func value(_ argument: String, _ name: String) -> String? {
      argument == name
        ? iterator.next()
        : argument.hasPrefix(name + "=") ? String(argument.dropFirst(name.count + 1)) : nil
    }
    while let argument = iterator.next(), argument != "--" {
      if let named = value(argument, "--format").flatMap(FormatArgument.init(argument:)) {
        outputs.append(Output(format: named.format, file: named.file ?? waitingFile))
        if named.file == nil { waitingFile = nil }
      } else if let file = value(argument, "--output") {
        if let last = outputs.indices.last, outputs[last].file == nil {
          outputs[last].file = file
        } else if waitingFile == nil {
          waitingFile = file
        } else {
          throw ValidationError("Each --output needs a --format of its own.")
        }
      }
    }
    if let waitingFile { outputs.append(Output(format: .text, file: waitingFile)) }
    if outputs.isEmpty { outputs = [Output(format: .text, file: nil)] }
    guard outputs.count(where: { $0.file == nil }) <= 1 else {
      throw ValidationError("Only one form can go to standard output; give the others an --output.")
    }
    let files = outputs.compactMap(\.file).map(Self.plain)
    guard Set(files).count == files.count else {
      throw ValidationError("Two forms can’t go to the same file.")
    }
    self.outputs = outputs
  }

  /// The path without steps that lead nowhere, so that `x.json` and `./x.json` are one file.
  private static func plain(_ path: String) -> String {
    (path.hasPrefix("/") ? "/" : "")
      + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
