/// Where each byte of an expression stands in its file.
///
/// A block scalar loses its indentation and a quoted one its doubled quotes, so that the text of an
/// expression and its place in the file differ. The map keeps the runs in which both go in step.
package struct ExpressionMap: Hashable, Sendable {
  /// A run of bytes that stand in the file as they stand in the text.
  package struct Run: Hashable, Sendable {
    /// Offset of the run's first byte in the text, in UTF-8.
    package let textOffset: Int
    /// Offset of the same byte in the file.
    package let sourceOffset: Int

    package init(textOffset: Int, sourceOffset: Int) {
      self.textOffset = textOffset
      self.sourceOffset = sourceOffset
    }
  }

  /// The runs, by offset; the first starts at 0.
  package let runs: [Run]

  package init(runs: [Run]) {
    precondition(runs.first?.textOffset == 0, "the first run of an expression starts at its start")
    self.runs = runs
  }

  /// Builds the map by asking where each byte of the text stands.
  ///
  /// - Parameters:
  ///   - length: How many UTF-8 bytes the text has.
  ///   - sourceOffset: Offset in the text → offset in the file; asked for 0 through `length`.
  /// - Complexity: O(1) if the text stands in the file unchanged, else O(`length`).
  package init(length: Int, sourceOffset: (Int) -> Int) {
    let start = sourceOffset(0)
    var runs = [Run(textOffset: 0, sourceOffset: start)]
    if length > 0, sourceOffset(length) - start != length {
      var step = start
      for offset in 1...length {
        let place = sourceOffset(offset)
        if place - offset != step {
          runs.append(Run(textOffset: offset, sourceOffset: place))
          step = place - offset
        }
      }
    }
    self.init(runs: runs)
  }

  /// The offset in the file of a byte of the text.
  ///
  /// - Complexity: O(log runs).
  package func sourceOffset(ofText offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].textOffset <= offset { low = middle } else { high = middle }
    }
    return runs[low].sourceOffset + max(0, offset - runs[low].textOffset)
  }
}
