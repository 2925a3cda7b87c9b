import CEL
import Rules

/// What the expressions of a pack read: which fields by name, and which constants they hold them against.
///
/// Read off the plans once, so that after a change of one fact only the rules that read it are judged
/// again. A field is known by its name alone, whatever group it stands in: rather one rule too many.
struct ExpressionReads: Sendable {
  /// What one rule reads.
  struct Entry: Sendable {
    var fields: Set<String> = []
    /// Words and texts that facts are compared with.
    var words: Set<String> = []
    var numbers: Set<Double> = []
    var periods: Set<Period> = []
  }

  /// In the order of the pack's rules.
  let rules: [Entry]
  /// The fields that triggers are implied by.
  let triggers: Set<String>
  private let readers: [String: [Int]]

  init(_ pack: CompiledPack) {
    var reader = Reader(pack: pack)
    rules = pack.rules.map { reader.entry(of: $0) }
    triggers = pack.impliedTriggers.reduce(into: []) { names, trigger in
      let scope = pack.scope(
        pack.layout.objects[trigger.object].fields[trigger.field].schema.fact?.scope ?? .proposal)
      names.formUnion(reader.entry(of: [trigger.condition], in: scope).fields)
    }
    var readers: [String: [Int]] = [:]
    for (place, entry) in rules.enumerated() {
      for name in entry.fields { readers[name, default: []].append(place) }
    }
    self.readers = readers
  }

  /// The places of the rules that read any of the fields, ascending.
  func rules(reading names: Set<String>) -> [Int] {
    names.reduce(into: Set<Int>()) { $0.formUnion(readers[$1] ?? []) }.sorted()
  }

  /// Walks plans, and remembers what each shared definition reads.
  private struct Reader {
    let pack: CompiledPack
    let store: ValueStore
    private var definitions: [UInt32: Entry] = [:]

    init(pack: CompiledPack) {
      self.pack = pack
      store = ValueStore(
        pool: pack.programs.pool, host: StoreHost(structures: pack.layout.structures))
    }

    mutating func entry(of rule: CompiledRule) -> Entry {
      let expressions =
        [rule.bearers] + (rule.when.map { [$0] } ?? []) + rule.definitions + rule.requirements
        + rule.exceptions.map(\.condition)
        + rule.interpretations.flatMap { reading in
          [reading.binds, reading.when].compactMap(\.self) + reading.requirements
        }
      return entry(of: expressions, in: pack.scope(rule.forEach))
    }

    mutating func entry(of expressions: [CompiledExpression], in scope: CompiledPack.Scope)
      -> Entry
    {
      var result = Entry()
      for expression in expressions {
        walk(expression.program.root, into: &result)
        for place in expression.definitions {
          let root = scope.definitions[place].program.root
          var part = definitions[root] ?? Entry()
          if definitions[root] == nil {
            walk(root, into: &part)
            definitions[root] = part
          }
          result.fields.formUnion(part.fields)
          result.words.formUnion(part.words)
          result.numbers.formUnion(part.numbers)
          result.periods.formUnion(part.periods)
        }
      }
      return result
    }

    private func walk(_ root: UInt32, into entry: inout Entry) {
      var pending = [root]
      while let place = pending.popLast() {
        let node = pack.programs.nodes[Int(place)]
        switch node.operation {
        case .constant: take(store.value(at: Int(node.a)), into: &entry)
        case .field, .variable, .select, .hasField:
          entry.fields.insert(store.string(of: store.value(at: Int(node.b))))
        default: break
        }
        pending += pack.programs.children(of: place)
      }
    }

    private func take(_ value: Value, into entry: inout Entry) {
      switch value.kind {
      case .string:
        let text = store.string(of: value)
        if let period = Period(text) { entry.periods.insert(period) }
        entry.words.insert(text)
      case .int: entry.numbers.insert(Double(value.intValue))
      case .double: entry.numbers.insert(value.doubleValue)
      case .opaque: entry.periods.insert(Period.decode(value.payload).period)
      case .list: for element in Array(store.elements(of: value)) { take(element, into: &entry) }
      default: break
      }
    }
  }
}
