import Testing

@testable import Engine

@Suite("the image")
struct ImageTests {
  @Test("gives back what was written, and is valid UTF-8")
  func roundTrip() {
    let numbers: [UInt64] = [0, 1, 63, 64, 4095, 4096, 1 << 31, .max]
    let integers = [0, -1, 1, 31, -32, 32, Int.max, Int.min]
    let texts = ["", "a", "Türkiye", "§ 3\n\"quoted\"", "Türkiye", "🜂"]
    var writer = ImageWriter()
    for number in numbers { writer.write(number) }
    for number in integers { writer.write(number) }
    for text in texts { writer.write(text) }
    writer.write(true)
    writer.write(nil as String?) { $0.write($1) }
    writer.write(texts)
    let bytes = writer.bytes
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    bytes.withUnsafeBytes { buffer in
      var reader = ImageReader(buffer)
      for number in numbers { #expect(reader.readUnsigned() == number) }
      for number in integers { #expect(reader.readInt() == number) }
      for text in texts { #expect(reader.readString() == text) }
      let flag = reader.readBool()
      #expect(flag)
      let none = reader.readOptional { $0.readString() }
      #expect(none == nil)
      let again = reader.readStrings()
      #expect(again == texts)
    }
  }
}
