/// The JSON Schema of `waivers.yaml`, kept here by hand and held to the loader by the tests.
package enum WaiverSchema {
  /// The schema, in JSON; draft 2020-12.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:check:waivers:1",
      "title": "waivers",
      "description": "Findings accepted for a time, each by a decision. An absolute duty can't be waived.",
      "type": "object",
      "additionalProperties": false,
      "required": ["waivers"],
      "properties": {
        "waivers": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["reason", "decided_by", "authority", "until"],
            "anyOf": [{"required": ["fingerprint"]}, {"required": ["rule", "path"]}],
            "properties": {
              "fingerprint": {"description": "The finding, as the report shows it.", "type": "string", "pattern": "^[0-9a-f]{32}$"},
              "rule": {"description": "The id of one rule: return/hearing.", "type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"},
              "path": {"description": "What the finding rests on, by ids, as `places` in the report: measures[m1].remedy.", "type": "string"},
              "bearer": {"description": "The State: ISO 3166-1 alpha-3.", "type": "string"},
              "proposal": {"description": "The proposal's id.", "type": "string"},
              "file": {"description": "A pattern for the proposal's file.", "type": "string"},
              "at_most": {"description": "How many findings it may reach.", "type": "integer", "minimum": 1, "maximum": 10000, "default": 10},
              "reason": {"description": "Why.", "type": "string", "minLength": 1},
              "decided_by": {"description": "Who decided.", "type": "string", "minLength": 1},
              "authority": {"description": "Under what authority.", "type": "string", "minLength": 1},
              "until": {"description": "The last day on which it holds.", "type": "string", "format": "date"}
            }
          }
        }
      }
    }
    """# + "\n"
}
