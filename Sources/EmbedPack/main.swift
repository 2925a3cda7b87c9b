import Diagnostics
import Engine
import Glibc

// The build tool that compiles a pack: EmbedPack FOLDER OUTPUT.swift
// It fails, and the build with it, if there is any error in the pack. Without Foundation, because it is
// linked anew for every build of the pack.

/// Every file below a folder, by its path from there.
func names(below folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var result: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasPrefix(".") { continue }
    if entry.pointee.d_type == UInt8(DT_DIR) {
      result += names(below: folder + "/" + name).map { name + "/" + $0 }
    } else if name.hasSuffix(".yaml") || name.hasSuffix(".csv") {
      result.append(name)
    }
  }
  return result
}

/// The bytes of a file; the build ends if it can't be read.
func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else {
    perror(path)
    exit(74)
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}

/// Writes to standard error.
func complain(_ text: String) {
  Array(text.utf8).withUnsafeBytes { _ = Glibc.write(2, $0.baseAddress, $0.count) }
}

func write(_ text: String, to path: String) {
  let bytes = Array(text.utf8)
  guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
    fclose(file) == 0
  else {
    perror(path)
    exit(74)
  }
}

/// The image as a Swift source: one string literal, in which only what must be is escaped.
func source(of image: [UInt8]) -> String {
  var literal = ""
  literal.reserveCapacity(image.count * 2)
  for scalar in String(decoding: image, as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      literal += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: literal.unicodeScalars.append(scalar)
    }
  }
  return """
    // Made by EmbedPack from the pack's folder when the package is built.
    let image: StaticString = "\(literal)"

    """
}

guard CommandLine.arguments.count == 3 else {
  complain("usage: EmbedPack FOLDER OUTPUT.swift\n")
  exit(64)
}
let folder = CommandLine.arguments[1]
var sources = SourceSet()
let files = names(below: folder).sorted().map { name in
  sources.add(name: folder + "/" + name, bytes: contents(of: folder + "/" + name))
}
let read = PackReader.read(files, folder: folder)
let renderer = SnippetRenderer(style: .plain)
for diagnostic in read.diagnostics { complain(renderer.render(diagnostic, in: sources)) }
guard let pack = read.value, !read.hasErrors else { exit(65) }
write(source(of: PackImage.encode(pack)), to: CommandLine.arguments[2])
