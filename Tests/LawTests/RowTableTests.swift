import Testing

@testable import Law

@Suite("Tables of the law")
struct RowTableTests {
  /// Rows in order, with gaps and repeats in both columns.
  private static let rows: [MirrorRow] = [(0, 2), (0, 5), (3, 1), (3, 1), (3, 9), (4, 0), (9, 9)]
    .map { MirrorRow(provision: $0.0, instrument: $0.1) }

  @Test("find with an index what a search finds, and what stands there")
  func index() {
    let searched = RowTable(Self.rows)
    let indexed = searched.indexed()
    for first in Int32(-2)...12 {
      let places = Self.rows.indices.filter { Self.rows[$0].provision == first }
      #expect(Array(indexed.range(of: first)) == places)
      #expect(Array(searched.range(of: first)) == places)
      for second in Int32(-2)...12 {
        let places = places.filter { Self.rows[$0].instrument == second }
        #expect(Array(indexed.range(of: first, second)) == places)
        #expect(Array(searched.range(of: first, second)) == places)
      }
    }
  }

  @Test("may be empty")
  func empty() {
    let table = RowTable<MirrorRow>([]).indexed()
    #expect(table.range(of: 0).isEmpty && table.range(of: 7, 7).isEmpty)
  }
}
