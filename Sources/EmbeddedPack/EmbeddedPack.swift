/// The pack that ships, as compiled when the binary was built.
package enum EmbeddedPack {
  /// The text of the image, which is read where it lies in the program.
  package static var text: StaticString { embeddedText }

  /// The programs of the image.
  package static var programs: [UInt64] { embeddedPrograms }
}
