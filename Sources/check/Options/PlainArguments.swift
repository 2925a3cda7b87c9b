import Law
import Reporters

/// Reads the arguments that nearly everyone gives, without the parser of arguments: to wake that takes longer than
/// to judge a proposal.
///
/// It takes words, and options in full with a value that is right: `--name value` or `--name=value`, each at most
/// once unless it may be repeated. Whatever else there is (help, other options, mistakes) it leaves alone, and the
/// parser of arguments, which gives the messages, reads all from the beginning. A test holds the two to the same
/// understanding.
struct PlainArguments {
  /// What is no option, in order.
  private(set) var words: [String] = []
  /// The options in order, `--as-of` as `as-of`, with their values.
  private(set) var options: [(name: String, value: String)] = []

  /// Takes arguments apart; `nil` if there is anything but words and options with a value.
  ///
  /// - Parameters:
  ///   - arguments: Those after the command's own name.
  ///   - repeatable: The options that may be given again.
  init?(_ arguments: some Sequence<String>, repeatable: [String] = []) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      guard argument.utf8.first == UInt8(ascii: "-"), argument != "-" else {
        words.append(argument)
        continue
      }
      guard argument.utf8.starts(with: "--".utf8) else { return nil }
      let parts = argument.utf8.dropFirst(2).split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first.flatMap({ String($0) }), !name.isEmpty,
        let value = parts.count > 1 ? String(parts[1]) : rest.next(),
        !value.isEmpty, value.utf8.first != UInt8(ascii: "-"),
        repeatable.contains(name) || !options.contains(where: { $0.name == name })
      else { return nil }
      options.append((name, value))
    }
  }
}

extension Evaluation {
  /// What `check FILE…` or `check evaluate FILE…` asks for; `nil` if the arguments are for the other parser.
  ///
  /// - Parameters:
  ///   - arguments: Those of the program, without its name.
  ///   - commands: The names of commands, which no file is taken for here; asked for only where a word could be one.
  init?(plain arguments: [String], commands: @autoclosure () -> [String]) {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    let own = first == "evaluate" ? arguments.dropFirst() : arguments[...]
    guard let plain = PlainArguments(own, repeatable: ["format", "output"]), !plain.words.isEmpty,
      plain.words.count(where: { $0 == "-" }) <= 1
    else { return nil }
    // No command has a dot or a slash in its name, and nearly every file has.
    let unclear = plain.words.filter { word in
      !word.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
    }
    if !unclear.isEmpty {
      let commands = commands()
      guard unclear.allSatisfy({ !commands.contains($0) }) else { return nil }
    }
    self.init(proposals: plain.words)
    for option in plain.options where !take(option.name, option.value) { return nil }
  }

  /// Takes in one option; tells whether it is known and its value right.
  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "as-of":
      asOf = CalendarDate(value)
      return asOf != nil
    case "format": return FormatArgument(argument: value) != nil
    case "output": return true
    case "gate": return Gate.Level(rawValue: value).map { gate = $0 } != nil
    case "undetermined":
      return Gate.Undetermined(rawValue: value).map { undetermined = $0 } != nil
    case "show": return TextOptions.Extent(rawValue: value).map { show = $0 } != nil
    default: return display.take(name, value)
    }
  }
}

extension LawQuestion {
  /// What `check law status STATE CITATION` asks; `nil` if the arguments are for the other parser.
  init?(plain arguments: [String]) {
    guard arguments.starts(with: ["law", "status"]),
      let plain = PlainArguments(arguments.dropFirst(2)), plain.words.count > 1,
      !plain.words.contains("-"), !plain.words.contains("help")
    else { return nil }
    self.init(state: plain.words[0], citation: Array(plain.words.dropFirst()))
    for (name, value) in plain.options {
      switch name {
      case "on":
        choice.on = CalendarDate(value)
        guard choice.on != nil else { return nil }
      case "format":
        guard let format = AnswerForm(rawValue: value) else { return nil }
        choice.format = format
      default: guard choice.display.take(name, value) else { return nil }
      }
    }
  }
}

extension DisplayChoice {
  /// Takes in one option; tells whether it is one of these and its value right.
  fileprivate mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "color": return Terminal.ColourChoice(rawValue: value).map { color = $0 } != nil
    case "width":
      guard let columns = Int(value), Self.widths.contains(columns) else { return false }
      width = columns
      return true
    default: return false
    }
  }
}
