import CEL
import Rules

extension ImageWriter {
  mutating func write(_ programs: ProgramSet) {
    let rows = programs.nodes.map { node in
      [
        UInt32(node.operation.rawValue), UInt32(node.n), Self.short(node.a), Self.short(node.b),
        Self.short(node.c), Self.short(node.d), node.expression,
      ]
    }
    write(rows: rows, columns: 7)
    write(rows: programs.operands.map { [$0] }, columns: 1)
    write(rows: programs.pool.bytes.map { [UInt32($0)] }, columns: 1)
    write(programs.pool.values) { writer, value in
      let words = value.words
      writer.write(words.0)
      writer.write(words.1)
    }
    write(programs.pool.functions)
  }

  /// Where there is no operand stands the largest number: one up, it is 0 and short.
  private static func short(_ operand: UInt32) -> UInt32 { operand &+ 1 }

  mutating func write(_ expression: CompiledExpression) {
    write(UInt64(expression.program.root))
    write(UInt64(expression.program.locals))
    write(expression.definitions) { $0.write($1) }
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
  mutating func readPrograms() -> ProgramSet {
    let nodes = readRows(7) { row in
      PlanNode(
        PlanOperation(rawValue: UInt16(truncatingIfNeeded: row[0])) ?? .constant, n: Int(row[1]),
        a: row[2] &- 1, b: row[3] &- 1, c: row[4] &- 1, d: row[5] &- 1, expression: row[6])
    }
    let operands = readRows(1) { $0[0] }
    let bytes = readRows(1) { UInt8(truncatingIfNeeded: $0[0]) }
    let values = readList { reader in
      let words = (reader.readUnsigned(), reader.readUnsigned())
      return Value(words: words) ?? .absent
    }
    return ProgramSet(
      nodes: nodes, operands: operands,
      pool: ConstantPool(bytes: bytes, values: values, functions: readStrings()))
  }

  mutating func readExpression() -> CompiledExpression {
    CompiledExpression(
      program: Program(
        root: UInt32(truncatingIfNeeded: readUnsigned()),
        locals: UInt32(truncatingIfNeeded: readUnsigned())),
      definitions: readList { $0.readInt() })
  }

  mutating func readScope() -> CompiledPack.Scope {
    CompiledPack.Scope(
      scope: RuleScope(rawValue: readString()) ?? .proposal, firstScopeSlot: readInt(),
      asOfSlot: readInt(), firstDefinitionSlot: readInt(),
      definitions: readList { $0.readExpression() })
  }
}
