import Testing

@testable import CEL

@Suite("Records with unknown fields")
struct UnknownFieldTests {
  static let structures = [
    StructType(
      name: "Measure",
      fields: [
        .init("type", .string), .init("days", .int), .init("states", .list(.string)),
        .init("notes", .dyn),
      ])
  ]
  static let variables = [
    VariableDeclaration("measure", .structure("Measure")),
    VariableDeclaration("measures", .list(.structure("Measure"))),
    VariableDeclaration("anything", .dyn),
  ]

  /// Evaluates over a known type, an unknown number, and a list whose second element is unknown.
  private func evaluate(_ text: String, isChecked: Bool = true) throws -> (String, Int) {
    var base = 0
    let evaluation = try Evaluation(
      text, variables: Self.variables, structures: Self.structures, isChecked: isChecked,
      bind: { activation, store in
        let record = store.makeUnknownRecord(structure: 0, fields: 4)
        base = record.offset
        store.setField(0, of: record, to: store.makeString("removal"))
        let states = store.makeList([store.makeString("MEX"), .unknown(7)])
        store.setField(2, of: record, to: states)
        store.setField(3, of: record, to: .absent)
        activation.set(0, to: record, in: store)
        activation.set(1, to: store.makeList([record, record]), in: store)
        activation.set(2, to: .unknown(9), in: store)
      })
    return (evaluation.text, base)
  }

  @Test(
    "a field that is known has its value, checked or not",
    arguments: [
      "measure.type == 'removal'", "has(measure.type)", "'MEX' in measure.states",
      "size(measure.states) == 2", "measure.states.exists(s, s == 'MEX')",
      "measures.all(m, m.type == 'removal')", "measures[1].type == 'removal'",
      "measure.days > 3 || measure.type == 'removal'", "!has(measure.notes)",
      "Measure{type: 'a'}.type == 'a'", "Measure{type: 'a'} == Measure{type: 'a'}",
    ])
  func known(_ expression: String) throws {
    #expect(try evaluate(expression).0 == "true")
    #expect(try evaluate(expression, isChecked: false).0 == "true")
  }

  @Test("an unknown field is the attribute at its address")
  func address() throws {
    let (text, base) = try evaluate("measure.days > 3")
    #expect(text == "unknown [\(base + 1)]")
    let (presence, again) = try evaluate("has(measure.days)")
    #expect(presence == "unknown [\(again + 1)]")
  }

  @Test(
    "unknown parts of a list stay apart",
    arguments: [
      ("'USA' in measure.states", "unknown [7]"), ("measure.states[1] == 'USA'", "unknown [7]"),
      ("measure.states.all(s, s == 'MEX')", "unknown [7]"),
      ("measure.states.all(s, s == 'USA')", "false"), ("measure.states == ['USA', 'MEX']", "false"),
      ("measure.states == ['MEX', 'USA']", "unknown [7]"),
      ("sets.contains(measure.states, ['MEX'])", "unknown [7]"),
      ("measure.states.join()", "unknown [7]"), ("anything.a.b == 1", "unknown [9]"),
      ("anything.exists(x, x)", "unknown [9]"), ("has(anything.a)", "unknown [9]"),
    ])
  func parts(_ expression: String, _ result: String) throws {
    #expect(try evaluate(expression).0 == result)
  }

  @Test("a field that was never set is an error, not a value")
  func unset() throws {
    #expect(try evaluate("measure.notes == 1").0 == "error: no such field: notes")
  }

  @Test("a variable without a value is an error that names it")
  func unbound() throws {
    let evaluation = try Evaluation("x", variables: [VariableDeclaration("x", .int)])
    #expect(evaluation.text == "error: no value for variable: x")
  }
}
