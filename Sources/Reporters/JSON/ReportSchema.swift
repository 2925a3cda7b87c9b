/// The JSON Schema of the JSON report, kept here by hand and held to the reporter by the tests.
package enum ReportSchema {
  /// The schema, in JSON; draft 2020-12.
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:check:report:1",
      "title": "check-report/1",
      "description": "What `check evaluate --format json` prints. New keys may be added to any object within version 1; none is taken away or changes its meaning.",
      "type": "object",
      "required": ["schema", "tool", "proposals", "notices", "diagnostics", "gate"],
      "properties": {
        "schema": {"const": "check-report/1"},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"type": "string"}, "version": {"type": "string"}}
        },
        "proposals": {"type": "array", "items": {"$ref": "#/$defs/proposal"}},
        "notices": {"description": "What is wrong with a waiver or the baseline.", "type": "array", "items": {"$ref": "#/$defs/finding"}},
        "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}},
        "gate": {"$ref": "#/$defs/gate"}
      },
      "$defs": {
        "text": {"type": ["string", "null"]},
        "texts": {"type": "array", "items": {"type": "string"}},
        "place": {"description": "1-based; columns count Unicode scalars.", "type": ["integer", "null"], "minimum": 1},
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "digest": {"type": "string", "pattern": "^sha256:[0-9a-f]+$"},
        "verdict": {"enum": ["pass", "fail", "undetermined", "not-applicable", "error"]},
        "force": {"description": "How hard the source binds the State.", "enum": ["binding", "customary", "commitment", "guidance", null]},
        "fingerprint": {"description": "The identity of a finding across runs.", "type": "string"},
        "input": {
          "description": "A file that the judgement rests on; null if there was none.",
          "type": ["object", "null"],
          "required": ["file", "digest"],
          "properties": {"file": {"type": "string"}, "digest": {"$ref": "#/$defs/digest"}}
        },
        "gate": {
          "description": "Which findings count, and what the run came to.",
          "type": "object",
          "required": ["level", "undetermined", "status", "sentence"],
          "properties": {
            "level": {"enum": ["binding", "customary", "commitment", "guidance", "none"]},
            "undetermined": {"enum": ["block", "allow"]},
            "status": {"description": "The exit status of the program.", "type": ["integer", "null"]},
            "sentence": {"$ref": "#/$defs/text"}
          }
        },
        "proposal": {
          "type": "object",
          "required": ["id", "title", "file", "digest", "run", "summary", "findings"],
          "properties": {
            "id": {"type": "string"},
            "title": {"type": "string"},
            "file": {"type": "string"},
            "digest": {"$ref": "#/$defs/digest"},
            "run": {"$ref": "#/$defs/run"},
            "summary": {
              "description": "How many findings have which verdict; waived ones, and those of the baseline, are counted apart.",
              "type": "object",
              "required": ["pass", "fail", "undetermined", "not-applicable", "error", "waived", "baselined"],
              "additionalProperties": {"type": "integer", "minimum": 0}
            },
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}}
          }
        },
        "run": {
          "description": "The receipt: under what it was judged.",
          "type": "object",
          "required": ["as_of", "pack", "law_up_to", "waivers", "baseline", "command"],
          "properties": {
            "as_of": {"$ref": "#/$defs/day"},
            "pack": {
              "type": "object",
              "required": ["id", "version", "digest"],
              "properties": {
                "id": {"type": "string"},
                "version": {"type": "string"},
                "digest": {"$ref": "#/$defs/digest"}
              }
            },
            "law_up_to": {"$ref": "#/$defs/day"},
            "waivers": {"$ref": "#/$defs/input"},
            "baseline": {"$ref": "#/$defs/input"},
            "command": {"description": "The program and its arguments that judge this proposal so again.", "$ref": "#/$defs/texts"},
            "set": {"description": "Facts judged otherwise than the file has them; only where there are such.", "$ref": "#/$defs/texts"}
          }
        },
        "finding": {
          "type": "object",
          "required": [
            "rule", "title", "severity", "verdict", "force", "bearer", "subject", "message", "duty", "rationale", "citations",
            "evidence", "missing", "exceptions", "advice", "remedies", "waiver", "fingerprint"
          ],
          "properties": {
            "rule": {"type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"},
            "title": {"type": "string"},
            "severity": {"enum": ["grave", "serious", "moderate", "minor"]},
            "verdict": {"$ref": "#/$defs/verdict"},
            "on_paper": {"description": "The verdict of the text alone; only where practice gives another.", "$ref": "#/$defs/verdict"},
            "force": {"$ref": "#/$defs/force"},
            "bearer": {"description": "ISO 3166-1 alpha-3 or the code of an organisation; null if the proposal does not say who acts.", "$ref": "#/$defs/text"},
            "subject": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "measure": {"type": "string"},
                "population": {"type": "string"},
                "party": {"type": "string"},
                "funding_line": {"type": "string"}
              }
            },
            "message": {"type": "string"},
            "duty": {"type": "string"},
            "rationale": {"type": "string"},
            "citations": {"type": "array", "items": {"$ref": "#/$defs/citation"}},
            "evidence": {"type": "array", "items": {"$ref": "#/$defs/fact"}},
            "missing": {"type": "array", "items": {"$ref": "#/$defs/missing"}},
            "exceptions": {"type": "array", "items": {"$ref": "#/$defs/exception"}},
            "advice": {"$ref": "#/$defs/text"},
            "remedies": {"type": "array", "items": {"$ref": "#/$defs/remedy"}},
            "waiver": {"$ref": "#/$defs/waiver"},
            "fingerprint": {"$ref": "#/$defs/fingerprint"},
            "places": {"description": "What it rests on, as paths that go by ids; for waivers.", "$ref": "#/$defs/texts"},
            "baseline": {"description": "How it stands to the baseline; null without one.", "enum": ["new", "unchanged", null]},
            "explanation": {"type": "array", "items": {"$ref": "#/$defs/explanation"}},
            "needs": {"type": "array", "items": {"$ref": "#/$defs/need"}},
            "practice": {"type": "array", "items": {"$ref": "#/$defs/practice"}},
            "notes": {"$ref": "#/$defs/texts"},
            "interpretations": {"description": "How authorities that disagree read the duty; only where the rule has such.", "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/interpretation"}},
            "own_reading": {"description": "The verdict as the rule itself reads the law.", "$ref": "#/$defs/verdict"},
            "reading": {"description": "The reading the verdict follows: an interpretation’s id, or rule; null where it is open which binds.", "$ref": "#/$defs/text"},
            "depends_on_reading": {"type": "boolean"}
          }
        },
        "interpretation": {
          "description": "What an authority’s reading of the duty gives.",
          "type": "object",
          "required": ["id", "authority", "legal_order", "citations", "titles", "verdict", "message", "binds", "note"],
          "properties": {
            "id": {"type": "string"},
            "authority": {"type": "string"},
            "legal_order": {"type": "string"},
            "citations": {"$ref": "#/$defs/texts"},
            "titles": {"$ref": "#/$defs/texts"},
            "verdict": {"$ref": "#/$defs/verdict"},
            "message": {"$ref": "#/$defs/text"},
            "binds": {"description": "Whether the bearer is bound by it; null where the law data do not say.", "type": ["boolean", "null"]},
            "note": {"$ref": "#/$defs/text"}
          }
        },
        "citation": {
          "type": "object",
          "required": ["cite", "instrument", "provision", "title", "full_title", "heading", "status", "applies", "force", "since", "via", "reservations", "absolute", "lifted_by", "note", "source", "confidence"],
          "properties": {
            "cite": {"type": "string"},
            "instrument": {"type": "string"},
            "provision": {"$ref": "#/$defs/text"},
            "title": {"type": "string"},
            "full_title": {"type": "string"},
            "heading": {"$ref": "#/$defs/text"},
            "status": {"enum": ["binds", "does-not-bind", "modified", "undetermined"]},
            "applies": {"description": "Whether it may be used against this State at all, with its force.", "type": "boolean"},
            "force": {"$ref": "#/$defs/force"},
            "since": {"$ref": "#/$defs/text"},
            "via": {"description": "The provision that carries it to the State, where it is another.", "$ref": "#/$defs/text"},
            "reservations": {"$ref": "#/$defs/texts"},
            "absolute": {"type": "boolean"},
            "lifted_by": {"description": "The exception that lifted it here.", "$ref": "#/$defs/text"},
            "note": {"$ref": "#/$defs/text"},
            "source": {"type": "string"},
            "confidence": {"enum": ["low", "medium", "high"]}
          }
        },
        "fact": {
          "type": "object",
          "required": ["path", "value", "layer", "file", "line", "column", "end_line", "end_column", "meaning", "source", "note"],
          "properties": {
            "path": {"type": "string"},
            "value": true,
            "layer": {"enum": ["text", "practice", "silence"]},
            "file": {"$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/place"},
            "column": {"$ref": "#/$defs/place"},
            "end_line": {"$ref": "#/$defs/place"},
            "end_column": {"$ref": "#/$defs/place"},
            "meaning": {"type": "string"},
            "source": {"$ref": "#/$defs/text"},
            "note": {"$ref": "#/$defs/text"}
          }
        },
        "missing": {
          "type": "object",
          "required": ["path", "why", "question", "answers", "insert"],
          "properties": {
            "path": {"type": "string"},
            "why": {"enum": ["silent", "unknown", "contested", "legal"]},
            "question": {"type": "string"},
            "answers": {"$ref": "#/$defs/texts"},
            "insert": {
              "type": ["object", "null"],
              "required": ["file", "line", "column", "text"],
              "properties": {
                "file": {"type": "string"},
                "line": {"$ref": "#/$defs/place"},
                "column": {"$ref": "#/$defs/place"},
                "text": {"type": "string"}
              }
            }
          }
        },
        "exception": {
          "type": "object",
          "required": ["id", "applies", "lifts", "citations"],
          "properties": {
            "id": {"type": "string"},
            "applies": {"description": "null: it could not be decided.", "type": ["boolean", "null"]},
            "lifts": {"$ref": "#/$defs/texts"},
            "citations": {"$ref": "#/$defs/texts"},
            "note": {"$ref": "#/$defs/text"},
            "kept": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["cite", "reason"],
                "properties": {"cite": {"type": "string"}, "reason": {"type": "string"}}
              }
            }
          }
        },
        "remedy": {
          "type": "object",
          "required": ["changes", "verified", "also_cures", "breaks"],
          "properties": {
            "changes": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["path", "from", "to"],
                "properties": {
                  "path": {"type": "string"},
                  "from": true,
                  "to": true,
                  "layer": {"enum": ["text", "practice"]}
                }
              }
            },
            "verified": {"type": "boolean"},
            "also_cures": {"type": "array", "items": {"$ref": "#/$defs/fingerprint"}},
            "breaks": {"type": "array", "items": {"$ref": "#/$defs/fingerprint"}},
            "edits": {
              "description": "What makes the changes in the file, in order of place; empty where the text alone can’t cure.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["file", "line", "column", "end_line", "end_column", "text"],
                "properties": {
                  "file": {"type": "string"},
                  "line": {"type": "integer", "minimum": 1},
                  "column": {"type": "integer", "minimum": 1},
                  "end_line": {"type": "integer", "minimum": 1},
                  "end_column": {"type": "integer", "minimum": 1},
                  "text": {"type": "string"}
                }
              }
            }
          }
        },
        "waiver": {
          "type": ["object", "null"],
          "required": ["reason", "decided_by", "until"],
          "properties": {
            "reason": {"type": "string"},
            "decided_by": {"type": "string"},
            "until": {"$ref": "#/$defs/day"},
            "authority": {"type": "string"},
            "file": {"$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/place"}
          }
        },
        "explanation": {
          "description": "A condition that mattered, and those it rests on.",
          "type": "object",
          "required": ["part", "words", "expression", "value", "decides", "facts", "missing", "children"],
          "properties": {
            "part": {"enum": ["law", "bearer", "trigger", "requirement", "exception", "definition", "condition"]},
            "words": {"type": "string"},
            "expression": {"$ref": "#/$defs/text"},
            "value": {"enum": ["true", "false", "unknown", "error"]},
            "decides": {"type": "boolean"},
            "facts": {"type": "array", "items": {"type": "object", "required": ["path", "value", "layer"]}},
            "missing": {"$ref": "#/$defs/texts"},
            "children": {"type": "array", "items": {"$ref": "#/$defs/explanation"}}
          }
        },
        "need": {
          "description": "A smallest set of facts that would decide the finding, and what answers lead to.",
          "type": "object",
          "required": ["facts", "outcomes"],
          "properties": {
            "facts": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/missing"}},
            "outcomes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["answers", "verdict"],
                "properties": {"answers": {"type": "array"}, "verdict": {"$ref": "#/$defs/verdict"}}
              }
            }
          }
        },
        "practice": {
          "description": "A fact of which text and practice differ.",
          "type": "object",
          "required": ["path", "meaning", "on_paper", "in_practice", "source", "basis", "note", "file", "line", "column"],
          "properties": {
            "path": {"type": "string"},
            "meaning": {"type": "string"},
            "on_paper": true,
            "in_practice": true,
            "source": {"$ref": "#/$defs/text"},
            "basis": {"$ref": "#/$defs/text"},
            "note": {"$ref": "#/$defs/text"},
            "file": {"$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/place"},
            "column": {"$ref": "#/$defs/place"}
          }
        },
        "diagnostic": {
          "description": "A message about the form of what was read.",
          "type": "object",
          "required": ["code", "severity", "message", "label", "file", "line", "column", "end_line", "end_column", "notes", "suggestions"],
          "properties": {
            "code": {"type": "string"},
            "severity": {"enum": ["error", "warning", "note"]},
            "message": {"type": "string"},
            "label": {"$ref": "#/$defs/text"},
            "file": {"$ref": "#/$defs/text"},
            "line": {"$ref": "#/$defs/place"},
            "column": {"$ref": "#/$defs/place"},
            "end_line": {"$ref": "#/$defs/place"},
            "end_column": {"$ref": "#/$defs/place"},
            "notes": {"$ref": "#/$defs/texts"},
            "suggestions": {"$ref": "#/$defs/texts"}
          }
        }
      }
    }

    """#
}
