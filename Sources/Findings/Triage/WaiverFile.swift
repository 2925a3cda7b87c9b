/// The waivers of a file, with the file's identity for the receipt.
package struct WaiverFile: Sendable {
  /// As the user wrote it.
  package let name: String
  /// `sha256:…` over its bytes.
  package let digest: String
  /// In written order, those that could be read.
  package let waivers: [Waiver]

  package init(name: String, digest: String, waivers: [Waiver]) {
    self.name = name
    self.digest = digest
    self.waivers = waivers
  }
}
