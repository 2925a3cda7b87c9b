import Findings

/// What shared definitions came to, as trees, for one subject.
///
/// A class because many rules rest on the same definitions, and each is explained once.
final class DefinitionTrees {
  private var trees: [Int: Explanation] = [:]

  func tree(inSlot slot: Int) -> Explanation? { trees[slot] }

  func note(_ tree: Explanation, inSlot slot: Int) { trees[slot] = tree }
}
