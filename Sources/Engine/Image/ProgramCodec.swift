import CEL
import Rules

extension ImageWriter {
  mutating func write(_ programs: ProgramSet) {
    write(programs.nodes) { writer, node in
      writer.write(UInt64(node.operation.rawValue))
      writer.write(UInt64(node.n))
      for operand in [node.a, node.b, node.c] { writer.write(UInt64(operand)) }
      // Most nodes have no fourth operand, whose number is large.
      writer.write(UInt64(node.d &+ 1))
      writer.write(UInt64(node.expression))
    }
    write(programs.operands) { $0.write(UInt64($1)) }
    write(programs.pool.bytes) { $0.write(UInt64($1)) }
    write(programs.pool.values) { writer, value in
      let words = value.words
      writer.write(words.0)
      writer.write(words.1)
    }
    write(programs.pool.functions)
  }

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
    func operand(_ reader: inout ImageReader) -> UInt32 {
      UInt32(truncatingIfNeeded: reader.readUnsigned())
    }
    let nodes = readList { reader in
      let operation = UInt16(truncatingIfNeeded: reader.readUnsigned())
      let count = Int(reader.readUnsigned())
      let (a, b, c) = (operand(&reader), operand(&reader), operand(&reader))
      let d = operand(&reader) &- 1
      return PlanNode(
        PlanOperation(rawValue: operation) ?? .constant, n: count, a: a, b: b, c: c, d: d,
        expression: operand(&reader))
    }
    let operands = readList { operand(&$0) }
    let bytes = readList { UInt8(truncatingIfNeeded: $0.readUnsigned()) }
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
