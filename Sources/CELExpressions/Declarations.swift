internal import CEL

/// What a variable, a field or an element may hold.
public indirect enum ValueType: Hashable, Sendable {
  case bool, int, uint, double, string, bytes, timestamp, duration, null
  /// Anything: decided while running. Mistakes of types in what is `dynamic` are errors of evaluation.
  case dynamic
  case list(ValueType)
  /// Keys and values; the keys of a map are bools, ints, uints or strings.
  case map(ValueType, ValueType)
  /// A record by the name under which ``Declarations`` has it.
  case record(String)
  /// A text out of a closed set: a misspelt one is a mistake, with a suggestion.
  case choice(name: String, of: [String])

  var celType: CELType {
    switch self {
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .null: .null
    case .dynamic: .dyn
    case .list(let element): .list(element.celType)
    case .map(let key, let value): .map(key.celType, value.celType)
    case .record(let name): .structure(name)
    case .choice(let name, let words): .enumeration(EnumerationType(name: name, values: words))
    }
  }
}

/// What expressions may refer to: variables, and the records that they hold.
public struct Declarations: Sendable {
  /// A name with its type.
  public struct Field: Hashable, Sendable {
    /// An identifier of CEL.
    public let name: String
    /// What it holds.
    public let type: ValueType

    /// A name with its type.
    public init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// A record type.
  ///
  /// Expressions reach its fields as `record.field`; a field without a value is absent, which `has(record.field)`
  /// tells, and an error where it is asked for.
  public struct Record: Hashable, Sendable {
    /// What ``ValueType/record(_:)`` calls it.
    public let name: String
    /// Of fields with one name only the first can be reached.
    public let fields: [Field]

    /// A record type.
    public init(_ name: String, _ fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  /// The names that an expression may begin with.
  public let variables: [Field]
  /// The records that variables and fields may hold.
  public let records: [Record]

  /// Declarations; of two with one name the later holds.
  public init(variables: [Field], records: [Record] = []) {
    self.variables = variables
    self.records = records
  }

  /// The place of the first variable's slot, after those of the language itself.
  static let firstSlot = FunctionLibrary.variables.count

  /// With the functions of every library.
  var environment: Environment {
    Environment(
      variables: FunctionLibrary.variables
        + variables.map { VariableDeclaration($0.name, $0.type.celType) },
      structures: records.map { record in
        StructType(
          name: record.name, fields: record.fields.map { .init($0.name, $0.type.celType) })
      }, functions: FunctionTable.standard.signatures)
  }
}
