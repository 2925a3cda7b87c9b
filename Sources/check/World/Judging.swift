import Diagnostics
import Documents
import Engine
import Findings
import Law

/// Judges files by packs, on several threads, and says what came of it in the order of the files.
struct Judging: Sendable {
  /// A pack, ready to read proposals and to judge them.
  struct Judge: Sendable {
    let reader: ProposalReader
    let evaluator: ProposalEvaluator

    init(_ pack: CompiledPack) {
      reader = ProposalReader(pack)
      evaluator = ProposalEvaluator(pack)
    }
  }

  let judges: [Judge]
  /// The day whose law is asked; each proposal's own if `nil`.
  let asOf: CalendarDate?
  let detail: ProposalEvaluator.Detail
  let limits: ReadLimits
  let threads: Int
  /// Whether every rule is asked: then a proposal of which none asks anything says nothing of what is done.
  let asksAll: Bool
  /// Facts to judge with, the files left as they are.
  let facts: SettingsInput

  /// What came of one file.
  private struct Outcome: Sendable {
    /// Without bytes if it could not be read.
    let file: SourceFile
    var fault: FileFault?
    var diagnostics: [Diagnostic] = []
    /// For each record and each pack.
    var reports: [ProposalReport] = []
  }

  /// The reports on every proposal of every file; tells of every mistake.
  ///
  /// A single proposal that can't be read has no report; among several, one stands in its place.
  func reports(on files: [String], for session: inout Session) -> [ProposalReport] {
    guard facts.changes.isEmpty else { return reportsWithFacts(on: files, for: &session) }
    let first = session.sources.nextID
    let bar = ProgressBar(total: files.count)
    // Threads that have no file of their own help with the proposals in one.
    let helpers = max(1, threads / max(1, files.count))
    let outcomes = Workers.map(
      files, threads: threads, progress: { bar.show($0) },
      { place, path in
        outcome(
          path, as: SourceID(rawValue: first.rawValue + Int32(place)), threads: helpers)
      })
    bar.clear()
    var reports: [ProposalReport] = []
    for outcome in outcomes {
      session.sources.add(outcome.file)
      if let fault = outcome.fault { session.tell(fault, reading: outcome.file.name) }
      session.tell(outcome.diagnostics)
      reports += outcome.reports
    }
    return reports.count == judges.count && reports.allSatisfy(\.isUnreadable)
      ? [] : withQuestions(reports)
  }

  /// The reports, those of a proposal of which no pack asks anything with the question what is done.
  private func withQuestions(_ reports: [ProposalReport]) -> [ProposalReport] {
    guard asksAll, reports.contains(where: \.saysNothing) else { return reports }
    func name(_ report: ProposalReport) -> [String] { [report.file, report.id] }
    let asked = Set(reports.filter { !$0.saysNothing }.map(name))
    return reports.map { report in
      var report = report
      if report.saysNothing, !asked.contains(name(report)) { report.askWhatIsDone() }
      return report
    }
  }

  /// The same where facts were set: one file after the other, each read again with the facts in it.
  private func reportsWithFacts(
    on files: [String], for session: inout Session
  ) -> [ProposalReport] {
    var reports: [ProposalReport] = []
    for path in files {
      for judge in judges {
        let written = ProposalInput.proposals(
          in: path, with: judge.reader, limits: limits, for: &session)
        let read = facts.applied(to: written, with: judge.reader, limits: limits, for: &session)
        reports += read.map { judge.evaluator.evaluate($0, asOf: asOf, detail: detail) }
      }
    }
    return withQuestions(reports)
  }

  private func outcome(_ path: String, as id: SourceID, threads: Int) -> Outcome {
    let name = path == "-" ? "<standard input>" : path
    do throws(FileFault) {
      let bytes =
        path == "-"
        ? try FileSystem.readStandardInput(limit: limits.maxBytes)
        : try FileSystem.read(path, limit: limits.maxBytes)
      let file = SourceFile(id: id, name: name, bytes: bytes)
      return judged(ProposalInput.text(of: file, limits: limits), threads: threads)
    } catch {
      let file = SourceFile(id: id, name: name, bytes: [])
      let digest = Digest.sha256(file.bytes)
      var outcome = Outcome(file: file, fault: error)
      outcome.reports = judges.map {
        unreadable(file, digest, by: $0, "It \(error.description).", at: nil)
      }
      return outcome
    }
  }

  private func judged(_ text: ProposalInput.Text, threads: Int) -> Outcome {
    var outcome = Outcome(file: text.file)
    var notes = DiagnosticCollector()
    var columns: [[ProposalReport]] = []
    for judge in judges {
      let records = ProposalInput.records(of: text, with: judge.reader)
      notes.add(records.flatMap(\.diagnostics))
      let reports = Workers.map(records, threads: threads, progress: { _ in }) { _, record in
        report(on: record, in: text, by: judge)
      }
      columns.append(reports.compactMap(\.self))
    }
    outcome.diagnostics = notes.diagnostics
    // What the packs say of one proposal stands together.
    for place in 0..<(columns.map { $0.count }.max() ?? 0) {
      outcome.reports += columns.compactMap { $0.indices.contains(place) ? $0[place] : nil }
    }
    return outcome
  }

  private func report(
    on record: ProposalInput.Record, in text: ProposalInput.Text, by judge: Judge
  ) -> ProposalReport? {
    if let proposal = record.proposal {
      var report = judge.evaluator.evaluate(proposal, asOf: asOf, detail: detail)
      if detail == .accounted {
        var edits = CureEdits(proposal, limits: limits)
        edits.complete(&report)
      }
      return report
    }
    return record.diagnostics.first { $0.severity == .error }.map {
      unreadable(text.file, text.digest, by: judge, Self.words(record.diagnostics), at: $0)
    }
  }

  private func unreadable(
    _ file: SourceFile, _ digest: String, by judge: Judge, _ message: String,
    at mistake: Diagnostic?
  ) -> ProposalReport {
    let lines = LineTable(file.bytes)
    let place = mistake?.span.map { span in
      Location(
        span: span, file: file.name, start: lines.position(of: span.start),
        end: lines.position(of: span.end))
    }
    let pack = judge.evaluator.pack
    return .unreadable(
      file.name, digest: digest,
      run: RunMetadata(
        asOf: asOf ?? pack.registry.upTo, pack: pack.identity, lawUpTo: pack.registry.upTo),
      message: message, at: place)
  }

  private static func words(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else { return "" }
    let more = errors.count > 1 ? ", and \(errors.count - 1) more" : ""
    return "[\(first.code.id)] \(first.headline)\(more)."
  }
}
