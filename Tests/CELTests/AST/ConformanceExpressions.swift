import Foundation

@testable import CEL

/// The cases of the public CEL conformance suites that the front end can be tested on, where they are at hand.
enum ConformanceExpressions {
  /// One case: an expression, what it may refer to, and what is expected of its type.
  struct Case {
    let suite: String
    let name: String
    let text: String
    let container: String
    let isChecked: Bool
    let variables: [VariableDeclaration]
    let functions: [FunctionSignature]
    /// Whether a value is expected, so that nothing may be wrong with the expression.
    let hasValue: Bool
    let deducedType: String?
  }

  /// The folder named by `CEL_CONFORMANCE`, or the one beside the package; `nil` where neither is there.
  static let folder: URL? = {
    let beside = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/cel")
    let named = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"].map {
      URL(fileURLWithPath: $0)
    }
    return [named, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("json").path)
    }
  }()

  /// Every case of every suite.
  static func all() throws -> [Case] {
    guard let folder else { return [] }
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent("json"), includingPropertiesForKeys: nil)
    return try files.sorted { $0.path < $1.path }.flatMap { file -> [Case] in
      let suite = try JSONDecoder().decode(SuiteRecord.self, from: Data(contentsOf: file))
      return suite.sections.flatMap(\.tests).map { $0.toCase(in: suite.name) }
    }
  }
}

private struct SuiteRecord: Decodable {
  struct Section: Decodable { let tests: [CaseRecord] }
  let name: String
  let sections: [Section]
}

private struct CaseRecord: Decodable {
  struct Expectation: Decodable {
    struct Typed: Decodable { let deduced_type: TypeRecord? }
    struct Anything: Decodable { init(from decoder: any Decoder) {} }
    let value: Anything?
    let typed_result: Typed?
  }
  struct Declaration: Decodable {
    struct Identifier: Decodable { let type: TypeRecord }
    struct Function: Decodable { let overloads: [OverloadRecord] }
    struct OverloadRecord: Decodable {
      let id: String
      let params: [TypeRecord]
      let result: TypeRecord
      let is_instance_function: Bool
    }
    let name: String
    let ident: Identifier?
    let function: Function?
  }

  let name: String
  let expr: String
  let container: String
  let disable_check: Bool
  let type_env: [Declaration]
  let expect: Expectation

  func toCase(in suite: String) -> ConformanceExpressions.Case {
    ConformanceExpressions.Case(
      suite: suite, name: name, text: expr, container: container, isChecked: !disable_check,
      variables: type_env.compactMap { declaration in
        declaration.ident.map { VariableDeclaration(declaration.name, $0.type.type) }
      },
      functions: type_env.compactMap { declaration in
        declaration.function.map { function in
          FunctionSignature(
            name: declaration.name,
            overloads: function.overloads.map {
              Overload(
                id: $0.id, $0.params.map(\.type), $0.result.type,
                isMember: $0.is_instance_function)
            })
        }
      },
      hasValue: expect.value != nil || expect.typed_result != nil,
      deducedType: expect.typed_result?.deduced_type?.type.description)
  }
}

/// A type in the tagged form of the suites.
private final class TypeRecord: Decodable {
  struct Map: Decodable {
    let key: TypeRecord
    let value: TypeRecord
  }
  struct Abstract: Decodable {
    let name: String
    let params: [TypeRecord]
  }

  let primitive: String?
  let message: String?
  let null: Bool?
  let list: TypeRecord?
  let map: Map?
  let abstract: Abstract?
  let type_param: String?

  var type: CELType {
    if let list { return .list(list.type) }
    if let map { return .map(map.key.type, map.value.type) }
    if let abstract { return .opaque(abstract.name, abstract.params.map(\.type)) }
    if let type_param { return .typeParameter(type_param) }
    if null != nil { return .null }
    if let message { return CELType.named(message) ?? .structure(message) }
    switch primitive {
    case "BOOL": return .bool
    case "INT64": return .int
    case "UINT64": return .uint
    case "DOUBLE": return .double
    case "STRING": return .string
    case "BYTES": return .bytes
    default: return .dyn
    }
  }
}
