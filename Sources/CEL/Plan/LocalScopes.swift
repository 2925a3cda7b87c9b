/// The local variables in view while planning, innermost last.
struct LocalScopes {
  /// Where a local stands, and what it is computed from if it is lazy.
  struct Local {
    let place: UInt32
    let lazyNode: UInt32?
  }

  private var names: [(name: String, local: Local)] = []
  /// How many places the frame needs; each variable has one of its own, since lazy values may be computed
  /// inside of later loops.
  private(set) var locals: UInt32 = 0

  /// A new place for a variable.
  mutating func allocate() -> UInt32 {
    defer { locals += 1 }
    return locals
  }

  mutating func push(_ name: String, _ local: Local) { names.append((name, local)) }

  mutating func pop(_ count: Int) { names.removeLast(count) }

  /// The innermost variable of a name.
  func find(_ name: String) -> Local? { names.last { $0.name == name }?.local }
}
