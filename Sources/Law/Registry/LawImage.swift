/// The law as it is stored: lists of integers, and one table of texts.
///
/// An encoder writes it out as it is, and a decoder hands it back to ``LawRegistry/init(image:)``
/// without looking at a row. A change in the columns changes ``version``.
package struct LawImage: Hashable, Sendable {
  /// Raised whenever a table, a column or a word list changes.
  package static let version: Int32 = 2

  /// All texts.
  package let strings: StringTable
  /// The tables in the order of ``LawTable``.
  package let tables: [NumberList]

  /// Takes the stored form: one list for each table.
  package init(strings: StringTable, tables: [NumberList]) {
    precondition(
      tables.count == LawTable.allCases.count, "an image must hold every table of the law")
    self.strings = strings
    self.tables = tables
  }

  func table<Row: LawRow>(_ table: LawTable, of row: Row.Type) -> RowTable<Row> {
    RowTable(stored: tables[table.rawValue])
  }
}

/// The tables of an image, in the order in which it keeps them.
enum LawTable: Int, CaseIterable {
  case instruments
  case provisions
  case consents
  case reservations
  case reaches
  case endorsements
  case groups
  case groupNames
  case carriages
  case parts
  case limits
  case unionActs
  case unionExceptions
  case transitions
  case interpretations
  case customs
  case objectors
  case mirrors
  case sources
  case states
  case numbers
}
