import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Any input at all")
struct HostileInputTests {
  private static let samples = [
    """
    # A proposal.
    proposal: {id: p-1, title: "Returns: \\u00e9 \\"quoted\\"", date: 2018-09-12}
    measures:
      - id: m1
        type: transfer   # why
        actors: {removing: [AAA, BBB]}
        assessment:
          individual_before_removal: partial
          note: |
            one line

              and another
        quote: >-
          folded text
          goes on
      - &second
        id: m2
        cost: {value: 1.5e6, currency: EUR, year: 2019}
        'odd key': !!str 12
    copy: *second
    ---
    ? explicit
    : [1, 0x1F, .inf, ~, {a: b, c: }]
    ...
    """,
    "{\"a\": [1, -2.5e3, true, null, \"x\\ud83d\\ude00\\n\"], \"b\": {\"c\": {}}, \"\": []}\n",
    "id,name,note\r\n1,\"x, \"\"y\"\"\",é\r\n2,,\"a\nb\"\r\n",
    "{\"id\": 1}\n\n[1, 2\n\"x\"\r\n",
  ]

  /// What mutations insert: the signs that mean something in one of the languages.
  private static let pieces: [[UInt8]] =
    [
      "\n", "\r", "\r\n", "\t", " ", "  ", ":", ": ", "- ", "-", "?", "? ", "[", "]", "{", "}", ",",
      "#", " #", "&a ", "*a", "!x ", "!!int ", "|", "|+\n", ">", "'", "\"", "%", "%TAG", "@", "`",
      "\\", "\\u", "---", "\n---\n", "\n...\n", "<<: ", "~", "0", "1e", "\u{FEFF}", "\u{85}",
      "\u{2028}", "é", "😀", "null", "//", "/*",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x00]]

  @Test("mutated texts are read or refused, and every place lies in the text", arguments: 0..<400)
  func mutated(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var writer = RandomYAML(seed: seed)
    let samples = Self.samples + [writer.document()]
    for _ in 0..<10 {
      var bytes = Array(random.pick(samples).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, &random) }
      check(bytes)
    }
  }

  @Test("random bytes are read or refused", arguments: 0..<100)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 0...200, using: &random)
      let isText = random.chance(oneIn: 2)
      check(
        (0..<count).flatMap { _ in
          isText ? random.pick(Self.pieces) : [UInt8.random(in: 0...255, using: &random)]
        })
    }
  }

  @Test("valid JSON says the same as YAML", arguments: 0..<200)
  func jsonIsYAML(seed: UInt64) throws {
    var writer = RandomYAML(seed: seed)
    let text = writer.json()
    let json = JSONReader.read(MarkedSource(text, name: "t.json").file)
    let yaml = YAMLReader.read(MarkedSource(text).file)
    #expect(json.diagnostics.isEmpty && yaml.diagnostics.isEmpty)
    #expect(json.value?.map { DocumentValue($0.root) } == [writer.root])
    #expect(yaml.value?.map { DocumentValue($0.root) } == [writer.root])
    let line = NDJSONReader.read(MarkedSource(text).file)
    #expect(line.first?.document.map { DocumentValue($0.root) } == writer.root)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let at = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 1...8, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.insert(contentsOf: random.pick(Self.pieces), at: at)
    case 1: bytes.removeSubrange(at..<end)
    case 2:
      bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 3: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
    default: bytes.removeSubrange(at...)
    }
  }

  private func check(_ bytes: [UInt8]) {
    var sources = SourceSet()
    let file = sources.add(name: "fuzz", bytes: bytes)
    let yaml = YAMLReader.read(file)
    check(yaml.value ?? [], yaml.diagnostics, file)
    let json = JSONReader.read(file)
    check(json.value ?? [], json.diagnostics, file)
    for record in NDJSONReader.read(file) {
      check(record.document.map { [$0] } ?? [], record.diagnostics, file)
      #expect(record.document != nil || !record.diagnostics.isEmpty)
    }
    let table = CSVReader.read(file)
    check([], table.diagnostics, file)
    for row in table.value?.rows ?? [] { _ = row.cells.map(\.text) }
    #expect(yaml.value != nil || !yaml.diagnostics.isEmpty)
    #expect(json.value != nil || !json.diagnostics.isEmpty)
  }

  private func check(_ documents: [Document], _ diagnostics: [Diagnostic], _ file: SourceFile) {
    let count = file.bytes.count
    for diagnostic in diagnostics {
      #expect((diagnostic.span?.end ?? 0) <= count)
      #expect(diagnostic.labels.allSatisfy { $0.span.end <= count })
    }
    for document in documents { check(document.root, inside: 0..<count, file) }
  }

  private func check(_ node: Node, inside outer: Range<Int>, _ file: SourceFile) {
    let span = node.aliasSpan == nil ? node.span : node.useSpan
    #expect(outer.lowerBound <= span.start && span.end <= outer.upperBound)
    let inner = node.aliasSpan == nil ? span.start..<span.end : outer
    switch node.kind {
    case .scalar:
      let map = node.scalarMap
      let text = Array(node.text.utf8)
      let places = (0...text.count).map { map.sourceOffset(of: $0) }
      #expect(places.allSatisfy { $0 <= file.bytes.count })
      #expect(
        zip(places, places.dropFirst()).allSatisfy { $0 <= $1 },
        "\(node.style) \(text) written \(file.bytes[node.span.start..<node.span.end])")
    case .sequence:
      #expect(node.elements.reduce(0) { count, _ in count + 1 } == node.count)
      for element in node.elements { check(element, inside: inner, file) }
    case .mapping:
      #expect(node.entries.reduce(0) { count, _ in count + 1 } == node.count)
      for (key, value) in node.entries {
        check(key, inside: inner, file)
        check(value, inside: inner, file)
        #expect(node.value(forKey: key.text) != nil)
      }
    }
  }
}
