// Foundation makes the files: tests may, the rooms may not.
import Foundation
import Testing

/// A folder of its own for a test, with a repository, the sample pack and its proposals.
enum SampleRepository {
  /// Runs a body with the folder, which is removed afterwards.
  static func with(_ body: (String) throws -> Void) throws {
    let fixtures = Transcript.folder.appendingPathComponent("Fixtures").path
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try Transcript.run(
      """
      mkdir .git drafts && cp -r \(fixtures)/pack pack \
      && cp \(fixtures)/heard.yaml \(fixtures)/unheard.yaml \(fixtures)/silent.yaml drafts
      """, in: folder.path)
    try #require(made.status == 0, "\(made.errors)")
    try body(folder.path)
  }
}
