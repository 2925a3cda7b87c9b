import Findings
import Testing

@Suite("The ground of a finding")
struct GroundTests {
  private func print(_ ground: [String]) -> Fingerprint {
    Fingerprint(rule: "a/b", bearer: "MEX", subject: Subject(measure: "m1"), ground: ground)
  }

  private func part(_ value: FactValue?) -> [String] {
    [Fingerprint.ground(path: "measures[m1].detention.max_duration", value: value)]
  }

  @Test("has no order, and neither has a list in it")
  func order() {
    #expect(print(["a=1", "b=2"]) == print(["b=2", "a=1"]))
    #expect(
      part(.list([.text("MEX"), .text("USA")])) == part(.list([.text("USA"), .text("MEX")])))
  }

  @Test("is another for every other value, and for what is missing")
  func values() {
    let values: [FactValue?] = [
      nil, .null, .bool(true), .bool(false), .integer(1), .text("1"), .text("true"), .text(""),
      .list([]), .list([.text("a,b")]), .list([.text("a"), .text("b")]), .record([]),
      .record([.init("amount", .integer(60))]), .number(0.5),
    ]
    #expect(Set(values.map { print(part($0)) }).count == values.count)
    #expect(print(["a", "b"]) != print(["ab"]))
  }
}
