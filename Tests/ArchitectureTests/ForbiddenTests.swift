import Foundation
import Testing

@Suite("what no room may do")
struct ForbiddenTests {
  @Test("nothing traps or escapes the compiler's checks", arguments: SourceTree.rooms)
  func traps(room: String) throws {
    try refuse(
      ["fatalError", "try!", " as! ", "nonisolated(unsafe)", "@unchecked Sendable"], in: room)
  }

  @Test(
    "only the door touches the world",
    arguments: SourceTree.rooms.filter { !["check", "cel-conformance", "EmbedPack"].contains($0) })
  func effects(room: String) throws {
    try refuse(
      ["FileManager", "ProcessInfo", "Date(", "print(", " exit(", "import Foundation"], in: room)
  }

  @Test("there is no shared mutable state", arguments: SourceTree.rooms)
  func singletons(room: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources/" + room) {
      for (number, line) in file.lines.enumerated()
      where line.contains("static var ") && !line.contains("{") && line.contains("=") {
        Issue.record("\(file.path):\(number + 1) declares a static variable")
      }
    }
  }

  @Test("every package declaration is documented", arguments: SourceTree.rooms)
  func documentation(room: String) throws {
    let keywords = ["struct ", "enum ", "final class ", "protocol ", "func ", "static func "]
    for file in try SourceTree.swiftFiles(in: "Sources/" + room) {
      for (number, line) in file.lines.enumerated() {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("package "),
          keywords.contains(where: { text.dropFirst(8).hasPrefix($0) }),
          // What a protocol or operator asks for is documented there.
          !["func <", "func ==", "func hash(", "func +"].contains(where: { text.contains($0) })
        else { continue }
        var above = number - 1
        while above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        let isDocumented = above >= 0 && file.lines[above].drop { $0 == " " }.hasPrefix("///")
        #expect(isDocumented, "\(file.path):\(number + 1) has no documentation: \(text)")
      }
    }
  }

  /// Whether a word stands in the code by itself: `Date(` is not in `CalendarDate(`.
  private func holds(_ code: some StringProtocol, _ word: String) -> Bool {
    var rest = Substring(code)
    while let range = rest.range(of: word) {
      let before = rest[..<range.lowerBound].last
      let isWhole =
        before.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
        || !(word.first?.isLetter ?? false)
      if isWhole { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  private func refuse(_ words: [String], in room: String) throws {
    for file in try SourceTree.swiftFiles(in: "Sources/" + room) {
      for (number, line) in file.lines.enumerated() {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        for word in words where holds(code, word) {
          Issue.record("\(file.path):\(number + 1) holds \(word)")
        }
      }
    }
  }
}
