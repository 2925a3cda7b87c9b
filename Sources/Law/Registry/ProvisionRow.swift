/// A provision, in one version of its text.
struct ProvisionRow {
  /// Place of its instrument; the table is sorted by it, then by label, then by date.
  var instrument: Int32
  /// Place of its label, such as `art. 33(1)`.
  var label: Int32
  /// Place of the heading in our own words.
  var heading: Int32
  /// First day of this version.
  var validFrom: RecordedDate?
  /// Last day of this version.
  var validUntil: RecordedDate?
  /// Sum of the flags of ``ProvisionFlags``.
  var flags: Int32
  /// How the pinpoint was checked.
  var confirmation: Confirmation
  /// Place of the public source it was checked in.
  var confirmedIn: Int32
}

extension ProvisionRow: LawRow {
  static func width() -> Int { 8 }

  // The columns that are asked for alone.
  static let labelColumn = 1
  static let headingColumn = 2
  static let validFromColumn = 3
  static let validUntilColumn = 4
  static let confirmationColumn = 6

  init(from cells: inout CellReader) {
    instrument = cells.next()
    label = cells.next()
    heading = cells.next()
    validFrom = cells.nextDate()
    validUntil = cells.nextDate()
    flags = cells.next()
    confirmation = cells.nextWord()
    confirmedIn = cells.next()
  }

  func write(to cells: inout [Int32]) {
    cells.append(contentsOf: [instrument, label, heading])
    cells.append(validFrom)
    cells.append(validUntil)
    cells.append(flags)
    cells.append(word: confirmation)
    cells.append(confirmedIn)
  }
}

/// What is special about a provision.
struct ProvisionFlags: OptionSet, Hashable, Sendable {
  let rawValue: Int32

  /// Takes a sum of flags.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// No exception may lift it.
  static let absolute = ProvisionFlags(rawValue: 1)
  /// No emergency suspends it.
  static let nonDerogable = ProvisionFlags(rawValue: 2)
  /// The treaty allows no reservation to it.
  static let reservationsForbidden = ProvisionFlags(rawValue: 4)
}
