/// What every part of an expression came to in one run, in the order of evaluation.
///
/// The entries are a tree in preorder: an entry is followed by those of the operands that were evaluated,
/// in which a loop's body stands once for every round. Operands that did not matter are not there.
///
/// A class because the evaluator adds to it from every depth.
package final class EvaluationTrace {
  /// One evaluation of one node.
  package struct Entry: Sendable {
    /// In ``ProgramSet/nodes``.
    package let node: UInt32
    package internal(set) var value: Value
    /// The first entry that is not below this one.
    package internal(set) var end: Int
  }

  /// Entries kept; what comes after is evaluated without being recorded.
  package let limit: Int
  package private(set) var entries: [Entry] = []
  /// How many nodes were evaluated, whether or not they were recorded.
  package private(set) var evaluations = 0

  package init(limit: Int = 100_000) { self.limit = limit }

  /// Forgets everything recorded.
  package func removeAll() {
    entries.removeAll(keepingCapacity: true)
    evaluations = 0
  }

  /// The entries directly below one.
  package func children(of entry: Int) -> [Int] {
    var result: [Int] = []
    var next = entry + 1
    while next < entries[entry].end {
      result.append(next)
      next = entries[next].end
    }
    return result
  }

  /// The last value of a node; `nil` if it was not evaluated.
  package func value(ofNode node: UInt32) -> Value? {
    entries.last { $0.node == node }?.value
  }

  /// Begins an entry; `nil` if the trace is full.
  func begin(_ node: UInt32) -> Int? {
    evaluations += 1
    guard entries.count < limit else { return nil }
    entries.append(Entry(node: node, value: .absent, end: entries.count + 1))
    return entries.count - 1
  }

  func finish(_ entry: Int, _ value: Value) {
    entries[entry].value = value
    entries[entry].end = entries.count
  }
}
