/// Memory in which ``JSONStraightReader`` gathers nodes before it hands them to the arena.
///
/// A class, because memory must be let go; one serves every text of a parser.
final class JSONScratch {
  /// Nodes that it takes.
  static let capacity = 1024

  let records = UnsafeMutablePointer<NodeRecord>.allocate(capacity: capacity)
  /// The collections around the one at hand.
  let frames = UnsafeMutablePointer<JSONStraightReader.Frame>.allocate(
    capacity: JSONStraightReader.mostDepth)
  /// Hashes of the keys of the open mappings.
  let hashes = UnsafeMutablePointer<UInt32>.allocate(
    capacity: (JSONStraightReader.mostDepth + 1) * JSONStraightReader.mostKeys)

  deinit {
    records.deallocate()
    frames.deallocate()
    hashes.deallocate()
  }
}
