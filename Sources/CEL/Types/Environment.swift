/// What an expression may refer to, and how large it may be.
///
/// Immutable; copies share their storage.
package struct Environment: Sendable {
  /// The namespace in which names are looked up first, such as `com.example`; empty for none.
  package let container: String
  /// A variable's place here is its slot.
  package let variables: [VariableDeclaration]
  package let structures: [StructType]
  package let functions: [FunctionSignature]
  package let macros: MacroSet
  package let limits: ExpressionLimits
  private let index: NameIndex

  /// An environment; where two declarations have one name, the later holds.
  ///
  /// Two signatures of one name must be merged by the caller.
  package init(
    container: String = "", variables: [VariableDeclaration] = [], structures: [StructType] = [],
    functions: [FunctionSignature] = [], macros: MacroSet = .all,
    limits: ExpressionLimits = ExpressionLimits()
  ) {
    self.init(
      container: container, variables: variables, structures: structures, functions: functions,
      macros: macros, limits: limits,
      index: NameIndex(variables: variables, structures: structures, functions: functions))
  }

  private init(
    container: String, variables: [VariableDeclaration], structures: [StructType],
    functions: [FunctionSignature], macros: MacroSet, limits: ExpressionLimits, index: NameIndex
  ) {
    self.container = container
    self.variables = variables
    self.structures = structures
    self.functions = functions
    self.macros = macros
    self.limits = limits
    self.index = index
  }

  /// The same with more variables, whose slots follow those already there.
  package func adding(_ more: [VariableDeclaration]) -> Environment {
    var index = index
    for (offset, variable) in more.enumerated() {
      index.add(variable, slot: variables.count + offset)
    }
    return Environment(
      container: container, variables: variables + more, structures: structures,
      functions: functions, macros: macros, limits: limits, index: index)
  }

  /// The slot of a variable by its full name.
  package func variableSlot(_ name: String) -> Int? { index.variables[name] }

  /// The place of a function in `functions` by its full name.
  package func functionIndex(_ name: String) -> Int? { index.functions[name] }

  /// The place of a record type in `structures` by its full name.
  package func structureIndex(_ name: String) -> Int? { index.structures[name] }

  /// A record type by its full name.
  package func structure(_ name: String) -> StructType? {
    index.structures[name].map { structures[$0] }
  }

  /// The type that a name means where a value is asked for; `dyn` is no type of values.
  func valueType(_ name: String) -> CELType? {
    if index.structures[name] != nil { return .structure(name) }
    return CELType.named(name).flatMap { $0 == .dyn ? nil : $0 }
  }

  /// The first of the full names a name may stand for that is what is looked for.
  func resolve<Found>(
    _ name: String, _ find: (_ candidate: String) -> Found?
  ) -> (name: String, found: Found)? {
    if container.isEmpty, name.utf8.first != UInt8(ascii: ".") {
      return find(name).map { (name, $0) }
    }
    for candidate in candidates(for: name) {
      if let found = find(candidate) { return (candidate, found) }
    }
    return nil
  }

  /// The most parts between dots that a name starting with `root` may have and still be declared as a whole.
  func longestName(from root: String) -> Int {
    root == "google" || root == ".google" ? max(3, index.mostSegments) : index.mostSegments
  }

  /// The full names that a name may stand for, in the order in which they are tried.
  ///
  /// In container `a.b`, `x` is `a.b.x`, then `a.x`, then `x`; `.x` is `x` alone.
  package func candidates(for name: String) -> [String] {
    if name.utf8.first == UInt8(ascii: ".") { return [String(name.dropFirst())] }
    if container.isEmpty { return [name] }
    var result: [String] = []
    var prefix = Substring(container)
    while !prefix.isEmpty {
      result.append(prefix + "." + name)
      prefix = prefix.lastIndex(of: ".").map { prefix[..<$0] } ?? ""
    }
    result.append(name)
    return result
  }
}

/// Declarations by their full names.
private struct NameIndex: Sendable {
  var variables: [String: Int] = [:]
  var structures: [String: Int] = [:]
  var functions: [String: Int] = [:]
  /// Of the names of variables and structures, the most parts between dots.
  var mostSegments = 1

  init(
    variables: [VariableDeclaration], structures: [StructType], functions: [FunctionSignature]
  ) {
    for (slot, variable) in variables.enumerated() { add(variable, slot: slot) }
    for (slot, structure) in structures.enumerated() {
      self.structures[structure.name] = slot
      noteSegments(of: structure.name)
    }
    for (slot, function) in functions.enumerated() { self.functions[function.name] = slot }
  }

  mutating func add(_ variable: VariableDeclaration, slot: Int) {
    variables[variable.name] = slot
    noteSegments(of: variable.name)
  }

  private mutating func noteSegments(of name: String) {
    var count = 1
    for byte in name.utf8 where byte == UInt8(ascii: ".") { count += 1 }
    mostSegments = max(mostSegments, count)
  }
}
