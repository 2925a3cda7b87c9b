/// A part of the language that a pack may name: what CEL itself has, and each extension of it.
package enum CELLibrary: String, CaseIterable, Sendable {
  case standard
  case strings
  case math
  case lists
  case sets
  case encoders
  case optionals
  case network
  case bindings
  case comprehensions
  case block

  /// What it is for, in a sentence.
  package var doc: String {
    switch self {
    case .standard: "What CEL itself has; every pack may use it."
    case .strings: "Texts taken apart, put together and formatted; places are code points from 0."
    case .math: "Numbers rounded and compared, and the bits of whole numbers."
    case .lists: "Lists cut, sorted and flattened."
    case .sets: "Lists taken as sets."
    case .encoders: "Bytes as text in base 64."
    case .optionals: "Values that may be missing."
    case .network: "IP addresses and ranges of them."
    case .bindings: "A name for a value within an expression."
    case .comprehensions: "Loops that see the place or key beside the element."
    case .block: "Parts of an expression numbered and shared; for expressions that programs write."
    }
  }

  /// Its functions, operators included.
  package var functions: [FunctionDeclaration] {
    switch self {
    case .standard:
      FunctionLibrary.logic + FunctionLibrary.comparison + FunctionLibrary.arithmetic
        + FunctionLibrary.collections + FunctionLibrary.conversions + FunctionLibrary.strings
        + FunctionLibrary.regularExpressions + FunctionLibrary.time
    case .strings: FunctionLibrary.stringExtensions + FunctionLibrary.stringFormatting
    case .math: FunctionLibrary.math
    case .lists: FunctionLibrary.lists
    case .sets: FunctionLibrary.sets
    case .encoders: FunctionLibrary.encoders
    case .optionals: FunctionLibrary.optionals
    case .network: FunctionLibrary.network
    case .comprehensions: FunctionLibrary.macroParts
    case .bindings, .block: []
    }
  }

  /// Its macros.
  package var macros: [MacroDeclaration] { MacroDeclaration.all.filter { $0.library == self } }

  /// The library of each overload, by its id.
  package static let byOverload: [String: CELLibrary] = {
    var result: [String: CELLibrary] = [:]
    for library in allCases {
      for overload in library.functions.flatMap(\.signature.overloads) {
        result[overload.id] = library
      }
    }
    return result
  }()
}

extension CELLibrary {
  /// Something of a library that an expression uses.
  package struct Use: Hashable, Sendable {
    package let library: CELLibrary
    /// The function or macro as called.
    package let name: String
    /// Where its name stands in the expression's text.
    package let range: Range<Int>
  }

  /// What an expression uses of the extensions, in the order of the text; the standard library is left out.
  ///
  /// - Parameters:
  ///   - expression: A checked tree.
  ///   - environment: What it was checked against.
  /// - Returns: One use for each call that only an extension can answer.
  package static func uses(of expression: CheckedAST, in environment: Environment) -> [Use] {
    let ast = expression.ast
    var result: [Use] = []
    ast.visit { id in
      if let macro = ast.macroCalls[id], let found = MacroDeclaration.find(macro, in: ast) {
        result.append(Use(library: found.library, name: found.name, range: ast.nameRange(of: id)))
      } else if case .call(let name, _, _) = ast[id], ast.macroCalls[id] == nil,
        // What macros are made of is told by the macro.
        name == OperatorName.inList || !name.contains("@"),
        case .function(let index, let overloads)? = expression.reference(of: id)
      {
        let libraries = overloads.map {
          byOverload[environment.functions[index].overloads[$0].id] ?? .standard
        }
        if let library = libraries.first, !libraries.contains(.standard) {
          result.append(
            Use(library: library, name: OperatorName.sign(of: name), range: ast.nameRange(of: id)))
        }
      }
      return true
    }
    return result.filter { $0.library != .standard }
  }
}
