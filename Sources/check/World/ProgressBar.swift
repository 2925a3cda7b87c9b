import Glibc
import Synchronization

/// How far a long run has come, on a terminal; nothing anywhere else.
final class ProgressBar: Sendable {
  private let total: Int
  private let isShown: Bool
  /// When it was drawn last, in milliseconds.
  private let drawn = Mutex(0)

  /// Fewer files than this are judged before anybody would look.
  private static let fewest = 20
  /// Milliseconds between two drawings.
  private static let interval = 100

  init(total: Int) {
    self.total = total
    isShown = total >= Self.fewest && isatty(Terminal.Stream.error.rawValue) == 1
  }

  /// Shows that so many are done.
  func show(_ done: Int) {
    guard isShown else { return }
    let now = Self.milliseconds()
    let isDue = drawn.withLock { drawn in
      guard done == total || now - drawn >= Self.interval else { return false }
      drawn = now
      return true
    }
    guard isDue else { return }
    let width = 30
    let full = width * done / max(total, 1)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    try? Terminal.write("\r\(bar) \(done) of \(total)", to: .error)
  }

  /// Takes it away.
  func clear() {
    guard isShown else { return }
    try? Terminal.write("\r\u{1B}[K", to: .error)
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
