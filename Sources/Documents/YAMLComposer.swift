import CLibYAML
import Diagnostics

/// Turns libyaml's events into the arena, and gathers every mistake on the way.
struct YAMLComposer {
  /// How reading one stretch of the input ended.
  enum Outcome {
    case finished
    /// The document that begins at `documentStart` can't be read past `offset`.
    case failed(at: Int, documentStart: Int)
    case gaveUp
  }

  let file: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: ReadLimits
  private let isASCII: Bool
  var builder = ArenaBuilder()
  private(set) var diagnostics: [Diagnostic] = []
  var state = DocumentState()
  private(set) var expandedNodes = 0

  /// What belongs to the document being read.
  struct DocumentState {
    var start = 0
    var mark = ArenaBuilder.Mark(nodes: 0, texts: 0, aliasUses: 0)
    var anchors: [String: Int32] = [:]
    var generation = 0
  }

  init(
    _ file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, limits: ReadLimits
  ) {
    self.file = file
    self.bytes = bytes
    self.isASCII = isASCII
    self.limits = limits
    builder.reserve(nodes: min(bytes.count / 12, limits.maxNodes))
  }

  /// Whether the input has neither documents nor mistakes.
  var isEmpty: Bool { builder.roots.isEmpty && diagnostics.isEmpty }

  /// The documents read to their end.
  func documents() -> [Document] { builder.storage(of: file).documents }

  /// Reads every document, going on after a broken one.
  mutating func readAll() {
    var start = TextCheck.textStart(of: bytes)
    while true {
      switch readStream(from: start) {
      case .finished, .gaveUp: return
      case .failed(let offset, let documentStart):
        builder.abandon(to: state.mark)
        guard let next = nextDocument(from: offset, after: documentStart) else { return }
        guard diagnostics.count < limits.maxDiagnostics else { return giveUp(at: next) }
        start = next
      }
    }
  }

  private mutating func readStream(from start: Int) -> Outcome {
    guard var stream = YAMLEventStream(.init(rebasing: bytes[start...])) else { return .gaveUp }
    var offsets = CharacterOffsets(bytes, from: start, isASCII: isASCII)
    state.start = start
    state.mark = builder.mark
    while true {
      guard let event = stream.next() else {
        for frame in builder.frames where frame.isMapping {
          reportDuplicateKeys(ofMapping: frame.index)
        }
        let place = reportSyntaxError(stream.problem, offsets: &offsets)
        return .failed(at: place, documentStart: state.start)
      }
      let from = offsets.offset(of: Int(event.pointee.start_mark.index))
      let to = offsets.offset(of: Int(event.pointee.end_mark.index))
      switch event.pointee.type {
      case YAML_STREAM_END_EVENT: return .finished
      case YAML_DOCUMENT_START_EVENT:
        state = DocumentState(
          start: from, mark: builder.mark, anchors: [:], generation: builder.generation)
      case YAML_DOCUMENT_END_EVENT:
        if builder.count > state.mark.nodes { builder.addRoot(state.mark.nodes) }
        state.mark = builder.mark
      case YAML_SCALAR_EVENT:
        if addPlainly(event, from: from, to: to) {
          stream.releaseBareScalar()
          // Nothing was told, opened or closed: what is asked below would be answered as before.
          if builder.count <= limits.maxNodes, builder.generation == state.generation { continue }
        } else {
          addScalar(event.pointee.data.scalar, from: from, to: to)
        }
      case YAML_SEQUENCE_START_EVENT:
        let data = event.pointee.data.sequence_start
        let isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
        open(.sequence, isFlow, data.anchor, data.tag, from: from, to: to)
      case YAML_MAPPING_START_EVENT:
        let data = event.pointee.data.mapping_start
        let isFlow = data.style == YAML_FLOW_MAPPING_STYLE
        open(.mapping, isFlow, data.anchor, data.tag, from: from, to: to)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: close(end: to)
      case YAML_ALIAS_EVENT:
        if let anchor = event.pointee.data.alias.anchor {
          guard addAlias(String(cString: anchor), from: from, to: to) else { return .gaveUp }
        }
      default: break
      }
      if builder.depth > limits.maxDepth {
        report(DocumentDiagnostics.tooDeep(limit: limits.maxDepth, at: span(from, to)))
        return .failed(at: to, documentStart: state.start)
      }
      if builder.count > limits.maxNodes {
        report(DocumentDiagnostics.tooManyNodes(limit: limits.maxNodes, at: span(from, to)))
        builder.abandon(to: state.mark)
        return .gaveUp
      }
      if diagnostics.count >= limits.maxDiagnostics {
        builder.abandon(to: state.mark)
        giveUp(at: to)
        return .gaveUp
      }
      if builder.generation != state.generation { forgetDroppedAnchors() }
    }
  }

  /// The next line that begins a document, so that one broken document does not hide the others.
  private func nextDocument(from offset: Int, after documentStart: Int) -> Int? {
    var at = min(offset, bytes.count)
    while at > 0, !isLineBreak(bytes[at - 1]) { at -= 1 }
    while at < bytes.count {
      if at > documentStart, bytes.count - at >= 3, bytes[at] == UInt8(ascii: "-"),
        bytes[at + 1] == bytes[at], bytes[at + 2] == bytes[at],
        at + 3 == bytes.count || isSpace(bytes[at + 3])
      {
        return at
      }
      while at < bytes.count, !isLineBreak(bytes[at]) { at += 1 }
      while at < bytes.count, isLineBreak(bytes[at]) { at += 1 }
    }
    return nil
  }

  private mutating func giveUp(at offset: Int) {
    diagnostics.append(
      DocumentDiagnostics.tooManyMistakes(limit: limits.maxDiagnostics, at: span(offset, offset)))
  }

  private mutating func forgetDroppedAnchors() {
    state.generation = builder.generation
    state.anchors = state.anchors.filter { $0.value < builder.count }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Counts nodes added by aliases; false once there are more than the limit.
  mutating func countExpansion(_ nodes: Int) -> Bool {
    expandedNodes += nodes
    return expandedNodes <= limits.maxAliasExpansion
  }

  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source: file.id, start: start, end: max(start, end))
  }

  func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isLineBreak(byte) }
}
