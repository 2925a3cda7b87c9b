import Diagnostics
import Documents
import Engine
import Foundation

/// The pack and the arrangements that ship, read from their folders.
enum ShippedPack {
  static let policies = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Policies")

  /// The pack, read and compiled once for all tests; `nil` if it can't be.
  static let compiled = try? PackReader.read(files()).value

  /// The pack's files, in the order asked for.
  static func files(reversed: Bool = false) throws -> [SourceFile] {
    let folder = policies.appendingPathComponent("protection")
    let names = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
      .compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }
      .sorted()
    var sources = SourceSet()
    return try (reversed ? names.reversed() : names).map { name in
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      return sources.add(name: name, bytes: Array(data))
    }
  }

  /// The names of the arrangements.
  static var arrangements: [String] {
    ((try? FileManager.default.contentsOfDirectory(
      atPath: policies.appendingPathComponent("proposals").path)) ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// The text of an arrangement.
  static func text(of arrangement: String) throws -> String {
    try String(
      contentsOf: policies.appendingPathComponent("proposals/" + arrangement), encoding: .utf8)
  }

  /// An arrangement as a proposal of a pack; `nil` if it can't be read.
  static func proposal(_ text: String, as pack: CompiledPack) -> Proposal? {
    var sources = SourceSet()
    let file = sources.add(name: "proposal.yaml", text: text)
    guard let document = YAMLReader.read(file).value?.first else { return nil }
    return ProposalReader(pack).read(document, from: file).value
  }
}
