import CEL
import Findings
import Rules

/// Puts a condition into words, without a case: what its fields mean, and how they are joined.
struct ConditionProse {
  let schema: ProposalSchema
  let scope: RuleScope
  /// What names stand for that are no fields: definitions of the rule and of the pack.
  let names: [String: String]

  /// The condition in words; the expression itself where it can't be read.
  func prose(_ expression: RuleExpression) -> RuleSite.Prose {
    let environment = Environment(macros: .all)
    guard let ast = ExpressionCompiler.parse(expression.text, in: environment).ast else {
      return .expression(expression.text)
    }
    return Walk(words: self, ast: ast).prose(ast.root, [:])
  }

  /// One expression; what loop variables stand for is handed down.
  private struct Walk {
    let words: ConditionProse
    let ast: AST

    func prose(_ id: ExprID, _ loops: [String: String]) -> RuleSite.Prose {
      switch ast[id] {
      case .call(OperatorName.logicalAnd, nil, let parts):
        return .all(joined(parts, OperatorName.logicalAnd).map { prose($0, loops) })
      case .call(OperatorName.logicalOr, nil, let parts):
        return .any(joined(parts, OperatorName.logicalOr).map { prose($0, loops) })
      case .call(OperatorName.logicalNot, nil, let parts): return .not(prose(parts[0], loops))
      case .call(OperatorName.conditional, nil, let parts):
        return .choice(
          prose(parts[0], loops), prose(parts[1], loops), prose(parts[2], loops))
      case .call(let name, nil, let sides) where sides.count == 2:
        return comparison(name, sides, loops) ?? .expression(Unparser.text(of: id, in: ast))
      case .call("binds", let target?, let parts) where isLaw(target):
        return .statement("\(law(parts[1], loops)) binds \(value(parts[0], loops))")
      case .call("party", let target?, let parts) where isLaw(target):
        return .statement("\(value(parts[0], loops)) is party to \(law(parts[1], loops))")
      case .call("reserved", let target?, let parts) where isLaw(target):
        return .statement(
          "a reservation of \(value(parts[0], loops)) touches \(law(parts[1], loops))")
      case .comprehension(let loop): return quantified(loop, id, loops)
      case .list: return .statement(value(id, loops))
      case .ident, .select:
        return subject(id, loops).map(RuleSite.Prose.statement)
          ?? .expression(Unparser.text(of: id, in: ast))
      default: return .expression(Unparser.text(of: id, in: ast))
      }
    }

    /// The operands of a chain of one operator.
    private func joined(_ parts: [ExprID], _ name: String) -> [ExprID] {
      parts.flatMap { part -> [ExprID] in
        if case .call(name, nil, let inner) = ast[part] { return joined(inner, name) }
        return [part]
      }
    }

    private func comparison(_ name: String, _ sides: [ExprID], _ loops: [String: String])
      -> RuleSite.Prose?
    {
      let verbs = [
        OperatorName.equals: "", OperatorName.notEquals: "not ",
        OperatorName.less: "less than ", OperatorName.lessEquals: "at most ",
        OperatorName.greater: "more than ", OperatorName.greaterEquals: "at least ",
      ]
      if name == OperatorName.inList {
        if case .list(let elements, _) = ast[sides[1]] {
          let words = elements.map { value($0, loops) }
          return .statement("\(value(sides[0], loops)): \(list(words, "or"))")
        }
        return .statement("\(value(sides[0], loops)) is among: \(value(sides[1], loops))")
      }
      guard let verb = verbs[name] else { return nil }
      if case .constant(.bool(let flag)) = ast[sides[1]], name == OperatorName.equals {
        let inner = prose(sides[0], loops)
        return flag ? inner : .not(inner)
      }
      let (left, right) = (value(sides[0], loops), value(sides[1], loops))
      // What a field means ends as it likes: a colon reads well behind everything.
      guard subject(sides[0], loops) != nil else { return .statement("\(left) is \(verb)\(right)") }
      return .statement("\(left): \(verb)\(right)")
    }

