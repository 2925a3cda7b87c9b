import Law

extension ImageWriter {
  mutating func write(_ law: LawImage) {
    write(String(decoding: law.strings.bytes, as: UTF8.self))
    // Offsets ascend: their differences are short.
    write(packed: zip(law.strings.offsets.dropFirst(), law.strings.offsets).map { $0 - $1 })
    write(law.tables) { writer, cells in writer.write(packed: cells) }
  }
}

extension ImageReader {
  mutating func readLaw() -> LawImage {
    let bytes = readStringBytes()
    let lengths = readPackedSigned()
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(lengths.count + 1)
    var offset: Int32 = 0
    for length in lengths {
      offset += length
      offsets.append(offset)
    }
    let tables = readList { $0.readPackedSigned() }
    return LawImage(strings: StringTable(bytes: bytes, offsets: offsets), tables: tables)
  }
}
