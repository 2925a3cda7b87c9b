import Rules
import TestSupport

/// Makes up proposals that a schema allows, as texts in YAML: the same for the same seed.
///
/// Facts are written in every way there is: plain, `unknown`, `contested`, `silent`, `partial`, with practice
/// that differs or alone, or not at all; measures have facts of their own for some populations.
struct ProposalGenerator {
  private let schema: ProposalSchema
  private var random: SeededGenerator
  /// How many of a hundred facts are written.
  private let density: Int
  private var states: [String] = []
  /// The ids of the elements of the lists of the root, and those that the measure at hand is about.
  private var names: [String: [String]] = [:]
  private var covered: [String] = []

  private static let everyState = [
    "MEX", "USA", "GBR", "RWA", "ITA", "LBY", "HUN", "AUS", "THA", "COL", "DNK", "TUR",
  ]
  private static let amounts: [Double] = [0, 1, 2, 3, 5, 7, 14, 30, 48, 90, 180, 365]

  init(seed: UInt64, schema: ProposalSchema) {
    self.schema = schema
    random = SeededGenerator(seed: seed)
    density = random.pick([8, 20, 40, 70])
  }

  /// A proposal's text.
  static func text(seed: UInt64, schema: ProposalSchema) -> String {
    var generator = ProposalGenerator(seed: seed, schema: schema)
    return generator.proposal()
  }

