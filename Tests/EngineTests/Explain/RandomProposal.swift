import Rules
import TestSupport

@testable import Documents
@testable import Engine

/// Proposals made up from the schema: every field may be there, with any value it may have, or not.
struct RandomProposal {
  let schema: ProposalSchema
  var generator: SeededGenerator

  init(_ schema: ProposalSchema, seed: UInt64) {
    self.schema = schema
    generator = SeededGenerator(seed: seed)
  }

  /// A proposal with two parties, two groups of people and two measures, as JSON, which YAML holds.
  mutating func text() -> String {
    let measures = (0..<2).map { number in
      element(
        of: "measures",
        setting: [
          "id": .string("m\(number)"), "populations": .list([.string("p0"), .string("p1")]),
        ])
    }
    let populations = (0..<2).map { element(of: "populations", setting: ["id": .string("p\($0)")]) }
    var entries: [DocumentValue.Entry] = [
      .init(
        "proposal",
        .mapping([
          .init("id", .string("made-up")), .init("date", .string("2020-06-01")),
          .init("text", .string(generator.chance(oneIn: 3) ? "partial" : "available")),
        ])),
      .init(
        "parties",
        .list(
          ["ITA", "USA"].map { .mapping([.init("state", .string($0))]) })),
      .init("populations", .list(populations)), .init("measures", .list(measures)),
    ]
    for field in schema.root.fields where field.name != "proposal" {
      guard case .object(let object) = field.type, generator.chance(oneIn: 2) else { continue }
      entries.append(.init(field.name, group(object, setting: [:])))
    }
    return ValueText.inline(.mapping(entries), .json)
  }

  private mutating func element(of list: String, setting: [String: DocumentValue]) -> DocumentValue
  {
    guard case .list(.object(let object))? = schema.root.field(list)?.type else { return .null }
    return group(object, setting: setting)
  }

  private mutating func group(_ object: SchemaObject, setting: [String: DocumentValue])
    -> DocumentValue
  {
    var entries: [DocumentValue.Entry] = []
    for field in object.fields {
      if let value = setting[field.name] {
        entries.append(.init(field.name, value))
      } else if let value = value(of: field) {
        entries.append(.init(field.name, value))
      }
    }
    return .mapping(entries)
  }

  private mutating func value(of field: SchemaField) -> DocumentValue? {
    switch field.type {
    case .object(let object):
      return generator.chance(oneIn: 2) ? group(object, setting: [:]) : nil
    case .fact(let kind):
      guard field.isRequired || generator.chance(oneIn: 2) else { return nil }
      return scalar(kind)
    case .plain(.enumeration(let words)):
      return field.isRequired || generator.chance(oneIn: 2) ? .string(generator.pick(words)) : nil
    case .list(.fact(let kind)):
      guard generator.chance(oneIn: 2), let value = scalar(kind) else { return nil }
      return .list([value])
    case .plain, .id, .ref, .list: return nil
    }
  }

  private mutating func scalar(_ kind: ScalarKind) -> DocumentValue? {
    switch kind {
    case .bool: return .bool(generator.chance(oneIn: 2))
    case .enumeration(let words): return .string(generator.pick(words))
    case .period: return .string("\(Int.random(in: 1...90, using: &generator)) calendar_days")
    case .state: return .string(generator.pick(["ITA", "USA"]))
    case .integer, .number, .date, .money, .text: return nil
    }
  }
}
