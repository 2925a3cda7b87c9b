extension FunctionLibrary {
  /// IP addresses and ranges of them.
  static let network: [FunctionDeclaration] = [
    FunctionDeclaration(
      "ip",
      overloads: [.global("string_to_ip", [.string], .ip), .member("cidr_ip", [.cidr], .ip)],
      doc: "The address of a text, or the first of a range as written.",
      errors: "The text must be an address, without a zone.",
      examples: .table(
        ("ip('10.0.0.1')", "ip(\"10.0.0.1\")"), ("cidr('10.0.0.0/8').ip()", "ip(\"10.0.0.0\")")),
      implementation: { arguments, store in
        arguments[0].kind == .cidr
          ? store.makeAddress(NetworkAddress(arguments[0], in: store).withoutPrefix)
          : store.address(arguments[0])
      }),
    FunctionDeclaration(
      "cidr", overloads: [.global("string_to_cidr", [.string], .cidr)],
      doc: "The range of addresses of a text such as `10.0.0.0/8`.",
      errors: "The text must be an address with a prefix length.",
      examples: .table(("cidr('10.0.0.0/8')", "cidr(\"10.0.0.0/8\")")),
      implementation: { $1.range($0[0]) }),
    FunctionDeclaration(
      "isIP", overloads: [.global("is_ip_string", [.string], .bool)],
      doc: "Whether a text is an address.", examples: .table(("isIP('10.0.0')", "false")),
      implementation: { .bool(!$1.address($0[0]).isError) }),
    FunctionDeclaration(
      "isCIDR", overloads: [.global("is_cidr_string", [.string], .bool)],
      doc: "Whether a text is a range of addresses.",
      examples: .table(("isCIDR('10.0.0.0/8')", "true")),
      implementation: { .bool(!$1.range($0[0]).isError) }),
    FunctionDeclaration(
      "ip.isCanonical", overloads: [.global("ip_is_canonical_string", [.string], .bool)],
      doc: "Whether a text is the canonical form of the address it gives.",
      errors: "The text must be an address.",
      examples: .table(("ip.isCanonical('2001:DB8::68')", "false")),
      implementation: { arguments, store in
        let address = store.address(arguments[0])
        if address.isError { return address }
        return .bool(
          NetworkAddress(address, in: store).text.utf8.elementsEqual(store.utf8(of: arguments[0])))
      }),
    FunctionDeclaration(
      "string",
      overloads: [
        .global("ip_to_string", [.ip], .string), .global("cidr_to_string", [.cidr], .string),
      ],
      doc: "The canonical text of an address or range.",
      examples: .table(("string(ip('2001:DB8::68'))", "\"2001:db8::68\"")),
      implementation: { $1.toString($0[0]) }),
    FunctionDeclaration(
      "family", overloads: [.member("ip_family", [.ip], .int)],
      doc: "The version of an address: 4 or 6.", examples: .table(("ip('::1').family()", "6")),
      implementation: { arguments, _ in .int(arguments[0].flags.contains(.version4) ? 4 : 6) }),
    test("isUnspecified", "Whether the address stands for none.", "ip('::')") { $0.isUnspecified },
    test("isLoopback", "Whether the address is the host's own.", "ip('127.0.0.1')") {
      $0.isLoopback
    },
    test("isGlobalUnicast", "Whether the address may be routed to one host.", "ip('10.0.0.1')") {
      $0.isGlobalUnicast
    },
    test("isLinkLocalMulticast", "Whether it is multicast on one link.", "ip('224.0.0.1')") {
      $0.isLinkLocalMulticast
    },
    test("isLinkLocalUnicast", "Whether it is unicast on one link.", "ip('169.254.0.1')") {
      $0.isLinkLocalUnicast
    },
    containment(
      "containsIP", "ip", .ip, "Whether an address is in the range.", "'10.1.2.3'",
      { $1.address($0) }),
    containment(
      "containsCIDR", "cidr", .cidr, "Whether a range lies wholly in the range.", "'10.1.0.0/16'",
      { $1.range($0) }),
    FunctionDeclaration(
      "masked", overloads: [.member("cidr_masked", [.cidr], .cidr)],
      doc: "The range with every bit after its prefix cleared.",
      examples: .table(("cidr('10.1.2.3/8').masked()", "cidr(\"10.0.0.0/8\")")),
      implementation: { $1.makeAddress(NetworkAddress($0[0], in: $1).masked) }),
    FunctionDeclaration(
      "prefixLength", overloads: [.member("cidr_prefix_length", [.cidr], .int)],
      doc: "How many bits the addresses of a range have in common.",
      examples: .table(("cidr('10.0.0.0/8').prefixLength()", "8")),
      implementation: { arguments, _ in .int(Int(arguments[0].aux)) }),
  ]

  private static func test(
    _ name: String, _ doc: String, _ example: String,
    _ holds: @escaping @Sendable (NetworkAddress) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, overloads: [.member("ip_\(name)", [.ip], .bool)], doc: doc,
      examples: .table(("\(example).\(name)()", "true")),
      implementation: { .bool(holds(NetworkAddress($0[0], in: $1))) })
  }

  private static func containment(
    _ name: String, _ id: String, _ type: CELType, _ doc: String, _ example: String,
    _ read: @escaping @Sendable (Value, ValueStore) -> Value
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name,
      overloads: [
        .member("cidr_contains_\(id)", [.cidr, type], .bool),
        .member("cidr_contains_\(id)_string", [.cidr, .string], .bool),
      ],
      doc: doc, errors: "A text must be an address or a range.",
      examples: .table(("cidr('10.0.0.0/8').\(name)(\(example))", "true")),
      implementation: { arguments, store in
        let other = arguments[1].kind == .string ? read(arguments[1], store) : arguments[1]
        if other.isError { return other }
        return .bool(
          NetworkAddress(arguments[0], in: store).contains(NetworkAddress(other, in: store)))
      })
  }
}

