import CEL
import Findings
package import Law
import Rules

/// The compiled form of a pack: written when the binary is built, read at every start.
///
/// Nearly all of it is text, which is read where it lies; programs are words of 64 bits, since all are taken in at
/// once. What is left out are places in the pack's files: the pack was free of errors when it was written.
package enum PackImage {
  /// The first number of every image; changes with the form.
  private static let version: UInt64 = 6

  /// The image of a pack: UTF-8 text, and its programs.
  package static func encode(_ pack: CompiledPack) -> (text: [UInt8], programs: [UInt64]) {
    var writer = ImageWriter()
    writer.write(version)
    writer.write(pack.identity.id)
    writer.write(pack.identity.version)
    writer.write(pack.identity.digest)
    writer.write(pack.title)
    SchemaWriter.write(pack.schema, pack.layout, to: &writer)
    writer.write(pack.registry.image)
    writer.write(pack.libraries) { $0.write(word: $1) }
    writer.write(pack.programs.pool.functions)
    writer.write(pack.scopes) { $0.write($1) }
    writer.write(pack.impliedTriggers) { writer, trigger in
      writer.write(trigger.object)
      writer.write(trigger.field)
      writer.write(trigger.condition)
    }
    writer.write(pack.definitions) { $0.write($1) }
    // Lists of their own for what nearly every rule has: a few large ones are read faster than many small ones.
    writer.write(pack.rules.flatMap(\.requirements)) { $0.write($1) }
    writer.write(pack.rules.flatMap(\.citations)) { $0.write($1) }
    writer.write(pack.rules) { $0.write($1) }
    return (writer.bytes, pack.programs.words)
  }

  /// The pack that was written.
  ///
  /// - Parameters:
  ///   - text: The text that ``encode(_:)`` gave.
  ///   - words: The programs that it gave.
  /// - Returns: The pack, which reads the law and the texts of rules in the image when they are asked for.
  package static func decode(_ text: StoredBytes, programs words: [UInt64]) -> CompiledPack {
    var reader = ImageReader(text)
    precondition(reader.readUnsigned() == version, "the image is of the version that reads it")
    let identity = RunMetadata.PackReference(
      id: reader.readString(), version: reader.readString(), digest: reader.readString())
    let title = reader.readString()
    let (schema, layout) = SchemaReading.read(from: &reader)
    func readRules() -> [CompiledRule] {
      var requirements = ListParts(reader.readList { $0.readExpression() })
      var citations = ListParts(reader.readList { $0.readCitation() })
      return reader.readList { $0.readCompiledRule(&requirements, &citations) }
    }
    return CompiledPack(
      identity: identity, title: title, schema: schema, layout: layout,
      registry: LawRegistry(image: reader.readLaw()),
      libraries: reader.readList { $0.readWord() },
      programs: ProgramSet(words: words, functions: reader.readStrings()),
      scopes: reader.readList { $0.readScope() },
      impliedTriggers: reader.readList { reader in
        .init(
          object: reader.readInt(), field: reader.readInt(), condition: reader.readExpression())
      },
      definitions: reader.readList { $0.readDefinition() },
      rules: readRules())
  }
}
