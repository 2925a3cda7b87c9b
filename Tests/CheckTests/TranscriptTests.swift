import Testing

@Suite("The command line")
struct TranscriptTests {
  @Test("does what its transcripts show", arguments: Transcript.names())
  func transcript(_ name: String) throws { try Transcript(name).check() }
}
