internal import CLibMD

/// SHA-256 of bytes, as lower-case hexadecimal.
package enum Digest {
  /// `sha256:` and 64 hexadecimal digits.
  package static func sha256(_ bytes: some Collection<UInt8>) -> String {
    "sha256:" + hexadecimal(of: Array(bytes))
  }

  /// The first 32 digits: enough to tell findings apart, short enough to copy.
  package static func short(_ text: String) -> String {
    String(hexadecimal(of: Array(text.utf8)).prefix(32))
  }

  private static func hexadecimal(of bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
