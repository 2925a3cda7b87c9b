/// The pack that ships, as compiled when the binary was built.
package enum EmbeddedPack {
  /// The image's bytes, which live as long as the program.
  package static var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: image.utf8Start, count: image.utf8CodeUnitCount)
  }
}
