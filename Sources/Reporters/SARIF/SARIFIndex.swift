import Findings
import Law

/// What results point to by number: rules, instruments with their provisions, files.
struct SARIFIndex {
  /// A rule, with the provisions it rests on.
  struct RuleEntry {
    let rule: Finding.RuleReference
    var citations: [CitationStatus]
  }

  /// An instrument, with the provisions that rules cite.
  struct Taxonomy {
    let instrument: CitationStatus
    var taxa: [CitationStatus]
  }

  /// In order of ids.
  let rules: [RuleEntry]
  /// In order of the instruments’ ids; provisions in order of their names.
  let taxonomies: [Taxonomy]
  /// In order of input.
  let files: [(name: String, digest: String)]

  private let ruleNumbers: [String: Int]
  private let taxa: [String: (taxonomy: Int, taxon: Int)]
  private let fileNumbers: [String: Int]

  init(_ report: Report) {
    var rules: [String: RuleEntry] = [:]
    var citations: [String: CitationStatus] = [:]
    for finding in report.sections.flatMap(\.findings) {
      for citation in finding.citations where citations[citation.cite] == nil {
        citations[citation.cite] = citation
      }
      rules[finding.rule.id, default: RuleEntry(rule: finding.rule, citations: [])].citations +=
        finding.citations
    }
    self.rules = rules.values.sorted { $0.rule.id < $1.rule.id }.map { entry in
      var seen: Set<String> = []
      return RuleEntry(
        rule: entry.rule, citations: entry.citations.filter { seen.insert($0.cite).inserted })
    }
    ruleNumbers = Dictionary(
      uniqueKeysWithValues: self.rules.enumerated().map { ($1.rule.id, $0) })
    let byInstrument = Dictionary(grouping: citations.values, by: \.instrument)
    taxonomies = byInstrument.sorted { $0.key < $1.key }.compactMap { _, cited in
      let sorted = cited.sorted { $0.cite < $1.cite }
      return sorted.first.map { Taxonomy(instrument: $0, taxa: sorted) }
    }
    var taxa: [String: (taxonomy: Int, taxon: Int)] = [:]
    for (place, taxonomy) in taxonomies.enumerated() {
      for (taxon, citation) in taxonomy.taxa.enumerated() { taxa[citation.cite] = (place, taxon) }
    }
    self.taxa = taxa
    var files: [(name: String, digest: String)] = []
    var fileNumbers: [String: Int] = [:]
    for proposal in report.sections where fileNumbers[proposal.file] == nil {
      fileNumbers[proposal.file] = files.count
      files.append((proposal.file, proposal.digest))
    }
    self.files = files
    self.fileNumbers = fileNumbers
  }

  func number(ofRule id: String) -> Int { ruleNumbers[id] ?? -1 }

  /// A pointer to a file: its URI, and its number among the files judged.
  func writeFile(_ name: String, to json: inout JSONWriter) {
    json.object("artifactLocation") { json in
      json.member("uri", Escaping.uri(name))
      if !name.hasPrefix("/") { json.member("uriBaseId", "%SRCROOT%") }
      if let number = fileNumbers[name] { json.member("index", number) }
    }
  }

  /// A pointer to a provision: its id and number, and those of its instrument.
  func writeTaxon(_ citation: CitationStatus, to json: inout JSONWriter) {
    json.member("id", Self.taxonID(citation))
    guard let place = taxa[citation.cite] else { return }
    json.member("index", place.taxon)
    json.object("toolComponent") { json in
      json.member("name", citation.instrument)
      json.member("index", place.taxonomy)
    }
  }

  /// The provision’s name, or the instrument’s id where it is cited as a whole.
  static func taxonID(_ citation: CitationStatus) -> String {
    citation.provision.isEmpty ? citation.instrument : citation.provision
  }
}
