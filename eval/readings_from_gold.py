#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Turns hand-made gold into readings, so that the collation can be scored apart from the reading.

    readings_from_gold.py GOLD_DIR ARTICLES_DIR > readings.jsonl
    cotejo collate --json readings.jsonl > stories.jsonl

Each gold file becomes one `cotejo.reading/1` document over the article's text as its gold knows it (the raw file for .txt, the
visible text for .html). What a gold file does not say (mentions' places beyond their first, kinds of events) is derived plainly:
names are found wherever they stand, an event's kind is its gold gloss.
"""
import datetime
import hashlib
import json
import pathlib
import re
import sys

from page_text import raw_of


def place(text, sub, nth=1):
    at = -1
    for _ in range(nth):
        at = text.find(sub, at + 1)
        if at < 0:
            return None
    return {"begin": at, "end": at + len(sub)}


def reading(gold, path):
    raw = raw_of(path)
    ids, entities = {}, []
    for e in gold.get("entities", []) + [dict(s, type="GROUP", mentions=[s["name"]]) for s in gold.get("sources", [])]:
        ids[e["id"]] = f"e{len(entities) + 1}"
        mentions = sorted({(m.start(), m.end()) for n in e["mentions"] for m in re.finditer(re.escape(n), raw)})
        entities.append({"id": ids[e["id"]], "type": e["type"], "name": e["name"],
                         "mentions": [{"begin": b, "end": x, "form": "name"} for b, x in mentions],
                         "stands_for": None, "of": e.get("of"), "members": [], "roles": [],
                         # The gold's ids are the same in all articles: what a country code does in a reading.
                         "refs": {"iso": e["id"]} if e["type"] == "LOC" else {}})
    for e in entities:
        e["of"] = ids.get(e["of"])
    by_name = {n: i for i, e in enumerate(gold.get("entities", [])) for n in e["mentions"]}
    for name, state in gold.get("stands_for", {}).items():
        if name in by_name and state in ids:
            entities[by_name[name]]["stands_for"] = ids[state]
    times = []
    for t in gold.get("times", []):
        span = place(raw, t["text"], t.get("nth", 1))
        if span:
            times.append(dict(span, id=f"t{len(times) + 1}", type=t["type"], value=t["value"], mod=t.get("mod")))

    def refs(names):
        return [ids[n] for n in names if n in ids]

    statements = []
    for s in gold.get("statements", []):
        span = place(raw, s["span"], s.get("nth", 1))
        if span:
            statements.append(dict(span, id=f"s{len(statements) + 1}", form=s["form"], cue=None, chain=refs(s["chain"]),
                                   stance=s.get("stance") or "says"))
    events, undated = [], gold["published"].get("basis") == "story"
    for n, v in enumerate(gold.get("events", [])):
        trigger = place(raw, v["trigger"], v.get("nth", 1)) or {"begin": 0, "end": 0}
        when = v.get("when")
        if undated and re.fullmatch(r"\d{4}-\d\d-\d\d", when or ""):
            when = f"XXXX-WXX-{datetime.date.fromisoformat(when).isoweekday()}"    # all that one article can tell
        events.append({"id": v["id"], "trigger": trigger, "mentions": [trigger], "lemma": v["trigger"].lower(),
                       "kind": (v.get("what") or "").split()[-1] if v.get("plover") != "CONSULT" else "meet",
                       "who": refs(v["who"]), "whom": refs(v["whom"]),
                       "object": place(raw, v["object"]) if v.get("object") else None,
                       "when": {"value": when, "time": None} if when else None, "where": refs(v["where"]), "status": v["status"],
                       "statement": None, "chain": refs(v["chain"]), "plover": v.get("plover"),
                       "salience": 1 - n / 100, "confidence": 1})
    value = None if undated else gold["published"]["value"]
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"format": "cotejo.reading/1", "made_by": {"version": "gold", "model": "", "tables": ""},
            "article": {"raw": {"sha256": sha, "bytes": path.stat().st_size, "charset": "UTF-8"}, "id": sha[:16], "file": path.name,
                        "url": None, "outlet": None, "title": gold.get("title"), "byline": None, "credits": gold.get("credits", []),
                        "language": "es", "published": {"value": value, "basis": gold["published"]["basis"] if value else "none",
                                                        "evidence": []}},
            "text": raw, "blocks": [{"kind": "paragraph", "begin": 0, "end": len(raw), "raw": {"begin": 0, "end": 0}}], "furniture": [],
            "entities": entities, "times": times, "statements": statements, "events": events}


def main():
    gold_dir, articles = map(pathlib.Path, sys.argv[1:3])
    for path in sorted(articles.iterdir()):
        gold = gold_dir / (path.stem.split("_")[0] + ".json")
        if gold.exists():
            print(json.dumps(reading(json.loads(gold.read_text()), path), ensure_ascii=False))


if __name__ == "__main__":
    main()
