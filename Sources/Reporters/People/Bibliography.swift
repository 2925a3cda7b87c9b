import Findings
import Law

/// The sources of a report, numbered in the order in which a reader meets them.
struct Bibliography {
  /// What kind of source it is; each kind has a list of its own.
  enum Kind: Int, CaseIterable {
    /// The instruments that rules cite.
    case law
    /// Where it is recorded that they bind.
    case record
    /// Where the proposal’s facts come from.
    case fact

    /// The heading of its list.
    var title: String {
      switch self {
      case .law: "Law"
      case .record: "Who is bound"
      case .fact: "Facts"
      }
    }
  }

  /// One source.
  struct Entry: Hashable {
    let kind: Kind
    let title: String
    /// Where it is published, or its date; empty if that is not known.
    let detail: String
    /// Only addresses that a browser opens as a page; empty if there is none.
    let url: String
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  init(_ groups: [FindingGroup], sources: [ProposalSource]) {
    var law: [Entry] = []
    var records: [Entry] = []
    var facts = sources.map {
      Entry(kind: .fact, title: $0.title, detail: $0.date, url: Self.address($0.url))
    }
    for group in groups {
      for (citation, _) in group.citations where citation.binding.applies {
        let entry = Entry(
          kind: .law, title: Self.title(of: citation), detail: citation.publication,
          url: Self.address(citation.url))
        if !law.contains(where: { $0.title == entry.title }) { law.append(entry) }
        let source = citation.binding.source
        if !source.isEmpty, source != citation.publication,
          !records.contains(where: { $0.title == source })
        {
          records.append(Entry(kind: .record, title: source, detail: "", url: ""))
        }
      }
      for fact in group.evidence {
        guard let source = fact.source, !source.isEmpty, Self.place(of: source, in: facts) == nil
        else { continue }
        facts.append(Entry(kind: .fact, title: source, detail: "", url: ""))
      }
    }
    entries = law + records + facts
  }

  /// The number of the instrument, from 1.
  func number(of citation: CitationStatus) -> Int? {
    let title = Self.title(of: citation)
    return entries.firstIndex { $0.kind == .law && $0.title == title }.map { $0 + 1 }
  }

  /// The number of the record of who is bound by it; `nil` where that is the instrument itself.
  func number(ofRecord citation: CitationStatus) -> Int? {
    let source = citation.binding.source
    return entries.firstIndex { $0.kind == .record && $0.title == source }.map { $0 + 1 }
  }

  /// The number of the source that a fact names.
  func number(of fact: Evidence) -> Int? {
    guard let source = fact.source, !source.isEmpty else { return nil }
    return Self.place(of: source, in: entries).map { $0 + 1 }
  }

  /// The entry that is meant by the words for a source: that very title, or one that holds them.
  private static func place(of source: String, in entries: [Entry]) -> Int? {
    let facts = entries.enumerated().filter { $0.element.kind == .fact }
    return
      (facts.first { $0.element.title == source }
      ?? facts.first { source.count > 5 && $0.element.title.contains(source) })?.offset
  }

  private static func title(of citation: CitationStatus) -> String {
    citation.fullTitle.isEmpty ? citation.shortTitle : citation.fullTitle
  }

  private static func address(_ url: String) -> String {
    url.hasPrefix("https://") || url.hasPrefix("http://") ? url : ""
  }
}
