// Foundation makes the files: tests may, the rooms may not.
import Foundation
import Testing

@testable import check

@Suite("The door to files")
struct FileSystemTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test(
    "files are listed by their bytes, without what is hidden and without links out of the folder")
  func listing() throws {
    try withFolder { folder in
      for path in ["b/z.yaml", "b/a.yaml", "B.yaml", "é.yaml", ".git/config", "a-b.yaml"] {
        let url = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: url)
      }
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/passwd.yaml", withDestinationPath: "/etc/passwd")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/etc", withDestinationPath: "/etc")
      #expect(
        try FileSystem.files(under: folder)
          == ["B.yaml", "a-b.yaml", "b/a.yaml", "b/z.yaml", "é.yaml"])
      #expect(throws: FileFault.self) { try FileSystem.files(under: folder, limit: 3) }
      #expect(throws: FileFault.self) { try FileSystem.files(under: folder, refusesLinks: true) }
    }
  }

  @Test("a file is read up to the limit and not a byte further")
  func limit() throws {
    try withFolder { folder in
      try Data(repeating: 0x61, count: 100).write(to: URL(fileURLWithPath: folder + "/f"))
      #expect(try FileSystem.read(folder + "/f", limit: 100).count == 100)
      #expect(throws: FileFault.tooLarge(bytes: 100, limit: 99)) {
        try FileSystem.read(folder + "/f", limit: 99)
      }
      #expect(throws: FileFault.isDirectory) { try FileSystem.read(folder, limit: 100) }
      #expect(throws: FileFault.notFound) { try FileSystem.read(folder + "/g", limit: 100) }
    }
  }

  @Test(
    "sizes are told as people do",
    arguments: [
      (1, "1 byte"), (10, "10 bytes"), (64 << 20, "64 MiB"), (200_000_000, "200 MB"),
      (100_000, "100 kB"), (1 << 30, "1 GiB"), (64 << 20 | 1, "67108865 bytes"),
    ])
  func sizes(_ bytes: Int, _ words: String) { #expect(FileFault.size(bytes) == words) }
}
