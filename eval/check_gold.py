#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Verifies gold files: every quotation is in its article, every id exists, every value is possible.

    check_gold.py GOLD_DIR ARTICLE_DIR

Prints one line for each fault and exits with 1 where there is any, with 2 where there is nothing to check.
"""
import json, pathlib, re, sys
from datetime import date

from page_text import article_files, raw_of

TYPES = {"PER", "ORG", "LOC", "MISC"}
TIMES = {"DATE", "TIME", "DURATION", "SET"}
MODS = {"MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "START", "MID", "END"}
BASES = {"text", "calendar", "story", "meta", "none"}
FORMS = {"direct", "indirect", "mixed"}
STANCES = {"says", "denies", "confirms", "doubts", "promises", "proposes", "asks", "warns", "accuses", "thanks"}
STATUS = {"happened", "planned", "possible", "proposed", "negated"}
PLOVER = set("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())
SLOTS = {"when", "where", "who", "number", "status", "object"}
KINDS = {"contradiction", "plan_changed", "more_precise", "denial"}

REF = r"(?:PAST|PRESENT|FUTURE)_REF"
PART = r"(?:T(?:MO|MI|AF|EV|NI|DT|\d\d(?::\d\d){0,2}))?"
DAY = rf"(?:(?:\d{{4}}|XXXX)-(?:W(?:\d\d|XX)(?:-[1-7]|-WE)?|(?:\d\d|XX)(?:-(?:\d\d|XX))?|Q[1-4]|H[12]|S[PU]|FA|WI)|\d{{2,4}})(?:{PART})"
LENGTH = r"P(?:XX|(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|DE|CE|WE)|(?:(?:\d+(?:\.\d+)?|X)[YMWD])*T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)"
CLOCK = r"(?:XXXX-XX-XX)?T(?:MO|MI|AF|EV|NI|\d\d(?::\d\d){0,2})"
VALUE = {"DATE": rf"{REF}|{DAY}(?:/{DAY})?", "TIME": rf"{REF}|{DAY}(?:/{DAY})?|{CLOCK}", "DURATION": LENGTH, "SET": rf"{LENGTH}|{DAY}|{CLOCK}"}


def calendar(value):
    """The days in a value that no calendar has."""
    for y, m, d in re.findall(r"(?<!\d)(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)", value):
        try:
            date(int(y), int(m), int(d or 1))
        except ValueError:
            yield f"{y}-{m}" + (f"-{d}" if d else "")


def possible(value, kind):
    return isinstance(value, str) and bool(re.fullmatch(VALUE[kind], value)) and not list(calendar(value))


class Checker:
    def __init__(self):
        self.faults, self.checks = [], 0

    def ok(self, truth, where, what):
        self.checks += 1
        if not truth:
            self.faults.append(f"{where}: {what}")
        return truth

    def quoted(self, raw, sub, nth, where, what):
        if self.ok(isinstance(sub, str) and sub.strip() == sub and sub, where, f"{what} is empty or begins or ends with white space: {sub!r}"):
            at, n = -1, 0
            while n < nth and (at := raw.find(sub, at + 1)) >= 0:
                n += 1
            self.ok(n == nth, where, f"{what} {sub!r} occurs {n} times, {nth} are needed")

    def one_of(self, value, allowed, where, what):
        self.ok(value in allowed, where, f"{what} {value!r} is none of {', '.join(sorted(map(str, allowed)))}")

    def article(self, g, raw, key):
        lines = {x.strip() for x in raw.split("\n")}
        self.ok(g.get("doc") == key, key, f"doc is {g.get('doc')!r}")
        if g.get("title") is not None:
            self.quoted(raw, g["title"], 1, key, "title")
        for field in ("furniture", "credits", "byline", "captions"):
            for line in g.get(field, []):
                self.ok(line.strip() in lines, key, f"{field}: no such line: {line!r}")
        published = g.get("published") or {}
        self.one_of(published.get("basis"), BASES, key, "published.basis")
        value = published.get("value")
        self.ok(value is None or bool(re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value)) and not list(calendar(value)), key, f"published.value {value!r}")
        names, ids = {}, {}
        for e in g.get("entities", []):
            where = f"{key} entity {e.get('id')}"
            self.ok(e["id"] not in ids, where, "id used twice")
            ids[e["id"]] = e
            self.one_of(e["type"], TYPES, where, "type")
            self.ok(bool(e["mentions"]), where, "no mention")
            self.ok(e["mentions"] == sorted(e["mentions"], key=len, reverse=True), where, "mentions are not longest first")
            for m in e["mentions"]:
                self.quoted(raw, m, 1, where, "mention")
                self.ok(m not in names, where, f"mention {m!r} is also one of {names.get(m)}")
                names[m] = e["id"]
        for s in g.get("sources", []):
            where = f"{key} source {s.get('id')}"
            self.ok(s["id"] not in ids, where, "id used twice")
            ids[s["id"]] = s
            self.ok(bool(s.get("name")), where, "no name")
        for name, state in g.get("stands_for", {}).items():
            self.ok(name in names, key, f"stands_for: {name!r} is no mention")
            self.ok(bool(re.fullmatch(r"\w+", state)), key, f"stands_for: {name!r} stands for {state!r}, which is no id")
        for t in g.get("times", []):
            where = f"{key} time {t.get('text')!r}"
            self.quoted(raw, t["text"], t.get("nth", 1), where, "text")
            self.one_of(t["type"], TIMES, where, "type")
            self.ok(t["type"] in VALUE and possible(t["value"], t["type"]), where, f"value {t['value']!r} does not fit a {t['type']}")
            if "mod" in t:
                self.one_of(t["mod"], MODS, where, "mod")

        def known(who, where, what):
            for i in who:
                self.ok(i in ids, where, f"{what} names {i!r}, which is neither entity nor source")

        seen = set()
        for s in g.get("statements", []):
            where = f"{key} {s.get('id')}"
            self.ok(s["id"] not in seen, where, "id used twice")
            seen.add(s["id"])
            self.quoted(raw, s["span"], s.get("nth", 1), where, "span")
            if s.get("cue") is not None:
                self.quoted(raw, s["cue"], s.get("cue_nth", 1), where, "cue")
            self.ok(bool(s["chain"]), where, "no chain")
            known(s["chain"], where, "chain")
            self.one_of(s["form"], FORMS, where, "form")
            self.one_of(s["stance"], STANCES, where, "stance")
        for v in g.get("events", []):
            where = f"{key} {v.get('id')}"
            self.ok(v["id"] not in seen, where, "id used twice")
            seen.add(v["id"])
            self.quoted(raw, v["trigger"], v.get("nth", 1), where, "trigger")
            if v.get("object") is not None:
                self.quoted(raw, v["object"], v.get("object_nth", 1), where, "object")
            for slot in ("who", "whom", "where", "chain"):
                known(v[slot], where, slot)
            when = v.get("when")
            self.ok(when is None or possible(when, "DATE") or possible(when, "TIME"), where, f"when {when!r} is no TIMEX3 value")
            self.one_of(v["status"], STATUS, where, "status")
            self.one_of(v.get("plover"), PLOVER | {None}, where, "plover")
        return {v["id"] for v in g.get("events", [])}

    def story(self, s, events):
        facts = {}
        for f in s.get("facts", []):
            where = f"set {f.get('id')}"
            self.ok(f["id"] not in facts, where, "id used twice")
            facts[f["id"]] = {r[0] for r in f["reports"]}
            self.ok(len(f["reports"]) > 0, where, "no report")
            self.ok(len({tuple(r) for r in f["reports"]}) == len(f["reports"]), where, "a report is listed twice")
            for doc, event in f["reports"]:
                self.ok(event in events.get(doc, ()), where, f"report {doc} {event} does not exist")
        for c in s.get("conflicts", []):
            where = f"set conflict {c.get('fact')} {c.get('slot')}"
            self.ok(c["fact"] in facts, where, "no such fact")
            self.one_of(c["slot"], SLOTS, where, "slot")
            self.one_of(c["kind"], KINDS, where, "kind")
            self.ok(len(c["values"]) > 1, where, "less than two values")
            for doc, _ in c["values"]:
                self.ok(doc in facts.get(c["fact"], ()), where, f"article {doc} does not report it")
        told = set()
        for o in s.get("origins", []):
            where = f"set origins of {o.get('fact')}"
            self.ok(o["fact"] in facts, where, "no such fact")
            self.ok(o["fact"] not in told, where, "listed twice")
            told.add(o["fact"])
            self.ok(bool(o["origins"]), where, "no origin")
            for name, docs in o["origins"]:
                self.ok(bool(docs), where, f"{name} without an article")
                for doc in docs:
                    self.ok(doc in facts.get(o["fact"], ()), where, f"article {doc} does not report it")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    gold, articles = map(pathlib.Path, sys.argv[1:])
    files = {p.stem.split("_")[0]: p for p in article_files(articles)}
    c, events = Checker(), {}
    for p in sorted(gold.glob("*.json")):
        if p.stem == "set":
            continue
        if not c.ok(p.stem in files, p.stem, f"no article of that number in {articles}"):
            continue
        try:
            events[p.stem] = c.article(json.loads(p.read_text(encoding="utf-8")), raw_of(files[p.stem]), p.stem)
        except (KeyError, TypeError, ValueError) as e:
            c.ok(False, p.stem, f"malformed: {type(e).__name__} {e}")
    if (gold / "set.json").exists():
        try:
            c.story(json.loads((gold / "set.json").read_text(encoding="utf-8")), events)
        except (KeyError, TypeError, ValueError) as e:
            c.ok(False, "set", f"malformed: {type(e).__name__} {e}")
    for f in c.faults:
        print(f)
    print(f"check_gold: {len(events)} articles, {c.checks} checks, {len(c.faults)} faults")
    sys.exit(1 if c.faults else 0 if events else 2)


if __name__ == "__main__":
    main()
