import Diagnostics
import Documents
import Glibc

/// Finds the `.check.yaml` that holds in the working folder.
enum ConfigurationFinder {
  static let name = ".check.yaml"
  /// Larger than any list of settings.
  private static let mostBytes = 1 << 20

  /// The settings that hold: those of the nearest `.check.yaml`, from the working folder up to the top of the repository.
  ///
  /// Without a repository only the working folder is looked at, so that no stranger's folder above it has a say.
  ///
  /// - Returns: Settings, empty if there is no file; `nil` if the file can't be used.
  static func configuration(for session: inout Session) -> Configuration? {
    var folder = ""
    for folders in folders() {
      folder = folders
      guard FileSystem.kind(of: folder + name) == .file else { continue }
      guard let file = session.read(folder + name, limit: mostBytes) else { return nil }
      let read = ConfigurationLoader.load(file, folder: folder)
      session.tell(read.diagnostics)
      return read.hasErrors ? nil : read.value
    }
    return Configuration()
  }

  /// The working folder and those above it up to the top of the repository.
  ///
  /// They are paths from the working folder: an empty one, then `../` and so on.
  static func folders() -> [String] {
    var folders = [""]
    var folder = ""
    for _ in 0..<64 {
      if FileSystem.kind(of: folder + ".git") != .nothing { return folders }
      folder += "../"
      folders.append(folder)
      if FileSystem.isSame(folder, folder + "..") { break }
    }
    return [""]
  }
}
