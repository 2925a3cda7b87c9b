/// The nodes of plans, read where they lie: in memory, or in the program that carries them.
///
/// A node takes three words of 64 bits, in which its parts lie as they do in a ``PlanNode``, the first one lowest. So none
/// has to be looked at before it runs.
package struct PlanNodes: Sendable {
  /// The words, and the first of them that belongs to a node.
  private let words: [UInt64]
  private let start: Int
  package let count: Int

  /// How many words a node takes.
  static let wordsPerNode = MemoryLayout<PlanNode>.stride / MemoryLayout<UInt64>.stride

  /// Takes nodes from words in which they were stored.
  ///
  /// - Parameters:
  ///   - words: What ``stored`` gave, and perhaps others around it.
  ///   - start: The place of the first word of the first node.
  ///   - count: How many nodes there are.
  init(words: [UInt64], from start: Int, count: Int) {
    precondition(
      start >= 0 && count >= 0 && start + count * Self.wordsPerNode <= words.count,
      "nodes lie within their words")
    self.words = words
    self.start = start
    self.count = count
  }

  /// Stores nodes.
  init(_ nodes: [PlanNode]) {
    var words: [UInt64] = []
    words.reserveCapacity(nodes.count * Self.wordsPerNode)
    for node in nodes {
      words.append(Self.word(UInt32(node.code) | UInt32(node.n) << 16, node.a))
      words.append(Self.word(node.b, node.c))
      words.append(Self.word(node.d, node.expression))
    }
    self.init(words: words, from: 0, count: nodes.count)
  }

  private static func word(_ low: UInt32, _ high: UInt32) -> UInt64 {
    UInt64(low) | UInt64(high) << 32
  }

  /// The words of all nodes.
  var stored: ArraySlice<UInt64> { words[start..<start + count * Self.wordsPerNode] }

  /// Calls a function with all nodes, of which there may be none; the pointer holds no longer than the call.
  @inline(__always)
  func withNodes<Result>(_ body: (UnsafePointer<PlanNode>?) -> Result) -> Result {
    guard count > 0 else { return body(nil) }
    return words.withUnsafeBytes { bytes in
      let first = bytes.baseAddress.map { $0 + start * MemoryLayout<UInt64>.stride }
      return body(first?.bindMemory(to: PlanNode.self, capacity: count))
    }
  }
}

extension PlanNodes: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(place: Int) -> PlanNode {
    precondition(place >= 0 && place < count, "a place lies within the nodes")
    return words.withUnsafeBytes { bytes in
      bytes.loadUnaligned(
        fromByteOffset: (start + place * Self.wordsPerNode) * MemoryLayout<UInt64>.stride,
        as: PlanNode.self)
    }
  }
}
