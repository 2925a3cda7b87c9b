import Foundation
import Testing

/// The code that judges knows nothing of the subject: all of it is in the packs.
@Suite("The engine and its subject")
struct SubjectTests {
  /// Words of the packs of this repository: of their subjects, and of fields of their schemas. (Citations stand in
  /// messages as examples of how one is written.)
  private static let words = [
    "refugee", "asylum", "stateless", "refoulement", "deport", "detain", "detention", "unhcr",
    "individual_before_removal", "nationality",
  ]

  @Test(
    "no word of any pack stands in the code that judges",
    arguments: ["CEL", "Rules", "Findings", "Engine", "Documents", "Diagnostics"])
  func words(_ room: String) throws {
    var found: [String] = []
    for file in try SourceTree.swiftFiles(in: "Sources/\(room)") {
      for (number, line) in file.lines.enumerated() {
        let code = line.drop { $0 == " " }
        // Comments explain by examples; code may not.
        guard !code.hasPrefix("//") else { continue }
        let text = (code.range(of: " // ").map { code[..<$0.lowerBound] } ?? code).lowercased()
        for word in Self.words where text.contains(word) {
          found.append("\(file.path):\(number + 1) \(word)")
        }
      }
    }
    #expect(found == [])
  }
}
