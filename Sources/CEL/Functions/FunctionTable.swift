/// A type of values whose bits only the host can read, such as a period of law.
package struct HostType: Sendable {
  /// As in ``CELType/opaque(_:_:)``.
  package let name: String
  /// Answers a comparison of two values of this type by a bool, an unknown or an error.
  ///
  /// Without it, values are equal if their bits are, and have no order.
  package let compare: (@Sendable (ComparisonOperator, Value, Value, ValueStore) -> Value)?
  /// The form in which people read a value.
  package let describe: @Sendable (Value, ValueStore) -> String
  /// The function and the text by which an expression gives a value; without it, values can't be written.
  package let written: (@Sendable (Value, ValueStore) -> (function: String, argument: String)?)?

  package init(
    name: String,
    compare: (@Sendable (ComparisonOperator, Value, Value, ValueStore) -> Value)? = nil,
    written: (@Sendable (Value, ValueStore) -> (function: String, argument: String)?)? = nil,
    describe: @escaping @Sendable (Value, ValueStore) -> String
  ) {
    self.name = name
    self.compare = compare
    self.written = written
    self.describe = describe
  }
}

/// Every function that expressions may call, with those of one name brought together.
package struct FunctionTable: Sendable {
  /// Functions in the order in which they were first declared; their place is the one in
  /// ``Environment/functions`` if that was made from ``signatures``.
  package private(set) var entries: [Entry]
  package let hostTypes: [HostType]
  private var places: [String: Int]

  /// A name with all of its overloads.
  package struct Entry: Sendable {
    package let signature: FunctionSignature
    /// By the overload's place in the signature.
    let implementations: [FunctionImplementation?]
    let isPure: Bool
  }

  /// The standard library alone.
  package static let standard = FunctionTable(FunctionLibrary.all)

  /// The most host types there can be: each has a bit of its own in the test of argument types.
  package static let mostHostTypes = 12

  package init(_ declarations: [FunctionDeclaration], hostTypes: [HostType] = []) {
    precondition(
      hostTypes.count <= FunctionTable.mostHostTypes, "there is room for twelve host types")
    entries = []
    places = [:]
    self.hostTypes = hostTypes
    for declaration in declarations { add(declaration) }
  }

  /// The same with more functions; an overload whose id is already there takes its place.
  ///
  /// Far cheaper than a new table, and functions keep their places: for functions of the host that differ
  /// from one evaluation to the next in what they answer.
  package func adding(_ declarations: [FunctionDeclaration]) -> FunctionTable {
    var table = self
    for declaration in declarations { table.add(declaration) }
    return table
  }

  private mutating func add(_ declaration: FunctionDeclaration) {
    let signature = declaration.signature
    let implementations = signature.overloads.map { _ in declaration.implementation }
    if let place = places[signature.name] {
      entries[place] = entries[place].adding(declaration, implementations)
    } else {
      places[signature.name] = entries.count
      entries.append(
        Entry(signature: signature, implementations: implementations, isPure: declaration.isPure))
    }
  }

  /// What an ``Environment`` declares, in the order of the table.
  package var signatures: [FunctionSignature] { entries.map(\.signature) }

  /// The functions of a name.
  package func entry(named name: String) -> Entry? { places[name].map { entries[$0] } }

  /// The answer of the host to a comparison of two opaque values of one type; `nil` if it has none.
  func compareOpaque(
    _ question: ComparisonOperator, _ left: Value, _ right: Value, _ store: ValueStore
  ) -> Value? {
    guard hostTypes.indices.contains(left.typeIndex), left.aux == right.aux,
      let compare = hostTypes[left.typeIndex].compare
    else { return nil }
    return compare(question, left, right, store)
  }

  /// The values that an argument of a type may be, as a set of bits like those of ``Value/typeBit``.
  func typeBits(of type: CELType) -> UInt32 {
    switch type {
    case .null: ValueKind.null.mask
    case .bool: ValueKind.bool.mask
    case .int: ValueKind.int.mask
    case .uint: ValueKind.uint.mask
    case .double: ValueKind.double.mask
    case .string, .enumeration: ValueKind.string.mask
    case .bytes: ValueKind.bytes.mask
    case .timestamp: ValueKind.timestamp.mask
    case .duration: ValueKind.duration.mask
    case .list: ValueKind.list.mask
    case .map: ValueKind.map.mask
    case .type: ValueKind.type.mask
    case .structure: ValueKind.record.mask
    case .wrapper(let element): typeBits(of: element) | ValueKind.null.mask
    case .opaque(CELType.optionalName, _): ValueKind.optional.mask
    case .opaque(NetworkAddress.ipTypeName, _): ValueKind.ipAddress.mask
    case .opaque(NetworkAddress.cidrTypeName, _): ValueKind.cidr.mask
    case .opaque(let name, _):
      hostTypes.firstIndex { $0.name == name }.map { Value.opaque(type: $0, bits: 0).typeBit } ?? 0
    case .dyn, .error, .typeParameter, .variable: .max
    }
  }
}

extension FunctionTable.Entry {
  /// The same with more overloads; one whose id is already there takes its place.
  fileprivate func adding(
    _ declaration: FunctionDeclaration, _ implementations: [FunctionImplementation?]
  ) -> FunctionTable.Entry {
    var allOverloads = signature.overloads
    var allImplementations = self.implementations
    for (overload, implementation) in zip(declaration.signature.overloads, implementations) {
      if let place = allOverloads.firstIndex(where: { $0.id == overload.id }) {
        allOverloads[place] = overload
        allImplementations[place] = implementation
      } else {
        allOverloads.append(overload)
        allImplementations.append(implementation)
      }
    }
    return FunctionTable.Entry(
      signature: FunctionSignature(name: signature.name, overloads: allOverloads),
      implementations: allImplementations, isPure: isPure && declaration.isPure)
  }
}

extension Value {
  /// One bit for the kind, and for each host type, of a value.
  var typeBit: UInt32 {
    kind == .opaque ? 1 << (20 + min(aux, 11)) : 1 << UInt32(kind.rawValue)
  }
}
