/// Reads tar archives (ustar, pax and the long names of GNU), without writing anything anywhere.
///
/// An archive of a pack holds plain files and folders. Whatever else it holds refuses it whole: links, devices, paths
/// that lead out of it, files past a limit, and headers that do not add up.
enum TarArchive {
  /// A plain file of an archive.
  struct Entry: Equatable {
    /// `/` between names; never absolute, never with `..`.
    let path: String
    let bytes: [UInt8]
  }

  private static let block = 512

  /// Whether bytes begin as an archive does.
  static func looksLike(_ bytes: [UInt8]) -> Bool {
    bytes.count >= block && bytes[257..<262].elementsEqual("ustar".utf8)
  }

  /// Whether bytes begin as gzip, xz, Zstandard or bzip2 do.
  private static func isCompressed(_ bytes: [UInt8]) -> Bool {
    [[0x1F, 0x8B], [0xFD, 0x37, 0x7A], [0x28, 0xB5, 0x2F, 0xFD], [0x42, 0x5A, 0x68]]
      .contains { bytes.starts(with: $0) }
  }

  /// The plain files of an archive, in its order.
  static func entries(
    of bytes: [UInt8], limits: PackLimits = .standard
  ) throws(PackFault) -> [Entry] {
    if isCompressed(bytes) { throw .compressed }
    var entries: [Entry] = []
    var seen: Set<String> = []
    var total = 0
    var place = 0
    var longName: String?
    while place + block <= bytes.count {
      let header = bytes[place..<place + block]
      // Two blocks of zeros end an archive; one is enough for us.
      if header.allSatisfy({ $0 == 0 }) { return entries }
      guard isSound(header) else { throw .damaged }
      let size = try number(header, at: 124, length: 12)
      let kind = header[header.startIndex + 156]
      let name = longName ?? ustarName(header)
      place += block
      guard size >= 0, size <= bytes.count - place else {
        throw size > limits.mostBytesOfFile
          ? .tooLarge(name, limit: limits.mostBytesOfFile) : .truncated
      }
      let content = bytes[place..<place + size]
      place += (size + block - 1) / block * block
      switch kind {
      // A plain file, in its three notations.
      case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
        longName = nil
        let path = try checked(name)
        guard seen.insert(path).inserted else { throw .twice(path) }
        guard size <= limits.mostBytesOfFile else {
          throw .tooLarge(path, limit: limits.mostBytesOfFile)
        }
        total += size
        guard total <= limits.mostBytes else { throw .tooLarge(path, limit: limits.mostBytes) }
        guard entries.count < limits.mostFiles else { throw .tooMany(limit: limits.mostFiles) }
        entries.append(Entry(path: path, bytes: Array(content)))
      case UInt8(ascii: "5"):
        longName = nil
        _ = try checked(name)
      case UInt8(ascii: "x"): longName = try paxPath(content) ?? longName
      // What holds for all files, such as the commit that git writes, changes no names.
      case UInt8(ascii: "g"): guard try paxPath(content) == nil else { throw .damaged }
      case UInt8(ascii: "L"): longName = text(content)
      default: throw .notPlain(name)
      }
    }
    // Some writers leave out the zeros at the end; half a block is a cut.
    guard place == bytes.count, !entries.isEmpty else { throw .truncated }
    return entries
  }

  /// A name that stays within the archive, without `./` and doubled `/`.
  static func checked(_ name: String) throws(PackFault) -> String {
    let parts = name.split(separator: "/").filter { $0 != "." }
    guard !name.hasPrefix("/"), !parts.contains(".."), !name.contains("\\"),
      name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { throw .outside(name) }
    return parts.joined(separator: "/")
  }

  // MARK: Headers

  private static func isSound(_ header: ArraySlice<UInt8>) -> Bool {
    guard let written = try? number(header, at: 148, length: 8) else { return false }
    var sum = 0
    for (offset, byte) in header.enumerated() {
      sum += (148..<156).contains(offset) ? 0x20 : Int(byte)
    }
    return sum == written
  }

  /// A number in octal digits, or in base 256 where its first bit is set.
  private static func number(
    _ header: ArraySlice<UInt8>, at offset: Int, length: Int
  ) throws(PackFault) -> Int {
    let field = header[header.startIndex + offset..<header.startIndex + offset + length]
    guard let first = field.first else { throw .damaged }
    var value = 0
    if first & 0x80 != 0 {
      for (place, byte) in field.enumerated() {
        let digit = Int(place == 0 ? byte & 0x7F : byte)
        guard value <= Int.max >> 8 else { throw .damaged }
        value = value << 8 | digit
      }
      return value
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    for digit in digits {
      guard (0x30...0x37).contains(digit), value <= Int.max >> 3 else { throw .damaged }
      value = value << 3 | Int(digit - 0x30)
    }
    return value
  }

  private static func ustarName(_ header: ArraySlice<UInt8>) -> String {
    let start = header.startIndex
    let name = text(header[start..<start + 100])
    let hasPrefix = header[start + 257..<start + 263].elementsEqual(Array("ustar".utf8) + [0])
    let prefix = hasPrefix ? text(header[start + 345..<start + 500]) : ""
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The path that a pax header gives: records of `length key=value\n`.
  private static func paxPath(_ content: ArraySlice<UInt8>) throws(PackFault) -> String? {
    var rest = content
    var path: String?
    while !rest.isEmpty {
      let digits = rest.prefix { $0 != 0x20 }
      guard let length = Int(String(decoding: digits, as: UTF8.self)), length > digits.count + 1,
        length <= rest.count
      else { throw .damaged }
      let record = rest.prefix(length).dropFirst(digits.count + 1).dropLast()
      let parts = record.split(separator: UInt8(ascii: "="), maxSplits: 1)
      if parts.count == 2 {
        let key = String(decoding: parts[0], as: UTF8.self)
        if key == "path" { path = String(decoding: parts[1], as: UTF8.self) }
        // A size or a link of its own would hide what the header says.
        if key == "size" || key == "linkpath" { throw .damaged }
      }
      rest = rest.dropFirst(length)
    }
    return path
  }
}

/// How large a pack from elsewhere may be.
struct PackLimits {
  var mostFiles = 20_000
  var mostBytesOfFile = 64 << 20
  var mostBytes = 256 << 20

  /// What holds if nobody says otherwise.
  static let standard = PackLimits()
}