extension NetworkAddress {
  fileprivate var isUnspecified: Bool { significant.allSatisfy { $0 == 0 } }

  fileprivate var isLoopback: Bool {
    isVersion4 ? bytes[12] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
  }

  fileprivate var isMulticast: Bool {
    isVersion4 ? bytes[12] & 0xF0 == 0xE0 : bytes[0] == 0xFF
  }

  fileprivate var isLinkLocalMulticast: Bool {
    isVersion4
      ? bytes[12] == 224 && bytes[13] == 0 && bytes[14] == 0
      : bytes[0] == 0xFF && bytes[1] & 0x0F == 2
  }

  fileprivate var isLinkLocalUnicast: Bool {
    isVersion4
      ? bytes[12] == 169 && bytes[13] == 254 : bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
  }

  fileprivate var isGlobalUnicast: Bool {
    let isBroadcast = isVersion4 && significant.allSatisfy { $0 == 255 }
    return !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && !isBroadcast
  }

  /// The bytes of the address in its own version.
  private var significant: ArraySlice<UInt8> { isVersion4 ? bytes[12...] : bytes[...] }
}

extension ValueStore {
  /// The address of a string, or an error.
  fileprivate func address(_ text: Value) -> Value {
    do throws(NetworkAddress.Failure) {
      return makeAddress(try NetworkAddress(parsing: bytes(of: text)))
    } catch {
      return self.error(.badConversion, "\(self.text(of: text)) to an IP address, \(error.reason)")
    }
  }

  /// The range of a string, or an error.
  fileprivate func range(_ text: Value) -> Value {
    do throws(NetworkAddress.Failure) {
      return makeAddress(try NetworkAddress(parsingRange: bytes(of: text)))
    } catch {
      return self.error(.badConversion, "\(self.text(of: text)) to a CIDR, \(error.reason)")
    }
  }
}
