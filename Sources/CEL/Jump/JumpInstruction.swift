/// What an instruction of jump code does.
///
/// Every test goes on at one of two places. Where a test meets anything but plain values of the kinds it
/// is made for, the run ends in ``JumpOutcome/surprise``.
enum JumpOperation: UInt8, Sendable, BitwiseCopyable {
  /// The expression is true.
  case yes
  /// The expression is false.
  case no
  /// Goes on at `ifTrue`.
  case jump
  /// The bool `a`.
  case truth
  /// Whether the record `a` has a value in slot `b`.
  case has
  /// Operand `a` against operand `b`, whatever they are.
  case compare
  /// The number `a` against the whole number of constant `b`.
  case compareInt
  /// The number `a` against the double of constant `b`.
  case compareDouble
  /// Whether the string `a` is constant `b`; `compare` is `equal` or `notEqual`.
  case equalString
  /// The size of `a` against the whole number of constant `b`.
  case compareSize
  /// Whether the string `a` is one of the strings of constant list `b`.
  case oneOf
  /// Whether the list `b` holds the string of constant `a`.
  case holdsString
  /// Whether `a` is in `b`.
  case contains
  /// Whether the string `a` begins with constant `b`.
  case startsWith
  /// Whether the string `a` ends with constant `b`.
  case endsWith
  /// Begins loop `c` over the list `a` with the variable in place `b`: the first round is at `ifTrue`, what
  /// comes after all rounds at `ifFalse`.
  case enter
  /// The next round of loop `c`.
  case next
  /// Counts a round of loop `c`, and goes on behind this instruction.
  case count
  /// The count of loop `c` against the number `a` itself.
  case compareCount
  /// Empties the lazy local variable in place `a`, and goes on behind this instruction.
  case clear
}

/// Where an operand of an instruction comes from.
enum JumpSource: UInt8, Sendable, BitwiseCopyable {
  /// A place in the pool.
  case constant
  /// A place in ``JumpCode/paths``.
  case path
  /// A node of the plan, which the interpreter evaluates.
  case node
}

/// One instruction; plain bits.
struct JumpInstruction: Sendable, BitwiseCopyable {
  let operation: JumpOperation
  var question: ComparisonOperator = .equal
  var sourceOfA: JumpSource = .constant
  var sourceOfB: JumpSource = .constant
  var a: UInt32 = 0
  var b: UInt32 = 0
  /// Which loop of those around it.
  var c: UInt32 = 0
  /// Places in the code; labels until the code is complete.
  var ifTrue: UInt32 = 0
  var ifFalse: UInt32 = 0
}

/// What a run of jump code came to.
enum JumpOutcome: UInt8, Sendable, BitwiseCopyable {
  case no
  case yes
  /// Something that only the interpreter can judge: a missing or unknown value, an error, an unexpected type.
  case surprise
}
