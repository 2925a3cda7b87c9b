import ArgumentParser
import Diagnostics
import Documents
import Engine
import Findings
import Reporters

/// A report that was read back in another form than JSON: which form it is, and the commands that judge so again.
struct RecordedText {
  /// The forms that it may have; two where only what they leave out tells them apart.
  let formats: [ReportFormat]
  /// One for each receipt, in order, as words.
  let commands: [[String]]

  /// Looks at a report; `nil` if it is none, or one in JSON.
  init?(_ file: SourceFile, limits: ReadLimits) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let found: ([ReportFormat], [[String]])?
    if text.hasPrefix("{\"record\":") {
      let records = NDJSONReader.read(file, limits: limits).compactMap(\.document?.root)
      found = (
        [.ndjson],
        Self.commands(in: records.filter { $0.value(forKey: "record")?.text == "proposal" })
      )
    } else if text.hasPrefix("{") || text.hasPrefix("[") {
      found = JSONReader.read(file, limits: limits).value?.first.flatMap { Self.read($0.root) }
    } else if text.hasPrefix("record,proposal,") {
      found = ([.csv], Self.commands(in: CSVReader.read(file, limits: limits).value))
    } else {
      found = Self.marks.first { text.hasPrefix($0.beginning) }.map { mark in
        ([mark.format], mark.commands(in: text).map(Self.words))
      }
    }
    guard let found else { return nil }
    formats = found.0
    commands = found.1
  }

  /// Judges again, and gives what comes out each form that the report may have.
  ///
  /// - Parameters:
  ///   - packs: Where the packs lie: the report is no instruction, so which are read is said by the user.
  ///   - limits: How much is read at most.
  ///   - session: Takes in files and messages.
  /// - Returns: The reports; `nil` if there is nothing to judge by.
  /// - Throws: A `ValidationError` if the receipt's command can't be carried out.
  func judgedAgain(
    by packs: [String], limits: ReadLimits, _ session: inout Session
  ) throws -> [String]? {
    guard let first = commands.first,
      var evaluation = (try? EvaluateCommand.parse(Array(first.dropFirst(2))))?.evaluation
    else {
      session.complain("The report holds no receipt, so that nothing says how to judge it again.\n")
      return nil
    }
    guard evaluation.rules.packs.isEmpty || !packs.isEmpty else {
      session.complain("It was judged by a pack of its own: name it with --pack.\n")
      return nil
    }
    evaluation.rules.packs = packs
    evaluation.limits = limits
    evaluation.proposals = []
    for file in commands.compactMap({ $0.dropFirst(2).first })
    where !evaluation.proposals.contains(file) {
      evaluation.proposals.append(file)
    }
    guard !evaluation.proposals.contains("-") else {
      session.complain("It was read from standard input and is not there any more.\n")
      return nil
    }
    // The day was each proposal's own, or one for all: what comes out says which.
    let days = [nil, evaluation.asOf]
    var results: [String] = []
    for day in days {
      evaluation.asOf = day
      let settings = Settings(evaluation, Configuration())
      // What a run would say of the gate is no outcome of this one.
      var run = session
      guard var judged = try evaluation.judge(settings, detail: .accounted, for: &run) else {
        session = run
        return nil
      }
      judged.report.outcome = evaluation.conclude(judged.report, by: settings.gate, in: &run)
      for place in judged.report.proposals.indices {
        let file = judged.report.proposals[place].file
        judged.report.proposals[place].run.command =
          commands.first { $0.dropFirst(2).first == file }
          ?? judged.report.proposals[place].run.command
      }
      for format in formats {
        var text = ""
        format.render(judged.report, options: TextOptions(), to: &text)
        results.append(text)
      }
    }
    return results
  }

  /// Which lines differ, as `line 3: … then, … now`.
  static func differences(_ then: String, _ now: String) -> [String] {
    let old = then.split(separator: "\n", omittingEmptySubsequences: false)
    let new = now.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).compactMap { place in
      let before = place < old.count ? String(old[place]) : nil
      let after = place < new.count ? String(new[place]) : nil
      guard before != after else { return nil }
      return "line \(place + 1): \(shown(before)) then, \(shown(after)) now"
    }
  }

  private static func shown(_ line: String?) -> String {
    guard let line else { return "nothing" }
    let text = Escaping.terminal(line)
    return "`\(text.count > 100 ? text.prefix(100) + "…" : text)`"
  }
}

