/// A file that a judgement rests on beside the proposal: enough to find it again and to see that it is the same.
package struct InputReceipt: Hashable, Sendable {
  /// The path as the user wrote it.
  package let file: String
  /// `sha256:…` over the bytes of the file.
  package let digest: String

  package init(file: String, digest: String) {
    self.file = file
    self.digest = digest
  }
}
