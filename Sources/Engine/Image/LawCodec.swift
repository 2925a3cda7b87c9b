import Law

extension ImageWriter {
  mutating func write(_ law: LawImage) {
    write(String(decoding: law.strings.bytes, as: UTF8.self))
    // Offsets ascend: their differences are short.
    write(zip(law.strings.offsets.dropFirst(), law.strings.offsets).map { $0 - $1 }) {
      $0.write(UInt64($1))
    }
    write(law.tables) { writer, cells in writer.write(cells) { $0.write(Int($1)) } }
  }
}

extension ImageReader {
  mutating func readLaw() -> LawImage {
    let bytes = readStringBytes()
    var offset: Int32 = 0
    let ends = readList { reader -> Int32 in
      offset += Int32(truncatingIfNeeded: reader.readUnsigned())
      return offset
    }
    let tables = readList { reader in
      reader.readList { Int32(truncatingIfNeeded: $0.readInt()) }
    }
    return LawImage(strings: StringTable(bytes: bytes, offsets: [0] + ends), tables: tables)
  }
}
