package import Diagnostics

/// Reads the folder of the law into a registry.
///
/// The tables and files may come in any order; what is missing says nothing, except instruments.csv.
/// A row with a mistake is left out and reported with its place, and the rest is read.
package struct RegistryLoader {
  var notes = DiagnosticCollector(limit: 1000)
  var draft = LawDraft()
  var strings = StringTableBuilder()

  init() {}

  /// Reads the files of a law folder.
  ///
  /// - Parameter files: Files named by their path; what counts is the last part, and for provisions
  ///   that the folder is `provisions`.
  /// - Returns: The registry, unless instruments.csv is missing, with every mistake.
  package static func load(_ files: [SourceFile]) -> Diagnosed<LawRegistry> {
    var loader = RegistryLoader()
    guard loader.has("instruments.csv", in: files) else {
      loader.notes.add(LawDiagnostics.missing("instruments.csv"))
      return Diagnosed(nil, loader.notes.diagnostics)
    }
    loader.each("sources.csv", in: files) { $0.readSources($1) }
    loader.each("groups.csv", in: files) { $0.readGroups($1) }
    loader.each("group_names.csv", in: files) { $0.readGroupNames($1) }
    loader.each("instruments.csv", in: files) { $0.readInstruments($1) }
    loader.each("coverage.csv", in: files) { $0.readCoverage($1) }
    for file in files where isProvisions(file.name) { loader.readProvisions(file) }
    loader.settleProvisions()
    loader.each("consent.csv", in: files) { $0.readConsents($1) }
    loader.each("reservations.csv", in: files) { $0.readReservations($1) }
    loader.each("endorsements.csv", in: files) { $0.readEndorsements($1) }
    loader.each("incorporation.yaml", in: files) { $0.readIncorporation($1) }
    loader.each("custom.yaml", in: files) { $0.readCustom($1) }
    return Diagnosed(LawRegistry(image: loader.image()), loader.notes.diagnostics)
  }

  private func has(_ name: String, in files: [SourceFile]) -> Bool {
    files.contains { Self.lastPart($0.name) == name }
  }

  private mutating func each(
    _ name: String, in files: [SourceFile], _ read: (inout RegistryLoader, SourceFile) -> Void
  ) {
    for file in files where Self.lastPart(file.name) == name { read(&self, file) }
  }

  private static func lastPart(_ path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }

  private static func isProvisions(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count >= 2 && parts[parts.count - 2] == "provisions"
      && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
  }
}

/// What has been read so far, by the places that the tables will have.
struct LawDraft {
  var instruments: [InstrumentRow] = []
  /// Place of each instrument by its id.
  var instrumentPlaces: [String: Int32] = [:]
  var provisions: [ProvisionDraft] = []
  /// The registered labels of each instrument, with the place of the first version.
  var labels: [Int32: [(label: ProvisionLabel, place: Int32)]] = [:]
  var rows = DraftRows()
  var sourceKeys: Set<String> = []
  var groupNames: Set<String> = ["global"]
  var numbers = [Int32](repeating: 0, count: LawNumber.allCases.count)
}

/// Rows that are already in their stored form.
struct DraftRows {
  var consents: [ConsentRow] = []
  var reservations: [ReservationRow] = []
  var reaches: [ReachRow] = []
  var endorsements: [EndorsementRow] = []
  var groups: [GroupRow] = []
  var groupNames: [GroupNameRow] = []
  var carriages: [CarriageRow] = []
  var parts: [PartRow] = []
  var limits: [LimitRow] = []
  var unionActs: [UnionActRow] = []
  var unionExceptions: [UnionExceptionRow] = []
  var transitions: [TransitionRow] = []
  var interpretations: [InterpretationRow] = []
  var customs: [CustomRow] = []
  var objectors: [ObjectorRow] = []
  var mirrors: [MirrorRow] = []
  var sources: [SourceRow] = []
  var states: [StateRow] = []
}
