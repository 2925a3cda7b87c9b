/// Bytes that are read where they lie: in the program itself, or in an array.
///
/// What the program carries is not copied into memory: only the pages that are asked for are ever read.
package enum StoredBytes: Sendable {
  case program(StaticString)
  case array([UInt8])

  /// How many bytes there are.
  @inlinable
  package var count: Int {
    switch self {
    case .program(let text): text.utf8CodeUnitCount
    case .array(let bytes): bytes.count
    }
  }

  /// Calls a function with all bytes; the pointer holds no longer than the call.
  @inlinable @inline(__always)
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch self {
    case .program(let text):
      body(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .array(let bytes): bytes.withUnsafeBytes(body)
    }
  }

  /// The text that some of the bytes are in UTF-8.
  package func text(_ range: Range<Int>) -> String {
    withBytes { String(decoding: UnsafeRawBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}
