import Diagnostics
import EmbeddedPack
import Engine
import Law

/// Finds the pack to judge by: a folder that the user names, else the one that is compiled in.
enum RuleLocator {
  /// The pack, ready to judge.
  ///
  /// - Parameters:
  ///   - folder: A folder, an archive or a commit, see ``PackSource``; `nil` for the pack that ships.
  ///   - isLocked: Whether a `check.lock` has a say, as it has for everyone but who writes it.
  ///   - session: Takes in the files and tells of their mistakes.
  /// - Returns: `nil` if the pack can't be used at all; without the rules that have mistakes otherwise.
  static func pack(
    in folder: String?, isLocked: Bool = true, for session: inout Session
  ) -> CompiledPack? {
    guard let folder else {
      return PackImage.decode(.program(EmbeddedPack.text), programs: EmbeddedPack.programs)
    }
    guard let files = PackSource.files(of: folder, for: &session) else { return nil }
    let read = PackReader.read(files, folder: folder)
    session.tell(read.diagnostics)
    guard isLocked, let pack = read.value else { return read.value }
    do throws(PackLock.Unusable) {
      guard let lock = try PackLock.find(for: &session) else { return pack }
      guard let problem = lock.problem(with: pack, named: folder) else { return pack }
      session.tell([problem])
    } catch {
      // The lock’s mistakes were told; without it no pack from elsewhere can be trusted.
    }
    return nil
  }

  /// Every file of a pack's folder, named by the folder and the path in it.
  static func files(in folder: String, for session: inout Session) -> [SourceFile]? {
    let folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    do throws(FileFault) {
      let limits = PackLimits.standard
      let paths = try FileSystem.files(
        under: folder, limit: limits.mostFiles, refusesLinks: true
      ).filter(isPart)
      var files: [SourceFile] = []
      var total = 0
      for path in paths {
        let name = "\(folder)/\(path)"
        guard let file = session.read(name, limit: limits.mostBytesOfFile) else { return nil }
        total += file.bytes.count
        guard total <= limits.mostBytes else {
          let fault = PackFault.tooLarge(path, limit: limits.mostBytes)
          session.tell([PackSourceDiagnostics.refused(folder, fault.description)])
          return nil
        }
        files.append(file)
      }
      return files
    } catch {
      if case .notPlain = error {
        session.tell([PackSourceDiagnostics.refused(folder, error.description)])
      } else {
        session.tell(error, reading: folder)
      }
      return nil
    }
  }

  /// Whether a file can be part of a pack: texts and tables, not what an editor leaves behind.
  static func isPart(_ path: String) -> Bool {
    [".yaml", ".yml", ".csv", ".json"].contains { path.hasSuffix($0) }
  }
}
