import Diagnostics
import Documents
import Law

extension SchemaReader {
  /// Reads what `x-fact` says a value may be.
  mutating func readFactKind(_ layers: SchemaLayers, _ name: String) -> ScalarKind? {
    guard let node = layers["x-fact"] else { return nil }
    let bounded = node.text == "integer" || node.text == "number"
    for keyword in ["minimum", "maximum"] where !bounded {
      if let bound = layers[keyword] {
        diagnostics.add(
          SchemaDiagnostics.meaningless(
            keyword, at: bound.useSpan, note: "Only an `integer` or a `number` has bounds."))
      }
    }
    switch node.text {
    case "bool": return .bool
    case "enum":
      guard let words = layers["enum"] else {
        diagnostics.add(
          SchemaDiagnostics.missingKeyword(
            "enum", for: name, at: node.useSpan, note: "List its words under `enum`."))
        return nil
      }
      return .enumeration(readWords(words, isFact: true))
    case "integer": return .integer(readBounds(layers))
    case "number": return .number(readBounds(layers))
    case "date": return .date
    case "period": return .period
    case "money": return .money
    case "state": return .state
    case "text": return .text
    default:
      diagnostics.add(SchemaDiagnostics.unknownWord(node, of: "x-fact", words: ScalarKind.words))
      return nil
    }
  }

