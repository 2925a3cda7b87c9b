import Findings
import Law
import Rules
import Testing

@testable import check

@Suite("The gate")
struct GateTests {
  private func finding(
    _ verdict: Verdict, _ force: Force?, waived: Bool = false
  ) throws -> Finding {
    let day = try #require(CalendarDate("2030-01-01"))
    return Finding(
      rule: .init(id: "a/b", title: "", severity: .grave, duty: "", advice: nil),
      subject: Subject(), bearer: "MEX", verdict: verdict, force: force, message: "",
      rationale: "", citations: [],
      waiver: waived ? AppliedWaiver(reason: "", decidedBy: "", until: day) : nil,
      fingerprint: Fingerprint(rule: "a/b", bearer: "MEX", subject: Subject()))
  }

  @Test(
    "shuts for what is at its level or harder",
    arguments: [
      (Verdict.fail, Force.binding, Gate.Level.customary, check.ExitStatus.failed),
      (.fail, .customary, .customary, .failed), (.fail, .customary, .binding, .passed),
      (.fail, .commitment, .customary, .passed), (.fail, .commitment, .commitment, .failed),
      (.fail, .guidance, .commitment, .passed), (.fail, .guidance, .guidance, .failed),
      (.fail, .binding, .none, .passed), (.undetermined, .binding, .customary, .undetermined),
      (.undetermined, .guidance, .customary, .passed), (.pass, .binding, .guidance, .passed),
      (.notApplicable, .binding, .guidance, .passed),
      // A fault is never let through, not even by a gate that counts nothing.
      (.error, .guidance, .none, .fault),
    ])
  func levels(
    _ verdict: Verdict, _ force: Force, _ level: Gate.Level, _ expected: check.ExitStatus
  ) throws {
    let gate = Gate(level: level, undetermined: .block)
    #expect(gate.status(of: [try finding(verdict, force)]) == expected)
  }

  @Test("counts a finding whose sources may bind as if they did")
  func openForce() throws {
    let gate = Gate(level: .binding, undetermined: .block)
    #expect(gate.status(of: [try finding(.undetermined, nil)]) == .undetermined)
  }

  @Test("lets open questions through where that is allowed, and waived findings always")
  func allowed() throws {
    let gate = Gate(level: .customary, undetermined: .allow)
    #expect(gate.status(of: [try finding(.undetermined, .binding)]) == .passed)
    #expect(gate.status(of: [try finding(.fail, .binding, waived: true)]) == .passed)
  }

  @Test("tells the gravest of several outcomes")
  func gravest() throws {
    let gate = Gate(level: .customary, undetermined: .block)
    let findings = [
      try finding(.undetermined, .binding), try finding(.fail, .binding),
      try finding(.pass, .binding),
    ]
    #expect(gate.status(of: findings) == .failed)
    let order: [check.ExitStatus] = [
      .passed, .undetermined, .failed, .unreadable, .inputOutput, .usage, .fault,
    ]
    #expect(order.sorted() == order)
  }
}
