#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Stands in for the program where the measuring itself is tested.

Articles of the bundled story are read exactly as the gold has them, so that every figure must come out as 1. In articles of a
.jsonl file the few names, times and statuses listed below are found; a title's first word is what the article's story is known by.
With FAKE_BLIND=1 it finds no name that is longer than one word, and no event at all.
"""
import json, os, pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "eval"))
from page_text import PAGES, raw_of  # noqa: E402
from score_gold import key_of, norm  # noqa: E402

GOLD = ROOT / "examples" / "gold"
BLIND = os.environ.get("FAKE_BLIND") == "1"
NAMES = {"Ana Ruiz": "PER", "Sorelia": "LOC", "Ibarón": "ORG"}
TIMES = {"ayer": "2019-12-19", "hoy": "2019-12-21"}


def reading(file, ident, text, **more):
    return {"format": "cotejo.reading/1", "article": {"id": ident, "file": file, "title": None, "published": {"value": None, "basis": "none"}},
            "text": text, "blocks": [], "furniture": [], "entities": [], "times": [], "statements": [], "events": []} | more


def from_gold(path, gold):
    raw = raw_of(path)
    furniture = {norm(x) for x in gold["furniture"]}
    text, moved, at = [], [], 0
    for line in raw.split("\n"):
        if line.strip() and norm(line) not in furniture:
            moved.append((at, at + len(line), sum(len(x) + 2 for x in text)))
            text.append(line)
        at += len(line) + 1
    text = "\n\n".join(text)

    def span(sub, nth=1):
        pos = -1
        for _ in range(nth):
            pos = raw.find(sub, pos + 1)
        begin = next(to + pos - b for b, e, to in moved if b <= pos < e)
        assert text[begin:begin + len(sub)] == sub, sub
        return {"begin": begin, "end": begin + len(sub)}

    def mention(m):
        return dict(begin=text.find(m), end=text.find(m) + len(m), form="name")

    stands = {m: i for m, i in gold["stands_for"].items()}
    entities = [{"id": e["id"], "type": e["type"], "name": e["name"], "mentions": [mention(m) for m in e["mentions"] if not (BLIND and " " in m)],
                 "stands_for": next((stands[m] for m in e["mentions"] if m in stands), None)} for e in gold["entities"]]
    entities += [{"id": s["id"], "type": "GROUP", "name": s["name"], "mentions": []} for s in gold["sources"]]
    events = [{"id": v["id"], "trigger": span(v["trigger"], v.get("nth", 1)), "mentions": [], "who": v["who"], "whom": v["whom"],
               "object": span(v["object"], v.get("object_nth", 1)) if v["object"] else None, "when": {"value": v["when"], "time": None} if v["when"] else None,
               "where": v["where"], "status": v["status"], "chain": v["chain"], "plover": v["plover"], "salience": 1.0} for v in gold["events"]]
    r = reading(path.name, "id-" + gold["doc"], text, entities=entities, events=[] if BLIND else events,
                times=[dict(span(t["text"], t.get("nth", 1)), type=t["type"], value=t["value"]) for t in gold["times"]],
                statements=[dict(span(s["span"]), id=s["id"], chain=s["chain"], form=s["form"], stance=s["stance"]) for s in gold["statements"]],
                furniture=[{"text": x} for x in gold["furniture"]])
    r["article"].update(title=gold["title"], published=gold["published"])
    return r


def from_line(file, o):
    text = (o["title"] + "\n\n" if o.get("title") else "") + re.sub(r"[ \t]+", " ", o["text"])
    found = [{"id": n, "type": ty, "name": n, "mentions": [{"begin": m.start(), "end": m.end(), "form": "name"} for m in re.finditer(n, text)]}
             for n, ty in NAMES.items() if not (BLIND and " " in n)]
    times = [{"id": w, "begin": m.start(), "end": m.end(), "type": "DATE", "value": v} for w, v in TIMES.items() for m in re.finditer(rf"\b{w}\b", text)]
    return reading(file, o["id"], text, entities=[e for e in found if e["mentions"]], times=times)


STATUSES = {"habló": "negated", "salga": "possible"}


def parsed(r):
    """Every word a token; what tells nothing else is told as happened."""
    rows = [f"{i}\t{m[0]}" + "\t_" * 7 + f"\tStatus={STATUSES.get(m[0], 'happened')}|TokenRange={m.start()}:{m.end()}"
            for i, m in enumerate(re.finditer(r"\w+", r["text"]), 1)]
    return "\n".join([f"# newdoc id = {r['article']['id']}", *rows, ""])


def main():
    command, files, told = sys.argv[1], [], iter(sys.argv[2:])
    for x in told:
        if x == "--given-day":
            next(told)
        elif not x.startswith("--"):
            files.append(pathlib.Path(x))
    stories, readings = {}, []
    for f in files:
        if f.suffix == ".jsonl":
            for o in map(json.loads, f.read_text(encoding="utf-8").splitlines()):
                readings.append(from_line(f.name, o))
                stories.setdefault((o.get("title") or o["id"]).split()[0], []).append({"id": o["id"], "file": f.name})
        elif f.suffix in (".txt",) + PAGES:
            gold = GOLD / f"{key_of(f)}.json"
            if gold.exists():
                readings.append(from_gold(f, json.loads(gold.read_text(encoding="utf-8"))))
            else:
                readings.append(reading(f.name, "id-" + key_of(f), raw_of(f)))
    if command == "parse":
        print("\n".join(map(parsed, readings)))
    elif command == "read":
        print("\n".join(json.dumps(r, ensure_ascii=False) for r in readings))
    elif stories:
        print("\n".join(json.dumps({"articles": x, "facts": [], "conflicts": []}) for x in stories.values()))
    else:
        s = json.loads((GOLD / "set.json").read_text(encoding="utf-8"))
        count = {o["fact"]: len(o["origins"]) for o in s["origins"]}
        first = {f["id"]: {r[0]: "v" for r in f["reports"]} | {r[0]: r[1] for r in reversed(f["reports"])} for f in s["facts"]}
        print(json.dumps({"articles": [], "facts": [
            {"id": f["id"], "reports": [["id-" + d, v] for d, v in f["reports"]], "independent_origins": count[f["id"]]} for f in s["facts"]],
            "conflicts": [{"fact": c["fact"], "slot": c["slot"], "kind": c["kind"],
                           "values": [{"report": ["id-" + d, first[c["fact"]][d]], "value": v} for d, v in c["values"]]} for c in s["conflicts"]]}))


if __name__ == "__main__":
    main()
