import Diagnostics
import Engine
import Foundation

// The build tool that compiles a pack: EmbedPack FOLDER OUTPUT.swift
// It fails, and the build with it, if there is any error in the pack.

/// Every file below a folder, named by its path from there, in order of names.
func files(below folder: String, into sources: inout SourceSet) throws -> [SourceFile] {
  let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }
  return try names.sorted().map { name in
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    return sources.add(name: folder + "/" + name, bytes: Array(bytes))
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

let folder = CommandLine.arguments[1]
var sources = SourceSet()
let read = PackReader.read(try files(below: folder, into: &sources), folder: folder)
let renderer = SnippetRenderer(style: .plain)
for diagnostic in read.diagnostics {
  FileHandle.standardError.write(Data(renderer.render(diagnostic, in: sources).utf8))
}
guard let pack = read.value, !read.hasErrors else { exit(65) }
try source(of: PackImage.encode(pack))
  .write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
