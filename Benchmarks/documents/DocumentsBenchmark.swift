import CLibYAML
import Diagnostics
import Documents

/// Measures how fast text is read: `swift run -c release documents-benchmark [floor|yaml|json|ndjson|stream]…`.
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
    run("floor", yaml) { countEvents(of: yaml) }
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
    for _ in 0..<7 {
      let time = ContinuousClock().measure { result = work() }
      best = min(best, Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
    }
    let speed = Int(Double(bytes.count) / best / 1e6)
    print("\(name): \(Int(best * 1e6)) µs, \(speed) MB/s, result \(result)")
  }

  /// What libyaml alone takes: the floor for `yaml`.
  private static func countEvents(of bytes: [UInt8]) -> Int {
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
        yaml_event_delete(event)
        count += 1
        if isLast { return count }
      }
      return count
    }
  }
}
