/// The forms a fact may take, in JSON Schema.
enum FactForms {
  private static let words = FactWord.allCases.map(\.rawValue)

  /// Names under `$defs` that are ours and no group's.
  static let sharedNames: Set<String> = ["basis", "day", "name", "period", "state", "text"]

  /// The small parts that many facts share.
  static func shared(_ states: [String]) -> [JSONText.Member] {
    let units = PeriodText.Unit.allCases.map { $0.rawValue.dropLast() + "s?" }
    let state: JSONText =
      states.isEmpty
      ? .of(("type", .string("string")))
      : .of(
        ("description", .string("A State by ISO 3166-1 alpha-3, or an organisation.")),
        (
          "anyOf",
          .array([
            .of(("enum", .strings(states))),
            .of(("type", .string("string")), ("minLength", .number("4"))),
          ])
        ))
    return JSONText.keys([
      (
        "basis",
        .of(
          ("description", .string("What the fact rests on.")),
          ("enum", .strings(FactBasis.allCases.map(\.rawValue))))
      ),
      ("day", .of(("type", .string("string")), ("format", .string("date")))),
      (
        "name",
        .of(("type", .string("string")), ("pattern", .string("^[A-Za-z0-9._-]+$")))
      ),
      (
        "period",
        .of(
          ("description", .string("A length of time with its unit, such as `36 hours`.")),
          ("type", .string("string")),
          ("pattern", .string("^[0-9]+(\\.[0-9]+)? (\(units.joined(separator: "|")))$")))
      ),
      ("state", state),
      ("text", .of(("type", .string("string")))),
    ])
  }

  /// A pointer to a part under `$defs`.
  static func reference(_ name: String) -> [JSONText.Member] {
    JSONText.keys([("$ref", .string("#/$defs/\(name)"))])
  }

  /// One value of a kind, plain.
  static func value(_ kind: ScalarKind) -> [JSONText.Member] {
    switch kind {
    case .bool: JSONText.keys([("enum", yesAndNo([]))])
    case .enumeration(let words): JSONText.keys([("enum", .strings(words))])
    case .integer(let bounds): number("integer", bounds)
    case .number(let bounds): number("number", bounds)
    case .date: reference("day")
    case .period: reference("period")
    case .money: record(of: .money, FactTraits(scope: .proposal), isRequired: true)
    case .state: reference("state")
    case .text: reference("text")
    }
  }

  /// A list of elements of a form.
  static func list(of element: [JSONText.Member], maxItems: Int?) -> [JSONText.Member] {
    JSONText.keys([
      ("type", .string("array")), ("maxItems", maxItems.map { .number("\($0)") }),
      ("items", .object(element)),
    ])
  }

  /// A fact in all its forms.
  static func forms(of field: SchemaField, _ fact: FactTraits) -> [JSONText.Member] {
    var forms = valueForms(of: field.type, fact, maxItems: field.maxItems)
    forms.append(.object(record(of: field.type, fact, maxItems: field.maxItems)))
    return JSONText.keys([("anyOf", .array(forms))])
  }

  // MARK: Parts

  /// What may stand for the value: plain, or one of the words.
  private static func valueForms(
    of type: SchemaType, _ fact: FactTraits, maxItems: Int? = nil
  ) -> [JSONText] {
    let extra = words + (fact.silence.substitute == .unlimited ? ["unlimited"] : [])
    switch type {
    case .fact(.bool), .plain(.bool):
      return [.of(("enum", yesAndNo((fact.allowsPartial ? ["partial"] : []) + extra)))]
    case .fact(.enumeration(let choices)), .plain(.enumeration(let choices)):
      return [.of(("enum", .strings(choices + extra)))]
    case .fact(.money), .plain(.money): return [.of(("enum", .strings(extra)))]
    case .fact(let kind), .plain(let kind):
      return [.object(value(kind)), .of(("enum", .strings(extra)))]
    case .list(let element):
      return [
        .object(list(of: elementForm(element, fact), maxItems: maxItems)),
        .of(("enum", .strings(extra))),
      ]
    case .ref, .id, .object: return [.of(("type", .string("string")))]
    }
  }

