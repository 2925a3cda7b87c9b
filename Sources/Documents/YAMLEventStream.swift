import CLibYAML
import Glibc

/// libyaml's parser over one part of an input; it stays where it is, because libyaml keeps its address.
struct YAMLEventStream: ~Copyable {
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
    if holdsEvent { release() }
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  /// The next event, valid until the next call; `nil` after a syntax error.
  @inline(__always)
  mutating func next() -> UnsafeMutablePointer<yaml_event_t>? {
    if holdsEvent { release() }
    holdsEvent = yaml_parser_parse(parser, event) == 1
    return holdsEvent ? event : nil
  }

  /// Lets go of a scalar that has neither anchor nor tag.
  ///
  /// `yaml_event_delete` would do as well; but it also clears the event, as the next parse does again, and that took
  /// 7 % of the time of reading. libyaml allocates by `malloc`.
  @inline(__always)
  mutating func releaseBareScalar() {
    free(event.pointee.data.scalar.value)
    holdsEvent = false
  }

  private func release() {
    switch event.pointee.type {
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: break  // They hold nothing.
    default: yaml_event_delete(event)
    }
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
