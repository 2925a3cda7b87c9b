internal import CEL
internal import Diagnostics
internal import FuzzSupport

private let setting = Setting()

/// Evaluates any text on facts of which the first two bytes hide some.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzEvaluator(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 2 else { return 0 }
  let input = bytes(data, count)
  let hidden = UInt16(input[0]) | UInt16(input[1]) << 8
  let text = text(input[2...])
  guard let ast = ExpressionCompiler.parse(text, in: setting.environment).ast else { return 0 }
  let written = Unparser.text(of: ast)
  if let again = ExpressionCompiler.parse(written, in: setting.environment).ast {
    require(Unparser.text(of: again) == written, "what was written reads otherwise: \(written)")
  }
  let unchecked = CheckedAST.unchecked(ast)
  let loose = setting.evaluate(unchecked, hidden: hidden)
  require(loose.kind != .absent, "every expression comes to something")
  guard let tree = ExpressionCompiler.check(ast, in: setting.environment).ast else { return 0 }
  let partial = setting.evaluate(tree, hidden: hidden)
  let repeated = setting.evaluate(tree, hidden: hidden)
  require(
    partial.text == repeated.text && partial.attributes == repeated.attributes,
    "\(text) comes to \(partial.text), then to \(repeated.text)")
  let known = setting.evaluate(tree, hidden: 0)
  let isCut = [partial, known, loose].contains { $0.text.hasPrefix("error: too") }
  if partial.kind == .bool, known.kind == .bool, !isCut {
    require(partial.text == known.text, "\(text) is \(partial.text), then \(known.text)")
  }
  // A failure in what is tested for being in an empty list is forgotten.
  var hasTest = false
  ast.visit { id in
    if case .call(OperatorName.inList, _, _) = ast[id] { hasTest = true }
    return true
  }
  if !isCut, partial.kind != .error, !hasTest { checkResidual(partial, known, text) }
  return 0
}

/// What is left of an expression comes to what the whole comes to.
private func checkResidual(_ partial: Setting.Result, _ known: Setting.Result, _ text: String) {
  let parsed = ExpressionCompiler.parse(partial.residual, in: setting.environment)
  guard let left = parsed.ast else {
    let isLimit = parsed.diagnostics.contains { Limit.codes.contains($0.code) }
    return require(isLimit, "what is left of \(text) cannot be read: \(partial.residual)")
  }
  let later = setting.evaluate(.unchecked(left), hidden: 0)
  if later.text.hasPrefix("error: too") || known.kind == .error { return }
  require(
    later.text == known.text,
    "of \(text), \(known.text), is left \(partial.residual), \(later.text)")
}
