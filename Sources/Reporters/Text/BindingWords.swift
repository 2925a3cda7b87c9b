import Diagnostics
import Findings
import Law

/// Says in words what a provision is worth for a State.
enum BindingWords {
  /// The provision named in full: `1951 Refugee Convention art. 33(1) (no return to persecution)`.
  static func provision(_ citation: CitationStatus) -> StyledText {
    var text = StyledText(name(citation), .strong)
    if let heading = citation.heading, !heading.isEmpty { text.append(" (\(heading))") }
    return text
  }

  /// The instrument's short title and the provision, kept on one line where it is short.
  static func name(_ citation: CitationStatus) -> String {
    guard !citation.provision.isEmpty else { return citation.shortTitle }
    return citation.shortTitle + " " + unbroken(citation.provision)
  }

  /// What the citation is worth for these bearers: `binds Mexico, in force for it since 5 September 2000`.
  static func status(_ citation: CitationStatus, for bearers: [String?]) -> String {
    let binding = citation.binding
    let who = Wording.list(bearers.map(Wording.bearer))
    var words: String
    switch binding.status {
    case _ where !binding.applies: return absence(citation, for: bearers)
    case .undetermined: words = "it is not settled whether this binds \(who)" + reasons(binding)
    case .binds, .modified, .doesNotBind:
      words = verb(binding.force, who) + route(citation, count: bearers.count)
    }
    let scopes = binding.reservations.map { "\($0.kind): \($0.scope)" }
    if !scopes.isEmpty { words += "; subject to its \(Wording.list(scopes))" }
    if let exception = citation.liftedBy {
      words += "; it yields here to the exception \(exception)"
    }
    if citation.isAbsolute { words += "; absolute, so no exception lifts it" }
    return words
  }

  /// Why the citation is worth nothing here: `Mexico: Protocol 4 art. 4 (not a party)`.
  static func absence(_ citation: CitationStatus, for bearers: [String?]) -> String {
    let who = Wording.list(bearers.map(Wording.bearer))
    return "\(who): \(name(citation))" + reasons(citation.binding)
  }

  /// How hard the finding's sources bind its bearers: one sentence for each way in which they do.
  static func force(of group: FindingGroup) -> String? {
    guard let force = group.first.force else { return nil }
    var sentences: [String] = []
    for (citation, bearers) in group.citations
    where citation.binding.force == force && citation.liftedBy == nil && citation.binding.applies
      && citation.binding.status != .undetermined
    {
      // The first citation that carries the force for a bearer is enough; the rest stand under “Law”.
      let untold = bearers.filter { bearer in
        !group.citations.prefix { $0.status != citation }.contains {
          $0.status.binding.force == force && $0.status.liftedBy == nil && $0.status.binding.applies
            && $0.status.binding.status != .undetermined
            && $0.bearers.contains(bearer)
        }
      }
      guard !untold.isEmpty else { continue }
      sentences.append(
        lead(force, Wording.list(untold.map(Wording.bearer))) + ": " + name(citation)
          + route(citation, count: untold.count) + ".")
    }
    return sentences.isEmpty
      ? Wording.sentence(lead(force, Wording.list(group.bearers.map(Wording.bearer))))
      : Wording.joined(sentences, by: " ")
  }

  /// The provisions that apply, under the word of the force that each has: what only guides is never
  /// listed with what binds.
  static func brief(_ group: FindingGroup) -> String {
    var text = StyledText()
    addBrief(group, to: &text)
    return text.text
  }

  /// The same, at the end of a paragraph.
  static func addBrief(_ group: FindingGroup, to text: inout StyledText) {
    let statuses = group.statuses
    var isOpen = true
    for worth in Worth.allCases where statuses.contains(where: { Worth($0) == worth }) {
      add(statuses, of: worth, to: &text)
      isOpen = false
    }
    if isOpen { text.append("Whether it binds is open.") }
  }

  /// What a citation that applies is worth, the hardest first.
  private enum Worth: CaseIterable {
    case binding, customary, commitment, guidance, open

    /// `nil` for what does not apply.
    init?(_ citation: CitationStatus) {
      guard citation.binding.applies else { return nil }
      if citation.binding.status == .undetermined {
        self = .open
        return
      }
      switch citation.binding.force {
      case .binding: self = .binding
      case .customary: self = .customary
      case .commitment: self = .commitment
      case .guidance: self = .guidance
      }
    }

    var words: String {
      switch self {
      case .binding: "Binding: "
      case .customary: "Custom: "
      case .commitment: "Commitment: "
      case .guidance: "Guidance: "
      case .open: "May bind: "
      }
    }
  }

  /// Adds a sentence: a word, and the citations by their titles, the provisions of one instrument together.
  private static func add(
    _ statuses: [CitationStatus], of worth: Worth, to text: inout StyledText
  ) {
    var isFirst = true
    for (place, citation) in statuses.enumerated() where Worth(citation) == worth {
      let title = citation.shortTitle
      func isAlike(_ other: CitationStatus) -> Bool {
        Worth(other) == worth && other.shortTitle == title
      }
      if statuses[..<place].contains(where: isAlike) { continue }
      var provisions: [String] = []
      for other in statuses[place...] where isAlike(other) {
        let provision = other.provision
        if !provision.isEmpty, !provisions.contains(provision) { provisions.append(provision) }
      }
      text.append(!isFirst ? "; " : text.isEmpty ? worth.words : " " + worth.words)
      text.append(title)
      if !provisions.isEmpty {
        text.append(" ")
        text.append(list: provisions, unbroken: true)
      }
      isFirst = false
    }
    text.append(".")
  }

  /// How a sentence on the force begins.
  private static func lead(_ force: Force, _ who: String) -> String {
    switch force {
    case .binding: "Binding on \(who)"
    case .customary: "Binding on \(who) as customary international law"
    case .commitment: "A political commitment of \(who), not binding law"
    case .guidance: "Guidance for \(who), not binding law"
    }
  }

  private static func verb(_ force: Force, _ who: String) -> String {
    switch force {
    case .commitment: "is a commitment of \(who)"
    case .guidance: "is guidance for \(who)"
    case .customary: "binds \(who) as custom"
    case .binding: "binds \(who)"
    }
  }

  private static func route(_ citation: CitationStatus, count: Int) -> String {
    (citation.viaTitle.map { " through the \(unbroken($0))" } ?? "")
      + dates(citation.binding, count: count)
  }

  private static func dates(_ binding: BindingStatus, count: Int) -> String {
    guard let since = binding.since else { return "" }
    switch binding.force {
    case .commitment, .guidance: return ", since \(Wording.date(since))"
    default: return ", in force for \(count == 1 ? "it" : "them") since \(Wording.date(since))"
    }
  }

  /// The reasons in brackets, without the full stops they have as sentences.
  private static func reasons(_ binding: BindingStatus) -> String {
    let reasons = binding.reasons.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return reasons.isEmpty ? "" : " (\(Wording.joined(reasons, by: "; ")))"
  }

  /// The longest text that is kept on one line, in bytes.
  static let mostUnbroken = 28

  /// The text with spaces at which no line breaks: `art. 33(1)` stays in one piece.
  static func unbroken(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.count <= mostUnbroken, bytes.contains(0x20) else { return text }
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { buffer in
      var end = 0
      for byte in bytes {
        // U+00A0 in UTF-8, in place of each space.
        if byte == 0x20 {
          buffer[end] = 0xC2
          end += 1
        }
        buffer[end] = byte == 0x20 ? 0xA0 : byte
        end += 1
      }
      return end
    }
  }
}
