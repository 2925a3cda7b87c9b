/// Every input read in one run, so that a span can be shown to a person.
package struct SourceSet: Sendable {
  private var files: [SourceFile] = []

  package init() {}

  /// Takes in one input and gives it its identity.
  package mutating func add(name: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: SourceID(rawValue: Int32(files.count)), name: name, bytes: bytes)
    files.append(file)
    return file
  }

  /// Takes in a text of our own, such as a test's.
  package mutating func add(name: String, text: String) -> SourceFile {
    add(name: name, bytes: Array(text.utf8))
  }

  /// The identity that the next input gets; those after it count on.
  package var nextID: SourceID { SourceID(rawValue: Int32(files.count)) }

  /// Takes in an input that was read elsewhere, under ``nextID``.
  package mutating func add(_ file: SourceFile) {
    precondition(file.id == nextID, "inputs must be taken in by the order of their identities")
    files.append(file)
  }

  /// The input with this identity, or `nil` if it came from another set.
  package subscript(id: SourceID) -> SourceFile? {
    files.indices.contains(Int(id.rawValue)) ? files[Int(id.rawValue)] : nil
  }
}
