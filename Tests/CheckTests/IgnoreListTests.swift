import Testing

@testable import check

@Suite("Files that are passed over")
struct IgnoreListTests {
  @Test(
    "are those that git would pass over",
    arguments: [
      ("*.tmp.yaml", "a/b.tmp.yaml", true), ("/a.yaml", "a.yaml", true),
      ("/a.yaml", "b/a.yaml", false), ("old/", "old", true),
      ("drafts/*.yaml", "drafts/a.yaml", true),
      ("drafts/*.yaml", "x/drafts/a.yaml", false), ("**/a.yaml", "x/y/a.yaml", true),
      ("**/a.yaml", "a.yaml", true), ("# a.yaml", "a.yaml", false), ("", "a.yaml", false),
      ("*.yaml\n!keep.yaml", "keep.yaml", false), ("*.yaml\n!keep.yaml", "a.yaml", true),
    ])
  func patterns(_ text: String, _ path: String, _ isOver: Bool) {
    var list = IgnoreList()
    list.add(text, in: "")
    #expect(list.passesOver(path, isFolder: path == "old") == isOver)
  }

  @Test("are named from the folder of the file that names them")
  func folders() {
    var list = IgnoreList()
    list.add("/a.yaml", in: "drafts/")
    #expect(list.passesOver("drafts/a.yaml", isFolder: false))
    #expect(!list.passesOver("a.yaml", isFolder: false))
  }
}
