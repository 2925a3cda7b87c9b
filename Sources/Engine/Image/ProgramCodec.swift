import CEL
import Rules

extension ImageWriter {
  mutating func write(_ programs: ProgramSet) {
    let nodes = programs.nodes
    write(packed: nodes.map { UInt32($0.operation.rawValue) })
    write(packed: nodes.map { UInt32($0.n) })
    // Where there is no operand stands a number that is large, but short as a signed one.
    for operand in [\PlanNode.a, \.b, \.c, \.d] {
      write(packed: nodes.map { Int32(bitPattern: $0[keyPath: operand]) })
    }
    write(packed: nodes.map(\.expression))
    write(packed: programs.operands)
    write(packed: programs.pool.bytes.map { UInt32($0) })
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
    func operands(_ reader: inout ImageReader) -> [UInt32] {
      reader.readPackedSigned().map { UInt32(bitPattern: $0) }
    }
    let (operations, counts) = (readPacked(), readPacked())
    let (a, b, c, d) = (operands(&self), operands(&self), operands(&self), operands(&self))
    let expressions = readPacked()
    let nodes = operations.indices.map { place in
      PlanNode(
        PlanOperation(rawValue: UInt16(truncatingIfNeeded: operations[place])) ?? .constant,
        n: Int(counts[place]), a: a[place], b: b[place], c: c[place], d: d[place],
        expression: expressions[place])
    }
    let runs = readPacked()
    let bytes = readPacked().map { UInt8(truncatingIfNeeded: $0) }
    let values = readList { reader in
      let words = (reader.readUnsigned(), reader.readUnsigned())
      return Value(words: words) ?? .absent
    }
    return ProgramSet(
      nodes: nodes, operands: runs,
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
