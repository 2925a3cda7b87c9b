import Testing

@testable import check

@Suite("Archives of packs")
struct TarArchiveTests {
  /// A header with a right sum; then the content, filled up to whole blocks.
  static func entry(
    _ name: String, _ content: String = "", kind: Character = "0", size: Int? = nil,
    soundSum: Bool = true
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      for (offset, byte) in text.utf8.enumerated() { header[place + offset] = byte }
    }
    func octal(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    put(String(name.prefix(100)), at: 0)
    put(octal(0o644, 7), at: 100)
    put(octal(size ?? content.utf8.count, 11), at: 124)
    put(String(kind), at: 156)
    put("ustar\u{0}00", at: 257)
    put("        ", at: 148)
    let sum = header.reduce(0) { $0 + Int($1) } + (soundSum ? 0 : 1)
    put(octal(sum, 6) + "\u{0} ", at: 148)
    var bytes = Array(content.utf8)
    bytes += [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    return header + bytes
  }

  static let end = [UInt8](repeating: 0, count: 1024)

  @Test("give their plain files, with long names in every notation")
  func plain() throws {
    let long = String(repeating: "a/", count: 80) + "b.yaml"
    let record = " path=\(long)\n"
    let pax = "\(record.utf8.count + 3)\(record)"
    let bytes =
      Self.entry("./pack/", kind: "5") + Self.entry("./pack/a.yaml", "one")
      + Self.entry("x", pax, kind: "x") + Self.entry("short", "two")
      + Self.entry("././@LongLink", long + "2", kind: "L") + Self.entry("short", "three") + Self.end
    let entries = try TarArchive.entries(of: bytes)
    #expect(entries.map(\.path) == ["pack/a.yaml", long, long + "2"])
    #expect(entries.map { String(decoding: $0.bytes, as: UTF8.self) } == ["one", "two", "three"])
  }

  @Test(
    "are refused whole for what leads out of them or is no plain file",
    arguments: [
      ("../evil.yaml", Character("0")), ("/etc/passwd", "0"), ("a/../../b", "0"), ("..", "5"),
      ("a\\..\\b", "0"), ("link.yaml", "1"), ("link.yaml", "2"), ("device", "3"), ("device", "4"),
      ("pipe", "6"), ("line\nbreak", "0"),
    ])
  func hostile(_ name: String, _ kind: Character) {
    let bytes = Self.entry("good.yaml", "x") + Self.entry(name, kind: kind) + Self.end
    #expect(throws: PackFault.self) { try TarArchive.entries(of: bytes) }
  }

  @Test("are refused for sizes that do not add up")
  func sizes() {
    let huge = Self.entry("a", "x", size: 8_000_000_000)
    #expect(throws: PackFault.self) { try TarArchive.entries(of: huge) }
    let whole = Self.entry("a.yaml", "some text") + Self.end
    for length in [0, 1, 100, 511, 512, 513, 1000] {
      #expect(throws: PackFault.self) {
        try TarArchive.entries(of: Array(whole.prefix(length)))
      }
    }
    #expect(throws: PackFault.damaged) {
      try TarArchive.entries(of: Self.entry("a", soundSum: false) + Self.end)
    }
    #expect(throws: PackFault.twice("a")) {
      try TarArchive.entries(of: Self.entry("a") + Self.entry("./a") + Self.end)
    }
  }

  @Test("stay within their limits")
  func limits() {
    var limits = PackLimits()
    limits.mostFiles = 2
    let three = Self.entry("a") + Self.entry("b") + Self.entry("c") + Self.end
    #expect(throws: PackFault.tooMany(limit: 2)) {
      try TarArchive.entries(of: three, limits: limits)
    }
    limits = PackLimits()
    limits.mostBytes = 10
    let large = Self.entry("a", "123456") + Self.entry("b", "123456") + Self.end
    #expect(throws: PackFault.tooLarge("b", limit: 10)) {
      try TarArchive.entries(of: large, limits: limits)
    }
  }

  @Test("that are damaged anywhere never crash the reader")
  func damaged() {
    let whole = Self.entry("pack/a.yaml", "one") + Self.entry("pack/b.yaml", "two") + Self.end
    for place in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[place] ^= 0xFF
      _ = try? TarArchive.entries(of: bytes)
    }
  }
}
