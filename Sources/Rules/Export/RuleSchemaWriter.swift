/// The JSON Schemas of rule files and of their tests.
enum RuleSchemaWriter {
  /// A rule file.
  static let rule = JSONText.of(
    ("$schema", JSONSchemaExport.dialect), ("$id", .string("rule.schema.json")),
    ("title", .string("Rule")), ("description", .string("One international obligation.")),
    ("type", .string("object")), ("additionalProperties", .bool(false)),
    (
      "required",
      .strings([
        "id", "title", "status", "severity", "duty", "citations", "for_each", "bearers", "require",
      ])
    ),
    (
      "properties",
      .of(
        (
          "id",
          described(
            "Theme and name, as the file is called: return/individual-assessment.",
            ("type", .string("string")), ("pattern", .string(idPattern)))
        ),
        ("title", text("What the law asks, in a line.")),
        ("status", words("How far the rule may be relied on.", RuleStatus.words)),
        (
          "superseded_by",
          described(
            "The rule that took its place, if it is deprecated.", ("type", .string("string")),
            ("pattern", .string(idPattern)))
        ),
        ("severity", words("How grave a breach is.", RuleSeverity.allCases.map(\.rawValue))),
        ("duty", text("The obligation in plain words.")),
        ("citations", list("The law it rests on.", citation, isFilled: true)),
        (
          "for_each",
          words("What the rule is decided for.", RuleScope.allCases.map(\.rawValue))
        ),
        ("bearers", expression("A list of States: the rule is decided for each.")),
        ("when", expression("Whether the rule reaches the subject.")),
        ("definitions", list("Local names, evaluated at most once.", definition)),
        (
          "require",
          list("All must hold; each is reported on its own.", requirement, isFilled: true)
        ),
        ("unless", list("Exceptions, in order.", exception)),
        (
          "interpretations",
          list("How authorities that disagree read the duty, in order.", interpretation)
        ),
        ("silence", silence),
        ("rationale", text("Why, with facts of the case between {{ and }}.")),
        ("remedy", remedy),
        ("tags", list("Words to choose rules by.", .of(("type", .string("string"))))),
        (
          "changes",
          list("When the rule came in and what it judges otherwise since, oldest first.", change)
        )
      )
    )
  )

  /// A file of tests.
  static let tests = JSONText.of(
    ("$schema", JSONSchemaExport.dialect), ("$id", .string("tests.schema.json")),
    ("title", .string("Tests of a rule")),
    ("description", .string("Cases that show what a rule decides.")),
    ("type", .string("object")), ("additionalProperties", .bool(false)),
    ("required", .strings(["rule", "cases"])),
    (
      "properties",
      .of(
        (
          "rule",
          described(
            "The id of the rule.", ("type", .string("string")), ("pattern", .string(idPattern)))
        ),
        ("cases", list("The cases.", testCase, isFilled: true))
      )
    )
  )

  // MARK: Parts of a rule

  private static let idPattern = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$"

  private static let citation = JSONText.of(
    (
      "anyOf",
      .array([
        .of(("type", .string("string"))),
        object(
          ["cite"],
          ("cite", text("As it is printed: RC1951 art. 33(1).")),
          (
            "absolute",
            described(
              "Whether it admits no exception.", ("enum", .array([.bool(true), .bool(false)])))
          )),
      ])
    ))

  private static let definition = object(
    ["name", "expression"], ("name", text("In snake_case.")),
    ("expression", expression("Any value; what follows may use it.")))

  private static let requirement = object(
    ["expression", "message"], ("expression", expression("What must hold.")),
    ("message", text("What is wrong when it does not.")))

  private static let exception = object(
    ["id", "expression", "lifts", "citations"], ("id", text("In kebab-case.")),
    ("expression", expression("Whether it applies.")),
    ("lifts", list("The citations of the rule that yield.", citation, isFilled: true)),
    ("citations", list("The law it rests on.", citation, isFilled: true)),
    ("note", text("What a reader should know.")))

