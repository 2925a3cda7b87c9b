// What would be right, worked out from what is declared.
extension Checker {
  /// Looks for a field by its exact name in the records that variables hold, nearest first.
  ///
  /// - Returns: The path to it, such as `measure.assessment.individual`, or `nil` if there is none within three
  ///   selections or several are equally near.
  func path(toField field: String) -> String? {
    var level: [(path: String, structure: StructType)] = environment.variables.compactMap {
      guard case .structure(let name) = $0.type, let structure = environment.structure(name) else {
        return nil
      }
      return ($0.name, structure)
    }
    for _ in 0..<3 {
      let hits = level.filter { $0.structure.slot(of: field) != nil }
      if hits.count > 1 { return nil }
      if let hit = hits.first { return hit.path + "." + field }
      level = level.flatMap { entry in
        entry.structure.fields.compactMap { inner -> (path: String, structure: StructType)? in
          guard case .structure(let name) = inner.type,
            let structure = environment.structure(name)
          else { return nil }
          return (entry.path + "." + inner.name, structure)
        }
      }
    }
    return nil
  }

  /// How two operands of different types could be brought to one.
  func conversions(_ operands: [ExprID], _ found: [CELType]) -> CheckerHint {
    guard operands.count == 2 else { return CheckerHint() }
    if let hint = numberHint(operands, found) { return hint }
    for (side, other) in [(0, 1), (1, 0)] where found[side] == .string {
      if found[other] == .bool, let hint = truthHint(operands[side]) { return hint }
      guard let maker = makers(of: found[other]).first else { continue }
      if case .constant(.string(let text)) = ast[operands[side]] {
        let written = "\(maker)(\(ConstantFormat.text(of: .string(text))))"
        return CheckerHint(
          notes: ["Write `\(written)`."],
          suggestion: .init(range: ast.range(of: operands[side]), replacement: written))
      }
      return CheckerHint(notes: ["Write `\(maker)(…)` around the string."])
    }
    for type in found {
      guard case .structure(let name) = type, let structure = environment.structure(name) else {
        continue
      }
      let fields = structure.fields.prefix(8).map { "`\($0.name)`" }.joined(separator: ", ")
      return CheckerHint(notes: ["`\(name)` is a record; its fields are \(fields)."])
    }
    return CheckerHint()
  }

  /// For a string that was meant as a truth value.
  private func truthHint(_ operand: ExprID) -> CheckerHint? {
    guard case .constant(.string(let text)) = ast[operand] else { return nil }
    let written: String
    switch text.lowercased() {
    case "yes", "true", "y": written = "true"
    case "no", "false", "n": written = "false"
    default: return nil
    }
    return CheckerHint(
      notes: ["A bool is `true` or `false` without quotes; it can also stand alone."],
      suggestion: .init(range: ast.range(of: operand), replacement: written))
  }

  private func numberHint(_ operands: [ExprID], _ found: [CELType]) -> CheckerHint? {
    let numbers: [CELType] = [.int, .uint, .double]
    guard found[0] != found[1], numbers.contains(found[0]), numbers.contains(found[1]) else {
      return nil
    }
    for (side, other) in [(0, 1), (1, 0)] {
      guard case .constant(.int(let value)) = ast[operands[side]], found[other] != .int,
        found[other] == .double || value >= 0
      else { continue }
      let written = found[other] == .double ? "\(value).0" : "\(value)u"
      return CheckerHint(
        notes: ["Write `\(written)`: numbers are not converted by themselves."],
        suggestion: .init(range: ast.range(of: operands[side]), replacement: written))
    }
    let target = found.contains(.double) ? "double" : "int"
    return CheckerHint(
      notes: ["Numbers are not converted by themselves; write `\(target)(…)` around one side."])
  }

  /// The functions that make a value of a type from one string.
  private func makers(of type: CELType) -> [String] {
    switch type {
    case .timestamp, .duration, .opaque: break
    default: return []
    }
    return environment.functions.filter { signature in
      signature.overloads.contains {
        !$0.isMember && $0.parameters == [.string] && $0.result == type
      }
    }.map(\.name)
  }

  /// How to reach a field of the elements, for one selected from the list itself.
  func elementHint(_ type: CELType, field: String) -> [String] {
    guard case .list(.structure(let name)) = type,
      environment.structure(name)?.slot(of: field) != nil
    else { return [] }
    return [
      "Its elements have that field: `.exists(x, x.\(field) …)` or `.all(x, x.\(field) …)` asks them."
    ]
  }
}

/// Notes and a replacement to go with a mistake.
struct CheckerHint {
  var notes: [String] = []
  var suggestion: ExpressionDiagnostic.Suggestion?
}
