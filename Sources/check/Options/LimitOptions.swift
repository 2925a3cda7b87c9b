import ArgumentParser
import Documents

/// How much of an input is read before it is refused.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most bytes of a file.", valueName: "bytes"))
  var maxBytes = ReadLimits.standard.maxBytes

  @Option(
    help: ArgumentHelp("The most lists and mappings within one another.", valueName: "levels"))
  var maxDepth = ReadLimits.standard.maxDepth

  @Option(help: ArgumentHelp("The most values of a file.", valueName: "number"))
  var maxNodes = ReadLimits.standard.maxNodes

  @Option(help: ArgumentHelp("The most values that aliases stand for.", valueName: "number"))
  var maxAliasExpansion = ReadLimits.standard.maxAliasExpansion

  /// The same for the readers of documents.
  var limits: ReadLimits {
    ReadLimits(
      maxBytes: maxBytes, maxDepth: maxDepth, maxNodes: maxNodes,
      maxAliasExpansion: maxAliasExpansion)
  }

  func validate() throws {
    guard [maxBytes, maxDepth, maxNodes, maxAliasExpansion].allSatisfy({ $0 > 0 }) else {
      throw ValidationError("A limit is a number above zero.")
    }
  }
}
