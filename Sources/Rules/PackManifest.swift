package import Diagnostics

/// What `pack.yaml` says: whose rules these are and where its parts lie.
package struct PackManifest: Hashable, Sendable {
  /// Kebab-case.
  package let id: String
  package let title: String
  /// `major.minor.patch`.
  package let version: String
  /// What the pack covers, in a paragraph.
  package let description: String
  /// The file of the schema, from the pack's folder.
  package let schema: String
  /// The file of shared definitions; a pack may do without.
  package let definitions: String?
  /// The folder of the law.
  package let law: String
  /// The folder of the rules.
  package let rules: String
  /// The extensions of the expression language that rules and definitions use.
  package let libraries: [Library]
  package let span: SourceSpan

  /// An extension by its name, and where it is named.
  package struct Library: Hashable, Sendable {
    package let name: String
    package let span: SourceSpan
  }

  package init(
    id: String, title: String, version: String, description: String, schema: String,
    definitions: String?, law: String, rules: String, libraries: [Library] = [], span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.description = description
    self.schema = schema
    self.definitions = definitions
    self.law = law
    self.rules = rules
    self.libraries = libraries
    self.span = span
  }
}
