// Foundation reads the files: tests may, the rooms may not.
import Diagnostics
import Foundation
import Law
import Testing

/// The law that ships, read once from Policies/protection/law.
enum ShippedLaw {
  static let loaded: Diagnosed<LawRegistry> = RegistryLoader.load(files)

  /// The registry; an empty law would fail every test that asks it.
  static var registry: LawRegistry {
    get throws { try #require(loaded.value) }
  }

  static func citation(_ text: String) throws -> Citation {
    try registry.resolve(text).get()
  }

  static func status(_ state: String, _ cite: String, _ day: String) throws -> BindingStatus {
    try registry.status(
      of: citation(cite), for: #require(State(state)), on: #require(CalendarDate(day)))
  }

  private static let files: [SourceFile] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Policies/protection/law")
    var sources = SourceSet()
    let names = FileManager.default.subpaths(atPath: folder.path) ?? []
    return names.sorted().compactMap { name in
      guard name.hasSuffix(".csv") || name.hasSuffix(".yaml"),
        let data = FileManager.default.contents(atPath: folder.path + "/" + name)
      else { return nil }
      return sources.add(name: "law/" + name, bytes: Array(data))
    }
  }()
}
