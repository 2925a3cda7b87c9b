import Testing

@testable import CEL

struct TypeUnifierTests {
  static let one = EnumerationType(name: "one", values: ["a", "b"])
  static let other = EnumerationType(name: "other", values: ["c"])

  @Test(
    "types agree as the specification has it",
    arguments: [
      (.int, .int, true), (.int, .double, false), (.int, .dyn, true), (.dyn, .int, true),
      (.null, .timestamp, true), (.null, .int, false), (.wrapper(.int), .int, true),
      (.null, .wrapper(.int), true), (.list(.int), .list(.dyn), true),
      (.list(.int), .list(.string), false), (.map(.string, .int), .map(.string, .dyn), true),
      (.optional(.int), .optional(.string), false), (.null, .optional(.int), true),
      (.structure("a"), .structure("b"), false), (.enumeration(one), .string, true),
      (.enumeration(one), .enumeration(other), false), (.type(.int), .type(.string), true),
      (.error, .list(.int), true), (.list(.int), .map(.int, .int), false),
      (.opaque("period", []), .duration, false),
    ] as [(CELType, CELType, Bool)])
  func agreement(left: CELType, right: CELType, expected: Bool) {
    var unifier = TypeUnifier()
    let forth = unifier.assign(left, to: right)
    #expect(forth == expected)
    let back = unifier.assign(right, to: left)
    #expect(back == expected)
  }

  @Test("a variable keeps the more general of the types it stood for")
  func generalises() {
    var unifier = TypeUnifier()
    let variable = unifier.freshVariable()
    let isBound = unifier.assign(.list(.int), to: .list(variable))
    #expect(isBound)
    #expect(unifier.substitute(variable) == .int)
    let isWidened = unifier.assign(.dyn, to: variable)
    #expect(isWidened)
    #expect(unifier.substitute(.list(variable)) == .list(.dyn))
  }

  @Test("two closed sets that share a value have any string in common")
  func joinsEnumerations() {
    let wider = CELType.enumeration(EnumerationType(name: "wider", values: ["b", "d"]))
    var unifier = TypeUnifier()
    let agree = unifier.assign(.enumeration(Self.one), to: wider)
    #expect(agree)
    #expect(TypeUnifier.mostGeneral(.enumeration(Self.one), wider) == .string)
    #expect(TypeUnifier.mostGeneral(.string, wider) == .string)
    #expect(TypeUnifier.mostGeneral(wider, wider) == wider)
  }

  @Test("a failed attempt leaves no trace")
  func undoes() {
    var unifier = TypeUnifier()
    let variable = unifier.freshVariable()
    let isAccepted = unifier.assign([.int, .bool], to: [variable, .string])
    #expect(!isAccepted)
    #expect(unifier.substitute(variable) == variable)
    #expect(unifier.substitute(variable, unknown: .dyn) == .dyn)
  }

  @Test("a variable is never made a part of itself")
  func refusesCycles() {
    var unifier = TypeUnifier()
    let variable = unifier.freshVariable()
    let isCyclic = unifier.assign(.list(variable), to: variable)
    #expect(!isCyclic)
  }

  @Test("each use of an overload has variables of its own")
  func instantiates() {
    var unifier = TypeUnifier()
    let overload = Overload(
      id: "first", [.list(.typeParameter("T")), .typeParameter("T")], .typeParameter("T"))
    let first = unifier.instantiate(overload)
    let second = unifier.instantiate(overload)
    let fitsFirst = unifier.assign([.list(.int), .int], to: first.parameters)
    #expect(fitsFirst)
    let fitsSecond = unifier.assign([.list(.string), .string], to: second.parameters)
    #expect(fitsSecond)
    #expect(unifier.substitute(first.result) == .int)
    #expect(unifier.substitute(second.result) == .string)
  }
}
