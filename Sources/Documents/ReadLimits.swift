/// How much a reader takes in before it refuses with a diagnostic; nothing is read past a limit.
///
/// Every limit has a stated default in ``standard``. They hold for one file; ``maxDepth`` and
/// ``maxScalarBytes`` hold for each collection and each scalar of it.
package struct ReadLimits: Hashable, Sendable {
  /// Size of a file, in bytes; 64 MiB, and never more than 2 GiB less one.
  package var maxBytes: Int
  /// Collections inside one another; 128.
  package var maxDepth: Int
  /// Scalars, sequences and mappings in one file, keys and expanded aliases included; 5,000,000.
  package var maxNodes: Int
  /// Nodes that all aliases of one file add together by being expanded; 10,000.
  package var maxAliasExpansion: Int
  /// Length of one decoded scalar, in bytes of UTF-8; 1 MiB.
  package var maxScalarBytes: Int
  /// Diagnostics of one file; 200.
  ///
  /// Then reading stops, and a last diagnostic says so.
  package var maxDiagnostics: Int

  package init(
    maxBytes: Int = 64 << 20, maxDepth: Int = 128, maxNodes: Int = 5_000_000,
    maxAliasExpansion: Int = 10_000, maxScalarBytes: Int = 1 << 20, maxDiagnostics: Int = 200
  ) {
    self.maxBytes = min(maxBytes, Int(Int32.max))
    self.maxDepth = maxDepth
    self.maxNodes = min(maxNodes, Int(Int32.max))
    self.maxAliasExpansion = maxAliasExpansion
    self.maxScalarBytes = maxScalarBytes
    self.maxDiagnostics = maxDiagnostics
  }

  /// The stated defaults.
  package static let standard = ReadLimits()
}
