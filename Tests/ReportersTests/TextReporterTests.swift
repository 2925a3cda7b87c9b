import Diagnostics
import Findings
import Reporters
import TestSupport
import Testing

@Suite("The text report")
struct TextReporterTests {
  private func render(_ options: TextOptions) -> String {
    var text = ""
    TextReporter(options).render(SampleReport.make(), to: &text)
    return text
  }

  @Test("shows every feature at the usual width")
  func usual() { expectGolden(render(TextOptions()), "text-100.txt") }

  @Test("wraps to a narrow terminal and lists what does not apply")
  func narrow() { expectGolden(render(TextOptions(width: 60, extent: .all)), "text-60-all.txt") }

  @Test("is coloured where asked")
  func coloured() {
    expectGolden(
      render(TextOptions(width: 80, style: TextStyle(isColoured: true))), "text-80-coloured.txt")
  }

  @Test("keeps prose within the width", arguments: [40, 60, 80, 100, 120])
  func width(_ width: Int) {
    for line in render(TextOptions(width: width, extent: .all)).split(separator: "\n") {
      let cells = SnippetRenderer.displayWidth(line.unicodeScalars)
      // A path or a quoted line can't be broken; everything that has a space to break at is.
      let words = line.split(separator: " ")
      #expect(cells <= width || words.count <= 3, "\(line)")
    }
  }

  @Test("lets no control character through, coloured or not", arguments: [true, false])
  func harmless(_ isColoured: Bool) {
    let text = render(
      TextOptions(style: TextStyle(isColoured: isColoured), extent: .all))
    let plain = text.replacing(/\u{1B}\[[0-9;]+m/, with: "")
    #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.contains("\u{1B}[31m"))
  }

  @Test("says the same in colour as without")
  func colourAddsNothing() {
    let coloured = render(TextOptions(style: TextStyle(isColoured: true)))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]+m/, with: "") == render(TextOptions()))
  }
}
