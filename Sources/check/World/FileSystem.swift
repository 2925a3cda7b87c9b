import Glibc

/// The only door to files: reads within a limit, lists in order, writes whole or not at all.
enum FileSystem {
  /// The bytes of a file, or of a pipe.
  ///
  /// The size of a regular file is asked before it is opened for reading, so that a file past the limit costs nothing.
  ///
  /// - Parameters:
  ///   - path: The file's path, as the user wrote it.
  ///   - limit: The most bytes that may be read.
  /// - Returns: All bytes of the file.
  /// - Throws: Why it could not be read.
  static func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    // Whoever opens a pipe that has no writer waits for one: for ever, if none comes.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    defer { close(descriptor) }
    let first = try awaitWriter(descriptor)
    return first + (try read(descriptor, limit: limit - first.count))
  }

  /// The longest wait for somebody to write into a pipe, in milliseconds.
  private static let patience: Int32 = 5_000

  /// Waits until a pipe has something to read or a writer; from then on reading waits for the writer.
  ///
  /// - Returns: What was read on the way: no more than a byte.
  private static func awaitWriter(_ descriptor: Int32) throws(FileFault) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(errno: errno) }
    var first: [UInt8] = []
    if status.st_mode & S_IFMT == S_IFIFO {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, patience) == 0 {
        // A pipe whose writer is slow has nothing yet; one without a writer is at its end.
        var byte: UInt8 = 0
        switch Glibc.read(descriptor, &byte, 1) {
        case 0: throw .system("Nobody writes to it")
        case 1: first = [byte]
        default: break
        }
      }
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return first
  }

  /// The bytes of standard input, to its end.
  static func readStandardInput(limit: Int) throws(FileFault) -> [UInt8] {
    try read(STDIN_FILENO, limit: limit)
  }

  /// The bytes of an open file or pipe, to its end.
  static func read(open descriptor: Int32, limit: Int) throws(FileFault) -> [UInt8] {
    try read(descriptor, limit: limit)
  }

  private static func read(_ descriptor: Int32, limit: Int) throws(FileFault) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(errno: errno) }
    let kind = status.st_mode & S_IFMT
    var expected = 0
    switch kind {
    case S_IFREG:
      expected = Int(status.st_size)
      guard expected <= limit else { throw .tooLarge(bytes: expected, limit: limit) }
    case S_IFDIR: throw .isDirectory
    // Pipes and terminals have no size to ask for; the loop below stops at the limit.
    case S_IFIFO, S_IFCHR: break
    default: throw .notReadable
    }
    // One byte more than the limit tells a file at the limit from one that grew past it.
    let most = limit == .max ? limit : limit + 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(expected + 1, most))
    while bytes.count < most {
      let wanted = min(max(expected + 1 - bytes.count, 1 << 16), most - bytes.count)
      var fault: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
        if got < 0 { fault = errno }
        count = max(got, 0)
      }
      if fault == EINTR { continue }
      guard fault == 0 else { throw FileFault(errno: fault) }
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    guard bytes.count <= limit else { throw .tooLarge(bytes: nil, limit: limit) }
    return bytes
  }

  /// The regular files under a folder, as paths relative to it, sorted by their bytes.
  ///
  /// Hidden entries are passed over, and links too, so that nothing reaches out of the folder; unless a link refuses
  /// the whole folder, where one that is passed over would be missed.
  ///
  /// - Parameters:
  ///   - folder: The folder to walk.
  ///   - limit: The most files that may be found; a folder with more is refused.
  ///   - refusesLinks: Whether a link, a device or the like refuses the folder.
  /// - Returns: Paths with `/` between names, without the folder's own.
  /// - Throws: Why the folder could not be walked.
  static func files(
    under folder: String, limit: Int = 100_000, refusesLinks: Bool = false
  ) throws(FileFault) -> [String] {
    var found: [String] = []
    var waiting = [""]
    while let inner = waiting.popLast() {
      let path = inner.isEmpty ? folder : "\(folder)/\(inner)"
      guard let stream = opendir(path) else { throw FileFault(errno: errno) }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") { continue }
        let relative = inner.isEmpty ? name : "\(inner)/\(name)"
        var status = stat()
        guard lstat("\(folder)/\(relative)", &status) == 0 else { throw FileFault(errno: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: found.append(relative)
        case S_IFDIR: waiting.append(relative)
        default:
          if refusesLinks { throw .notPlain(relative) }
          continue
        }
        guard found.count <= limit else {
          throw .system("more than \(limit) files lie in it")
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether something lies at a path: a file, a folder, or a link to nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Makes every folder that a path goes through and that is not there yet.
  static func makeFolders(of path: String) throws(FileFault) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += folder.isEmpty && part.isEmpty ? "/" : part.isEmpty ? "" : "\(part)/"
      guard !part.isEmpty, mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
      throw FileFault(errno: errno)
    }
  }

  /// Writes a file whole or not at all: into a new file beside it, which then takes its place.
  ///
  /// What is not a regular file, such as `/dev/null` or a pipe, is written straight.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileFault(errno: errno) }
      defer { close(descriptor) }
      return try write(bytes, to: descriptor)
    }
    // `mkstemp` makes a file for its owner alone; a report is as open as the file it replaces, or as usual.
    let mode = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    // An interruption waits until the file stands or is gone, so that nothing half-written is left beside it.
    let interruptions = blockInterruptions()
    defer { allow(interruptions) }
    let (descriptor, temporary) = try temporaryFile(beside: path)
    let fault = written(bytes, to: descriptor, mode: mode) ?? renamed(temporary, to: path)
    close(descriptor)
    if let fault {
      unlink(temporary)
      throw fault
    }
  }

  /// Adds to the end of a file, which is made if it is not there: for files that others add to as well.
  static func append(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Keeps the signals that end a program waiting; gives back those that waited before.
  private static func blockInterruptions() -> sigset_t {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    return before
  }

  private static func allow(_ signals: sigset_t) {
    var signals = signals
    pthread_sigmask(SIG_SETMASK, &signals, nil)
  }

  /// A new file in the folder of the other, open for writing, and its path.
  private static func temporaryFile(beside path: String) throws(FileFault) -> (Int32, String) {
    var template = "\(path).XXXXXX".utf8CString
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    return (
      descriptor,
      template.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { String(cString: $0) } ?? ""
      }
    )
  }

  private static func written(
    _ bytes: [UInt8], to descriptor: Int32, mode: mode_t
  ) -> FileFault? {
    do {
      try write(bytes, to: descriptor)
    } catch {
      return error
    }
    fchmod(descriptor, mode)
    return fsync(descriptor) == 0 ? nil : FileFault(errno: errno)
  }

  private static func renamed(_ temporary: String, to path: String) -> FileFault? {
    rename(temporary, path) == 0 ? nil : FileFault(errno: errno)
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFault) {
    let fault: FileFault? = bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        if written < 0 { return FileFault(errno: errno) }
        rest = rest.dropFirst(written)
      }
      return nil
    }
    if let fault { throw fault }
  }

  /// The permissions that new files of this process lack.
  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
