import Diagnostics
import Engine
import Glibc
import InputFiles

// The build tool that compiles a pack: EmbedPack FOLDER OUTPUT.swift
// It fails, and the build with it, if there is any error in the pack. Without Foundation, because it is
// linked anew for every build of the pack.

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

/// The image as a Swift source, whose literals become data of the program and take no time to make.
///
/// One string literal, in which only what must be is escaped, and one array of numbers.
func source(of image: (text: [UInt8], programs: [UInt64])) -> String {
  var literal = ""
  literal.reserveCapacity(image.text.count * 2)
  for scalar in String(decoding: image.text, as: UTF8.self).unicodeScalars {
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
    let embeddedText: StaticString = "\(literal)"
    let embeddedPrograms: [UInt64] = [\(image.programs.map { "0x" + String($0, radix: 16) }.joined(separator: ","))]

    """
}

guard CommandLine.arguments.count == 3 else {
  complain("usage: EmbedPack FOLDER OUTPUT.swift\n")
  exit(64)
}
let folder = CommandLine.arguments[1]
var sources = SourceSet()
let files: [SourceFile]
do {
  files = try InputFiles.below(folder, in: &sources)
} catch {
  complain("\(error)\n")
  exit(74)
}
let read = PackReader.read(files, folder: folder)
let renderer = SnippetRenderer(style: .plain)
for diagnostic in read.diagnostics { complain(renderer.render(diagnostic, in: sources)) }
guard let pack = read.value, !read.hasErrors else { exit(65) }
write(source(of: PackImage.encode(pack)), to: CommandLine.arguments[2])
