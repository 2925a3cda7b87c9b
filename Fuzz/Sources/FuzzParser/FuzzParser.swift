internal import CEL
internal import Diagnostics
internal import FuzzSupport

private let setting = Setting()

/// Reads any text; what can be read and is written again must read the same.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzParser(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = text(bytes(data, count))
  let parsed = ExpressionCompiler.parse(text, in: setting.environment)
  for diagnostic in parsed.diagnostics {
    require(
      diagnostic.range.lowerBound >= 0 && diagnostic.range.upperBound <= text.utf8.count,
      "a mistake stands in the text: \(diagnostic.headline)")
  }
  guard let ast = parsed.ast else {
    require(!parsed.diagnostics.isEmpty, "what cannot be read has a mistake")
    return 0
  }
  let written = Unparser.text(of: ast)
  let again = ExpressionCompiler.parse(written, in: setting.environment)
  guard let second = again.ast else {
    // What is written may be longer than what was read: a limit is no mistake of the writer.
    let isLimit = again.diagnostics.contains { Limit.codes.contains($0.code) }
    require(
      isLimit, "what was written cannot be read: \(written): \(again.diagnostics.map(\.headline))")
    return 0
  }
  require(sameStructure(ast, second), "what was written reads otherwise: \(written)")
  return 0
}