    /// `exists` and `all`, which a macro has taken apart; what else loops stays an expression.
    private func quantified(_ loop: Comprehension, _ id: ExprID, _ loops: [String: String])
      -> RuleSite.Prose
    {
      guard case .constant(.bool(let start)) = ast[loop.accuInit],
        case .call(let name, nil, let parts) = ast[loop.loopStep], parts.count == 2,
        name == (start ? OperatorName.logicalAnd : OperatorName.logicalOr)
      else { return filtered(loop, loops) ?? .expression(Unparser.text(of: id, in: ast)) }
      if let choice = choice(of: loop.iterVar, in: parts[1], loops) {
        return .statement(
          "\(value(loop.range, loops)): \(start ? "nothing but " : "among them ")\(choice)")
      }
      var inner = loops
      inner[loop.iterVar] = "it"
      return .each(value(loop.range, loops), isAll: start, prose(parts[1], inner))
    }

    /// `filter` by values; what else gathers elements stays an expression.
    private func filtered(_ loop: Comprehension, _ loops: [String: String]) -> RuleSite.Prose? {
      guard case .call(OperatorName.conditional, nil, let parts) = ast[loop.loopStep],
        case .call(OperatorName.add, nil, let sum) = ast[parts[1]],
        case .list(let added, _) = ast[sum[1]], added.count == 1,
        case .ident(loop.iterVar) = ast[added[0]],
        let choice = choice(of: loop.iterVar, in: parts[0], loops)
      else { return nil }
      return .statement("\(value(loop.range, loops)): only \(choice)")
    }

    /// The values that an element of a list is compared with, where nothing else is asked of it.
    private func choice(of element: String, in id: ExprID, _ loops: [String: String]) -> String? {
      guard case .call(let name, nil, let sides) = ast[id], sides.count == 2,
        [OperatorName.equals, OperatorName.inList].contains(name),
        case .ident(element) = ast[sides[0]]
      else { return nil }
      return value(sides[1], loops)
    }

    private func isLaw(_ target: ExprID) -> Bool {
      if case .ident("law") = ast[target] { true } else { false }
    }

    /// A citation as it is printed.
    private func law(_ id: ExprID, _ loops: [String: String]) -> String {
      if case .constant(.string(let text)) = ast[id] { text } else { value(id, loops) }
    }

    /// A value in words.
    private func value(_ id: ExprID, _ loops: [String: String]) -> String {
      switch ast[id] {
      case .constant(.string(let text)): return "“\(spaced(text))”"
      case .constant(.int(let number)): return String(number)
      case .constant(.double(let number)):
        return number == number.rounded() && abs(number) < 1e15
          ? String(Int64(number)) : String(number)
      case .constant(.bool(let flag)): return flag ? "yes" : "no"
      case .list(let elements, _): return list(elements.map { value($0, loops) }, "or")
      case .call("date", nil, let parts), .call("period", nil, let parts):
        return parts.first.flatMap { part in
          if case .constant(.string(let text)) = ast[part] { text } else { nil }
        } ?? Unparser.text(of: id, in: ast)
      default: return subject(id, loops) ?? Unparser.text(of: id, in: ast)
      }
    }

    /// What a name or a field means.
    private func subject(_ id: ExprID, _ loops: [String: String]) -> String? {
      guard let name = ast.qualifiedName(of: id) else { return nil }
      let parts = name.split(separator: ".").map(String.init)
      if let loop = loops[parts[0]] {
        return parts.count == 1 ? loop : "its \(spaced(parts.last ?? ""))"
      }
      switch name {
      case "bearer": return "the State"
      case "as_of": return "the day"
      default: break
      }
      if let meaning = words.names[name] { return meaning }
      return words.schema.field(at: name, in: words.scope).map { phrase($0.description) }
    }

    /// A description without its full stop.
    private func phrase(_ text: String) -> String {
      text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private func spaced(_ text: String) -> String {
      String(text.map { $0 == "_" ? " " : $0 })
    }

    private func list(_ items: [String], _ conjunction: String) -> String {
      guard let last = items.last, items.count > 1 else { return items.first ?? "nothing" }
      return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
  }
}
