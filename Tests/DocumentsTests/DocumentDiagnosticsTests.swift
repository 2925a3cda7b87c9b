import Diagnostics
import Documents
import Testing

@Suite("DOC codes")
struct DocumentDiagnosticsTests {
  @Test("codes are unique, in order, and explained")
  func codes() {
    let ids = DocumentDiagnostics.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    for code in DocumentDiagnostics.all {
      #expect(code.id.wholeMatch(of: /DOC\d{4}/) != nil)
      #expect(code.explanation.hasSuffix("."))
    }
  }
}
