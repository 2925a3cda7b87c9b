package import Diagnostics

/// One parsed document: a tree of nodes, each of which knows where it stands in its source.
///
/// The nodes lie in a flat arena in the order they were written. A document is a light handle; documents
/// of one file share the arena, and keep it alive together.
package struct Document: Sendable {
  let storage: DocumentStorage
  let rootIndex: Int32

  /// The input it was read from.
  package var source: SourceID { storage.source }

  /// The node that holds all others.
  package var root: Node { Node(storage: storage, index: rootIndex) }

  /// Number of nodes, keys included.
  package var nodeCount: Int { Int(storage.records[Int(rootIndex)].end - rootIndex) }
}

/// The nodes of all documents of one input.
///
/// A class, so that a ``Node`` costs one reference; it never changes once it is made.
final class DocumentStorage: Sendable {
  let source: SourceID
  /// The whole input, as it came.
  let bytes: [UInt8]
  let records: [NodeRecord]
  /// Decoded texts that differ from how they are written, end to end.
  let texts: [UInt8]
  /// The root of each document, ascending.
  let roots: [Int32]
  /// Where aliases were written outside other aliases, ascending.
  let aliasUses: [AliasUse]

  init(
    source: SourceID, bytes: [UInt8], records: [NodeRecord], texts: [UInt8],
    roots: [Int32], aliasUses: [AliasUse]
  ) {
    self.source = source
    self.bytes = bytes
    self.records = records
    self.texts = texts
    self.roots = roots
    self.aliasUses = aliasUses
  }

  /// The documents, in written order.
  var documents: [Document] { roots.map { Document(storage: self, rootIndex: $0) } }
}
