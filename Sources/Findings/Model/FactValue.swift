/// A fact as a report shows it: plain data, in JSON's terms.
package enum FactValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([FactValue])
  case record([Field])

  /// One named part of a record, such as a money's currency.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: FactValue

    package init(_ name: String, _ value: FactValue) {
      self.name = name
      self.value = value
    }
  }
}
