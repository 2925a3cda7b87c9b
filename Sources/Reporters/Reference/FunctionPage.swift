/// A function or macro as it is documented: what stands in its declaration, in words.
package struct FunctionPage: Sendable {
  /// A use, and what comes out.
  package struct Example: Sendable {
    package let expression: String
    package let result: String

    package init(expression: String, result: String) {
      self.expression = expression
      self.result = result
    }
  }

  /// The library that a pack names to use it, or `engine` for the functions of law and time.
  package let library: String
  /// As called; operators by their sign.
  package let name: String
  /// Every way of calling it, with types: `size(string) -> int`.
  package let forms: [String]
  package let doc: String
  /// When it fails; empty if it never does.
  package let errors: String
  package let examples: [Example]

  package init(
    library: String, name: String, forms: [String], doc: String, errors: String,
    examples: [Example]
  ) {
    self.library = library
    self.name = name
    self.forms = forms
    self.doc = doc
    self.errors = errors
    self.examples = examples
  }
}

/// A library and the pages of its functions.
package struct FunctionChapter: Sendable {
  package let name: String
  package let doc: String
  package let pages: [FunctionPage]

  package init(name: String, doc: String, pages: [FunctionPage]) {
    self.name = name
    self.doc = doc
    self.pages = pages
  }
}
