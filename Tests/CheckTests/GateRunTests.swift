// Foundation makes the files: tests may, the rooms may not.
import Foundation
import Testing

@Suite("The gate as it is run")
struct GateRunTests {
  private func withRepository(_ body: (String) throws -> Void) throws {
    try SampleRepository.with(body)
  }

  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// The values at a key of a report's proposals, in order.
  private func values(_ key: String, of report: String) throws -> [String] {
    let data = try Data(contentsOf: URL(fileURLWithPath: report))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let proposals = try #require(json["proposals"] as? [[String: Any]])
    return proposals.map { $0[key] as? String ?? "" }
  }

  @Test("a folder and a pattern give their proposals in order, and a bad one stands in its place")
  func many() throws {
    try withRepository { folder in
      try write("proposal: {id: x", folder + "/drafts/middle.yaml")
      try write("hidden\n", folder + "/drafts/.checkignore")
      let run = try Transcript.run(
        "check drafts --pack pack --format json=r.json --jobs 2", in: folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("Gate shut: not everything could be read."))
      let expected = ["heard", "middle", "silent", "unheard"].map { "drafts/\($0).yaml" }
      #expect(try values("file", of: folder + "/r.json") == expected)
      let text = try Transcript.run(
        "check 'drafts/[hu]*.yaml' 'drafts/*h?ard.yaml' --pack pack", in: folder)
      #expect(text.status == 74, "a pattern with brackets is no file")
      let glob = try Transcript.run("check 'drafts/*h?ard.yaml' --pack pack", in: folder)
      #expect(glob.output.contains("In all 2 proposals"))
      let none = try Transcript.run("check 'drafts/*.txt' --pack pack", in: folder)
      #expect(none.status == 74 && none.errors.contains("no file fits"))
      try write("silent.yaml\nmiddle.yaml\n", folder + "/.checkignore")
      let fewer = try Transcript.run("check drafts --pack pack", in: folder)
      #expect(fewer.output.contains("In all 2 proposals"), "\(fewer.errors)")
    }
  }

  @Test("the number of threads changes nothing", .timeLimit(.minutes(5)))
  func threads() throws {
    try withRepository { folder in
      _ = try Transcript.run(
        "for i in $(seq 60); do sed \"s/id: unheard/id: u$i/\" drafts/unheard.yaml > drafts/u$i.yaml; done",
        in: folder)
      let one = try Transcript.run("check drafts --pack pack --format json --jobs 1", in: folder)
      let four = try Transcript.run("check drafts --pack pack --format json --jobs 4", in: folder)
      #expect(one.output == four.output && one.status == four.status)
      #expect(!four.errors.contains("\u{1B}") && !four.errors.contains("█"))
    }
  }

  @Test("a baseline lets through what was there, survives another name, and tells of what is gone")
  func baseline() throws {
    try withRepository { folder in
      let write = try Transcript.run("check baseline write drafts --pack pack", in: folder)
      #expect(write.status == 0, "\(write.errors)")
      let held = try Transcript.run(
        "mv drafts/unheard.yaml drafts/renamed.yaml; check drafts --pack pack --baseline .check-baseline.json",
        in: folder)
      #expect(held.status == 0, "\(held.errors)")
      #expect(held.errors.contains("known from the baseline"))
      let check = try Transcript.run("check baseline check drafts --pack pack", in: folder)
      #expect(check.status == 0 && check.output.isEmpty)
      _ = try Transcript.run(
        "sed -i 's/individual: no/individual: yes/' drafts/renamed.yaml", in: folder)
      let gone = try Transcript.run("check baseline check drafts --pack pack", in: folder)
      #expect(gone.output.contains("gone: `return/hearing`"), "\(gone.output)")
      let strict = try Transcript.run(
        "check drafts --pack pack --baseline .check-baseline.json --notices block", in: folder)
      #expect(strict.status == 1)
    }
  }

  @Test("a waiver is shown with who decided, and an absolute or bad one waives nothing")
  func waivers() throws {
    try withRepository { folder in
      try write(
        """
        waivers:
          - rule: return/hearing
            path: measures[m1]
            reason: The law is being mended
            decided_by: Council
            authority: Order 7
            until: 2027-03-31
        """, folder + "/waivers.yaml")
      let command = "check drafts/unheard.yaml --pack pack --waivers waivers.yaml --today"
      let held = try Transcript.run("\(command) 2026-06-01", in: folder)
      #expect(held.output.contains("Decided by Council under Order 7, until 31 March 2027."))
      #expect(held.errors.contains("2 waived"), "\(held.errors)")
      let late = try Transcript.run("\(command) 2027-04-01", in: folder)
      #expect(late.status == 1 && late.output.contains("[waivers/expired]"))
      try write("waivers: [{rule: return/hearin}]\n", folder + "/waivers.yaml")
      let bad = try Transcript.run("\(command) 2026-06-01", in: folder)
      #expect(bad.status == 65 && bad.errors.contains("WAIV0105") && !bad.output.isEmpty)
    }
  }

