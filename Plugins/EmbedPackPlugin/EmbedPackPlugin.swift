import Foundation
import PackagePlugin

/// Compiles `Policies/protection` and writes it as a Swift source, so that the binary carries its pack.
@main
struct EmbedPackPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let pack = context.package.directoryURL.appending(path: "Policies/protection")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedImage.swift")
    return [
      .buildCommand(
        displayName: "Compiling the pack in \(pack.lastPathComponent)",
        executable: try context.tool(named: "EmbedPack").url,
        arguments: [pack.path(), output.path()],
        inputFiles: files(under: pack),
        outputFiles: [output])
    ]
  }

  /// Every file of the pack: a change to any of them makes the image anew.
  private func files(under folder: URL) -> [URL] {
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (enumerator?.compactMap { $0 as? URL } ?? [])
      .filter { !$0.hasDirectoryPath }
      .sorted { $0.path() < $1.path() }
  }
}
