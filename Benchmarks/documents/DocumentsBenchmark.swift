import CLibYAML
import Diagnostics
import Documents
import Glibc

/// Measures how fast text is read: `swift run -c release documents-benchmark [ratio|yaml|json|ndjson|stream]…`.
///
/// Times are processor time. `ratio` is that of reading YAML to libyaml's events alone, taken in turn.
@main
struct DocumentsBenchmark {
  static func main() {
    let named = Set(CommandLine.arguments.dropFirst())
    let yaml = DocumentSamples.yaml(bytes: 5 << 20)
    let json = DocumentSamples.json(bytes: 20 << 20)
    let lines = DocumentSamples.ndjson(bytes: 20 << 20)
    func run(_ name: String, _ bytes: [UInt8], _ work: () -> Int) {
      if named.isEmpty || named.contains(name) { measure(name, bytes, work) }
    }
    if named.isEmpty || named.contains("ratio") { compare(yaml) }
    run("yaml", yaml) { YAMLReader.read(file(yaml)).value?.count ?? 0 }
    run("json", json) { JSONReader.read(file(json)).value?.count ?? 0 }
    run("ndjson", lines) { NDJSONReader.read(file(lines)).count }
    run("stream", lines) { streamed(lines) }
  }

  private static func file(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(id: SourceID(rawValue: 0), name: "sample", bytes: bytes)
  }

  private static func streamed(_ bytes: [UInt8]) -> Int {
    var stream = NDJSONStream(source: SourceID(rawValue: 0), name: "sample")
    var count = 0
    for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
      count += stream.read(Array(bytes[start..<min(start + 1 << 16, bytes.count)])).count
    }
    return count + stream.finish().count
  }

  /// Runs a piece of work some times and prints the best; the result keeps it from being left out.
  private static func measure(_ name: String, _ bytes: [UInt8], _ work: () -> Int) {
    var best = Double.infinity
    var result = 0
    for _ in 0..<7 { best = min(best, microseconds { result = work() }) }
    let speed = Int(Double(bytes.count) / best)
    print("\(name): \(Int(best)) µs, \(speed) MB/s, result \(result)")
  }

  /// Reads YAML and counts libyaml's events by turns, each as often first as second, and prints the quartiles of the
  /// ratios: a busy machine slows both of a pair.
  private static func compare(_ bytes: [UInt8]) {
    let rounds = 60
    var result = 0
    func ratios(_ release: (UnsafeMutablePointer<yaml_event_t>) -> Void) -> [Double] {
      func read() { result += YAMLReader.read(file(bytes)).value?.count ?? 0 }
      func count() { result += countEvents(of: bytes, release) }
      return (0..<rounds).map { round in
        guard round.isMultiple(of: 2) else {
          let whole = microseconds(read)
          return whole / microseconds(count)
        }
        let floor = microseconds(count)
        return microseconds(read) / floor
      }.sorted()
    }
    func show(_ name: String, _ ratios: [Double]) {
      func quartile(_ number: Int) -> Double {
        (ratios[rounds * number / 4] * 1000).rounded() / 1000
      }
      print(
        "\(name): \(quartile(2)) times libyaml's events (quartiles \(quartile(1)) and \(quartile(3)) of "
          + "\(rounds) rounds), result \(result)")
    }
    show("ratio", ratios { yaml_event_delete($0) })
    show("ratio, let go of as the reader does", ratios(release))
  }

  /// Lets go of what an event holds, as the reader does: faster than `yaml_event_delete`.
  private static func release(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let data = event.pointee.data
    switch event.pointee.type {
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: break
    case YAML_MAPPING_START_EVENT
    where data.mapping_start.anchor == nil && data.mapping_start.tag == nil: break
    case YAML_SCALAR_EVENT where data.scalar.anchor == nil && data.scalar.tag == nil:
      free(data.scalar.value)
    default: yaml_event_delete(event)
    }
  }

  /// The processor time that a piece of work takes.
  private static func microseconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
    let start = now()
    work()
    return now() - start
  }

  /// What libyaml alone takes: its events, each let go as soon as it is there.
  private static func countEvents(
    of bytes: [UInt8], _ release: (UnsafeMutablePointer<yaml_event_t>) -> Void
  ) -> Int {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer {
      parser.deallocate()
      event.deallocate()
    }
    guard yaml_parser_initialize(parser) == 1 else { return 0 }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var count = 0
      while yaml_parser_parse(parser, event) == 1 {
        let isLast = event.pointee.type == YAML_STREAM_END_EVENT
        release(event)
        count += 1
        if isLast { return count }
      }
      return count
    }
  }
}
