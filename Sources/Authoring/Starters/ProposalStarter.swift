package import Engine
import Rules

/// A proposal to begin with: what a pack's schema requires, and what may be said besides, as comments.
package struct ProposalStarter {
  private let pack: CompiledPack

  package init(for pack: CompiledPack) { self.pack = pack }

  /// The text of the file.
  ///
  /// - Parameter id: The proposal's id.
  /// - Returns: YAML that the schema lets pass, with comments on what else may be said.
  package func text(id: String) -> String {
    let skeleton = ProposalSkeleton(pack.schema)
    let lists = pack.schema.root.fields.compactMap { field -> (String, ProposalSkeleton.Group)? in
      guard case .list(.object) = field.type, ["populations", "measures"].contains(field.name)
      else { return nil }
      return (field.name, skeleton.required(in: field.name, id: "one"))
    }
    var lines = [
      "# A proposal for \(pack.title). Write what the text says, and leave out what it does not say.",
      "# A fact is a plain value, or `unknown`, or `contested`, or a record with its source:",
      "#   {value: yes, practice: partial, basis: text, source: article 7 of the draft}",
      "# The law is asked for the day of `date`: write the plan's.",
      "# `check schema proposal > proposal.schema.json` lets your editor complete and check it.",
    ]
    lines += skeleton.document(id: id, with: lists)
    for field in pack.schema.root.fields {
      guard case .list(.object(let object)) = field.type,
        lists.contains(where: { $0.0 == field.name })
      else { continue }
      lines += ["", "# An element of `\(field.name)` may have:"]
      lines += object.fields.map { "#   \($0.name): \($0.description)" }
    }
    lines += ["", "# The proposal may have besides:"]
    lines += pack.schema.root.fields
      .filter { field in !field.isRequired && !lists.contains { $0.0 == field.name } }
      .map { "#   \($0.name): \($0.description)" }
    return lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n" }
      .joined()
  }
}
