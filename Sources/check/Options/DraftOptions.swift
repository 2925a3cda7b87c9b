import ArgumentParser

/// What is judged and by what, for commands that judge as `check evaluate` does.
struct DraftOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files with proposals, folders, patterns, or -.", valueName: "proposal"),
    completion: .file())
  var proposals: [String] = []

  @OptionGroup(title: "Rules and law") var packOptions: PackOptions
  @OptionGroup var day: DayOptions
  @OptionGroup(title: "Gate") var gateOptions: GateOptions
  @OptionGroup(title: "Display") var display: DisplayOptions

  /// What was asked for, apart from how it was read.
  var evaluation: Evaluation {
    var evaluation = Evaluation(
      proposals: proposals, rules: packOptions.choice, asOf: day.asOf, display: display.choice)
    gateOptions.put(into: &evaluation)
    return evaluation
  }
}
