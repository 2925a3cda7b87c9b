import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Tables")
struct CSVTests {
  private func read(_ text: String) -> (MarkedSource, Diagnosed<CSVTable>) {
    let source = MarkedSource(text, name: "test.csv")
    return (source, CSVReader.read(source.file))
  }

  @Test("cells have their texts and their places")
  func cells() throws {
    let (source, result) = read(
      "\u{FEFF}a,b,c\r\n1,«\"x, \"\"y\"\"\nz\"»,\r\n\r\n«é»,\"\",\"last\"")
    #expect(result.diagnostics.isEmpty)
    let table = try #require(result.value)
    #expect(table.columns == ["a", "b", "c"])
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [["1", "x, \"y\"\nz", ""], ["é", "", "last"]])
    #expect(table.rows[0]["b"]?.span == source.spans[0])
    #expect(table.rows[1][0].span == source.spans[1])
    #expect(table.rows[1]["b"]?.isEmpty == true)
    #expect(table.rows[0]["d"] == nil)
    #expect(source.text(at: table.rows[1].span) == "é,\"\",\"last\"")
  }

  @Test("one column may be empty")
  func oneColumn() throws {
    let table = try #require(read("a\n1\n\n2\n").1.value)
    #expect(table.rows.map { $0[0].text } == ["1", "", "2"])
  }

  @Test(
    "a mistake has its code and its place",
    arguments: [
      ("DOC0003", "«»", 0), ("DOC0003", "«»\n\n", 0),
      ("DOC0301", "a,b\n«1»\n2,3\n", 1), ("DOC0301", "a,b\n«1,2,3»\n4,5", 1),
      ("DOC0302", "a,b\n1,«\"»2\n3,4\n", 0), ("DOC0302", "a,b\n1,\"2\"«x»\n", 1),
      ("DOC0302", "a,b\n1,x«\"»y\"\n", 1),
      ("DOC0303", "a,b,«a»\n1,2,3\n", 1), ("DOC0303", "a,«»\n1,2\n", 1),
    ])
  func mistakes(code: String, marked: String, rows: Int) {
    let (source, result) = read(marked)
    #expect(result.diagnostics.map(\.code.id) == [code])
    #expect(result.diagnostics.first?.span == source.spans[0])
    #expect(result.value?.rows.count ?? 0 == rows)
  }

  @Test("columns are checked by name")
  func columns() throws {
    let table = try #require(read("state,instrumnt\nITA,CAT\n").1.value)
    let found = table.checkColumns(required: ["state", "instrument"], optional: ["note"])
    #expect(
      found.map(\.headline) == [
        "the table has no column `instrument`", "the column `instrumnt` means nothing here",
      ])
    #expect(found[1].notes == ["Did you mean `instrument`?"])
  }
}