  /// Reads the words of a choice.
  mutating func readWords(_ list: Node, isFact: Bool) -> [String] {
    guard list.kind == .sequence else {
      diagnostics.add(
        DocumentDiagnostics.wrongType(expected: "a list of words", node: list, field: "enum"))
      return []
    }
    var words: [String] = []
    for node in list.elements {
      let word = node.text
      if node.kind != .scalar || node.isNull || word.isEmpty {
        diagnostics.add(
          SchemaDiagnostics.badEnum(
            "a choice has words", at: node.useSpan, label: "this is \(node.descriptionOfKind)"))
      } else if words.contains(word) {
        diagnostics.add(
          SchemaDiagnostics.badEnum(
            "`\(word)` is there twice", at: node.useSpan, label: "the same word again"))
      } else if isFact, FactWord(rawValue: word) != nil {
        diagnostics.add(
          SchemaDiagnostics.badEnum(
            "`\(word)` can't be a word of a choice", at: node.useSpan,
            label: "every fact has this word already"))
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// Reads the least and the greatest number.
  mutating func readBounds(_ layers: SchemaLayers) -> NumberBounds {
    func bound(_ keyword: String) -> Double? {
      guard let node = layers[keyword] else { return nil }
      if let number = node.doubleValue { return number }
      diagnostics.add(
        DocumentDiagnostics.wrongType(expected: "a number", node: node, field: keyword))
      return nil
    }
    let bounds = NumberBounds(minimum: bound("minimum"), maximum: bound("maximum"))
    if let least = bounds.minimum, let greatest = bounds.maximum, least > greatest,
      let node = layers["maximum"]
    {
      diagnostics.add(
        SchemaDiagnostics.meaningless(
          "maximum", at: node.useSpan, note: "It is less than `minimum`: no number is allowed."))
    }
    return bounds
  }

  /// Reads how many elements a list may have; a limit on anything else is a mistake.
  mutating func readMaxItems(_ layers: SchemaLayers, _ type: SchemaType) -> Int? {
    guard let node = layers["maxItems"] else { return nil }
    guard case .list = type else {
      diagnostics.add(
        SchemaDiagnostics.meaningless(
          "maxItems", at: node.useSpan, note: "Only a list has elements to count."))
      return nil
    }
    guard let most = node.intValue, most > 0, most <= Int64(Int32.max) else {
      diagnostics.add(
        DocumentDiagnostics.wrongType(
          expected: "a whole number of at least 1", node: node, field: "maxItems"))
      return nil
    }
    return Int(most)
  }

  // MARK: Traits

  /// Reads what a fact has besides its kind; `nil` for a field that is no fact.
  mutating func readTraits(
    _ layers: SchemaLayers, _ type: SchemaType, _ name: String, scope: RuleScope,
    at span: SourceSpan
  ) -> FactTraits? {
    let marks = ["x-silence", "x-polarity", "x-partial", "x-question", "x-unit", "x-unread"]
    let written = marks.compactMap { mark in layers[mark].map { (mark, $0) } }
    switch type {
    case .fact, .list(.fact): break
    case .list(.ref) where !written.isEmpty, .ref where !written.isEmpty: break
    case .id, .plain, .ref, .list, .object:
      for (mark, node) in written {
        diagnostics.add(
          SchemaDiagnostics.meaningless(
            mark, at: node.useSpan, note: "It belongs to a fact, which has `x-fact`."))
      }
      return nil
    }
    let allowsPartial = layers["x-partial"].map { flag("x-partial", $0) } ?? false
    if allowsPartial, type != .fact(.bool), let node = layers["x-partial"] {
      diagnostics.add(
        SchemaDiagnostics.meaningless(
          "x-partial", at: node.useSpan, note: "Only a yes/no fact can hold in part."))
    }
    let polarity = word(layers, "x-polarity", of: FactPolarity.self) ?? .neutral
    return FactTraits(
      question: layers["x-question"]?.stringValue.map(StoredText.init),
      unit: layers["x-unit"]?.stringValue,
      polarity: polarity, silence: readSilence(layers, type, name),
      allowsPartial: allowsPartial && type == .fact(.bool), scope: scope,
      unread: layers["x-unread"]?.stringValue.map(StoredText.init))
  }

  private mutating func flag(_ keyword: String, _ node: Node) -> Bool {
    if let value = node.boolValue { return value }
    diagnostics.add(
      DocumentDiagnostics.wrongType(expected: "`true` or `false`", node: node, field: keyword))
    return false
  }

  private mutating func readSilence(
    _ layers: SchemaLayers, _ type: SchemaType, _ name: String
  ) -> SilenceRule {
    let meaning = word(layers, "x-silence", of: SilenceMeaning.self) ?? .asks
    let note = layers["x-silence-note"]?.stringValue.map(StoredText.init)
    for (keyword, wanted) in [
      ("x-silence-value", SilenceMeaning.fails), ("x-silence-asks-if", .fails),
      ("x-implied-by", .off),
    ] where meaning != wanted {
      if let node = layers[keyword], !(keyword == "x-silence-value" && meaning == .off) {
        diagnostics.add(
          SchemaDiagnostics.meaningless(
            keyword, at: node.useSpan, note: "It goes with `x-silence: \(wanted.rawValue)`."))
      }
    }
    switch meaning {
    case .asks: return SilenceRule(.asks, note: note)
    case .off:
      var implied: RuleExpression?
      if let node = layers["x-implied-by"] {
        implied = diagnostics.take(ExpressionReader.read(node, of: "x-implied-by"))
      }
      let substitute = layers["x-silence-value"].flatMap { _ in readSubstitute(layers, type, name) }
      return SilenceRule(.off, substitute: substitute, impliedBy: implied, note: note)
    case .fails:
      let conditions = layers["x-silence-asks-if"].map { node in
        (node.kind == .sequence ? Array(node.elements) : [node]).map {
          SilenceRule.Condition(path: $0.text, span: $0.useSpan)
        }
      }
      return SilenceRule(
        .fails, substitute: readSubstitute(layers, type, name), asksIf: conditions ?? [], note: note
      )
    }
  }

  private mutating func readSubstitute(
    _ layers: SchemaLayers, _ type: SchemaType, _ name: String
  ) -> SilenceRule.Substitute? {
    guard let node = layers["x-silence-value"] else {
      if type != .fact(.bool), let silence = layers["x-silence"] {
        diagnostics.add(SchemaDiagnostics.noSubstitute(name, at: silence.useSpan))
      }
      return nil
    }
    switch type {
    case .fact(.enumeration(let words)):
      if words.contains(node.text) { return .word(node.text) }
      diagnostics.add(
        SchemaDiagnostics.badSubstitute(
          node, for: name, wants: ScalarKind.enumeration(words).wanted))
    case .fact(.integer), .fact(.number):
      if node.text == "unlimited" { return .unlimited }
      if let number = node.doubleValue { return .number(number) }
      diagnostics.add(
        SchemaDiagnostics.badSubstitute(node, for: name, wants: "a number or `unlimited`"))
    case .fact(.period):
      if node.text == "unlimited" { return .unlimited }
      if node.text == "0" { return .number(0) }
      diagnostics.add(SchemaDiagnostics.badSubstitute(node, for: name, wants: "`unlimited` or `0`"))
    case .fact, .list, .object, .plain, .id, .ref:
      diagnostics.add(
        SchemaDiagnostics.meaningless(
          "x-silence-value", at: node.useSpan,
          note: "A silent safeguard of this kind has no value to stand for it."))
    }
    return nil
  }
}