  @Test("settings come from the nearest file below the top of the repository, and flags win")
  func configuration() throws {
    try withRepository { folder in
      try write("packs: [pack]\nproposals: [drafts]\ngate: none\n", folder + "/.check.yaml")
      let below = try Transcript.run("mkdir a; cd a; check", in: folder)
      #expect(below.status == 0, "\(below.errors)")
      #expect(below.errors.contains("--gate none"))
      let flag = try Transcript.run("cd a; check --gate customary", in: folder)
      #expect(flag.status == 1)
      let config = try Transcript.run("cd a; check config --gate binding", in: folder)
      #expect(config.output.contains("../.check.yaml:1"))
      #expect(config.output.contains("--gate\n"))
      try write("gaet: none\n", folder + "/.check.yaml")
      let bad = try Transcript.run("check drafts --pack pack", in: folder)
      #expect(bad.status == 65 && bad.errors.contains("Did you mean `gate`?"))
      let without = try Transcript.run(
        "check drafts/heard.yaml --pack pack --no-config", in: folder)
      #expect(without.status == 0)
    }
  }

  @Test("a pack comes from an archive or a commit, and only the one that is locked")
  func packs() throws {
    try withRepository { folder in
      let made = try Transcript.run(
        """
        rmdir .git; tar cf pack.tar pack; git init -q . && git add pack \
        && git -c user.name=a -c user.email=a@example.org commit -qm one && git tag v1 \
        && sed -i 's/version: .*/version: 9.9.9/' pack/pack.yaml
        """, in: folder)
      try #require(made.status == 0, "\(made.errors)")
      for pack in ["pack.tar", "pack@v1", "git+pack#v1", "pack@HEAD"] {
        let run = try Transcript.run("check drafts/heard.yaml --pack '\(pack)'", in: folder)
        #expect(run.status == 0 && run.output.contains("sample 1.0.0"), "\(pack): \(run.errors)")
      }
      let link = try Transcript.run(
        "cp -r pack linked; ln -s /etc/passwd linked/rules/x.rule.yaml; check drafts/heard.yaml --pack linked",
        in: folder)
      #expect(link.status == 65 && link.errors.contains("neither a file nor a folder"))
      let zipped = try Transcript.run(
        "gzip -k pack.tar; check drafts/heard.yaml --pack pack.tar.gz", in: folder)
      #expect(zipped.status == 65 && zipped.errors.contains("is compressed"))
      let none = try Transcript.run("check drafts/heard.yaml --pack pack@v2", in: folder)
      #expect(none.status == 65 && none.errors.contains("CHK0301"))
      let lock = try Transcript.run(
        "check pack lock --pack pack.tar && check pack verify", in: folder)
      #expect(lock.status == 0, "\(lock.errors)")
      let other = try Transcript.run("check drafts/heard.yaml --pack pack", in: folder)
      #expect(other.status == 65 && other.errors.contains("CHK0303") && other.output.isEmpty)
      let changed = try Transcript.run(
        "tar cf pack.tar pack; check drafts/heard.yaml --pack pack.tar", in: folder)
      #expect(changed.status == 65 && changed.errors.contains("CHK0302") && changed.output.isEmpty)
      let linked = try Transcript.run(
        "rm check.lock; ln -s /etc/passwd pack/rules/passwd.yaml; tar cf pack.tar pack; check drafts/heard.yaml --pack pack.tar",
        in: folder)
      #expect(linked.status == 65 && linked.errors.contains("neither a file nor a folder"))
    }
  }

  @Test("a report is judged again, and what differs is told")
  func verify() throws {
    try withRepository { folder in
      _ = try Transcript.run("check drafts --pack pack --format json=r.json", in: folder)
      let same = try Transcript.run("check verify r.json --pack pack", in: folder)
      #expect(same.status == 0, "\(same.output)\(same.errors)")
      _ = try Transcript.run(
        "sed -i 's/individual: no/individual: yes/' drafts/unheard.yaml", in: folder)
      let other = try Transcript.run("check verify r.json --pack pack", in: folder)
      #expect(other.status == 1)
      #expect(other.output.contains("return/hearing m1 MEX: fail then, pass now"))
      #expect(other.output.contains("the file is another"))
      let unnamed = try Transcript.run("check verify r.json", in: folder)
      #expect(unnamed.status == 1 && unnamed.output.contains("name it with --pack"))
      try write("{}", folder + "/r.json")
      #expect(try Transcript.run("check verify r.json", in: folder).status == 65)
    }
  }

  @Test("an interruption leaves no file behind", .timeLimit(.minutes(2)))
  func interrupted() throws {
    try withRepository { folder in
      let run = try Transcript.run(
        """
        for i in $(seq 300); do cp drafts/unheard.yaml drafts/u$i.yaml; done; mkdir out
        for wait in 0.05 0.2 0.4 0.8; do
          timeout -s INT $wait check drafts --pack pack --format json=out/r.json --jobs 2 2>/dev/null
        done; ls out
        """, in: folder)
      #expect(run.output.isEmpty || run.output == "r.json\n", "\(run.output)")
    }
  }
}
