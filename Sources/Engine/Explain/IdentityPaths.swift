import Documents
import Findings

/// Paths that go by ids and not by numbers: `measures[0].remedy.suspensive` is `measures[m1].remedy.suspensive`.
///
/// They stay the same when a proposal's parts change places, so that they can be the identity of a finding.
final class IdentityPaths {
  private let root: Node
  private var known: [String: String] = [:]

  init(_ document: Document) { root = document.root }

  /// The path by ids; what can't be read as a path, such as a citation, stays as it is.
  func path(_ written: String) -> String {
    if let path = known[written] { return path }
    let path = DocumentPath(parsing: written).map(named) ?? written
    known[written] = path
    return path
  }

  /// Whether a path by ids lies in what a finding is about, or in no part of the proposal that has others beside it.
  ///
  /// Where a rule asks whether any measure is of some kind, one of several answers, and which one changes
  /// with their order: such a fact decides, but the finding does not rest on this measure of all.
  func isOwn(_ path: String, of subject: Subject) -> Bool {
    guard let open = path.firstIndex(of: "["), let close = path.firstIndex(of: "]"), open < close,
      !path[..<open].contains(".")
    else { return true }
    let name = String(path[path.index(after: open)..<close])
    return [subject.measure, subject.population, subject.party, subject.fundingLine].contains(name)
  }

  /// What a finding is about, as paths.
  static func places(of subject: Subject) -> [String] {
    let parts = [
      ("measures", subject.measure), ("populations", subject.population),
      ("parties", subject.party), ("funding_lines", subject.fundingLine),
    ]
    let places = parts.compactMap { list, id in id.map { "\(list)[\($0)]" } }
    return places.isEmpty ? ["proposal"] : places
  }

  private func named(_ path: DocumentPath) -> String {
    var text = ""
    var node: Node? = root
    for component in path.components {
      switch component {
      case .key(let key):
        text += text.isEmpty ? key : "." + key
        node = node?.value(forKey: key)
      case .index(let index):
        node = node?.elements.dropFirst(index).first { _ in true }
        text += "[\(node.flatMap(Self.name) ?? String(index))]"
      }
    }
    return text
  }

  private static let keys = ["id", "state", "populations"].map(FieldKey.init)

  /// What an element of a list is called: by its id, the State it is, the populations it speaks of, or itself.
  private static func name(of element: Node) -> String? {
    switch element.kind {
    case .scalar: element.text
    case .sequence: nil
    case .mapping:
      keys.lazy.compactMap { element.value(for: $0) }.first.map { value in
        value.kind == .sequence
          ? value.elements.map(\.text).sorted().joined(separator: "+") : value.text
      }
    }
  }
}
