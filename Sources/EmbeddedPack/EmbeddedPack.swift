/// The pack that ships, as compiled when the binary was built.
package enum EmbeddedPack {
  /// The image, which is read where it lies in the program.
  package static var text: StaticString { image }
}
