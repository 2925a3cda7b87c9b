import Testing

@testable import CEL

@Suite("Values")
struct ValueTests {
  @Test("a value is sixteen bytes of plain memory")
  func size() {
    #expect(MemoryLayout<Value>.size == 16)
    #expect(MemoryLayout<Value>.stride == 16)
    #expect(MemoryLayout<PlanNode>.stride == 24)
  }

  @Test("large maps find what small ones do, whatever the type of a number")
  func maps() {
    let store = ValueStore()
    for count in [0, 1, 8, 9, 10, 100, 5000] {
      let entries = (0..<count).flatMap { [Value.int($0), .int($0 * 2)] }
      let map = store.makeMap(entries)
      #expect(map.kind == .map)
      for key in stride(from: 0, to: count, by: 7) {
        let keys: [Value] = [.int(key), .uint(UInt64(key)), .double(Double(key))]
        for form in keys {
          #expect(store.mapValue(forKey: form, in: map)?.intValue == Int64(key * 2))
        }
      }
      #expect(store.mapValue(forKey: .int(count), in: map) == nil)
      #expect(store.mapValue(forKey: .double(0.5), in: map) == nil)
      #expect(store.mapValue(forKey: store.makeString("0"), in: map) == nil)
    }
  }

  @Test("a repeated key is refused in small and large maps", arguments: [2, 9, 50])
  func repeatedKeys(_ count: Int) {
    let store = ValueStore()
    let entries = (0..<count).flatMap { [Value.int($0), .null] } + [.uint(1), .null]
    #expect(store.text(of: store.makeMap(entries)) == "error: repeated key: 1u")
  }

  @Test("the union of unknowns is the union of their attributes")
  func unions() {
    let store = ValueStore()
    let small = store.makeUnknown([5, 1, 5])
    #expect(store.attributes(of: small) == [1, 5])
    #expect(store.attributes(of: store.union(small, .unknown(3))) == [1, 3, 5])
    #expect(store.union(small, .unknown(5)).isIdentical(to: small))
    #expect(store.union(.absent, .true).kind == .absent)
    let nested = store.makeList([store.makeMap([.int(1), .unknown(8)]), .unknown(2)])
    #expect(store.attributes(of: store.unknowns(within: nested)) == [2, 8])
  }

  @Test("strings and lists grow in their place without changing those they began as")
  func growth() {
    let store = ValueStore()
    var text = store.makeString("a")
    let first = text
    for _ in 0..<5000 { text = store.add(text, store.makeString("b")) }
    #expect(store.string(of: first) == "a")
    #expect(store.string(of: text).utf8.count == 5001)
    let list = store.makeList([.int(1)])
    let longer = store.add(list, store.makeList([.int(2)]))
    let other = store.add(list, store.makeList([.int(3)]))
    #expect(store.text(of: longer) == "[1, 2]")
    #expect(store.text(of: other) == "[1, 3]")
  }

  @Test("strings are compared by code points, never by canonical equivalence")
  func strings() throws {
    #expect(try Evaluation.text("'\\u00e9' == 'e\\u0301'") == "false")
    #expect(try Evaluation.text("'e\\u0301'.startsWith('e')") == "true")
    #expect(try Evaluation.text("size('👨‍👩‍👧')") == "5")
  }

  @Test(
    "the literal form of a value can be read back",
    arguments: [
      "null", "true", "-5", "7u", "1.5", "1e+300", "\"a\\n\\\"b\\\"\"", "b\"\\xff\"", "[1, [2]]",
      "{\"a\": 1, 2: [true]}", "timestamp(\"2018-09-12T00:00:00.5Z\")", "duration(\"-1.5s\")",
      "optional.of(1)", "optional.none()", "int", "ip(\"::1\")", "cidr(\"10.0.0.0/8\")",
      "double(\"NaN\")", "double(\"-Infinity\")",
    ])
  func literals(_ text: String) throws {
    #expect(try Evaluation.text(text) == text)
  }

  @Test("words give back the value they were taken from, and other words none")
  func words() {
    for value in [Value.null, .int(-1), .error(.overflow), .unknown(9), .double(.nan)] {
      #expect(Value(words: value.words)?.isIdentical(to: value) == true)
    }
    #expect(Value(words: (0, 255 << 32)) == nil)
    #expect(Value(words: (0, 1 << 60)) == nil)
  }
}
