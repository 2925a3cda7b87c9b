import CEL

/// Walks what an expression came to, and keeps the facts that made it so.
///
/// Of an `&&` that is false, or an `||` that is true, one operand is enough: the one that rests on the
/// fewest facts, the first of those. What was not evaluated is no cause.
struct CauseFinder {
  let view: EvaluationView
  let binding: EvaluationView.Binding
  let scope: CompiledPack.Scope
  /// The rule's own definitions, whose slots follow the bearer's.
  let definitions: [CompiledExpression]

  /// The slots of the facts that decided an expression's value, ascending.
  func causes(of expression: CompiledExpression) -> [Int] {
    causes(of: expression, depth: 0).sorted()
  }

  private func causes(of expression: CompiledExpression, depth: Int) -> Set<Int> {
    // Definitions can't refer to themselves; the bound only guards against a broken pack.
    guard depth < 32 else { return [] }
    let trace = EvaluationTrace()
    _ = view.value(expression, binding, in: scope, trace: trace)
    guard !trace.entries.isEmpty else { return [] }
    return Walk(finder: self, trace: trace, depth: depth).causes(of: 0)
  }

  /// The definition whose value stands in a slot.
  func definition(inSlot slot: Int) -> CompiledExpression? {
    let shared = slot - scope.firstDefinitionSlot
    if scope.definitions.indices.contains(shared) { return scope.definitions[shared] }
    let own = slot - scope.bearerSlot - 1
    return definitions.indices.contains(own) ? definitions[own] : nil
  }

  /// One trace, from an entry down.
  private struct Walk {
    let finder: CauseFinder
    let trace: EvaluationTrace
    let depth: Int

    func causes(of entry: Int) -> Set<Int> {
      let node = finder.view.pack.programs.nodes[Int(trace.entries[entry].node)]
      let children = trace.children(of: entry)
      switch node.operation {
      case .variable:
        return finder.definition(inSlot: Int(node.a)).map {
          finder.causes(of: $0, depth: depth + 1)
        } ?? []
      case .field:
        if let record = children.first.map({ trace.entries[$0].value }), record.kind == .record {
          let address = record.offset + Int(node.c)
          let below = causes(of: children[0])
          return finder.view.projection.origin(at: address) == nil ? below : below.union([address])
        }
        return all(children)
      case .and: return deciding(children, of: entry) { $0.isFalse }
      case .or: return deciding(children, of: entry) { $0.isTrue }
      case .all: return loop(children, of: entry) { $0.isFalse }
      case .exists: return loop(children, of: entry) { $0.isTrue }
      default: return all(children)
      }
    }

    private func all(_ entries: [Int]) -> Set<Int> {
      entries.reduce(into: []) { $0.formUnion(causes(of: $1)) }
    }

    /// One operand that decides alone, if the whole came out as it did; otherwise every operand matters.
    private func deciding(
      _ children: [Int], of entry: Int, _ decides: (Value) -> Bool
    ) -> Set<Int> {
      guard decides(trace.entries[entry].value) else { return all(children) }
      let candidates = children.filter { decides(trace.entries[$0].value) }.map(causes)
      return candidates.min { $0.count < $1.count } ?? all(children)
    }

    /// Of a loop the range counts, and the round that decided.
    private func loop(_ children: [Int], of entry: Int, _ decides: (Value) -> Bool) -> Set<Int> {
      guard let range = children.first else { return [] }
      return causes(of: range).union(
        deciding(Array(children.dropFirst()), of: entry, decides))
    }
  }
}