// MARK: Receipts in each form

extension RecordedText {
  /// How a form begins, and how it writes the command of a receipt.
  private struct Mark {
    let format: ReportFormat
    let beginning: String
    /// What stands before a command, and what behind it.
    let before: String
    let after: String
    /// What stands for what within it.
    let escapes: [(String, String)]

    /// Every command in a text, as it is typed.
    func commands(in text: String) -> [String] {
      var rest = text[...]
      var found: [String] = []
      while let start = rest.firstRange(of: before) {
        rest = rest[start.upperBound...]
        guard let end = rest.firstRange(of: after) else { break }
        found.append(RecordedText.unescaped(String(rest[..<end.lowerBound]), escapes))
        rest = rest[end.upperBound...]
      }
      return found
    }
  }

  /// The text with what was written for something turned back into it, in this order.
  private static func unescaped(_ text: String, _ escapes: [(String, String)]) -> String {
    var text = text
    for (written, meant) in escapes {
      text = text.split(separator: written, omittingEmptySubsequences: false)
        .joined(separator: meant)
    }
    return text
  }

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&"),
  ]

  private static let marks = [
    Mark(
      format: .junit, beginning: "<?xml", before: "<property name=\"command\" value=\"",
      after: "\"",
      escapes: entities),
    Mark(
      format: .html, beginning: "<!doctype html", before: "<dt>To judge again</dt>\n<dd><code>",
      after: "</code>", escapes: entities),
    Mark(
      format: .tap, beginning: "TAP version 14", before: "\n# command: ", after: "\n", escapes: []),
    Mark(
      format: .github, beginning: "::stop-commands::", before: "; to judge again: ", after: "\n",
      escapes: []),
    Mark(
      format: .markdown, beginning: "# ", before: "\n| To judge again | `", after: "` |",
      escapes: [("\\|", "|")]),
  ]

  /// SARIF, or the issues of GitLab; `nil` for anything else.
  private static func read(_ root: Node) -> ([ReportFormat], [[String]])? {
    if let run = root.value(forKey: "runs")?.elements.first(where: { _ in true }) {
      let receipts = run.value(forKey: "properties")?.value(forKey: "receipts")
      return ([.sarif, .sarifGitHub], commands(in: receipts?.elements.map(\.self) ?? []))
    }
    guard root.kind == .sequence else { return nil }
    let commands = root.elements.compactMap { issue -> [String]? in
      let body = issue.value(forKey: "content")?.value(forKey: "body")?.text ?? ""
      guard let start = body.firstRange(of: "\n\nTo judge again: ") else { return nil }
      return words(markdown(String(body[start.upperBound...])))
    }
    return ([.gitlab], commands)
  }

  /// The commands of receipts as JSON has them.
  private static func commands(in receipts: [Node]) -> [[String]] {
    receipts.compactMap { receipt in
      receipt.value(forKey: "run")?.value(forKey: "command")?.elements.map(\.text)
    }
  }

  private static func commands(in table: CSVTable?) -> [[String]] {
    guard let table, let column = table.index(ofColumn: "command") else { return [] }
    return table.rows.map { words($0.cells[column].text) }.filter { !$0.isEmpty }
  }

  /// The text that Markdown was made of.
  private static func markdown(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for letter in text {
      if letter == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      isEscaped = false
      result.append(letter)
    }
    return unescaped(result, entities)
  }

  /// The words of a command as a shell takes them: apart by spaces, together in single quotes.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for letter in command {
      if isEscaped {
        word = (word ?? "") + String(letter)
        isEscaped = false
      } else if letter == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if isQuoted || (letter != " " && letter != "\\") {
        word = (word ?? "") + String(letter)
      } else if letter == "\\" {
        isEscaped = true
      } else if let done = word {
        words.append(done)
        word = nil
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
