import CEL
import Rules

extension ImageWriter {
  mutating func write(_ expression: CompiledExpression) {
    write(UInt64(expression.program.root))
    write(UInt64(expression.program.locals))
    write(expression.definitions.low)
    write(expression.definitions.high) { $0.write($1) }
  }

  mutating func write(_ scope: CompiledPack.Scope) {
    write(scope.scope.rawValue)
    write(scope.firstScopeSlot)
    write(scope.asOfSlot)
    write(scope.firstDefinitionSlot)
    write(scope.definitions) { $0.write($1) }
  }
}

extension ImageReader {
  mutating func readExpression() -> CompiledExpression {
    CompiledExpression(
      program: Program(
        root: UInt32(truncatingIfNeeded: readUnsigned()),
        locals: UInt32(truncatingIfNeeded: readUnsigned())),
      definitions: PlaceSet(low: readUnsigned(), high: readList { $0.readInt() }))
  }

  mutating func readScope() -> CompiledPack.Scope {
    CompiledPack.Scope(
      scope: RuleScope(rawValue: readString()) ?? .proposal, firstScopeSlot: readInt(),
      asOfSlot: readInt(), firstDefinitionSlot: readInt(),
      definitions: readList { $0.readExpression() })
  }
}
