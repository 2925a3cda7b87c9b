/// The version of a pack: `major.minor.patch`, by which two states of one pack are told apart.
package struct PackVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let major: Int
  package let minor: Int
  package let patch: Int

  package init(major: Int, minor: Int, patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads three whole numbers with dots between them, and nothing else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3,
      text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }),
      let major = Int(parts[0]), let minor = Int(parts[1]), let patch = Int(parts[2])
    else { return nil }
    self.init(major: major, minor: minor, patch: patch)
  }

  package var description: String { "\(major).\(minor).\(patch)" }

  /// Earlier versions are less: 0.9.0 before 0.10.0.
  package static func < (left: PackVersion, right: PackVersion) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }
}
