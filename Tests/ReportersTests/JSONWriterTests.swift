import Reporters
import Testing

@Suite("The JSON writer")
struct JSONWriterTests {
  @Test("lays members out a line each, empty containers in one piece")
  func indented() {
    var json = JSONWriter()
    json.object {
      $0.member("a", 1)
      $0.array("b") { _ in }
      $0.array("c") {
        $0.value("x")
        $0.object { _ in }
      }
      $0.member("d", nil as String?)
    }
    #expect(
      json.text == """
        {
          "a": 1,
          "b": [],
          "c": [
            "x",
            {}
          ],
          "d": null
        }
        """)
  }

  @Test("writes on one line where asked")
  func compact() {
    var json = JSONWriter(layout: .compact)
    json.array {
      $0.value(true)
      $0.object { $0.member("k", ["a", "b"]) }
    }
    #expect(json.text == #"[true,{"k":["a","b"]}]"#)
  }

  @Test(
    "writes numbers in the fewest digits that give them back",
    arguments: [
      (0.1, "0.1"), (20_000_000, "20000000.0"), (1e-7, "1e-07"), (.infinity, "null"),
      (.nan, "null"), (-0.0, "-0.0"),
    ])
  func numbers(_ number: Double, _ text: String) {
    var json = JSONWriter()
    json.value(number)
    #expect(json.text == text)
  }

  @Test(
    "escapes what would end a text or drive a terminal",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}[31m", #""\u001b[31m""#), ("é\n", #""é\n""#),
      ("\u{9B}", #""\u009b""#), ("\u{202E}", #""\u202e""#), ("\u{2028}", #""\u2028""#),
      ("😀", "\"😀\""),
    ])
  func strings(_ text: String, _ written: String) {
    var json = JSONWriter()
    json.value(text)
    #expect(json.text == written)
  }
}
