import Law
import Testing

@Suite("Labels of provisions")
struct ProvisionLabelTests {
  @Test(
    "spelling is evened out",
    arguments: [
      ("Article 33 (1)", "art. 33(1)"), ("Art 33(1)", "art. 33(1)"), ("art.  33(1)", "art. 33(1)"),
      ("paragraph 12", "para. 12"), ("Objective 13", "obj. 13"), ("arts 2–34", "arts 2-34"),
      ("ch. V reg. 33(1-1)", "ch. V reg. 33(1-1)"), ("tfeu art. 80", "TFEU art. 80"),
    ])
  func spelling(_ written: String, _ printed: String) throws {
    #expect(try #require(ProvisionLabel(written)).description == printed)
  }

  @Test(
    "a whole covers its parts",
    arguments: [
      ("art. 33", "art. 33(1)", true), ("art. 33", "art. 33", true), ("art. 3", "art. 33", false),
      ("art. 33(1)", "art. 33", false), ("art. 1", "art. 1A(2)", true),
      ("art. 1A", "art. 1B", false),
      ("arts 2-34", "art. 33(1)", true), ("arts 2-34", "art. 35", false),
      ("arts 2-34", "art. 1A(2)", false), ("sec. II", "sec. II.A.2", true),
      ("para. 3", "art. 3", false), ("ch. V reg. 33", "ch. V reg. 33(1-1)", true),
    ])
  func covers(_ whole: String, _ part: String, _ expected: Bool) throws {
    #expect(try #require(ProvisionLabel(whole)).covers(#require(ProvisionLabel(part))) == expected)
  }

  @Test("nothing is no label")
  func empty() {
    #expect(ProvisionLabel("  ") == nil)
  }
}
