import Law

extension BindingStatus {
  /// What the citation is worth to a rule.
  var standing: CitationStanding {
    switch status {
    case .binds, .modified: .holds(force)
    case .undetermined: .open(force)
    case .doesNotBind: applies ? .holds(force) : .none
    }
  }

  /// The data leave open whether it binds.
  var isOpen: Bool { status == .undetermined }

  /// It binds by treaty or custom, if only with what a reservation leaves.
  var isBinding: Bool { status == .binds || status == .modified }
}

extension LawRegistry {
  /// A citation of a rule as a reader may see it; what does not resolve as it is written.
  func shown(_ cite: String) -> String { (try? resolve(cite).get()).map(shown) ?? cite }
}
