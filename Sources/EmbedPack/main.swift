import Glibc

/// Writes the text to the file at the path.
func write(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  return fwrite(bytes, 1, bytes.count, file) == bytes.count
}

guard CommandLine.arguments.count == 3 else { exit(64) }
guard write("let image: StaticString = \"a\\u{1}b\"\n", to: CommandLine.arguments[2]) else {
  exit(74)
}
