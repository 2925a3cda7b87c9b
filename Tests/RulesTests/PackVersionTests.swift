import Testing

@testable import Rules

@Suite("PackVersion")
struct PackVersionTests {
  @Test(
    "is three whole numbers",
    arguments: [
      ("0.2.0", true), ("10.0.12", true), ("0.2", false), ("0.2.0.1", false), ("v0.2.0", false),
      ("0.2.x", false), ("0..2", false), ("", false), ("-1.0.0", false), ("0.2.0-beta", false),
      ("99999999999999999999.0.0", false),
    ])
  func form(_ text: String, _ isVersion: Bool) {
    #expect((PackVersion(text) != nil) == isVersion)
    if isVersion { #expect(PackVersion(text)?.description == text) }
  }

  @Test("grows by numbers, not by letters")
  func order() {
    let texts = ["0.2.0", "0.2.1", "0.9.9", "0.10.0", "1.0.0"]
    #expect(texts.compactMap { PackVersion($0) }.sorted().map(\.description) == texts)
  }
}
