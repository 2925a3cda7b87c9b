import Testing

@testable import CEL

@Suite("Network addresses")
struct NetworkAddressTests {
  @Test(
    "addresses are written in their canonical form",
    arguments: [
      ("1.2.3.4", "1.2.3.4"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
      ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8"),
      ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("::ffff:c0a8:1", "192.168.0.1"),
    ])
  func canonical(_ text: String, _ result: String) throws {
    #expect(try NetworkAddress(parsing: Array(text.utf8)).text == result)
  }

  @Test(
    "what is not an address is refused",
    arguments: [
      "", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "1:2:3:4:5:6:7:8::",
      "12345::", "g::", "1.2.3", "1.2.3.256", "1.2.3.04", "1.2.3.4.5", "::1%eth0",
      "::ffff:1.2.3.4", ":1::", "1::2:",
    ])
  func refused(_ text: String) {
    #expect(throws: NetworkAddress.Failure.self) { try NetworkAddress(parsing: Array(text.utf8)) }
  }

  @Test(
    "prefixes are whole numbers within the address",
    arguments: ["/", "/33", "/-1", "/08", "/8x", ""])
  func prefixes(_ suffix: String) {
    #expect(throws: NetworkAddress.Failure.self) {
      try NetworkAddress(parsingRange: Array("10.0.0.0\(suffix)".utf8))
    }
  }
}
