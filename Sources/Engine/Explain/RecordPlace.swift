import Diagnostics
import Documents
import Findings

/// Where the facts of one record stand, or would stand: worked out once for all of them.
struct RecordPlace {
  /// The record's path in the projection.
  let path: DocumentPath
  /// The same as reports print it; empty for the root.
  let text: String
  /// The record as it is written; `nil` if it is not.
  let node: Node?
  /// Where a key that is not there would be written; the text is what comes before the key.
  let insertion: MissingFact.Insertion?

  init(_ path: DocumentPath, in document: Document, named file: String, lines: LineTable) {
    self.path = path
    text = path.description
    node = document.root.value(at: path)
    // Which key it is makes no difference, if only it is not there.
    let absent = document.insertionPoint(for: path.appending(Self.noField), lines: lines)
    insertion = absent.map { .init($0, file: file, upTo: $0.missing.dropLast()) }
  }

  /// No field has this name.
  private static let noField = ""

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
    var text = ""
    for (depth, step) in steps.enumerated() {
      switch step {
      case .key(let key): text += key + ":\n"
      case .index: text += "-\n"
      }
      text += String(repeating: " ", count: place.column - 1 + 2 * (depth + 1))
    }
    self.init(file: file, line: place.line, column: place.column, text: text)
  }

  /// The place with the key behind what comes before it, ready for the value.
  func followed(by key: String) -> Self {
    .init(file: file, line: line, column: column, text: text + key + ": ")
  }
}
