"""Reads a report as its consumers do, and says what they would not take.

    read.py FORMAT FILE [SCHEMA]

Ends with 0 if nothing is wrong, with 1 and a line each for what is, with 77 and a word where a reader is missing.
"""

import csv
import html.parser
import io
import json
import re
import subprocess
import sys
import xml.etree.ElementTree


def skip(why):
    print("skipped: " + why)
    sys.exit(77)


def against(schema, data, cls=None):
    try:
        import jsonschema
    except ImportError:
        skip("python3 has no jsonschema")
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    for error in validator(schema).iter_errors(data):
        yield "/".join(str(part) for part in error.absolute_path) + ": " + error.message[:300]


def read_json(text, schema):
    yield from against(json.loads(schema), json.loads(text))


def read_ndjson(text, schema):
    schema = json.loads(schema)
    kinds = {"finding": "finding", "proposal": None, "diagnostic": "diagnostic", "gate": "gate"}
    lines = text.split("\n")
    if lines.pop() != "":
        yield "the last line has no end"
    for number, line in enumerate(lines, 1):
        record = json.loads(line)
        if record.get("record") not in kinds:
            yield f"line {number}: no such record: {record.get('record')}"
        elif kinds[record["record"]]:
            part = {**schema, "$ref": "#/$defs/" + kinds[record["record"]]}
            for key in ("type", "required", "properties"):
                part.pop(key)
            yield from (f"line {number}: {problem}" for problem in against(part, record))
    if json.loads(lines[-1])["record"] != "gate":
        yield "the last record is not the gate"


def read_sarif(text, schema):
    """The schema, and what GitHub asks for beside it."""
    log = json.loads(text)
    yield from against(json.loads(schema), log)
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for rule in rules:
            for key in ("shortDescription", "fullDescription", "help"):
                if not rule[key]["text"]:
                    yield f"{rule['id']}: {key} is empty"
                if key != "help" and len(rule[key]["text"]) > 1024:
                    yield f"{rule['id']}: {key} is longer than GitHub takes"
        if "github" in sys.argv[2] and len(run["results"]) > 5000:
            yield "more results than GitHub shows"
        identities = set()
        for result in run["results"]:
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                yield "a result points to another rule"
            if result["kind"] != "fail" and result["level"] != "none":
                yield f"kind {result['kind']} with level {result['level']}"
            place = result["locations"][0]["physicalLocation"]
            for key in ("startLine", "startColumn", "endLine", "endColumn"):
                if place["region"].get(key, 0) < 1:
                    yield f"a region has no {key}"
            if re.search(r"[^!-~]|^\./|\\", place["artifactLocation"]["uri"]):
                yield "no URI: " + place["artifactLocation"]["uri"]
            identity = (result["ruleId"], result["partialFingerprints"]["primaryLocationLineHash"])
            if identity in identities:
                yield f"two alerts are one: {identity}"
            identities.add(identity)
            for taxon in result["taxa"] + [r["target"] for r in rules[result["ruleIndex"]]["relationships"]]:
                taxonomy = run["taxonomies"][taxon["toolComponent"]["index"]]
                if taxonomy["name"] != taxon["toolComponent"]["name"]:
                    yield "a provision points to another instrument"
                if taxonomy["taxa"][taxon["index"]]["id"] != taxon["id"]:
                    yield "a provision points to another"


CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1, "pattern": "^[^\\n\\r]*$"},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]", "not": {"pattern": "^\\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def read_gitlab(text, _):
    issues = json.loads(text)
    yield from against(CODE_QUALITY, issues)
    fingerprints = [issue["fingerprint"] for issue in issues]
    if len(set(fingerprints)) < len(fingerprints):
        yield "two issues have one fingerprint"


def read_junit(text, schema):
    root = xml.etree.ElementTree.fromstring(text)
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    if len(set(names)) < len(names):
        yield "two cases have one name: GitLab drops the second"
    for element, key in (("failure", "failures"), ("error", "errors"), ("testcase", "tests")):
        if int(root.get(key)) != len(list(root.iter(element))):
            yield f"{key} are counted wrong"
    for name in ("failure", "error", "skipped"):
        for element in root.iter(name):
            if not (element.text or "").strip():
                yield f"a {name} has no text: GitLab shows nothing else"
    if schema is None:
        return
    try:
        result = subprocess.run(
            ["xmllint", "--noout", "--schema", schema, "-"], input=text.encode(), capture_output=True)
    except FileNotFoundError:
        skip("xmllint is not here")
    if result.returncode != 0:
        yield result.stderr.decode()


