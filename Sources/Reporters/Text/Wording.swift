import Findings
import Law
import Rules

/// How a report says in English what the model says in types.
enum Wording {
  /// `1 November 1968`.
  static func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// `0.2.0 (24 November 2026)`: since when a rule judges so.
  static func version(_ change: RuleChange) -> String {
    change.date.map { "\(change.version) (\(date($0)))" } ?? change.version.description
  }

  /// How the pinpoint of a citation was checked, and where: “Read in the text (UNTS).”.
  static func pinpoint(_ confirmation: Confirmation?, in place: String = "") -> String {
    let found = place.isEmpty ? "" : " (\(place))"
    return switch confirmation {
    case .seen: "Read in the text\(found)."
    case .secondary: "Found in a source that cites it\(found)."
    case .recalled: "Not checked, and left out."
    case nil: "Cited as a whole."
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `1 duty`, `3 duties`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String], _ conjunction: String = "and") -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return joined(items.dropLast(), by: ", ") + " \(conjunction) " + last
  }

  /// Texts in one, with another between them.
  ///
  /// What the standard library has for it looks through all conformances of the program at its first call: 0.2 of the
  /// 28 million instructions that one proposal takes.
  static func joined(_ items: some Collection<String>, by separator: String) -> String {
    var text = items.first ?? ""
    for item in items.dropFirst() {
      text += separator
      text += item
    }
    return text
  }

  /// A value as the answer to a question.
  static func answer(
    _ value: FactValue, in words: (FactValue) -> String = Wording.value
  ) -> String {
    value == .text("partial") ? "partly" : words(value)
  }

  /// The text as the beginning of a sentence.
  static func capitalised(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, !(0x41...0x5A).contains(first) else { return text }
    // A letter of ASCII with another behind it is one by itself.
    guard first < 0x80, bytes.dropFirst().first.map({ $0 < 0x80 }) ?? true else {
      return text.prefix(1).uppercased() + text.dropFirst()
    }
    guard (0x61...0x7A).contains(first) else { return text }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      let end = buffer.update(fromContentsOf: bytes)
      buffer[0] = first - 0x20
      return end
    }
  }

  /// The text as it goes on within a sentence; what begins with a name in capitals stays.
  static func uncapitalised(_ text: String) -> String {
    let letters = text.prefix(2)
    guard let first = letters.first, let second = letters.dropFirst().first,
      second.isLowercase || (first == "A" && second == " ")
    else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// The text with a full stop, unless it ends as a sentence does.
  static func sentence(_ text: String) -> String {
    let text = capitalised(text)
    guard let last = text.unicodeScalars.last else { return "" }
    return ".!?…”\"".unicodeScalars.contains(last) ? text : text + "."
  }

  /// A fact's value as a reader would say it: `yes`, `“partial”`, `20,000,000 USD of 2018`, `36 hours`.
  static func value(_ value: FactValue) -> String {
    switch value {
    case .null: "nothing"
    case .bool(let value): value ? "yes" : "no"
    case .integer(let value): grouped(value)
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? grouped(Int64(value)) : value.description
    case .text("partial"): "for some, not for all"
    case .text(let value): "“\(isWord(value) ? value.replacing(character: "_", by: " ") : value)”"
    case .list(let values):
      values.isEmpty ? "an empty list" : list(values.map(Self.value))
    case .record(let fields): record(fields)
    }
  }

  /// A fact's value as the proposal's author would write it: `partial`, `yes`.
  static func written(_ value: FactValue) -> String {
    switch value {
    case .text(let text): text
    default: self.value(value)
    }
  }

  /// Whether a text is a word of the schema, such as `working_days`.
  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x20
    }
  }

  private static func record(_ fields: [FactValue.Field]) -> String {
    func text(_ name: String) -> String? {
      fields.first { $0.name == name }.flatMap { field in
        switch field.value {
        case .null: nil
        case .text(let text): text.replacing(character: "_", by: " ")
        // A year is not grouped by thousands.
        case .integer(let number) where name == "year": String(number)
        default: value(field.value)
        }
      }
    }
    let amount = text("amount") ?? text("value")
    if let amount, let currency = text("currency") {
      return "\(amount) \(currency)" + (text("year").map { " of \($0)" } ?? "")
    }
    if let amount, let unit = text("unit") { return "\(amount) \(unit)" }
    return list(fields.map { "\($0.name) \(value($0.value))" })
  }

  private static func grouped(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (number < 0 ? "−" : "") + result
  }

  /// The text with ordinary spaces where no line should break, for forms that are not laid out.
  static func breakable(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }

  /// The States' names, or that none is named.
  static func bearer(_ code: String?) -> String {
    code.map(StateWords.inSentence) ?? "whoever acts"
  }

  /// `measure m1, population children`; what is judged as a whole has no words of its own.
  static func subject(_ subject: Subject) -> String {
    var text = ""
    func add(_ kind: String, _ name: String?) {
      guard let name else { return }
      if !text.isEmpty { text += ", " }
      text += kind
      text += name
    }
    add("measure ", subject.measure)
    add("population ", subject.population)
    add("party ", subject.party)
    add("funding line ", subject.fundingLine)
    return text.isEmpty ? "the proposal as a whole" : text
  }

  /// `measure m1, populations children and adults; measure m2`: the populations of one measure together.
  static func subjects(_ subjects: [Subject]) -> String {
    var measures: [String?] = []
    var populations: [String?: [String]] = [:]
    for subject in subjects {
      guard let population = subject.population else {
        return joined(subjects.map(Self.subject), by: "; ")
      }
      if populations[subject.measure] == nil { measures.append(subject.measure) }
      populations[subject.measure, default: []].append(population)
    }
    return measures.map { measure in
      let names = populations[measure] ?? []
      guard names.count > 1 else {
        return subject(Subject(measure: measure, population: names.first))
      }
      let before = measure.map { "measure \($0), " } ?? ""
      return before + "populations \(list(names))"
    }.joined(separator: "; ")
  }

  /// Who is judged for what: `Spain, measure m1, populations children and adults`.
  static func findings(_ findings: [Finding], _ name: (String?) -> String) -> String {
    FindingGroup(findings: findings).pairs.map { pair in
      let bearers = list(pair.bearers.map(name))
      return pair.subjects == [Subject()] ? bearers : "\(bearers), \(subjects(pair.subjects))"
    }.joined(separator: "; ")
  }
}

extension String {
  /// The text with one letter in place of another.
  fileprivate func replacing(character: Character, by other: Character) -> String {
    String(map { $0 == character ? other : $0 })
  }
}
