import Diagnostics
import Glibc

/// The standard streams and what they can show.
struct Terminal {
  /// One of the two streams that the program writes to.
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// When text is coloured.
  enum ColourChoice: String, CaseIterable {
    case auto, always, never
  }

  private let colour: ColourChoice

  init(colour: ColourChoice) { self.colour = colour }

  /// How text for a stream is styled.
  ///
  /// With `auto`, coloured on a terminal that is not `dumb` unless `NO_COLOR` is set to something.
  func style(for stream: Stream) -> TextStyle {
    switch colour {
    case .always: return TextStyle(isColoured: true)
    case .never: return .plain
    case .auto:
      let refused = !(Self.environment("NO_COLOR") ?? "").isEmpty
      let isDumb = Self.environment("TERM") == "dumb"
      return TextStyle(isColoured: isatty(stream.rawValue) == 1 && !refused && !isDumb)
    }
  }

  /// How many columns a text for a stream may take, if the user does not say.
  ///
  /// A terminal's own width, or `COLUMNS`, but never more than a line that is pleasant to read.
  static func width(of stream: Stream) -> Int {
    if isatty(stream.rawValue) == 1 {
      var size = winsize()
      if ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return clamped(Int(size.ws_col))
      }
    }
    return environment("COLUMNS").flatMap { Int($0) }.map(clamped) ?? widest
  }

  /// The widest line that is still pleasant to read.
  private static let widest = 100
  /// The narrowest that a report can be laid out in.
  private static let narrowest = 40

  private static func clamped(_ width: Int) -> Int { min(max(width, narrowest), widest) }

  /// Writes to a stream at once.
  static func write(_ text: String, to stream: Stream) throws(FileFault) {
    try write(Array(text.utf8), to: stream)
  }

  /// Writes a text in UTF-8 to a stream at once.
  static func write(_ bytes: [UInt8], to stream: Stream) throws(FileFault) {
    try FileSystem.write(bytes, to: stream.rawValue)
  }

  /// The file to which GitHub lets a step add Markdown; `nil` anywhere else.
  static var stepSummary: String? {
    environment("GITHUB_STEP_SUMMARY").flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
