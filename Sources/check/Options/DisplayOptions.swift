import ArgumentParser

extension Terminal.ColourChoice: ExpressibleByArgument {}

/// How text looks.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never; NO_COLOR is heeded with auto.")
  var color: Terminal.ColourChoice = .auto

  @Option(help: ArgumentHelp("The width of text in columns.", valueName: "columns"))
  var width: Int?

  /// What was chosen, apart from how it was read.
  var choice: DisplayChoice { DisplayChoice(color: color, width: width) }

  func validate() throws {
    if let width, !DisplayChoice.widths.contains(width) {
      throw ValidationError("--width takes a number from 40 to 1000.")
    }
  }
}

/// How text looks, as chosen.
struct DisplayChoice: Equatable {
  var color = Terminal.ColourChoice.auto
  /// Columns; as many as the terminal has if `nil`.
  var width: Int?

  /// The widths that can be chosen.
  static let widths = 40...1000
}
