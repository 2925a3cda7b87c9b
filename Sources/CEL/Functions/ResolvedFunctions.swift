/// The functions of a pool with their implementations found, so that a call needs no name.
///
/// A class because it owns the memory that calls are read from.
final class ResolvedFunctions {
  /// One overload, with the types of its arguments as bits.
  struct Candidate {
    let implementation: FunctionImplementation
    let firstType: Int
    let arity: Int
    let isMember: Bool
    let isStrict: Bool
  }

  /// The candidates of each function of the pool: where they begin, and at last where the last ends.
  private let starts: UnsafeMutablePointer<Int>
  private let candidates: UnsafeMutablePointer<Candidate>
  private let types: UnsafeMutablePointer<UInt32>
  private let functionCount: Int
  private let candidateCount: Int

  init(_ names: [String], in table: FunctionTable) {
    var starts: [Int] = []
    var candidates: [Candidate] = []
    var types: [UInt32] = []
    for name in names {
      starts.append(candidates.count)
      guard let entry = table.entry(named: name) else { continue }
      for (overload, implementation) in zip(entry.signature.overloads, entry.implementations) {
        guard let implementation else { continue }
        candidates.append(
          Candidate(
            implementation: implementation, firstType: types.count,
            arity: overload.parameters.count, isMember: overload.isMember,
            isStrict: overload.isStrict))
        types += overload.parameters.map { table.typeBits(of: $0) }
      }
    }
    starts.append(candidates.count)
    functionCount = names.count
    candidateCount = candidates.count
    self.starts = .allocate(capacity: starts.count)
    self.starts.initialize(from: starts, count: starts.count)
    self.candidates = .allocate(capacity: max(candidates.count, 1))
    self.candidates.initialize(from: candidates, count: candidates.count)
    self.types = .allocate(capacity: max(types.count, 1))
    self.types.initialize(from: types, count: types.count)
  }

  deinit {
    candidates.deinitialize(count: candidateCount)
    starts.deallocate()
    candidates.deallocate()
    types.deallocate()
  }

  /// Calls the overload of a function that takes these arguments.
  ///
  /// Strict overloads are not called with errors or unknowns: the first error is the result, or else the
  /// union of all unknowns, also of those within lists and maps.
  func call(_ function: Int, _ arguments: Arguments, isMember: Bool, in store: ValueStore) -> Value
  {
    let range = starts[function]..<starts[function + 1]
    if range.isEmpty { return .error(.undeclaredFunction) }
    if candidates[range.lowerBound].isStrict, let early = store.strictResult(of: arguments) {
      return early
    }
    for place in range where accepts(place, arguments, isMember: isMember) {
      return candidates[place].implementation(arguments, store)
    }
    return .error(.noSuchOverload)
  }

  private func accepts(_ place: Int, _ arguments: Arguments, isMember: Bool) -> Bool {
    let candidate = candidates + place
    guard candidate.pointee.arity == arguments.count, candidate.pointee.isMember == isMember else {
      return false
    }
    let types = types + candidate.pointee.firstType
    for index in 0..<arguments.count where types[index] & arguments[index].typeBit == 0 {
      return false
    }
    return true
  }
}

extension ValueStore {
  /// What errors and unknowns among the arguments make of a strict call; `nil` if there are none.
  func strictResult(of arguments: Arguments) -> Value? {
    var unknown = Value.absent
    for index in 0..<arguments.count {
      let argument = arguments[index]
      if argument.kind == .error { return argument }
      if argument.kind == .unknown || argument.flags.contains(.holdsUnknown)
        || argument.kind == .record
      {
        unknown = union(unknown, unknowns(within: argument))
      }
    }
    if stepsLeft < 0 { return .error(.stepsExceeded) }
    return unknown.kind == .unknown ? unknown : nil
  }
}
