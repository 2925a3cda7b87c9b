package import Diagnostics

/// Several changes of one document, each made on the text that the one before it left.
package enum DocumentChanges {
  /// One value to be set.
  package struct Change: Hashable, Sendable {
    package let path: DocumentPath
    package let value: DocumentValue

    package init(_ path: DocumentPath, _ value: DocumentValue) {
      self.path = path
      self.value = value
    }
  }

  /// Makes the changes, and checks that the new text says what was meant and nothing else.
  ///
  /// - Parameters:
  ///   - changes: Made in this order.
  ///   - index: Which document of the file, from 0.
  ///   - file: The text.
  ///   - read: The reader of the file's language.
  /// - Returns: The new text; `nil` if a change can't be written, or would change more than it should.
  package static func apply(
    _ changes: [Change], toDocument index: Int, of file: SourceFile,
    reading read: (SourceFile) -> Diagnosed<[Document]>
  ) -> [UInt8]? {
    var current = file
    guard var documents = read(current).value else { return nil }
    for change in changes {
      guard documents.indices.contains(index),
        let edit = DocumentEdit.setting(change.path, to: change.value, in: documents[index])
      else { return nil }
      var wanted = documents.map { DocumentValue($0.root) }
      let value = TruthWords(in: documents[index].storage).read(change.value)
      guard let changed = wanted[index].setting(change.path.components, to: value) else {
        return nil
      }
      wanted[index] = changed
      current = SourceFile(id: file.id, name: file.name, bytes: edit.applied(to: current.bytes))
      let result = read(current)
      guard let new = result.value, new.map({ DocumentValue($0.root) }) == wanted else {
        return nil
      }
      documents = new
    }
    return current.bytes
  }
}
