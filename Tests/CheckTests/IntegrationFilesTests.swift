// Foundation finds the files: tests may, the rooms may not.
import Foundation
import Testing

@Suite("Files for other tools")
struct IntegrationFilesTests {
  private static let root = Transcript.folder.appendingPathComponent("../..").standardizedFileURL
    .path
  /// Schemas of other tools lie beside the repository where it is developed; elsewhere these tests are left out.
  private static let schemas = root + "/../shared/schemas"

  private static var canValidate: Bool {
    FileManager.default.fileExists(atPath: schemas)
      && (try? Transcript.run("python3 -c 'import yaml, jsonschema'"))?.status == 0
  }

  @Test(
    "fit the schemas of their readers",
    .enabled(if: canValidate, "the schemas, or python3 with jsonschema and PyYAML, are not here"),
    arguments: [
      ("action.yml", "github-action.schemastore.json"),
      (".pre-commit-hooks.yaml", "pre-commit-hooks.schemastore.json"),
    ])
  func schemas(_ file: String, _ schema: String) throws {
    let run = try Transcript.run(
      """
      python3 -c 'import sys, json, yaml, jsonschema
      schema = json.load(open(sys.argv[2]))
      jsonschema.validators.validator_for(schema)(schema).validate(yaml.safe_load(open(sys.argv[1])))' \
      '\(Self.root)/\(file)' '\(Self.schemas)/\(schema)'
      """)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(
    "published schemas take what the reader takes",
    .enabled(if: canValidate, "python3 with jsonschema and PyYAML is not here"),
    arguments: [
      (
        "config", "packs: [rules]\ngate: binding\noutputs: [{format: sarif, file: a.sarif}]\n", true
      ),
      ("config", "gaet: binding\n", false),
      (
        "waivers",
        "waivers: [{rule: a/b, path: 'measures[m1]', reason: r, decided_by: d, authority: a, until: '2027-01-01'}]\n",
        true
      ),
      ("waivers", "waivers: [{rule: a/b, reason: r}]\n", false),
    ])
  func published(_ kind: String, _ text: String, _ fits: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try text.write(toFile: folder.path + "/x.yaml", atomically: false, encoding: .utf8)
    let run = try Transcript.run(
      """
      check schema \(kind) > schema.json && python3 -c 'import json, yaml, jsonschema
      jsonschema.Draft202012Validator(json.load(open("schema.json"))).validate(yaml.safe_load(open("x.yaml")))'
      """, in: folder.path)
    #expect((run.status == 0) == fits, "\(run.errors)")
  }

  @Test("the hook of GitLab is YAML, and asks for reports that the tool writes")
  func gitlab() throws {
    let text = try String(contentsOfFile: Self.root + "/ci/gitlab.yml", encoding: .utf8)
    for format in ["--format gitlab=", "--format junit="] { #expect(text.contains(format)) }
  }

  @Test("the action never pastes an input into a script")
  func injection() throws {
    let text = try String(contentsOfFile: Self.root + "/action.yml", encoding: .utf8)
    var inScript = false
    for line in text.split(separator: "\n") {
      if line.contains("run: ") { inScript = true }
      if line.hasPrefix("    - name:") { inScript = false }
      #expect(!(inScript && line.contains("${{")), "\(line)")
    }
  }
}
