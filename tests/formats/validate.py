#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Validates what the program prints against the published schemas, and checks what a schema cannot say.

    validate.py COTEJO SCHEMA_DIR ARTICLES...
"""
import copy
import json
import pathlib
import subprocess
import sys

import jsonschema


def printed(cotejo, command, articles):
    run = subprocess.run([cotejo, command, "--json", "--explain", *articles], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def check_reading(r):
    size = len(r["text"])
    ids = {kind: {x["id"] for x in r[kind]} for kind in ("entities", "times", "statements", "events")}

    def spans(x):
        if isinstance(x, dict):
            if "begin" in x and "raw" not in x and not ("text" in x and "why" in x):
                yield x
            for key, value in x.items():
                if key != "raw":
                    yield from spans(value)
        elif isinstance(x, list):
            for value in x:
                yield from spans(value)

    for span in spans({k: r[k] for k in ("article", "blocks", "entities", "times", "statements", "events")}):
        assert 0 <= span["begin"] <= span["end"] <= size, span
    for s in r["statements"]:
        assert s["chain"] and set(s["chain"]) <= ids["entities"], s
    for v in r["events"]:
        assert set(v["who"] + v["whom"] + v["where"] + v["chain"]) <= ids["entities"], v
        assert v["statement"] is None or v["statement"] in ids["statements"], v
        assert v["trigger"] in v["mentions"], v
    blocks = [(b["begin"], b["end"]) for b in r["blocks"]]
    assert blocks == sorted(blocks), "blocks are in reading order"
    raw_size = r["article"]["raw"]["bytes"]
    for b in r["blocks"]:
        assert b["raw"]["begin"] <= b["raw"]["end"] <= max(raw_size, 1) or r["article"]["raw"]["charset"] == "gzip", b


def check_story(s, readings):
    events = {(r["article"]["id"], v["id"]) for r in readings for v in r["events"]}
    told = [tuple(x) for f in s["facts"] for x in f["reports"]]
    assert len(told) == len(set(told)), "an event is in one fact only"
    assert set(told) == {e for e in events if e[0] in {a["id"] for a in s["articles"]}}, "every event is in a fact"
    for f in s["facts"]:
        assert sorted(map(tuple, f["reports"])) == sorted(tuple(x) for o in f["origins"] for x in o["reports"]), f["id"]
    for c in s["conflicts"]:
        assert all(tuple(v["report"]) in events for v in c["values"])


def must_fail(schema, document, change):
    broken = copy.deepcopy(document)
    change(broken)
    try:
        jsonschema.validate(broken, schema)
    except jsonschema.ValidationError:
        return
    raise AssertionError("a broken document was found valid")


def main():
    cotejo, schemas, articles = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    reading_schema = json.loads((schemas / "reading.schema.json").read_text())
    story_schema = json.loads((schemas / "story.schema.json").read_text())
    readings, stories = printed(cotejo, "read", articles), printed(cotejo, "collate", articles)
    assert len(readings) > 10 and stories
    for r in readings:
        jsonschema.validate(r, reading_schema)
        check_reading(r)
    for s in stories:
        jsonschema.validate(s, story_schema)
        check_story(s, readings)
    must_fail(reading_schema, readings[0], lambda d: d.pop("text"))
    must_fail(reading_schema, readings[0], lambda d: d.update(surprise=1))
    must_fail(story_schema, stories[0], lambda d: d["facts"][0].update(status="maybe"))
    print(f"{len(readings)} readings and {len(stories)} stories are valid")


if __name__ == "__main__":
    main()