  private static func elementForm(_ type: SchemaType, _ fact: FactTraits) -> [JSONText.Member] {
    switch type {
    case .fact(.money): value(.money)
    // Each element may have a source of its own.
    case .fact(let kind):
      JSONText.keys([
        ("anyOf", .array([.object(value(kind)), .object(record(of: type, fact))]))
      ])
    case .plain(let kind): value(kind)
    case .ref, .id, .list, .object: reference("name")
    }
  }

  private static func record(
    of type: SchemaType, _ fact: FactTraits, isRequired: Bool = false, maxItems: Int? = nil
  ) -> [JSONText.Member] {
    var value: JSONText = .of(("anyOf", .array(valueForms(of: type, fact, maxItems: maxItems))))
    var extra: [(String, JSONText?)] = []
    switch type {
    case .fact(.period):
      value = .of(
        (
          "anyOf",
          .array(
            valueForms(of: type, fact) + [
              .of(("type", .string("number")), ("minimum", .number("0")))
            ])
        ))
      extra = [("unit", .of(("enum", .strings(PeriodText.Unit.allCases.map(\.rawValue)))))]
    case .fact(.money):
      value = .of(
        (
          "anyOf",
          .array([
            .of(("type", .string("number")), ("minimum", .number("0"))),
            .of(("enum", .strings(words))),
          ])
        ))
      extra = [
        (
          "currency",
          .of(
            ("description", .string("By ISO 4217.")), ("type", .string("string")),
            ("pattern", .string("^[A-Z]{3}$")))
        ),
        (
          "year",
          .of(
            ("description", .string("The year whose money it is.")), ("type", .string("integer")))
        ),
      ]
    case .fact where fact.unit != nil: extra = [("unit", .of(("type", .string("string"))))]
    default: break
    }
    let note = JSONText.object(reference("text"))
    return JSONText.keys([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("required", isRequired ? .strings(["value", "currency", "year"]) : nil),
      (
        "properties",
        .object(
          JSONText.keys(
            [("value", value), ("practice", value)] + extra + [
              ("source", note), ("basis", .object(reference("basis"))), ("note", note),
              ("quote", note),
            ]))
      ),
    ])
  }

  private static func record(of kind: ScalarKind, _ fact: FactTraits, isRequired: Bool)
    -> [JSONText.Member]
  {
    record(of: .fact(kind), fact, isRequired: isRequired)
  }

  private static func yesAndNo(_ more: [String]) -> JSONText {
    .array([.bool(true), .bool(false)] + (["yes", "no"] + more).map { .string($0) })
  }

  private static func number(_ type: String, _ bounds: NumberBounds) -> [JSONText.Member] {
    func text(_ number: Double?) -> JSONText? {
      number.map { .number(bounds.printed($0)) }
    }
    return JSONText.keys([
      ("type", .string(type)), ("minimum", text(bounds.minimum)),
      ("maximum", text(bounds.maximum)),
    ])
  }

  // MARK: Descriptions

  /// What an editor shows: the field, what it counts, and what silence means.
  static func description(of field: SchemaField) -> String {
    guard let fact = field.fact else { return field.description }
    var lines = [field.description]
    if let unit = fact.unit { lines.append("Unit: \(unit).") }
    let note = fact.silence.note.map { ": \($0)" } ?? ""
    switch fact.silence.meaning {
    case .fails:
      let counts =
        switch fact.silence.substitute {
        case nil: "no"
        case .unlimited: "unlimited"
        case .number(let number): NumberBounds().printed(number)
        case .word(let word): word
        }
      lines.append("Silence counts as `\(counts)`\(note).")
    case .asks: lines.append("Silence leaves the question open\(note).")
    case .off: lines.append("Silence means that it does not arise\(note).")
    }
    if let unread = fact.unread { lines.append("No rule reads it: \(unread)") }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
