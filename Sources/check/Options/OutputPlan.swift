import ArgumentParser
import Reporters

extension ReportFormat: ExpressibleByArgument {}

/// Which forms of the report go where.
struct OutputPlan {
  /// One form and its place.
  struct Output {
    let format: ReportFormat
    /// `nil` for standard output.
    var file: String?
  }

  let outputs: [Output]

  /// Pairs each `--format` with the `--output` that follows it.
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
      if let name = value(argument, "--format"), let format = ReportFormat(rawValue: name) {
        outputs.append(Output(format: format, file: waitingFile))
        waitingFile = nil
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
    let files = outputs.compactMap(\.file)
    guard Set(files).count == files.count else {
      throw ValidationError("Two forms can’t go to the same file.")
    }
    self.outputs = outputs
  }
}
