/// How much memory the values of one run may take.
package struct StoreLimits: Sendable {
  /// Bytes of strings.
  package var bytes: Int
  /// Elements, entries and slots, sixteen bytes each.
  package var values: Int

  package static let standard = StoreLimits(bytes: 64 << 20, values: 8 << 20)

  package init(bytes: Int, values: Int) {
    self.bytes = bytes
    self.values = values
  }
}

/// What values mean that the values themselves do not say: functions, records and time zones.
package struct StoreHost: Sendable {
  package let functions: FunctionTable
  /// How many fields a record has, by the index in its ``Value/typeIndex``.
  package let fieldCounts: [Int]
  package let timeZones: TimeZoneDatabase
  private let listStructures: @Sendable () -> [StructType]

  /// The types of records, by the same index.
  package var structures: [StructType] { listStructures() }

  package init(
    functions: FunctionTable = .standard, structures: [StructType] = [],
    timeZones: TimeZoneDatabase = .none
  ) {
    self.init(
      functions: functions, fieldCounts: structures.map(\.fields.count),
      structures: { structures }, timeZones: timeZones)
  }

  /// A host that lists the types of records when somebody asks for a name: judging needs none.
  package init(
    functions: FunctionTable = .standard, fieldCounts: [Int],
    structures: @escaping @Sendable () -> [StructType], timeZones: TimeZoneDatabase = .none
  ) {
    self.functions = functions
    self.fieldCounts = fieldCounts
    listStructures = structures
    self.timeZones = timeZones
  }
}

/// The memory that values point into, for one thread and one document after the other.
///
/// A class because it is the one place that values are made in: whoever holds it sees what others add.
/// Values of one store mean nothing in another, except those of the pool both began with.
package final class ValueStore {
  /// How full a store is; see ``ValueStore/reset(to:)``.
  package struct Mark: Sendable {
    let bytes: Int
    let values: Int
    let attributes: Int
  }

  @exclusivity(unchecked) var bytes: GrowableBuffer<UInt8>
  @exclusivity(unchecked) var values: GrowableBuffer<Value>
  /// The attributes of unknowns that rest on more than one.
  @exclusivity(unchecked) var attributes: GrowableBuffer<UInt32>
  /// Local variables, arguments and elements of lists under construction.
  @exclusivity(unchecked) var stack: GrowableBuffer<Value>
  /// Steps left of the budget of the running evaluation; below zero it is given up.
  @exclusivity(unchecked) var stepsLeft = EvaluationBudget.standard.steps
  /// What functions of the host may need beside their arguments, such as the day; the host sets it before
  /// it evaluates.
  @exclusivity(unchecked) package var context = Value.absent
  package let host: StoreHost
  /// The functions of the running program's pool in its order.
  @exclusivity(unchecked) var calls: ResolvedFunctions
  let caches: StoreCaches
  let limits: StoreLimits

  /// A store that begins with the constants of `pool`.
  package init(
    pool: ConstantPool = ConstantPool(), host: StoreHost = StoreHost(),
    limits: StoreLimits = .standard
  ) {
    bytes = GrowableBuffer(capacity: pool.bytes.count + 4096)
    values = GrowableBuffer(capacity: pool.values.count + 1024)
    attributes = GrowableBuffer(capacity: 64)
    stack = GrowableBuffer(capacity: 1024)
    self.host = host
    calls = ResolvedFunctions(pool.functions, in: host.functions)
    caches = StoreCaches(timeZones: host.timeZones)
    self.limits = limits
    pool.bytes.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { bytes.append(from: base, count: source.count) }
    }
    pool.values.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { values.append(from: base, count: source.count) }
    }
  }

  /// How full the store is now.
  package var mark: Mark {
    Mark(bytes: bytes.count, values: values.count, attributes: attributes.count)
  }

  /// Forgets every value made since the mark was taken; none of them may be used again.
  package func reset(to mark: Mark) {
    bytes.truncate(to: mark.bytes)
    values.truncate(to: mark.values)
    attributes.truncate(to: mark.attributes)
  }

  /// The constants made so far, as the pool of the programs that use them.
  func pool(functions: [String]) -> ConstantPool {
    ConstantPool(
      bytes: Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count)),
      values: Array(UnsafeBufferPointer(start: values.base, count: values.count)),
      functions: functions)
  }

  /// Pays for work that grows with the values.
  ///
  /// - Returns: Whether the budget held; if not, the work must end in
  ///   ``EvaluationError/Code/stepsExceeded``.
  @inline(__always)
  func pay(_ steps: Int) -> Bool {
    stepsLeft &-= steps
    return stepsLeft >= 0
  }

  /// Whether so much more fits; what would not becomes ``EvaluationError/Code/memoryExceeded``.
  func fits(bytes moreBytes: Int = 0, values moreValues: Int = 0) -> Bool {
    bytes.count + moreBytes <= limits.bytes && values.count + moreValues <= limits.values
  }
}