  private mutating func proposal() -> String {
    states = Array(Self.everyState.shuffled(using: &random).prefix(random.pick([1, 2, 3])))
    names["populations"] = random.pick([["p1"], ["p1", "p2"]])
    names["measures"] = random.pick([["m1"], ["m1"], ["m1", "m2"]])
    var lines: [String] = []
    for field in schema.root.fields {
      switch (field.name, field.type) {
      case ("proposal", _): lines += head()
      case (let list, .list(.object(let element))):
        let count = list == "parties" ? states.count : names[list]?.count ?? random.pick([0, 1])
        guard count > 0 else { continue }
        lines.append("\(list):")
        for place in 0..<count { lines += self.element(element, of: list, place, indent: 2) }
      default: lines += self.field(field, indent: 0)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func head() -> [String] {
    let year = Int.random(in: 1985...2026, using: &random)
    let text = random.pick(["available", "available", "available", "partial", "unavailable"])
    return ["proposal:", "  id: made-up", "  date: \(year)-06-01", "  text: \(text)"]
  }

  // MARK: Groups

  private mutating func element(
    _ object: SchemaObject, of list: String, _ place: Int, indent: Int
  ) -> [String] {
    covered = names["populations"] ?? []
    var lines: [String] = []
    for field in object.fields {
      if case .id(let kind) = field.type {
        let isState = if case .state = kind { true } else { false }
        let name = isState ? states[place] : names[list]?[place] ?? "\(list)\(place + 1)"
        lines.append("\(field.name): \(name)")
      } else if list == "measures", field.name == "populations" {
        let all = covered
        covered = all.filter { _ in !random.chance(oneIn: 3) }
        if !covered.isEmpty { lines.append("populations: [\(covered.joined(separator: ", "))]") }
      } else if list == "measures", field.name == "overrides" {
        lines += overrides(field)
      } else {
        lines += self.field(field, indent: 0)
      }
    }
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { margin + ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  /// Facts of a measure that are otherwise for one of its populations.
  private mutating func overrides(_ field: SchemaField) -> [String] {
    guard let population = covered.first, random.chance(oneIn: 3),
      case .list(.object(let element)) = field.type
    else { return [] }
    let facts = element.fields.filter { $0.name != "populations" }.flatMap {
      random.chance(oneIn: 3) ? self.field($0, indent: 4) : []
    }
    return facts.isEmpty ? [] : ["overrides:", "  - populations: [\(population)]"] + facts
  }

  private mutating func field(_ field: SchemaField, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    switch field.type {
    case .object(let object):
      guard field.isRequired || Int.random(in: 0..<100, using: &random) < 40 + density / 2 else {
        return []
      }
      let inner = object.fields.flatMap { self.field($0, indent: indent + 2) }
      return inner.isEmpty ? [] : ["\(margin)\(field.name):"] + inner
    case .list(.object), .id: return []
    case .list(let element):
      guard isWritten(field) else { return [] }
      if field.fact != nil, random.chance(oneIn: 6) {
        return ["\(margin)\(field.name): \(random.pick(["unknown", "contested"]))"]
      }
      let values = (0..<random.pick([1, 1, 2])).map { _ in listed(element) }
      var seen: Set<String> = []
      let distinct = values.filter { seen.insert($0).inserted }
      return ["\(margin)\(field.name): [\(distinct.joined(separator: ", "))]"]
    case .fact(let kind), .plain(let kind):
      guard isWritten(field) else { return [] }
      return ["\(margin)\(field.name): \(written(kind, field.fact))"]
    case .ref(let list):
      return isWritten(field) ? ["\(margin)\(field.name): \(name(in: list))"] : []
    }
  }

  private mutating func isWritten(_ field: SchemaField) -> Bool {
    // Who acts is what most duties begin with.
    let isRole = if case .list(.fact(.state)) = field.type { true } else { false }
    return field.isRequired || Int.random(in: 0..<100, using: &random) < (isRole ? 60 : density)
  }

  // MARK: Values

  private mutating func listed(_ type: SchemaType) -> String {
    switch type {
    case .fact(let kind), .plain(let kind), .id(let kind): value(kind, nil)
    case .ref(let list): name(in: list)
    case .list, .object: "none"
    }
  }

  private mutating func name(in list: String) -> String { random.pick(names[list] ?? ["none"]) }

  /// A fact as it may be written.
  private mutating func written(_ kind: ScalarKind, _ fact: FactTraits?) -> String {
    guard let fact else { return value(kind, nil) }
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return "unknown"
    case 1: return "contested"
    case 2: return "silent"
    case 3: return "{practice: \(practice(kind, fact)), basis: practice_report, source: a report}"
    case 4, 5:
      if case .money = kind { return value(kind, fact) }
      let text = random.pick([value(kind, fact), value(kind, fact), "unknown"])
      return "{value: \(text), practice: \(practice(kind, fact)), source: a report}"
    case 6:
      if case .money = kind { return value(kind, fact) }
      let basis = random.pick(["text", "domestic_law", "practice_report", "judicial_fact"])
      return "{value: \(value(kind, fact)), basis: \(basis), note: a note}"
    default: return value(kind, fact)
    }
  }

  private mutating func practice(_ kind: ScalarKind, _ fact: FactTraits) -> String {
    if case .money = kind { return "unknown" }
    return random.chance(oneIn: 8) ? random.pick(["unknown", "contested"]) : value(kind, fact)
  }

  private mutating func value(_ kind: ScalarKind, _ fact: FactTraits?) -> String {
    switch kind {
    case .bool:
      return fact?.allowsPartial == true && random.chance(oneIn: 6)
        ? "partial" : random.pick(["yes", "no"])
    case .enumeration(let words): return random.pick(words)
    case .integer(let bounds): return String(Int(number(within: bounds)))
    case .number(let bounds): return String(number(within: bounds))
    case .date: return "\(Int.random(in: 1990...2026, using: &random))-03-15"
    case .period:
      let unit = random.pick(PeriodText.Unit.allCases).rawValue
      return "\(Int(random.pick(Self.amounts))) \(unit)"
    case .money: return "{value: 1000, currency: EUR, year: 2020}"
    case .state: return random.pick(states)
    case .text: return "some words"
    }
  }

  private mutating func number(within bounds: NumberBounds) -> Double {
    random.pick(Self.amounts.filter(bounds.contains) + [bounds.minimum ?? bounds.maximum ?? 0])
  }
}
