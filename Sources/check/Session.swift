import ArgumentParser
import Diagnostics
import Glibc

/// One run of the program: what was read, what went wrong, and what it will tell whoever started it.
struct Session {
  let terminal: Terminal
  /// Columns that text on standard output may take.
  let width: Int
  /// Every text read in this run.
  var sources = SourceSet()
  private(set) var status = ExitStatus.passed
  /// All that was told so far, in order.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ display: DisplayChoice) {
    terminal = Terminal(colour: display.color)
    width = display.width ?? Terminal.width(of: .output)
  }

  init(_ options: DisplayOptions) { self.init(options.choice) }

  /// Remembers the gravest outcome.
  mutating func raise(_ status: ExitStatus) { self.status = max(self.status, status) }

  /// Shows messages on standard error at once; an error means that something could not be read.
  mutating func tell(_ messages: [Diagnostic], as outcome: ExitStatus = .unreadable) {
    diagnostics += messages
    if messages.contains(where: { $0.severity == .error }) { raise(outcome) }
    let renderer = SnippetRenderer(
      style: terminal.style(for: .error), width: Terminal.width(of: .error))
    var tables: [SourceID: LineTable] = [:]
    let spans = messages.compactMap(\.span) + messages.flatMap { $0.labels.map(\.span) }
    for id in Set(spans.map(\.source)) {
      if let file = sources[id] { tables[id] = LineTable(file.bytes) }
    }
    for message in messages {
      complain(renderer.render(message, in: sources, lines: tables) + "\n")
    }
  }

  /// Tells that a file could not be read.
  mutating func tell(_ fault: FileFault, reading path: String) {
    var outcome = ExitStatus.inputOutput
    if case .tooLarge = fault { outcome = .unreadable }
    tell([CommandDiagnostics.unreachable(path, fault)], as: outcome)
  }

  /// Writes to standard error, where nobody hears of a failure.
  func complain(_ text: String) { try? Terminal.write(text, to: .error) }

  /// Writes the result to standard output.
  mutating func say(_ text: String) { say(Array(text.utf8)) }

  /// Writes the result, a text in UTF-8, to standard output.
  mutating func say(_ text: [UInt8]) {
    do throws(FileFault) {
      try Terminal.write(text, to: .output)
    } catch {
      tell([CommandDiagnostics.unwritable("<standard output>", error)], as: .inputOutput)
    }
  }

  /// Writes a file whole or not at all.
  mutating func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

  /// Writes a file whole or not at all.
  mutating func write(_ text: [UInt8], to path: String) {
    do throws(FileFault) {
      try FileSystem.write(text, to: path)
    } catch {
      tell([CommandDiagnostics.unwritable(path, error)], as: .inputOutput)
    }
  }

  /// Adds to the end of a file that others write to as well.
  mutating func append(_ text: String, to path: String) {
    do throws(FileFault) {
      try FileSystem.append(Array(text.utf8), to: path)
    } catch {
      tell([CommandDiagnostics.unwritable(path, error)], as: .inputOutput)
    }
  }

  /// Reads a file into the set of sources; tells why not if it can't.
  mutating func read(_ path: String, limit: Int) -> SourceFile? {
    do throws(FileFault) {
      if path == "-" {
        let bytes = try FileSystem.readStandardInput(limit: limit)
        return sources.add(name: "<standard input>", bytes: bytes)
      }
      return sources.add(name: path, bytes: try FileSystem.read(path, limit: limit))
    } catch {
      tell(error, reading: path == "-" ? "<standard input>" : path)
      return nil
    }
  }

  /// Ends the program with the gravest outcome.
  func end() -> Never { Glibc.exit(status.rawValue) }

  /// Ends the command with the gravest outcome.
  func finish() throws {
    guard status == .passed else { throw ExitCode(status.rawValue) }
  }
}
