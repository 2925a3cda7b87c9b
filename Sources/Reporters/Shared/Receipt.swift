import Findings
import Law

/// What a proposal was judged with and by, in the order in which every format shows it.
struct Receipt {
  /// One line of it.
  struct Entry: Hashable {
    /// For programs: `pack_digest`.
    let key: String
    /// For people: `Digest of the pack`.
    let label: String
    let value: String
    /// Whether the value is a digest or a command, to be set as code.
    var isCode = false
  }

  let entries: [Entry]

  init(_ proposal: ProposalReport, tool: Report.Tool) {
    let run = proposal.run
    var entries = [
      Entry(key: "tool", label: "Tool", value: "\(tool.name) \(tool.version)"),
      Entry(key: "pack", label: "Rules and law", value: "\(run.pack.id) \(run.pack.version)"),
      Entry(
        key: "pack_digest", label: "Digest of the rules", value: run.pack.digest, isCode: true),
      Entry(key: "law_up_to", label: "Law known up to", value: run.lawUpTo.description),
      Entry(key: "as_of", label: "Judged by the law of", value: run.asOf.description),
      Entry(key: "proposal", label: "Proposal", value: proposal.file),
      Entry(
        key: "proposal_digest", label: "Digest of the proposal", value: proposal.digest,
        isCode: true),
    ]
    if !run.settings.isEmpty {
      // What the file does not say must not pass for what it says.
      entries.append(
        Entry(
          key: "settings", label: "Facts set for this run, not in the file",
          value: run.settings.joined(separator: "; "), isCode: true))
    }
    entries += Self.file(run.waivers, "waivers", "Waivers")
    entries += Self.file(run.baseline, "baseline", "Baseline")
    if !run.command.isEmpty {
      entries.append(
        Entry(
          key: "command", label: "To judge again", value: Self.command(run), isCode: true))
    }
    self.entries = entries
  }

  /// The same in a few lines of text, without what stands at the head of a report or was not used.
  var lines: [String] {
    let head: Set<String> = ["as_of", "settings", "command"]
    var parts: [String] = []
    for entry in entries where !head.contains(entry.key) && entry.value != "none" {
      // A digest stands beside what it is of.
      if entry.key.hasSuffix("_digest"), let last = parts.popLast() {
        parts.append("\(last) \(entry.value)")
      } else {
        parts.append(entry.key == "tool" ? entry.value : "\(entry.label): \(entry.value)")
      }
    }
    let command = entries.first { $0.key == "command" }.map { ["\($0.label): \($0.value)"] }
    return [Wording.joined(parts, by: " · ")] + (command ?? [])
  }

  /// The command that judges the proposal so again, as it is typed.
  static func command(_ run: RunMetadata) -> String {
    Wording.joined(run.command.map(Escaping.shell), by: " ")
  }

  private static func file(_ file: InputReceipt?, _ key: String, _ label: String) -> [Entry] {
    guard let file else { return [Entry(key: key, label: label, value: "none")] }
    return [
      Entry(key: key, label: label, value: file.file),
      Entry(
        key: "\(key)_digest", label: "Digest of the \(label.lowercased())", value: file.digest,
        isCode: true),
    ]
  }
}
