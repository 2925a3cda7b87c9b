import ArgumentParser

extension Terminal.ColourChoice: ExpressibleByArgument {}

/// How text looks.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never; NO_COLOR is heeded with auto.")
  var color: Terminal.ColourChoice = .auto

  @Option(help: ArgumentHelp("The width of text in columns.", valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width takes a number from 40 to 1000.")
    }
  }
}
