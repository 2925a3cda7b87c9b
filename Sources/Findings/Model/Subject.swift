/// What a finding is about: the whole proposal, or one named part of it.
package struct Subject: Hashable, Sendable {
  /// The ids, as the proposal gives them; all `nil` for the whole proposal.
  package let measure: String?
  package let population: String?
  package let party: String?
  package let fundingLine: String?

  package init(
    measure: String? = nil, population: String? = nil, party: String? = nil,
    fundingLine: String? = nil
  ) {
    self.measure = measure
    self.population = population
    self.party = party
    self.fundingLine = fundingLine
  }

  /// `m1/children`, `m1`, `USA`, `f1`; empty for the whole proposal.
  package var id: String {
    var id = ""
    for part in [measure, population, party, fundingLine] {
      guard let part else { continue }
      id = id.isEmpty ? part : id + "/" + part
    }
    return id
  }
}
