/// The law as it is stored: lists of integers, and one table of texts.
///
/// An encoder writes it out as it is, and a decoder hands it back to ``LawRegistry/init(image:)``
/// without looking at a row. A change in the columns changes ``version``.
package struct LawImage: Hashable, Sendable {
  /// Raised whenever a table, a column or a word list changes.
  package static let version: Int32 = 3

  /// All texts.
  package let strings: StringTable
  /// The tables in the order of ``LawTable``.
  package let tables: [NumberList]
  /// Where in a table the rows of each place begin that its first column names; in the order of ``LawTable``, empty for a
  /// table that has none.
  package let indexes: [NumberList]

  /// Takes the stored form: one list for each table, and one for its index.
  package init(strings: StringTable, tables: [NumberList], indexes: [NumberList]) {
    precondition(
      tables.count == LawTable.allCases.count && indexes.count == tables.count,
      "an image must hold every table of the law")
    self.strings = strings
    self.tables = tables
    self.indexes = indexes
  }

  func table<Row: LawRow>(_ table: LawTable, of row: Row.Type) -> RowTable<Row> {
    RowTable(stored: tables[table.rawValue], index: indexes[table.rawValue])
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
