/// What the programs of a rule set share: their constants, and the names of the functions they call.
///
/// A ``ValueStore`` begins with a copy of it, so that the offsets in its values hold there too.
package struct ConstantPool: Sendable {
  /// The bytes of strings and bytes constants.
  package var bytes: [UInt8]
  /// Constants, and the elements and entries of constant lists and maps.
  package var values: [Value]
  /// The functions that programs call by their place here.
  package var functions: [String]

  package init(bytes: [UInt8] = [], values: [Value] = [], functions: [String] = []) {
    self.bytes = bytes
    self.values = values
    self.functions = functions
  }
}

extension Value {
  /// The value that gave these words; `nil` if no value gives them.
  package init?(words: (UInt64, UInt64)) {
    guard let kind = ValueKind(rawValue: UInt8(truncatingIfNeeded: words.1 >> 32)),
      words.1 >> 48 == 0
    else { return nil }
    self.init(
      kind, words.0, aux: UInt32(truncatingIfNeeded: words.1),
      flags: ValueFlags(rawValue: UInt8(truncatingIfNeeded: words.1 >> 40)))
  }
}
