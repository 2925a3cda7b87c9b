internal import CEL
internal import Diagnostics
internal import FuzzSupport

private let setting = Setting()

/// Checks any text; what is right is right again when it is written anew, with the same type.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzChecker(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = text(bytes(data, count))
  let checked = ExpressionCompiler.check(text, in: setting.environment)
  for diagnostic in checked.diagnostics {
    require(
      diagnostic.range.lowerBound >= 0 && diagnostic.range.upperBound <= text.utf8.count,
      "a mistake stands in the text: \(diagnostic.headline)")
  }
  guard let tree = checked.ast else {
    require(!checked.diagnostics.isEmpty, "what is refused has a mistake")
    return 0
  }
  _ = ExpressionCompiler.literalMistakes(
    in: tree, environment: setting.environment, functions: .standard)
  _ = ExpressionCompiler.constantConditions(
    in: tree, environment: setting.environment, functions: .standard,
    isCondition: tree.type == .bool)
  let estimate = CostEstimate.of(tree, in: setting.environment, functions: .standard)
  require(
    estimate.least >= 1 && estimate.least <= estimate.most, "the cost of \(text): \(estimate)")
  require(
    CELLibrary.uses(of: tree, in: setting.environment).allSatisfy { $0.library != .standard },
    "uses of \(text)")
  let written = Unparser.text(of: tree.ast)
  let again = ExpressionCompiler.check(written, in: setting.environment)
  if let second = again.ast {
    require(
      second.type == tree.type, "the type of \(written) is \(second.type) and not \(tree.type)")
  } else {
    let isLimit = again.diagnostics.contains { Limit.codes.contains($0.code) }
    require(
      isLimit, "what was written is refused: \(written): \(again.diagnostics.map(\.headline))")
  }
  return 0
}
