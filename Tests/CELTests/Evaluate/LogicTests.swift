import Testing

@testable import CEL

@Suite("Logic over true, false, unknown and error")
struct LogicTests {
  @Test(
    "a deciding value beats unknown, and unknown beats error, on either side",
    arguments: [
      ("t && t", "true"), ("t && f", "false"), ("f && e", "false"), ("e && f", "false"),
      ("u && f", "false"), ("f && u", "false"), ("u && t", "unknown [1]"),
      ("e && u", "unknown [1]"), ("u && e", "unknown [1]"), ("e && t", "error: division by zero"),
      ("u && v", "unknown [1, 2]"), ("v && u && t", "unknown [1, 2]"), ("u && e && f", "false"),
      ("f || f", "false"), ("e || t", "true"), ("u || t", "true"), ("t || u", "true"),
      ("u || f", "unknown [1]"), ("e || u", "unknown [1]"), ("e || f", "error: division by zero"),
      ("v || u", "unknown [1, 2]"), ("u || u", "unknown [1]"), ("!u", "unknown [1]"),
      ("!e", "error: division by zero"), ("u ? t : f", "unknown [1]"), ("t ? u : e", "unknown [1]"),
      ("e ? t : f", "error: division by zero"), ("f ? e : t", "true"),
    ])
  func logic(_ expression: String, _ result: String) throws {
    #expect(try Evaluation.logic(expression) == result)
  }

  @Test(
    "a strict operation hands on an error before an unknown, and unites unknowns",
    arguments: [
      ("u == e", "error: division by zero"), ("e == u", "error: division by zero"),
      ("u == v", "unknown [1, 2]"), ("[v, u, t]", "unknown [1, 2]"), ("{1: u}", "unknown [1]"),
      ("[u, e]", "error: division by zero"), ("string(u)", "unknown [1]"),
      ("u in [t]", "unknown [1]"), ("optional.of(u)", "unknown [1]"),
      ("size([u, v]) == 1", "unknown [1, 2]"), ("cel.bind(x, e, t || x)", "true"),
      ("cel.bind(x, u, x && f)", "false"),
    ])
  func strict(_ expression: String, _ result: String) throws {
    #expect(try Evaluation.logic(expression) == result)
  }

  @Test(
    "a loop absorbs errors and unknowns as its operator does",
    arguments: [
      ("[1, 2].all(x, x == 1 ? u : f)", "false"), ("[1, 2].all(x, x == 1 ? u : t)", "unknown [1]"),
      ("[1, 2].all(x, x == 1 ? u : e)", "unknown [1]"),
      ("[1, 2].exists(x, x == 1 ? e : t)", "true"),
      ("[1, 2].exists(x, x == 1 ? u : v)", "unknown [1, 2]"), ("[].all(x, e)", "true"),
      ("[1, 2].exists_one(x, x == 1 ? t : e)", "error: division by zero"),
      ("[1, 2].exists_one(x, x == 1 ? t : u)", "unknown [1]"),
      ("[1, 2].filter(x, x == 1 ? u : t)", "unknown [1]"),
      ("[1, 2].map(x, x == 1 ? t : e)", "error: division by zero"),
    ])
  func loops(_ expression: String, _ result: String) throws {
    #expect(try Evaluation.logic(expression) == result)
  }
}
