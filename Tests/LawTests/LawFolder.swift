import Diagnostics
import Law

/// A small invented law folder, of which a test replaces one file.
struct LawFolder {
  var files: [String: String] = [
    "sources.csv": """
    key,source
    S,A source
    """,
    "groups.csv": """
    group,state,from,until,source,note
    north,NOR,,,S,
    north,SWE,1990-01-01,,S,
    """,
    "group_names.csv": """
    group,members
    north,the States of the north
    """,
    "instruments.csv": """
    id,short_title,full_title,kind,adopted,entry_into_force,region,force,binds,citation,url,note
    T1,First treaty,First treaty,treaty,1950-01-01,1955-01-01,global,binding,parties,1 X 1,,
    T2,Second treaty,Second treaty,treaty,1960-01-01,1961-01-01,global,binding,parties,2 X 1,,
    SOFT,Declaration,Declaration,soft-law,2000-01-01,,global,commitment,none,A/1,,
    """,
    "coverage.csv": """
    instrument,absence,known_up_to,compared_up_to,presumed_up_to,open_to,note
    T1,not-party,2020-12-31,2020-01-01,2021-12-31,any,
    T2,not-party,2020-12-31,2020-01-01,2021-12-31,any,
    """,
    "consent.csv": """
    instrument,state,signed,consented,act,in_force,withdrawn,party_by,status,confidence,source,note
    T1,NOR,1951-01-01,1956-01-01,ratification,1956-04-01,,,party,high,S,
    T1,SWE,1951-01-01,,,,,,signatory,high,S,
    T1,DNK,,1970-01-01,accession,1970-04-01,1990-01-01,,withdrawn,high,S,
    T2,NOR,,1965-01-01,accession,1965-02-01,,,party,high,S,
    """,
    "reservations.csv": """
    instrument,state,kind,provisions,effect,from,until,in_force,scope,source,confidence,note
    T1,NOR,reservation,art. 2,excludes,,1980-01-01,false,not accepted,S,high,
    """,
    "endorsements.csv": """
    instrument,state,position,day,until,source,confidence,note
    SOFT,NOR,for,2000-01-01,,S,high,
    SOFT,@north,consensus,2000-01-01,,S,high,
    """,
    "incorporation.yaml": """
    carries:
      - {through: T2 art. 1, provisions: T1 arts 1-3, source: S, confidence: high}
    """,
    "custom.yaml": """
    custom:
      - {id: c, instrument: T1, provisions: [art. 3], confidence: high, source: S}
    """,
    "provisions/t.yaml": """
    instrument: T1
    provisions:
      - {at: art. 1, heading: One, confirmed: seen}
      - {at: art. 2, heading: Two, confirmed: seen}
      - {at: art. 2(1), heading: Two one, confirmed: recalled}
      - {at: art. 3, heading: Three, confirmed: seen, reservations: forbidden}
      - {at: arts 1-3, heading: All, confirmed: seen}
    ---
    instrument: T2
    provisions:
      - {at: art. 1, heading: Carries, confirmed: seen}
    """,
  ]

  /// Replaces a text in one file; it must be there.
  mutating func replace(_ old: String, by new: String, in file: String) {
    let text = files[file] ?? ""
    precondition(text.contains(old), "the file must hold what is replaced")
    files[file] = text.replacing(old, with: new)
  }

  /// Loads it, with the sources to show spans by.
  func load() -> (diagnosed: Diagnosed<LawRegistry>, sources: SourceSet) {
    var sources = SourceSet()
    let list = files.sorted { $0.key < $1.key }.map {
      sources.add(name: "law/" + $0.key, text: $0.value)
    }
    return (RegistryLoader.load(list), sources)
  }
}
