@testable import CEL

/// Whether two trees say the same, whatever their node numbers and places.
func sameStructure(_ left: AST, _ right: AST) -> Bool {
  sameStructure(left.root, left, right.root, right)
}

private func sameStructure(_ a: ExprID, _ left: AST, _ b: ExprID, _ right: AST) -> Bool {
  func same(_ a: ExprID, _ b: ExprID) -> Bool { sameStructure(a, left, b, right) }
  func same(_ a: [ExprID], _ b: [ExprID]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
  }
  func same(_ a: ExprID?, _ b: ExprID?) -> Bool {
    if let a, let b { return same(a, b) }
    return a == nil && b == nil
  }
  let macros = (left.macroCalls[a], right.macroCalls[b])
  guard macros.0?.function == macros.1?.function,
    same(macros.0?.arguments ?? [], macros.1?.arguments ?? []),
    same(macros.0?.target, macros.1?.target)
  else { return false }
  switch (left[a], right[b]) {
  case (.constant(let a), .constant(let b)): return a == b
  case (.ident(let a), .ident(let b)): return a == b
  case (.select(let a, let field, let test), .select(let b, let otherField, let otherTest)):
    return field == otherField && test == otherTest && same(a, b)
  case (.call(let f, let target, let a), .call(let g, let otherTarget, let b)):
    return f == g && same(target, otherTarget) && same(a, b)
  case (.list(let a, let optional), .list(let b, let otherOptional)):
    return optional == otherOptional && same(a, b)
  case (.map(let a), .map(let b)):
    return a.map(\.isOptional) == b.map(\.isOptional) && same(a.map(\.key), b.map(\.key))
      && same(a.map(\.value), b.map(\.value))
  case (.structure(let name, let a), .structure(let other, let b)):
    return name == other && a.map(\.name) == b.map(\.name)
      && a.map(\.isOptional) == b.map(\.isOptional) && same(a.map(\.value), b.map(\.value))
  case (.comprehension(let a), .comprehension(let b)):
    return a.iterVar == b.iterVar && a.iterVar2 == b.iterVar2 && a.accuVar == b.accuVar
      && same(
        [a.range, a.accuInit, a.loopCondition, a.loopStep, a.result],
        [b.range, b.accuInit, b.loopCondition, b.loopStep, b.result])
  default: return false
  }
}
