import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("NDJSON")
struct NDJSONTests {
  private let text =
    "\u{FEFF}{\"id\": 1}\r\n\n{\"id\": 2,, \"é\": [}\n  \n{\"id\": 3}\n[\n\"last\""

  private func summary(_ records: [NDJSONRecord]) -> [String] {
    records.map { record in
      let found = record.document.map { document in
        document.root.value(forKey: "id")?.text ?? document.root.text
      }
      return "\(record.line): \(found ?? "-") \(record.diagnostics.map(\.code.id))"
    }
  }

  private let expected = [
    "1: 1 []", "3: - [\"DOC0201\", \"DOC0201\"]", "5: 3 []", "6: - [\"DOC0207\"]", "7: last []",
  ]

  @Test("a bad line is reported in its place, and the rest goes on")
  func whole() {
    let source = MarkedSource(text, name: "test.ndjson")
    let records = NDJSONReader.read(source.file)
    #expect(summary(records) == expected)
    #expect(source.text(at: records[2].span) == "{\"id\": 3}")
    let value = records[2].document?.root.value(forKey: "id")
    #expect(source.text(at: value?.span) == "3")
  }

  @Test("a stream gives the same records, however it is cut", arguments: 1...20)
  func stream(size: Int) {
    let bytes = Array(text.utf8)
    var stream = NDJSONStream(source: SourceID(rawValue: 0), name: "test.ndjson")
    var records: [NDJSONRecord] = []
    for start in Swift.stride(from: 0, to: bytes.count, by: size) {
      records += stream.read(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    records += stream.finish()
    #expect(summary(records) == expected)
    let last = records[2]
    #expect(last.document?.root.value(forKey: "id")?.span.start == 7)
    #expect(last.span.start == 0)
  }

  @Test("a line above the limit is dropped as it comes")
  func longLine() {
    let limits = ReadLimits(maxBytes: 10)
    let text = "[1]\n\"\(String(repeating: "x", count: 100))\"\n[2]\n"
    var stream = NDJSONStream(source: SourceID(rawValue: 0), name: "t", limits: limits)
    let records = stream.read(Array(text.utf8)) + stream.finish()
    #expect(records.map { $0.diagnostics.map(\.code.id) } == [[], ["DOC0004"], []])
    #expect(records.map(\.line) == [1, 2, 3])
    let whole = NDJSONReader.read(MarkedSource(text).file, limits: limits)
    #expect(whole.map { $0.diagnostics.map(\.code.id) } == [[], ["DOC0004"], []])
  }

  @Test("nothing gives no records")
  func empty() {
    #expect(NDJSONReader.read(MarkedSource("").file).isEmpty)
    #expect(NDJSONReader.read(MarkedSource("\n\r\n \n").file).isEmpty)
  }
}
