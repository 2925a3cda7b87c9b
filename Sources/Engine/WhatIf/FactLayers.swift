import CEL
import Documents
import Findings
import Rules

/// What the text says of a fact and what is reported of it, each by itself.
struct FactLayers {
  let text: FactReading
  let practice: FactReading
  let polarity: FactPolarity
  /// The value itself tells what happened, not what a text provides: another text would not undo it.
  let isReported: Bool

  private static let basis = FieldKey("basis")

  /// `nil` for slots that hold no fact of one value or one list.
  init?(at address: Int, in view: EvaluationView) {
    guard let origin = view.projection.origin(at: address) else { return nil }
    let field = view.projection.field(of: origin)
    guard let kind = field.kind else { return nil }
    let isList = field.isList
    let reader = FactReader(
      store: view.store, money: view.pack.layout.money, periodType: EngineFunctions.periodType)
    let nodes = origin.holder.map { FactReader.nodes(of: $0) }
    let slot = UInt32(address)
    func read(_ node: Node?) -> FactReading {
      isList
        ? reader.readList(node, record: nodes?.record, as: kind, slot: slot)
        : reader.read(node, record: nodes?.record, as: kind, slot: slot)
    }
    text = read(nodes == nil ? origin.value : nodes?.value)
    practice = read(nodes?.practice)
    polarity = field.schema.fact?.polarity ?? .neutral
    let basis = origin.holder?.value(for: Self.basis)?.text
    isReported = basis == "practice_report" || basis == "judicial_fact"
  }

  /// Which layers would have to be otherwise for the fact to be judged as `wanted`.
  ///
  /// Where both speak and the field has a polarity, the worse of the two is judged, so that both must do.
  func layersToChange(for wanted: FactValue, in view: EvaluationView) -> [Remedy.Change.Layer] {
    if case .silent = practice { return [.text] }
    var layers: [Remedy.Change.Layer] = []
    var isTextSilent = false
    if case .silent = text { isTextSilent = true }
    if polarity != .neutral, !isTextSilent, Self.shown(text, in: view) != wanted {
      layers.append(.text)
    }
    if Self.shown(practice, in: view) != wanted { layers.append(.practice) }
    return layers
  }

  /// A reading as a report shows it; `null` where nothing is said.
  static func shown(_ reading: FactReading, in view: EvaluationView) -> FactValue {
    switch reading {
    case .known(let value): FactText(view: view).value(value)
    case .partial: .text("partial")
    case .unknown: .text("unknown")
    case .contested: .text("contested")
    case .silent: .null
    }
  }
}
