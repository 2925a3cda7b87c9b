import Findings

/// Cures that were judged again and can be written into the file, as changes that an editor offers to make.
///
/// A cure that would break another duty is told in the message alone: nobody should make it with one key.
struct SARIFFixes {
  let index: SARIFIndex

  func write(_ remedies: [Remedy], to json: inout JSONWriter) {
    let offered = remedies.filter { $0.isVerified && $0.breaks.isEmpty && !$0.edits.isEmpty }
    guard !offered.isEmpty else { return }
    json.array("fixes") { json in
      for remedy in offered {
        json.object { json in
          json.object("description") { $0.member("text", RemedyWords.sentence(remedy).plain) }
          json.array("artifactChanges") { json in
            // All facts of a finding stand in the file of its proposal.
            json.object { json in write(remedy.edits, to: &json) }
          }
        }
      }
    }
  }

  private func write(_ edits: [Remedy.Edit], to json: inout JSONWriter) {
    if let file = edits.first?.location.file { index.writeFile(file, to: &json) }
    json.array("replacements") { json in
      for edit in edits {
        json.object { json in
          SARIFResult.region(
            edit.location.start, edit.location.end, as: "deletedRegion", to: &json)
          json.object("insertedContent") { $0.member("text", edit.text) }
        }
      }
    }
  }
}
