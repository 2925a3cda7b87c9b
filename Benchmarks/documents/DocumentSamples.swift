/// Writes large inputs that look like proposals, the same at every run.
enum DocumentSamples {
  /// About so many bytes of YAML in one document: block style, comments, a few quoted and literal texts.
  static func yaml(bytes: Int) -> [UInt8] {
    var text = "proposal: {id: sample, date: 2018-09-12}\nmeasures:\n"
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      text += """
          - id: m\(number)
            type: transfer
            actors:
              removing: [AAA, BBB]
              receiving: [CCC]
            populations: [all, children]
            assessment:
              individual_before_removal: \(number % 3 == 0 ? "true" : "partial")
              interpreter: yes   # as the text has it
              days: \(number % 90)
              source: "Article \(number % 40), paragraph 2"
              note: >-
                What is said of it, over
                more than one line.
            third_country:
              safe: {value: true, practice: false, basis: practice_report}
              share: 0.\(number % 100)
            quote: |
              The authorities shall
                examine each request.


        """
    }
    return Array(text.utf8)
  }

  /// About so many bytes of JSON, one document a line.
  static func ndjson(bytes: Int) -> [UInt8] {
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      text += #"{"proposal":{"id":"p\#(number)","date":"2018-09-12","status":"adopted"},"#
      text += #""measures":[{"id":"m1","type":"transfer","actors":{"removing":["AAA","BBB"]},"#
      text += #""assessment":{"individual_before_removal":true,"days":\#(number % 90),"#
      text += #""share":0.\#(number % 100),"source":"Article 4, paragraph 2 of the agreement"},"#
      text += #""quote":"The authorities shall examine each request.\n","safe":null}]}"# + "\n"
    }
    return Array(text.utf8)
  }

  /// The lines of NDJSON as one JSON array.
  static func json(bytes: Int) -> [UInt8] {
    let lines = ndjson(bytes: bytes)
    let inner = lines.dropLast().map { $0 == 0x0A ? UInt8(ascii: ",") : $0 }
    return [UInt8(ascii: "[")] + inner + [UInt8(ascii: "]")]
  }
}