  private static let interpretation = object(
    ["id", "authority", "legal_order", "citations"], ("id", text("In kebab-case.")),
    ("authority", text("The court or body whose reading it is.")),
    ("legal_order", text("The order within which it speaks, such as Council of Europe.")),
    ("citations", list("Where the reading is found.", citation, isFilled: true)),
    ("binds", expression("Whether the bearer is bound by it; left out, it is one view.")),
    ("when", expression("Its own trigger, in place of the rule's.")),
    ("require", list("Its own requirements, in place of the rule's.", requirement)),
    ("note", text("What a reader should know.")))

  private static let change = object(
    ["version", "note"],
    (
      "version",
      described(
        "The first version of the pack that judges so.", ("type", .string("string")),
        ("pattern", .string("^[0-9]+\\.[0-9]+\\.[0-9]+$")))
    ),
    (
      "date",
      described("The day it was written.", ("type", .string("string")), ("format", .string("date")))
    ),
    ("note", text("What is judged otherwise, as a sentence; wording is no change.")))

  private static let silence = described(
    "Fields on which silence means something else than the schema says, with the reason.",
    ("type", .string("object")),
    (
      "additionalProperties",
      .of(
        (
          "anyOf",
          .array([
            words("", SilenceMeaning.allCases.map(\.rawValue)),
            object(
              ["silence", "reason"],
              ("silence", words("", SilenceMeaning.allCases.map(\.rawValue))),
              ("reason", text("Why."))),
          ])
        ))
    ))

  private static let remedy = object(
    [], ("may_change", list("Fields a cure may change.", .of(("type", .string("string"))))),
    ("must_not_change", list("Fields a cure must leave alone.", .of(("type", .string("string"))))),
    ("advice", text("What to do, in words.")))

  // MARK: Parts of a test

  private static let verdicts = ["pass", "fail", "undetermined", "not-applicable", "error"]

  private static let expectation = object(
    ["verdict"], ("bearer", text("The State, where there are several.")),
    ("subject", text("The id of the subject, where there are several: m1/children.")),
    ("verdict", words("What the rule decides.", verdicts)),
    ("on_paper", words("What it would decide by the text alone.", verdicts)),
    ("force", text("How hard the law binds.")),
    ("lifted", list("The exceptions that apply.", .of(("type", .string("string"))))),
    (
      "readings",
      described(
        "The verdict under each interpretation, by its id; `rule` for the rule's own.",
        ("type", .string("object")), ("additionalProperties", words("", verdicts)))
    ),
    ("reading", text("The id of the interpretation that the verdict follows, or rule.")),
    ("missing", list("The facts that are asked for.", .of(("type", .string("string"))))))

  private static let testCase = object(
    ["name", "proposal", "expect"], ("name", text("What the case shows.")),
    (
      "as_of",
      described(
        "The day on which the law is asked.", ("type", .string("string")),
        ("format", .string("date")))
    ),
    ("proposal", described("A minimal proposal.", ("type", .string("object")))),
    (
      "expect",
      .of(
        (
          "anyOf",
          .array([words("", verdicts), expectation, list("", expectation)])
        ))
    ))

  // MARK: Small parts

  private static func described(_ text: String, _ members: (String, JSONText?)...) -> JSONText {
    .object(
      JSONText.keys([("description", text.isEmpty ? nil : .string(text))] + members))
  }

  private static func text(_ description: String) -> JSONText {
    described(description, ("type", .string("string")))
  }

  private static func expression(_ description: String) -> JSONText {
    described(
      description + " CEL, on one line, in single quotes or as a | block.",
      ("type", .strings(["string", "boolean"])))
  }

  private static func words(_ description: String, _ words: [String]) -> JSONText {
    described(description, ("enum", .strings(words)))
  }

  private static func list(_ description: String, _ items: JSONText, isFilled: Bool = false)
    -> JSONText
  {
    described(
      description, ("type", .string("array")), ("minItems", isFilled ? .number("1") : nil),
      ("items", items))
  }

  private static func object(_ required: [String], _ properties: (String, JSONText?)...) -> JSONText
  {
    .of(
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("required", required.isEmpty ? nil : .strings(required)),
      ("properties", .object(JSONText.keys(properties))))
  }
}
