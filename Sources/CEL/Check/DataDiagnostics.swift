package import Diagnostics

/// The codes of mistakes in the data that expressions are evaluated on, found by programs that embed the language.
package enum DataDiagnostics {
  package static let misplacedValue = DiagnosticCode(
    "CELX0001",
    """
    A value of the document is of another type than the one declared for its place. Numbers and texts are not \
    converted: declare the type that the documents have, or write the value as it is declared.
    """)
  package static let undeclaredKey = DiagnosticCode(
    "CELX0002",
    """
    The document has a key that the record's declaration does not list, so that no expression could read it. \
    Declare the field, or take the key out.
    """)

  /// Every code of this file.
  package static let all = [misplacedValue, undeclaredKey]
}
