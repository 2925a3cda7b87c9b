package import Diagnostics
import Documents
import Findings
package import Law
package import Rules

/// Reads a pack from the texts of its files, and compiles it.
package enum PackReader {
  /// Reads and compiles a pack.
  ///
  /// - Parameters:
  ///   - files: Every file of the pack's folder, named by its path with `/` between the parts.
  ///   - folder: The folder, as the names begin with it; empty if they are relative to it.
  /// - Returns: The pack, without the rules that have errors, and every mistake in any file; `nil` only
  ///   where the manifest, the schema or the law can't be read at all.
  package static func read(_ files: [SourceFile], folder: String = "") -> Diagnosed<CompiledPack> {
    var notes = DiagnosticCollector()
    let files = files.sorted { $0.name < $1.name }
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    func file(_ path: String) -> SourceFile? { files.first { $0.name == prefix + path } }
    func inFolder(_ part: String) -> [SourceFile] {
      files.filter { $0.name.hasPrefix(prefix + part + "/") }
    }
    guard let manifestFile = file("pack.yaml"),
      let manifestText = notes.take(only(manifestFile)),
      let manifest = notes.take(PackManifestLoader.load(manifestText))
    else {
      if file("pack.yaml") == nil { notes.add(PackDiagnostics.missing("pack.yaml")) }
      return Diagnosed(nil, notes.diagnostics)
    }
    guard let schemaFile = file(manifest.schema), let schemaText = notes.take(only(schemaFile)),
      let schema = notes.take(SchemaLoader.load(schemaText))
    else {
      if file(manifest.schema) == nil { notes.add(PackDiagnostics.missing(manifest.schema)) }
      return Diagnosed(nil, notes.diagnostics)
    }
    guard let law = notes.take(RegistryLoader.load(inFolder(manifest.law))) else {
      return Diagnosed(nil, notes.diagnostics)
    }
    var definitions: [SharedDefinition] = []
    if let path = manifest.definitions {
      if let file = file(path), let text = notes.take(only(file)) {
        definitions = notes.take(DefinitionsLoader.load(text, law: law, schema: schema)) ?? []
      } else {
        notes.add(PackDiagnostics.missing(path))
      }
    }
    var ruleFiles: [String: Document] = [:]
    for file in inFolder(manifest.rules) where file.name.hasSuffix(".rule.yaml") {
      if let text = notes.take(only(file)) { ruleFiles[file.name] = text }
    }
    let rules =
      notes.take(
        RuleSetLoader.load(
          ruleFiles, law: law, schema: schema, packVersion: PackVersion(manifest.version)))
      ?? RuleSet([])
    let compiled = notes.take(
      PackCompiler.compile(
        PackParts(
          manifest: manifest, schema: schema, definitions: definitions, rules: rules, law: law),
        digest: digest(of: files, without: prefix)))
    return Diagnosed(compiled, notes.diagnostics)
  }

  /// The one document of a file.
  private static func only(_ file: SourceFile) -> Diagnosed<Document> {
    let read = YAMLReader.read(file)
    return Diagnosed(read.value?.first, read.diagnostics)
  }

  /// A digest over the names and texts of all files but the rules' tests, whatever their order.
  private static func digest(of files: [SourceFile], without prefix: String) -> String {
    var bytes: [UInt8] = []
    for file in files where !file.name.hasSuffix(".tests.yaml") {
      let name = file.name.dropFirst(prefix.count)
      bytes += Array(name.utf8) + [0] + Array(String(file.bytes.count).utf8) + [0] + file.bytes
    }
    return Digest.sha256(bytes)
  }
}

/// A pack as data, before its expressions are looked at.
package struct PackParts: Sendable {
  let manifest: PackManifest
  let schema: ProposalSchema
  let definitions: [SharedDefinition]
  let rules: RuleSet
  let law: LawRegistry
}

extension LawRegistry: CitationResolving {
  /// Looks a citation up in its printed form.
  package func look(up cite: String) -> CitationLookup {
    switch resolve(cite) {
    case .success: .known
    case .failure(let problem): .unknown(closest: problem.suggestion, why: nil)
    }
  }
}

/// Messages about a pack as a whole.
package enum PackDiagnostics {
  static let missingFile = DiagnosticCode(
    "PACK0001",
    """
    A file that every pack has is missing. `check new pack` writes a folder that has them all; `pack.yaml` says \
    where the parts lie.
    """)

  /// Every code of this file.
  package static let all = [missingFile]

  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(missingFile, .error, "the pack has no `\(path)`", at: nil)
  }
}
