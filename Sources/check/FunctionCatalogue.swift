import CEL
import Engine
import Reporters

/// Everything that rules may call, as pages.
enum FunctionCatalogue {
  /// The libraries of the language, then the functions of law and time.
  static let chapters: [FunctionChapter] =
    CELLibrary.allCases.map { library in
      FunctionChapter(
        name: library.rawValue, doc: library.doc,
        pages: merged(library.functions).map { page($0, in: library.rawValue) }
          + library.macros.map { page($0) })
    } + [
      FunctionChapter(
        name: engine, doc: "Law and time, as rules need them; every pack may use it.",
        pages: merged(EngineFunctions.declarations).map { page($0, in: engine) })
    ]

  private static let engine = "engine"

  /// One declaration a name; what macros are made of is not for authors.
  private static func merged(_ declarations: [FunctionDeclaration]) -> [FunctionDeclaration] {
    declarations.filter {
      $0.signature.name == OperatorName.inList || !$0.signature.name.contains("@")
    }
  }

  private static func page(_ function: FunctionDeclaration, in library: String) -> FunctionPage {
    let name = function.signature.name
    var forms: [String] = []
    for overload in function.signature.overloads {
      let form = overload.form(of: name)
      if !forms.contains(form) { forms.append(form) }
    }
    return FunctionPage(
      library: library, name: OperatorName.sign(of: name), forms: forms, doc: function.doc,
      errors: function.errors, examples: function.examples.map(example))
  }

  private static func page(_ macro: MacroDeclaration) -> FunctionPage {
    FunctionPage(
      library: macro.library.rawValue, name: macro.name, forms: macro.forms, doc: macro.doc,
      errors: macro.errors, examples: macro.examples.map(example))
  }

  private static func example(_ example: FunctionDeclaration.Example) -> FunctionPage.Example {
    .init(expression: example.expression, result: example.result)
  }
}

extension Overload {
  /// How it is called, with types: `string.size() -> int`, `int + int -> int`.
  fileprivate func form(of function: String) -> String {
    let types = parameters.map { "\($0)" }
    let sign = OperatorName.sign(of: function)
    let call: String
    switch function {
    case OperatorName.conditional: call = "\(types[0]) ? \(types[1]) : \(types[2])"
    case OperatorName.index: call = "\(types[0])[\(types[1])]"
    case OperatorName.optionalIndex: call = "\(types[0])[?\(types[1])]"
    case OperatorName.optionalSelect: call = "\(types[0]).?field"
    case OperatorName.logicalNot, OperatorName.negate: call = sign + types[0]
    case _ where sign != function: call = "\(types[0]) \(sign) \(types[1])"
    case _ where isMember:
      call = "\(types[0]).\(function)(\(types.dropFirst().joined(separator: ", ")))"
    default: call = "\(function)(\(types.joined(separator: ", ")))"
    }
    return "\(call) -> \(result)"
  }
}
