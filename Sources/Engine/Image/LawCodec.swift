import Law

extension ImageWriter {
  mutating func write(_ law: LawImage) {
    write(texts: (0..<law.strings.count).map { law.strings[Int32($0)] })
    write(law.tables) { $0.write(packed: $1.numbers) }
    write(law.indexes) { $0.write(packed: $1.numbers) }
  }
}

extension ImageReader {
  /// The law where it lies: no row and no text of it is read here.
  mutating func readLaw() -> LawImage {
    LawImage(
      strings: readTexts(), tables: readList { $0.readNumbers() },
      indexes: readList { $0.readNumbers() })
  }
}
