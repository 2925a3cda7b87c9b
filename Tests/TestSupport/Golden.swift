// Foundation reads the files: tests may, the rooms may not.
import Foundation
package import Testing

/// Compares a text with the golden file beside the test, and fails on any difference.
///
/// `UPDATE_GOLDENS=1` writes the file **and fails**, so that CI can't pass by updating.
/// The text holds no dates, versions or machine paths; the file lies in the folder `Goldens` beside the test file.
package func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  let file = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record(
        "golden \(name) was written: read it, then run again without UPDATE_GOLDENS",
        sourceLocation: sourceLocation)
    } catch {
      Issue.record("golden \(name) could not be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "no golden \(name): run with UPDATE_GOLDENS=1 once", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  if expected != text {
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let got = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(wanted, got).prefix { $0 == $1 }.count
    let missing = line < wanted.count ? wanted[line] : "(end)"
    let extra = line < got.count ? got[line] : "(end)"
    Issue.record(
      "golden \(name) differs at line \(line + 1)\n- \(missing)\n+ \(extra)\n\nin full:\n\(text)",
      sourceLocation: sourceLocation)
  }
}
