/// What the program tells whoever started it; the meaning of a number never changes with a flag.
enum ExitStatus: Int32, Comparable {
  /// The gate passed.
  case passed = 0
  /// At least one finding at or above the gate is `fail`.
  case failed = 1
  /// None fails, but at least one at that level is `undetermined`.
  case undetermined = 2
  /// Wrong usage.
  case usage = 64
  /// A proposal, rule, waiver or pack could not be read; the rest was judged and reported.
  case unreadable = 65
  /// A fault of ours, or a finding that is `error`.
  case fault = 70
  /// A file could not be read or written.
  case inputOutput = 74

  /// Which of two outcomes of one run must be told.
  ///
  /// A fault is told before all else, then wrong usage, then files that could not be reached, then texts that
  /// could not be understood, then verdicts: whoever reads the number must not take half a judgement for a whole.
  private var rank: Int {
    switch self {
    case .passed: 0
    case .undetermined: 1
    case .failed: 2
    case .unreadable: 3
    case .inputOutput: 4
    case .usage: 5
    case .fault: 6
    }
  }

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rank < right.rank }
}
