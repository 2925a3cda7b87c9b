/// A file that an author begins with: complete, without mistakes, and made to be changed.
package struct StarterFile: Sendable {
  /// From the folder that the user names, with `/` between the parts.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
