/// How much of an arrangement's own text could be read: what is not said in it can mean something only if all of it was.
package enum TextExtent: String, Hashable, Sendable {
  case whole = "available"
  case part = "partial"
  case none = "unavailable"

  /// What is said of a fact on which nothing is written, as a clause.
  package var silence: String {
    switch self {
    case .whole: "the text does not say"
    case .part: "what could be seen of the text does not say"
    case .none: "the text could not be seen"
    }
  }
}
