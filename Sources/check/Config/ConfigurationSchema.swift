/// The JSON Schema of `.check.yaml`, kept here by hand and held to the loader by the tests.
enum ConfigurationSchema {
  /// The schema, in JSON; draft 2020-12.
  static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:check:config:1",
      "title": ".check.yaml",
      "description": "Settings of check for a folder and all below it. Paths are from the file's own folder; flags win.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "proposals": {"description": "What is judged if no file is named: files, folders, patterns.", "$ref": "#/$defs/texts"},
        "ignore": {"description": "What folders and patterns pass over, as in .checkignore.", "$ref": "#/$defs/texts"},
        "packs": {"description": "Rules and law: folders, tar archives, PATH@REVISION of git repositories.", "$ref": "#/$defs/texts"},
        "rules": {"description": "Only rules with such ids.", "$ref": "#/$defs/texts"},
        "skip": {"description": "No rules with such ids.", "$ref": "#/$defs/texts"},
        "tags": {"description": "Only rules with one of these tags.", "$ref": "#/$defs/texts"},
        "drafts": {"description": "Rules that are still drafts too.", "type": "boolean"},
        "as_of": {"description": "Judge by the law of this day.", "type": "string", "format": "date"},
        "gate": {"description": "The softest force that counts.", "enum": ["binding", "customary", "commitment", "guidance", "none"]},
        "gate_severity": {"description": "The least grave breach that counts.", "enum": ["grave", "serious", "moderate", "minor"]},
        "undetermined": {"description": "What a duty that can't be decided does.", "enum": ["block", "allow"]},
        "notices": {"description": "What is wrong with waivers and the baseline: whether it shuts the gate.", "enum": ["block", "allow"]},
        "waivers": {"description": "Findings accepted for a time.", "type": "string"},
        "baseline": {"description": "Findings accepted as found.", "type": "string"},
        "show": {"description": "Which findings the text shows.", "enum": ["open", "all"]},
        "outputs": {
          "description": "The forms of the report, each with its file.",
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["format"],
            "properties": {"format": {"type": "string"}, "file": {"type": "string"}}
          }
        },
        "jobs": {"description": "How many files are judged at once.", "type": "integer", "minimum": 1, "maximum": 256}
      },
      "$defs": {"texts": {"type": "array", "items": {"type": "string"}}}
    }
    """# + "\n"
}