def read_tap(text, _):
    """The grammar of version 14, then Perl’s reader of version 13, which takes the same stream."""
    lines = text.split("\n")
    if lines[0] != "TAP version 14":
        yield "no version"
    plan, seen, yaml = None, 0, None
    for number, line in enumerate(lines[1:-1], 2):
        if yaml is not None:
            if line == "  ...":
                try:
                    import yaml as reader

                    reader.safe_load("\n".join(yaml))
                except ImportError:
                    pass
                yaml = None
            elif not line.startswith("  "):
                yield f"line {number}: YAML without its end"
                yaml = None
            else:
                yaml.append(line)
        elif line == "  ---":
            yaml = []
        elif match := re.fullmatch(r"1\.\.(\d+)(?: # SKIP .*)?", line):
            plan = int(match[1])
        elif match := re.fullmatch(r"(?:not )?ok (\d+) - (?:[^#\\]|\\[#\\])*(?:# (?:TODO|SKIP) .+)?", line):
            seen += 1
            if int(match[1]) != seen:
                yield f"line {number}: point {match[1]} out of order"
        elif not line.startswith("# "):
            yield f"line {number}: not TAP: {line[:100]}"
    if plan != seen:
        yield f"{plan} points are planned, {seen} came"
    script = (
        "use TAP::Parser; local $/; my $p = TAP::Parser->new({tap => <STDIN>}); while (my $r = $p->next) {}"
        " print join(';', $p->parse_errors), '|', join(',', $p->actual_failed), '|', $p->tests_run;"
    )
    try:
        older = text.replace("TAP version 14", "TAP version 13", 1)
        result = subprocess.run(["perl", "-e", script], input=older.encode(), capture_output=True)
    except FileNotFoundError:
        skip("perl is not here")
    errors, failed, run = result.stdout.decode().split("|")
    if errors:
        yield errors
    if int(run) != seen:
        yield f"perl saw {run} points"
    expected = [m[1] for m in re.finditer(r"^not ok (\d+) -", text, re.M)]
    if failed.split(",") != expected and (failed or expected):
        yield f"perl saw fail: {failed}"


def read_csv(text, _):
    if "\n" in text.replace("\r\n", ""):
        yield "a line does not end with CR LF"
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            yield f"row {number} has {len(row)} fields and not {len(rows[0])}"
        for field in row:
            if re.match(r"[\s]*[=+\-@\t\r]", field):
                yield f"row {number}: a formula: {field[:40]}"


def read_github(text, _):
    """What the runner would do: commands it takes, and whether text of the input got through."""
    token = None
    levels = {"error": 0, "warning": 0, "notice": 0}
    for number, line in enumerate(text.split("\n"), 1):
        if token:
            if line == f"::{token}::":
                token = None
            continue
        if match := re.fullmatch(r"::stop-commands::([0-9a-f]{32})", line):
            token = match[1]
        elif match := re.match(r"::(error|warning|notice) ([^:]*)::", line):
            levels[match[1]] += 1
            for item in match[2].split(","):
                if item.split("=")[0] not in ("file", "line", "endLine", "col", "endColumn", "title"):
                    yield f"line {number}: no such property: {item}"
        elif line.lstrip().startswith("::") or "##[" in line:
            yield f"line {number}: a command got through: {line[:80]}"
    if token:
        yield "commands stay stopped"
    for level, count in levels.items():
        if count > 10:
            yield f"{count} of level {level}: GitHub shows 10"


class Page(html.parser.HTMLParser):
    """Takes a page apart and remembers what is wrong with it."""

    VOID = {"meta", "br", "hr", "path", "circle", "use", "wbr"}
    KNOWN = {
        "html", "head", "meta", "title", "style", "body", "a", "header", "main", "nav", "section", "article", "footer",
        "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "strong", "code", "pre", "mark",
        "figure", "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "bdi",
        "cite", "svg", "symbol", "path", "circle", "use", "wbr",
    }

    def __init__(self):
        super().__init__()
        self.problems, self.stack, self.ids, self.links, self.headings = [], [], set(), [], []
        self.mains = 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in self.KNOWN:
            self.problems.append(f"an element of the input: {tag}")
        for name in attributes:
            if name.startswith("on") or name == "style":
                self.problems.append(f"{tag} has {name}")
        if "id" in attributes:
            if attributes["id"] in self.ids:
                self.problems.append(f"two elements are called {attributes['id']}")
            self.ids.add(attributes["id"])
        if tag in ("a", "use"):
            self.links.append(attributes["href"])
        if "aria-labelledby" in attributes:
            self.links.append("#" + attributes["aria-labelledby"])
        if re.fullmatch("h[1-6]", tag):
            level = int(tag[1])
            if level > (self.headings[-1] if self.headings else 0) + 1:
                self.problems.append(f"a heading {tag} after h{self.headings[-1] if self.headings else 0}")
            self.headings.append(level)
        if tag == "th" and "scope" not in attributes:
            self.problems.append("a header cell without scope")
        self.mains += tag == "main"
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if tag in self.VOID:
            return
        if not self.stack or self.stack.pop() != tag:
            self.problems.append(f"</{tag}> closes what is not open")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.stack.pop()


def read_html(text, _):
    page = Page()
    page.feed(text)
    page.close()
    yield from page.problems
    if page.stack:
        yield f"left open: {page.stack}"
    for link in page.links:
        if link.startswith("#"):
            if link[1:] not in page.ids:
                yield f"a link to nothing: {link}"
        elif not re.match("https?://", link):
            yield f"a link to no page: {link}"
    if page.headings.count(1) != 1 or page.mains != 1:
        yield f"{page.headings.count(1)} first headings, {page.mains} main parts"


def main():
    form, path = sys.argv[1:3]
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    schema = sys.argv[3] if len(sys.argv) > 3 else None
    if schema and form != "junit":
        with open(schema, encoding="utf-8") as file:
            schema = file.read()
    if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", text):
        print("a control character got through")
        sys.exit(1)
    problems = list(globals()["read_" + form](text, schema))
    for problem in problems[:20]:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
