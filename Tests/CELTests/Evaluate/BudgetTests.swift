import Testing

@testable import CEL

@Suite("Work and memory are bounded")
struct BudgetTests {
  @Test("loops within loops stop at the budget")
  func loops() throws {
    let text = "lists.range(1000).all(a, lists.range(1000).all(b, b >= 0))"
    #expect(try Evaluation(text, budget: 10_000).text == "error: too many steps")
    #expect(try Evaluation(text, budget: 3_000_000).text == "true")
  }

  @Test("what decided before the budget was spent still decides")
  func decided() throws {
    let text = "lists.range(1000).all(a, a >= 0) || true"
    #expect(try Evaluation(text, budget: 10).text == "true")
  }

  @Test(
    "a list that holds itself many times over is neither compared nor written without end",
    arguments: [
      "%@ == %@", "size(string(%@ in [%@]))", "'%s'.format([%@])", "%@.flatten(99) == []",
    ])
  func doubling(_ pattern: String) throws {
    var text = "a40"
    for level in (1...40).reversed() {
      text = "cel.bind(a\(level), [dyn(a\(level - 1)), a\(level - 1)], \(text))"
    }
    let use = pattern.split(separator: "%@", omittingEmptySubsequences: false)
      .joined(separator: "a40")
    text = "cel.bind(a0, n, \(text.replacingLast("a40", by: use)))"
    let evaluation = try Evaluation(
      text, variables: [VariableDeclaration("n", .int)],
      bind: { $0.set(0, to: .int(1), in: $1) })
    #expect(evaluation.value.isError)
  }

  @Test("a value too large to show is cut off")
  func cut() throws {
    var text = "a30"
    for level in (1...30).reversed() {
      text = "cel.bind(a\(level), [a\(level - 1), a\(level - 1)], \(text))"
    }
    let evaluation = try Evaluation(
      "cel.bind(a0, n, \(text))", variables: [VariableDeclaration("n", .int)],
      bind: { $0.set(0, to: .int(1), in: $1) })
    #expect(evaluation.text.utf8.count < 11_000)
    #expect(evaluation.text.unicodeScalars.last == "…")
  }

  @Test("text that doubles is refused when the store is full")
  func memory() throws {
    var text = "a40"
    for level in (1...40).reversed() {
      text = "cel.bind(a\(level), a\(level - 1) + a\(level - 1), \(text))"
    }
    let evaluation = try Evaluation(
      "cel.bind(a0, s, \(text))", variables: [VariableDeclaration("s", .string)],
      bind: { $0.set(0, to: $1.makeString("text"), in: $1) })
    #expect(evaluation.text == "error: too much memory")
  }

  @Test("a search for a long text in a long text takes linear time")
  func search() throws {
    let long = String(repeating: "a", count: 400_000)
    let evaluation = try Evaluation(
      "long.contains(part + 'b') || long.lastIndexOf('b' + part) >= 0",
      variables: [VariableDeclaration("long", .string), VariableDeclaration("part", .string)],
      bind: { activation, store in
        activation.set(0, to: store.makeString(long), in: store)
        activation.set(1, to: store.makeString(String(long.prefix(200_000))), in: store)
      })
    #expect(evaluation.text == "error: too many steps" || evaluation.text == "false")
  }
}

extension String {
  /// The text with the last occurrence of a part exchanged.
  fileprivate func replacingLast(_ part: String, by other: String) -> String {
    guard let range = self.lastRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func lastRange(of part: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        found = start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return found
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
