import Diagnostics
import Documents
import Findings

/// Where the facts of one record stand, or would stand: worked out once for all of them.
struct RecordPlace {
  /// The record's path in the projection, as reports print it; empty for the root.
  let text: String
  /// The record as it is written; `nil` if it is not.
  let node: Node?
  /// Where a key that is not there would be written; the text is what comes before the key.
  let insertion: MissingFact.Insertion?
  /// How many groups and elements would have to be written before the key.
  private let depth: Int

  private init(text: String, node: Node?, insertion: MissingFact.Insertion?, depth: Int) {
    self.text = text
    self.node = node
    self.insertion = insertion
    self.depth = depth
  }

  /// Finds a record by its path.
  init(_ path: DocumentPath, in document: Document, named file: String, lines: LineTable) {
    // Which key it is makes no difference, if only it is not there.
    let absent = document.insertionPoint(for: path.appending(Self.noField), lines: lines)
    let before: ArraySlice = absent?.missing.dropLast() ?? []
    self.init(
      text: path.description, node: document.root.value(at: path),
      insertion: absent.map { .init($0, file: file, upTo: before) }, depth: before.count)
  }

  /// No field has this name.
  private static let noField = ""

  /// The place of one of the record's groups, if nothing is written of it; `nil` if something is.
  func silentGroup(named name: String) -> RecordPlace? {
    guard node?.value(forKey: name) == nil else { return nil }
    return RecordPlace(
      text: path(of: name), node: nil, insertion: insertion?.under(name, depth: depth),
      depth: depth + 1)
  }

  /// The path of one of the record's fields.
  func path(of field: String) -> String { DocumentPath.description(of: field, under: text) }

  /// Where a field that is not written would be, with all that has to be written there; `nil` if it is written, or
  /// something else is in its way.
  func insertion(of field: String) -> MissingFact.Insertion? {
    node?.value(forKey: field) == nil ? insertion?.followed(by: field) : nil
  }
}

extension MissingFact.Insertion {
  /// Takes a place in a document, with the keys and dashes that have to be written there before anything else, each under
  /// the one before.
  init(_ place: InsertionPoint, file: String, upTo steps: ArraySlice<DocumentPath.Component>) {
    var lead = ""
    for (depth, step) in steps.enumerated() {
      switch step {
      case .key(let key): lead += key + ":\n"
      case .index: lead += "-\n"
      }
      lead += Self.indentation(at: place.column, depth: depth)
    }
    self.init(file: file, line: place.line, column: place.column, lead: lead)
  }

  /// The place within a group that has to be written first, after as many others as are given.
  fileprivate func under(_ group: String, depth: Int) -> Self {
    .init(
      file: file, line: line, column: column,
      lead: lead + group + ":\n" + Self.indentation(at: column, depth: depth))
  }

  private static func indentation(at column: Int, depth: Int) -> String {
    String(repeating: " ", count: column - 1 + 2 * (depth + 1))
  }
}
