extension Document {
  /// The part of a document from a node on, as a document of its own; spans stay those of the whole file.
  ///
  /// For files that hold documents within them, such as the proposals of a rule's cases.
  package init(rootedAt node: Node) {
    self.init(storage: node.storage, rootIndex: node.index)
  }
}
