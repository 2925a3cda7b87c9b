internal import CRE2

/// Compiled patterns and time zones, kept from one evaluation to the next.
///
/// A class because evaluations fill it while they read the store.
final class StoreCaches {
  private static let mostPatterns = 256
  private static let mostZones = 64

  private let timeZones: TimeZoneDatabase
  /// Where a constant pattern stands in the store; an empty one begins where the next constant does.
  private struct Place: Hashable {
    let offset: Int
    let count: Int
  }

  /// By the pattern's place, which is the same for the life of the store.
  private var patternsByPlace: [Place: CompiledPattern] = [:]
  private var patternsByText: [[UInt8]: CompiledPattern] = [:]
  private var zones: [[UInt8]: TimeZoneRules?] = [:]

  init(timeZones: TimeZoneDatabase) { self.timeZones = timeZones }

  /// The compiled form of a pattern; it may be unusable, see ``CompiledPattern/error``.
  func pattern(_ pattern: Value, isConstant: Bool, in store: ValueStore) -> CompiledPattern {
    let place = Place(offset: pattern.offset, count: pattern.count)
    if isConstant, let found = patternsByPlace[place] { return found }
    let text = store.bytes(of: pattern)
    if let found = patternsByText[text] { return found }
    if patternsByText.count >= StoreCaches.mostPatterns { patternsByText.removeAll() }
    let compiled = CompiledPattern(text)
    if isConstant {
      patternsByPlace[place] = compiled
    } else {
      patternsByText[text] = compiled
    }
    return compiled
  }

  /// The rules of a zone by its name in the time zone database; `nil` if there is none of that name.
  func zone(_ name: [UInt8]) -> TimeZoneRules? {
    if let found = zones[name] { return found }
    if zones.count >= StoreCaches.mostZones { zones.removeAll() }
    let rules = timeZones.read(String(decoding: name, as: UTF8.self)).flatMap { TimeZoneRules($0) }
    zones[name] = .some(rules)
    return rules
  }
}
