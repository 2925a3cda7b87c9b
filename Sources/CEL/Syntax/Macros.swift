extension Parser {
  /// What a call becomes if it is a macro that the environment turns on, or `nil`.
  mutating func expandMacro(_ call: MacroExpander.Call) -> ExprID? {
    let macros = environment.macros
    let count = call.arguments.count
    guard let target = call.target else {
      if call.function == "has", count == 1, macros.contains(.standard) { return expandHas(call) }
      return nil
    }
    switch (call.function, count) {
    case ("all", 2), ("exists", 2), ("exists_one", 2), ("existsOne", 2), ("map", 2), ("map", 3),
      ("filter", 2):
      return macros.contains(.standard) ? expandLoop(call, over: target) : nil
    case ("all", 3), ("exists", 3), ("existsOne", 3), ("transformList", 3), ("transformList", 4),
      ("transformMap", 3), ("transformMap", 4), ("transformMapEntry", 3), ("transformMapEntry", 4):
      return macros.contains(.twoVariables) ? expandLoop(call, over: target) : nil
    case ("bind", 3):
      guard macros.contains(.bindings), isNamespace(target, "cel") else { return nil }
      let name = variable(call.arguments[0], of: call)
      return binding(name, to: call.arguments[1], in: call.arguments[2], call.range)
    case ("block", 2), ("index", 1), ("iterVar", 2), ("accuVar", 2):
      guard macros.contains(.block), isNamespace(target, "cel") else { return nil }
      return expandBlock(call)
    case ("optMap", 2), ("optFlatMap", 2):
      return macros.contains(.optionals) ? expandOptionalMap(call, over: target) : nil
    case ("greatest", _), ("least", _):
      guard macros.contains(.math), isNamespace(target, "math") else { return nil }
      return expandExtremum(call)
    case ("sortBy", 2): return macros.contains(.lists) ? expandSort(call, over: target) : nil
    default: return nil
    }
  }

  private mutating func expandHas(_ call: MacroExpander.Call) -> ExprID {
    let argument = call.arguments[0]
    switch builder[argument] {
    case .select(let operand, let field, isTest: false):
      return add(.select(operand: operand, field: field, isTest: true), at: call.range)
    case .call(OperatorName.optionalSelect, nil, let parts):
      guard case .constant(.string(let field)) = builder[parts[1]] else { break }
      return add(.select(operand: parts[0], field: field, isTest: true), at: call.range)
    default: break
    }
    report(.hasArgument(at: place(argument)))
    return argument
  }

  // MARK: Loops

  /// All macros that run over a list or map with one or two variables.
  private mutating func expandLoop(_ call: MacroExpander.Call, over target: ExprID) -> ExprID {
    let hasTwo: Bool =
      switch (call.function, call.arguments.count) {
      case ("map", _), (_, 2): false
      default: true
      }
    let first: String
    var second: String?
    if hasTwo {
      let names = variables(of: call)
      first = names.0
      second = names.1
    } else {
      first = variable(call.arguments[0], of: call)
    }
    let rest = Array(call.arguments.dropFirst(hasTwo ? 2 : 1))
    let fold = fold(call, over: first, rest)
    let loop = Comprehension(
      range: target, iterVar: first, iterVar2: second, accuVar: MacroExpander.result,
      accuInit: fold.initial, loopCondition: fold.condition, loopStep: fold.step,
      result: fold.result)
    return add(.comprehension(loop), at: call.range)
  }

  private struct Fold {
    let initial: ExprID
    let condition: ExprID
    let step: ExprID
    let result: ExprID
  }

  /// The accumulation of a loop macro; `rest` is what follows the variables.
  private mutating func fold(
    _ call: MacroExpander.Call, over variable: String, _ rest: [ExprID]
  ) -> Fold {
    let range = call.range
    let predicate = builder.range(of: rest[0])
    switch call.function {
    case "all", "exists":
      let isAll = call.function == "all"
      let accumulated = ident(MacroExpander.result, range)
      let goesOn = isAll ? accumulated : self.call(OperatorName.logicalNot, [accumulated], range)
      return Fold(
        initial: constant(.bool(isAll), range),
        condition: self.call(OperatorName.notStrictlyFalse, [goesOn], range),
        step: self.call(
          isAll ? OperatorName.logicalAnd : OperatorName.logicalOr,
          [ident(MacroExpander.result, predicate), rest[0]], predicate),
        result: ident(MacroExpander.result, range))
    case "exists_one", "existsOne":
      let more = self.call(
        OperatorName.add,
        [ident(MacroExpander.result, predicate), constant(.int(1), predicate)], predicate)
      return Fold(
        initial: constant(.int(0), range), condition: constant(.bool(true), range),
        step: conditional(rest[0], more),
        result: self.call(
          OperatorName.equals, [ident(MacroExpander.result, range), constant(.int(1), range)],
          range))
    default: break
    }
    let isMap = call.function == "transformMap" || call.function == "transformMapEntry"
    let value = call.function == "filter" ? ident(variable, predicate) : rest[rest.count - 1]
    let place = builder.range(of: value)
    let accumulated = ident(MacroExpander.result, place)
    let more: ExprID
    switch call.function {
    case "transformMap":
      more = self.call("cel.@mapInsert", [accumulated, ident(variable, place), value], place)
    case "transformMapEntry": more = self.call("cel.@mapInsert", [accumulated, value], place)
    default:
      let element = list([value], place)
      more = self.call(OperatorName.add, [accumulated, element], place)
    }
    let isFiltered = call.function == "filter" || rest.count == 2
    return Fold(
      initial: isMap ? add(.map([]), at: range) : list([], range),
      condition: constant(.bool(true), range),
      step: isFiltered ? conditional(rest[0], more) : more,
      result: ident(MacroExpander.result, range))
  }

  /// `predicate ? more : @result`.
  private mutating func conditional(_ predicate: ExprID, _ more: ExprID) -> ExprID {
    let range = builder.range(of: predicate)
    return call(
      OperatorName.conditional, [predicate, more, ident(MacroExpander.result, range)], range)
  }

  // MARK: Extensions

  /// `cel.block([…], body)` and the names that may stand in it.
  private mutating func expandBlock(_ call: MacroExpander.Call) -> ExprID {
    if call.function == "block" {
      guard case .list(let elements, let optionals) = builder[call.arguments[0]], optionals.isEmpty
      else {
        report(
          .macroArgument("cel.block", needs: "a list first", at: place(call.arguments[0])))
        return call.arguments[1]
      }
      var body = call.arguments[1]
      for (index, element) in elements.enumerated().reversed() {
        body = binding("@index\(index)", to: element, in: body, call.range)
      }
      // An empty block is its body; the macro call needs a node of its own.
      return elements.isEmpty
        ? binding("@block", to: constant(.null, call.range), in: body, call.range) : body
    }
    var numbers: [Int64] = []
    for argument in call.arguments {
      if case .constant(.int(let number)) = builder[argument], number >= 0 {
        numbers.append(number)
      } else {
        report(
          .macroArgument(
            "cel.\(call.function)", needs: "whole numbers written out", at: place(argument)))
        numbers.append(0)
      }
    }
    switch call.function {
    case "index": return ident("@index\(numbers[0])", call.range)
    case "iterVar": return ident("@it:\(numbers[0]):\(numbers[1])", call.range)
    default: return ident("@ac:\(numbers[0]):\(numbers[1])", call.range)
    }
  }

  /// `o.optMap(x, e)`: the optional of `e` over what `o` holds; `optFlatMap`: `e` itself.
  private mutating func expandOptionalMap(
    _ call: MacroExpander.Call, over target: ExprID
  ) -> ExprID {
    let range = call.range
    let name = variable(call.arguments[0], of: call)
    let held = "@target"
    let hasValue = add(
      .call(function: "hasValue", target: ident(held, range), arguments: []), at: range)
    let value = add(
      .call(function: "value", target: ident(held, range), arguments: []), at: range)
    let mapped = binding(name, to: value, in: call.arguments[1], range)
    let present =
      call.function == "optMap" ? self.call("optional.of", [mapped], range) : mapped
    let choice = self.call(
      OperatorName.conditional, [hasValue, present, self.call("optional.none", [], range)], range)
    return binding(held, to: target, in: choice, range)
  }

  /// `math.greatest(…)` and `math.least(…)`.
  private mutating func expandExtremum(_ call: MacroExpander.Call) -> ExprID {
    let function = call.function == "greatest" ? "math.@max" : "math.@min"
    if call.arguments.isEmpty {
      report(
        .macroArgument(
          "math.\(call.function)", needs: "at least one argument",
          at: Int(call.range.lowerBound)..<Int(call.range.upperBound)))
    }
    if call.arguments.count <= 2 { return self.call(function, call.arguments, call.range) }
    let all = list(call.arguments, call.range)
    return self.call(function, [all], call.range)
  }

  /// `l.sortBy(x, key)`: `l` sorted by a list of keys made by `map`.
  private mutating func expandSort(_ call: MacroExpander.Call, over target: ExprID) -> ExprID {
    let range = call.range
    let input = MacroExpander.sortInput
    let keys = expandLoop(
      MacroExpander.Call(
        function: "map", target: target, arguments: call.arguments, range: range, name: call.name),
      over: ident(input, range))
    let sorted = add(
      .call(
        function: "@sortByAssociatedKeys", target: ident(input, range), arguments: [keys]),
      at: range)
    return binding(input, to: target, in: sorted, range)
  }
}
