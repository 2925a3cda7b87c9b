import CLibYAML

/// libyaml's parser over one part of an input.
///
/// A class, because libyaml keeps the parser's address and must be told when to let go.
final class YAMLEventStream {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var holdsEvent = false

  /// - Parameter bytes: Valid UTF-8 without a byte order mark; must outlive the stream.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      event.deallocate()
      return nil
    }
    // Told the encoding, libyaml does not guess UTF-16 from the first bytes.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if holdsEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  /// The next event, valid until the next call; `nil` after a syntax error.
  func next() -> UnsafeMutablePointer<yaml_event_t>? {
    if holdsEvent { yaml_event_delete(event) }
    holdsEvent = yaml_parser_parse(parser, event) == 1
    return holdsEvent ? event : nil
  }

  /// libyaml's account of the syntax error, its marks in characters.
  var problem: YAMLProblem {
    let state = parser.pointee
    return YAMLProblem(
      text: state.problem.map { String(cString: $0) } ?? "",
      character: Int(state.problem_mark.index),
      context: state.context.map { String(cString: $0) } ?? "",
      contextCharacter: state.context == nil ? nil : Int(state.context_mark.index))
  }
}

/// A syntax error as libyaml tells it.
struct YAMLProblem {
  let text: String
  let character: Int
  let context: String
  let contextCharacter: Int?
}
