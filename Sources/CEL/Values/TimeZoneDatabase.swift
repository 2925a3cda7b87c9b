/// Where the rules of time zones come from; this module opens no files.
package struct TimeZoneDatabase: Sendable {
  /// The contents of a zone's compiled file (RFC 9636) by its name, such as `Europe/Oslo`.
  package let read: @Sendable (String) -> [UInt8]?

  package init(read: @escaping @Sendable (String) -> [UInt8]?) { self.read = read }

  /// Knows no zone; `UTC` and fixed offsets work without it.
  package static let none = TimeZoneDatabase { _ in nil }
}

/// The offsets of one time zone, from a compiled file of version 2 or later.
struct TimeZoneRules: Sendable {
  private let transitions: [Int64]
  /// Seconds east of UTC from each transition on.
  private let offsets: [Int]
  private let firstOffset: Int
  /// What holds after the last transition.
  private let rest: PosixTimeZone?

  /// Reads a compiled file; `nil` if it is no such file.
  init?(_ file: [UInt8]) {
    guard let first = TimeZoneHeader(file, at: 0), first.version >= 2 else { return nil }
    let secondStart = TimeZoneHeader.size + first.bodySize(timeSize: 4)
    guard let header = TimeZoneHeader(file, at: secondStart) else { return nil }
    let start = secondStart + TimeZoneHeader.size
    guard start + header.bodySize(timeSize: 8) <= file.count, header.types > 0 else { return nil }
    let kinds = start + header.transitions * 8
    let types = kinds + header.transitions
    func offset(ofType type: Int) -> Int {
      Int(Int32(truncatingIfNeeded: bigEndian(file, types + 6 * min(type, header.types - 1), 4)))
    }
    transitions = (0..<header.transitions).map {
      Int64(bitPattern: bigEndian(file, start + 8 * $0, 8))
    }
    offsets = (0..<header.transitions).map { offset(ofType: Int(file[kinds + $0])) }
    firstOffset = offset(ofType: 0)
    let footer = file[(start + header.bodySize(timeSize: 8))...].drop { $0 == 10 }.prefix {
      $0 != 10
    }
    rest = PosixTimeZone(Array(footer))
  }

  /// Seconds east of UTC at an instant.
  func offset(at seconds: Int64) -> Int {
    guard let last = transitions.last else { return rest?.offset(at: seconds) ?? firstOffset }
    if seconds >= last, let rest { return rest.offset(at: seconds) }
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }
}

/// The counts at the head of each part of a compiled time zone file.
private struct TimeZoneHeader {
  static let size = 44
  let version: Int
  let transitions: Int
  let types: Int
  private let others: (isUT: Int, isStandard: Int, leaps: Int, characters: Int)

  init?(_ file: [UInt8], at start: Int) {
    guard start + TimeZoneHeader.size <= file.count,
      file[start..<start + 4].elementsEqual("TZif".utf8)
    else { return nil }
    version = Int(file[start + 4]) - 0x30
    func count(_ place: Int) -> Int { Int(bigEndian(file, start + 20 + 4 * place, 4)) }
    others = (count(0), count(1), count(2), count(5))
    transitions = count(3)
    types = count(4)
    guard transitions < 1 << 20, types < 256, others.characters < 1 << 20, others.leaps < 1 << 20,
      others.isUT < 256, others.isStandard < 256
    else { return nil }
  }

  func bodySize(timeSize: Int) -> Int {
    transitions * (timeSize + 1) + types * 6 + others.characters + others.leaps * (timeSize + 4)
      + others.isStandard + others.isUT
  }
}

private func bigEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt64 {
  bytes[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) }
}
