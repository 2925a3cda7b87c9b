import Diagnostics
import TestSupport
import Testing

@testable import Documents

/// The straight way through JSON and the careful one must make the same of every text.
@Suite("Two ways of reading JSON")
struct JSONAgreementTests {
  /// All that reading makes.
  private struct Reading: Equatable {
    var nodes: [[Int]]
    var texts: [UInt8]
    var roots: [Int32]
    var diagnostics: [Diagnostic]
  }

  private func read(_ text: [UInt8], straight: Bool, limits: ReadLimits) -> Reading {
    let file = SourceFile(id: SourceID(rawValue: 0), name: "x.json", bytes: text)
    return text.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(file.id, bytes, limits: limits, mayReadStraight: straight)
      // Twice, as two lines of a file are: the second begins in an arena that is not empty.
      for _ in 0..<2 { _ = parser.readDocument(in: 0..<bytes.count) }
      let diagnostics = parser.diagnostics
      let storage = parser.storage(of: file)
      let nodes = storage.records.map { node in
        [
          Int(node.kind.rawValue), Int(node.tag.rawValue), Int(node.style.rawValue),
          Int(node.flags.rawValue), Int(node.end), Int(node.length), Int(node.hash), node.textStart,
          Int(node.position.start), Int(node.position.end),
        ]
      }
      return Reading(
        nodes: nodes, texts: storage.texts, roots: storage.roots, diagnostics: diagnostics)
    }
  }

  private func expectAgreement(_ text: [UInt8], limits: ReadLimits = .standard) {
    let straight = read(text, straight: true, limits: limits)
    let careful = read(text, straight: false, limits: limits)
    #expect(straight == careful, "\(String(decoding: text, as: UTF8.self))")
  }

  @Test(
    "agree on texts at the edges of what is right",
    arguments: [
      "", " ", "1", "-", "-0", "01", "-01", "1.", "1.5", ".5", "1e", "1e+", "1e+5", "1E-5", "1.5e3",
      "1.5.2", "1x", "1e5e5", "tru", "true", "truex", "fals", "false", "falsey", "null", "nul", "[",
      "]", "{", "}", "[]", "{}", "[1", "[1,", "[1,]", "[,1]", "[1 2]", #"{"a"}"#, #"{"a":}"#,
      #"{"a" 1}"#, #"{"a":1"#, #"{"a":1,}"#, #"{"a":1}}"#, "[1]]", "[1}", #"{"a":1]"#, "1 2",
      #""abc"#, #""a\"b""#, #""\u00e9\ud83d\ude00""#, #""\ud83d""#, #""\q""#, #""\u12"#,
      "\"a\u{1}b\"", "\"a\nb\"", "\"\u{7F}\"", "\"é€😀\"", #"{"é":1,"\u00e9":2}"#,
      #"{"a":1,"b":2,"a":3}"#, #"{"":1,"":2}"#, "// x\n1", "'a'", "{a:1}", "\t[\r\n 1 ,\n2 ] \n",
      "\u{B}1", "[1e999999, -12345678901234567890]", #"[[{"a":[{"b":[]}]}]]"#,
    ])
  func edges(_ text: String) { expectAgreement(Array(text.utf8)) }

  @Test("agree on bytes that are no text")
  func bytes() {
    for wrong: [UInt8] in [
      [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x80], [0xC0, 0x80],
    ] {
      expectAgreement([0x22, 0x61] + wrong + [0x22])
      expectAgreement([0x22] + Array("twelve bytes".utf8) + wrong)
    }
  }

  @Test("agree on what passes a limit")
  func limits() {
    let deep = String(repeating: "[", count: 90) + String(repeating: "]", count: 90)
    let keys = (0..<200).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    for text in [deep, "{\(keys)}", "{\(keys),\"k7\":1}", "[1,2,3,4,5,6]", #"{"a":"long text"}"#] {
      for limits in [
        ReadLimits.standard, ReadLimits(maxDepth: 80), ReadLimits(maxNodes: 7),
        ReadLimits(maxNodes: 6), ReadLimits(maxScalarBytes: 8), ReadLimits(maxDiagnostics: 1),
        ReadLimits(maxDiagnostics: 0),
      ] {
        expectAgreement(Array(text.utf8), limits: limits)
      }
    }
  }

  @Test("agree on long texts, which fill the scratch more than once")
  func long() {
    let one = #"{"id":"a","list":[1,2,{"x":null}],"text":"é \n €","n":-1.5e3}"#
    expectAgreement(
      Array(
        ("{\"all\": [" + [String](repeating: one, count: 900).joined(separator: ", ") + "]}").utf8))
    let keys = (0..<3000).map { "\"key \($0)\": [\($0), {}]" }.joined(separator: ",\n    ")
    expectAgreement(Array("{\n    \(keys)\n}".utf8))
    expectAgreement(Array("{\n    \(keys), \"key 5\": 1\n}".utf8))
  }

  @Test(
    "agree on generated texts and on what random mistakes make of them",
    arguments: 1...20 as ClosedRange<UInt64>)
  func generated(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 7_919)
    for _ in 0..<15 {
      var text: [UInt8] = []
      write(&text, depth: 4, &random)
      expectAgreement(text)
      for _ in 0..<6 {
        var wrong = text
        let place = Int.random(in: 0..<wrong.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: wrong.remove(at: place)
        case 1: wrong[place] = random.pick(Array("{}[],:\"\\0-e.tn \u{1}#/x".utf8))
        default: wrong.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
        expectAgreement(wrong)
      }
    }
  }

  private func write(_ text: inout [UInt8], depth: Int, _ random: inout SeededGenerator) {
    func blank() {
      let blanks = ["", "", "", " ", "\n  ", "\n          ", "\t", "\r\n"]
      text += Array(random.pick(blanks).utf8)
    }
    func string() {
      let parts = [
        "a", "key", "longer than eight bytes", "é", "😀", "\\n", "\\\"", "\\u00e9", "\\ud83d\\ude00",
        " ", "",
      ]
      text.append(0x22)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        text += Array(random.pick(parts).utf8)
      }
      text.append(0x22)
    }
    blank()
    switch Int.random(in: depth > 0 ? 0..<8 : 4..<8, using: &random) {
    case 0, 1, 2:
      text.append(0x7B)
      let count = Int.random(in: 0...9, using: &random)
      for index in 0..<count {
        if index > 0 { text.append(0x2C) }
        blank()
        string()
        blank()
        text.append(0x3A)
        write(&text, depth: depth - 1, &random)
      }
      blank()
      text.append(0x7D)
    case 3:
      text.append(0x5B)
      let count = Int.random(in: 0...5, using: &random)
      for index in 0..<count {
        if index > 0 { text.append(0x2C) }
        write(&text, depth: depth - 1, &random)
      }
      blank()
      text.append(0x5D)
    case 4, 5: string()
    case 6:
      text += Array(
        random.pick(["0", "-1", "12", "3.25", "1e9", "-0.5E-3"]).utf8)
    default: text += Array(random.pick(["true", "false", "null"]).utf8)
    }
    blank()
  }
}
