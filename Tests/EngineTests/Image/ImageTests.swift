import Law
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
    var reader = ImageReader(.array(bytes))
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

  @Test("gives back numbers by their place, and parts that are passed over")
  func places() {
    let numbers: [Int32] = [0, -1, 1, 63, -64, 8191, .max, .min]
    var writer = ImageWriter()
    writer.write(packed: numbers)
    writer.writePart { $0.write("passed over") }
    writer.write("read when asked for")
    writer.write(texts: ["one", "", "drei·"])
    writer.write(5 as UInt64)
    let bytes = writer.bytes
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    var reader = ImageReader(.array(bytes))
    let list = reader.readNumbers()
    #expect(list.numbers == numbers)
    #expect(list == NumberList(numbers))
    var part = reader.readPart()
    let stored = reader.readStoredText()
    #expect(stored == StoredText("read when asked for"))
    #expect(stored.text == "read when asked for")
    let texts = reader.readTexts()
    #expect((-1..<3).map { texts[$0] } == ["", "one", "", "drei·"])
    let last = reader.readUnsigned()
    #expect(last == 5)
    let passed = part.readString()
    #expect(passed == "passed over")
  }
}
