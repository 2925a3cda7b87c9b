/// Which version of the program this is.
enum Version {
  /// `major.minor.patch`; the heading of the newest entry of CHANGELOG.md.
  static let text = "0.1.0"
}
