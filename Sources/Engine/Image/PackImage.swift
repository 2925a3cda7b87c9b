import CEL
import Findings
package import Law
import Rules

/// The compiled form of a pack as text: written when the binary is built, read at every start.
///
/// What is left out are places in the pack's files: the pack was free of errors when it was written.
package enum PackImage {
  /// The first number of every image; changes with the form.
  private static let version: UInt64 = 2

  /// A compiled pack as UTF-8 text.
  package static func encode(_ pack: CompiledPack) -> [UInt8] {
    var writer = ImageWriter()
    writer.write(version)
    writer.write(pack.identity.id)
    writer.write(pack.identity.version)
    writer.write(pack.identity.digest)
    writer.write(pack.title)
    writer.write(pack.schema)
    writer.write(pack.registry.image)
    writer.write(pack.programs)
    writer.write(pack.scopes) { $0.write($1) }
    writer.write(pack.impliedTriggers) { writer, trigger in
      writer.write(trigger.object)
      writer.write(trigger.field)
      writer.write(trigger.condition)
    }
    writer.write(pack.definitions) { $0.write($1) }
    writer.write(pack.rules) { $0.write($1) }
    return writer.bytes
  }

  /// The pack that was written.
  ///
  /// - Parameter bytes: What ``encode(_:)`` gave.
  /// - Returns: The pack, which reads the law and the texts of rules in the image when they are asked for.
  package static func decode(_ bytes: StoredBytes) -> CompiledPack {
    var reader = ImageReader(bytes)
    precondition(reader.readUnsigned() == version, "the image is of the version that reads it")
    let identity = RunMetadata.PackReference(
      id: reader.readString(), version: reader.readString(), digest: reader.readString())
    let title = reader.readString()
    let schema = reader.readSchema()
    return CompiledPack(
      identity: identity, title: title, schema: schema, layout: SchemaLayout(schema),
      registry: LawRegistry(image: reader.readLaw()), programs: reader.readPrograms(),
      scopes: reader.readList { $0.readScope() },
      impliedTriggers: reader.readList { reader in
        .init(
          object: reader.readInt(), field: reader.readInt(), condition: reader.readExpression())
      },
      definitions: reader.readList { $0.readDefinition() },
      rules: reader.readList { $0.readCompiledRule() })
  }
}
