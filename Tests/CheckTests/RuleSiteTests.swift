import Foundation
import Testing

/// The static site of the rules that ship.
@Suite("The site of rules")
struct RuleSiteTests {
  @Test("has a page for every rule, and every link leads somewhere")
  func links() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try Transcript.run("check docs --output '\(folder.path)'", in: "../..")
    #expect(made.status == 0)
    let pages = try self.pages(under: folder)
    let rules = try Transcript.run("check rules list", in: "../..").output
      .components(separatedBy: "\n").filter { $0.hasPrefix("  ") && $0.contains("/") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.contains("/") && !$0.contains(";") }
    #expect(rules.count > 150)
    for rule in rules
    where rule.first?.isLetter == true
      && rule.allSatisfy({ $0.isLowercase || $0.isNumber || "/-".contains($0) })
    {
      #expect(pages["rules/\(rule).html"] != nil, "no page for \(rule)")
    }
    for (path, text) in pages {
      for link in attributes("href", in: text) where !link.hasPrefix("http") {
        #expect(resolves(link, from: path, in: pages, folder), "\(path) links to \(link)")
      }
      #expect(!text.contains("<script"))
    }
  }

  @Test("escapes whatever a rule says")
  func escapes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pack = folder.appendingPathComponent("hostile").path
    _ = try Transcript.run("check new pack '\(pack)'")
    let rule = "\(pack)/rules/first/hearing.rule.yaml"
    let text = try String(contentsOfFile: rule, encoding: .utf8)
      .replacingOccurrences(
        of: "message: People are not heard before the decision.",
        with: "message: 'No <script>alert(1)</script> & \"quotes\".'")
    try text.write(toFile: rule, atomically: true, encoding: .utf8)
    let site = folder.appendingPathComponent("site")
    let made = try Transcript.run("check docs '\(pack)' --output '\(site.path)'")
    #expect(made.status == 0, "\(made.errors)")
    let page = try String(
      contentsOf: site.appendingPathComponent("rules/first/hearing.html"), encoding: .utf8)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"))
    #expect(!page.contains("<script"))
  }

  private func pages(under folder: URL) throws -> [String: String] {
    var pages: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    for name in names.compactMap({ $0 as? String }) where name.hasSuffix(".html") {
      pages[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return pages
  }

  private func attributes(_ name: String, in text: String) -> Set<String> {
    Set(
      text.components(separatedBy: "\(name)=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      })
  }

  private func resolves(
    _ link: String, from path: String, in pages: [String: String], _ folder: URL
  )
    -> Bool
  {
    let parts = link.components(separatedBy: "#")
    var target = path
    if !parts[0].isEmpty {
      var steps = path.components(separatedBy: "/").dropLast() + []
      for step in parts[0].components(separatedBy: "/") {
        if step == ".." { steps.removeLast() } else { steps.append(step) }
      }
      target = steps.joined(separator: "/")
    }
    if target.hasSuffix(".css") {
      return FileManager.default.fileExists(atPath: folder.appendingPathComponent(target).path)
    }
    guard let page = pages[target] else { return false }
    return parts.count == 1 || page.contains("id=\"\(parts[1])\"")
  }
}
