import Glibc

/// Runs another program of this machine and takes what it prints; the only door to other programs.
enum ChildProcess {
  /// What came of it.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// Why it could not be run.
  enum Fault: Error, Equatable {
    case notStarted(String)
    case tooMuch(limit: Int)

    var description: String {
      switch self {
      case .notStarted(let words): words
      case .tooMuch(let limit): "more than \(FileFault.size(limit))"
      }
    }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The program, found by `PATH`, and its arguments; no shell looks at them.
  ///   - input: What it reads: no more than a pipe holds, 64 KiB.
  ///   - variables: `NAME=value`, beside those of this program.
  ///   - limit: The most bytes that it may print.
  /// - Returns: How it ended, and what it printed.
  /// - Throws: Why it could not be run.
  static func run(
    _ arguments: [String], input: String, adding variables: [String], limit: Int
  ) throws(Fault) -> Outcome {
    precondition(input.utf8.count <= 1 << 16, "the input must fit in a pipe")
    guard let standardInput = pipe(), let output = pipe(), let errors = pipe() else {
      throw .notStarted("no more files can be opened")
    }
    // Whoever complains more than a pipe holds is not waited for: the beginning is enough.
    _ = fcntl(errors.writing, F_SETFL, O_NONBLOCK)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    let inherited = environment().filter { entry in
      !variables.contains { entry.hasPrefix($0.prefix { $0 != "=" } + "=") }
    }
    var process = pid_t()
    let status = withStrings(arguments) { argv in
      withStrings(inherited + variables) { envp in
        posix_spawnp(&process, arguments[0], &actions, nil, argv, envp)
      }
    }
    close(standardInput.reading)
    close(output.writing)
    close(errors.writing)
    guard status == 0 else {
      for descriptor in [standardInput.writing, output.reading, errors.reading] {
        close(descriptor)
      }
      throw .notStarted("`\(arguments[0])` is not there")
    }
    try? FileSystem.write(Array(input.utf8), to: standardInput.writing)
    close(standardInput.writing)
    let printed = try? FileSystem.read(open: output.reading, limit: limit)
    close(output.reading)
    if printed == nil { kill(process, SIGKILL) }
    var ending: Int32 = 0
    while waitpid(process, &ending, 0) < 0, errno == EINTR {}
    let complaints = (try? FileSystem.read(open: errors.reading, limit: 1 << 20)) ?? []
    close(errors.reading)
    guard let printed else { throw .tooMuch(limit: limit) }
    return Outcome(
      status: ending & 0x7F == 0 ? (ending >> 8) & 0xFF : 128 + (ending & 0x7F), output: printed,
      errors: complaints)
  }

  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// What a program needs of ours to find its own parts: not what a hook of git has set, which would lead it elsewhere.
  private static func environment() -> [String] {
    let names: [String] = ["PATH", "HOME"]
    return names.compactMap { (name: String) -> String? in
      guard let value = getenv(name) else { return nil }
      return "\(name)=\(String(cString: value))"
    }
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = []
    for string in strings { pointers.append(strdup(string)) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else {
        preconditionFailure("a list with an end is not empty")
      }
      return body(base)
    }
  }
}
