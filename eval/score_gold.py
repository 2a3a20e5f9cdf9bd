#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Scores readings and stories against hand-made gold files.

    score_gold.py --gold DIR --articles DIR --readings FILE.jsonl [--stories FILE.jsonl] [--json] [--misses]
    score_gold.py --gold DIR --articles DIR --against DIR2          # agreement of two annotators

Every figure is precision / recall / F1 over all articles together (micro), unless its name says otherwise.
Articles are .txt files, quoted as they are, or .html files, quoted by their visible lines (see page_text.py).
Nothing beyond Python's standard library is needed.
"""
import argparse, json, pathlib, re, sys, unicodedata
from collections import defaultdict
from datetime import date

from page_text import article_files, raw_of


def norm(s):
    """Folds case, accents, quotation marks, dashes and white space: spelling variants are not what is measured."""
    s = unicodedata.normalize("NFKD", s or "")
    s = "".join(c for c in s if not unicodedata.combining(c)).casefold()
    s = re.sub(r"[«»“”„\"'‘’`´]", "", s)
    return re.sub(r"\s+", " ", re.sub(r"[-–—‑]", " ", s)).strip(" .,;:")


def words(s):
    return re.findall(r"\w+", norm(s))


STOP = set("el la los las un una unos unas de del al a en y e o u que se su sus lo le les con por para ha han haber "
           "habia fue es ser como mas este esta no".split())


def content(s):
    return {w for w in words(s) if w not in STOP} or set(words(s))


def key_of(path):
    """An article's key: the start of its file's name, up to the first underscore ("000_08df81.txt" and "000.json" are 000)."""
    return pathlib.Path(path).stem.split("_")[0]


def overlap(a, b):
    """F1 of the two strings' words, as bags."""
    a, b = words(a), words(b)
    if not a or not b:
        return 0.0
    left, hit = list(b), 0
    for w in a:
        if w in left:
            left.remove(w)
            hit += 1
    return 2 * hit / (len(a) + len(b))


def locate(lines, sub, nth=1):
    """The index of the line that holds the nth occurrence of a substring; None where there is none."""
    seen = 0
    for i, line in enumerate(lines):
        at = line.find(sub)
        while at >= 0:
            seen += 1
            if seen == nth:
                return i
            at = line.find(sub, at + 1)
    return None


class Doc:
    """One article as plain strings, whichever side it came from."""

    def __init__(self, name):
        self.name, self.title, self.published, self.basis = name, None, None, None
        self.furniture, self.names = set(), {}       # names: string -> (type, entity id)
        self.alias = defaultdict(set)                # entity id -> normalised strings
        self.times, self.statements, self.events = [], [], []
        self.stands = {}                             # entity id -> id of what it stands for


def from_gold(path, raw):
    g, lines = json.loads(path.read_text()), raw.split("\n")
    d = Doc(key_of(path))
    d.title = g.get("title")
    d.published = (g.get("published") or {}).get("value")
    d.basis = (g.get("published") or {}).get("basis")
    d.furniture = {norm(f) for f in g.get("furniture", [])}
    for e in g.get("entities", []):
        for m in e["mentions"]:
            d.names[norm(m)] = (e["type"], e["id"])
            d.alias[e["id"]].add(norm(m))
        d.alias[e["id"]].add(norm(e["name"]))
    for s in g.get("sources", []):
        d.alias[s["id"]].add(norm(s["name"]))
    d.stands = {d.names[norm(n)][1]: i for n, i in g.get("stands_for", {}).items() if norm(n) in d.names}
    for t in g.get("times", []):
        d.times.append((t["text"], t["type"], t["value"], locate(lines, t["text"], t.get("nth", 1))))
    for s in g.get("statements", []):
        d.statements.append((s["span"], s["chain"], s["form"], s.get("stance"), s["id"]))
    for v in g.get("events", []):
        d.events.append(dict(v, line=locate(lines, v["trigger"], v.get("nth", 1))))
    return d


def from_reading(r, raw):
    text, lines = r["text"], [norm(x) for x in raw.split("\n")]

    def cut(s):
        return text[s["begin"]:s["end"]]

    def line_of(pos):
        a = text.rfind("\n", 0, pos) + 1
        b = text.find("\n", pos)
        para = norm(text[a:b if b >= 0 else len(text)])
        best = [(x != para, abs(len(x) - len(para)), i) for i, x in enumerate(lines) if x and para and (para in x or x in para)]
        return min(best)[2] if best else None

    d = Doc(key_of(r["article"]["file"]))
    d.title = r["article"].get("title")
    d.published = (r["article"].get("published") or {}).get("value")
    kept = {norm(x) for x in text.split("\n")}
    whole = norm(text)
    told = {norm(y) for f in r.get("furniture", []) for y in f["text"].split("\n")}
    d.furniture = {x for x in lines if x and x not in kept and (x in told or x not in whole) and x != norm(d.title)}
    for e in r.get("entities", []):
        d.alias[e["id"]].add(norm(e.get("name")))
        for m in e.get("mentions", []):
            d.alias[e["id"]].add(norm(cut(m)))
            if m.get("form", "name") == "name" and e["type"] != "GROUP":
                d.names[norm(cut(m))] = (e["type"], e["id"])
    d.stands = {e["id"]: e["stands_for"] for e in r.get("entities", []) if e.get("stands_for")}
    for t in r.get("times", []):
        d.times.append((cut(t), t["type"], t["value"], line_of(t["begin"])))
    for s in r.get("statements", []):
        d.statements.append((cut(s), s["chain"], s["form"], s.get("stance"), s["id"]))
    for v in sorted(r.get("events", []), key=lambda v: -(v.get("salience") or 0)):
        when = v.get("when")
        d.events.append({"id": v["id"], "trigger": cut(v["trigger"]),
                         "mentions": [(cut(m), line_of(m["begin"])) for m in v.get("mentions", [])], "who": v.get("who", []), "whom": v.get("whom", []),
                         "object": cut(v["object"]) if v.get("object") else None, "where": v.get("where", []),
                         "when": when.get("value") if isinstance(when, dict) else when, "status": v["status"],
                         "chain": v.get("chain", []), "plover": v.get("plover"), "line": line_of(v["trigger"]["begin"])})
    return d


class Tally:
    def __init__(self):
        self.hit, self.sys, self.gold = defaultdict(float), defaultdict(float), defaultdict(float)

    def add(self, name, hit, sys_n, gold_n):
        self.hit[name] += hit
        self.sys[name] += sys_n
        self.gold[name] += gold_n

    def rows(self):
        for n in self.gold:
            p = self.hit[n] / self.sys[n] if self.sys[n] else 0.0
            r = self.hit[n] / self.gold[n] if self.gold[n] else 0.0
            yield n, p, r, (2 * p * r / (p + r) if p + r else 0.0), int(self.gold[n])


def pair_up(gold, system, score, floor):
    """Greedy one-to-one matching, best score first."""
    cand = sorted(((score(g, s), i, j) for i, g in enumerate(gold) for j, s in enumerate(system)), key=lambda c: -c[0])
    out, used_g, used_s = {}, set(), set()
    for sc, i, j in cand:
        if sc < floor:
            break
        if i not in used_g and j not in used_s:
            out[i] = j
            used_g.add(i)
            used_s.add(j)
    return out


def alike(x, y):
    x, y = content(x), content(y)
    return 2 * len(x & y) / (len(x) + len(y)) >= 0.67 if x and y else False


def same_entity(g, gid, s, sid, stand=True):
    """By a common string, or one near enough; where `stand`, a seat of power is as good as the state it stands for."""
    for x in {gid, g.stands.get(gid, gid)} if stand else {gid}:
        for y in {sid, s.stands.get(sid, sid)} if stand else {sid}:
            a, b = g.alias[x], s.alias[y]
            if a & b or any(alike(p, q) for p in a for q in b):
                return True
    return False


def set_hits(g, gids, s, sids, stand=True):
    left, hit = list(sids), 0
    for gid in gids:
        for sid in left:
            if same_entity(g, gid, s, sid, stand):
                left.remove(sid)
                hit += 1
                break
    return hit


def links(names):
    by = defaultdict(set)
    for n, (_, i) in names.items():
        by[i].add(n)
    return {tuple(sorted((a, b))) for v in by.values() for a in v for b in v if a < b}


def same_value(g, a, b):
    """Equal; or, where only the other articles tell the day, the weekday left open (a reading knows one article)."""
    if a == b or a is None or b is None or g.basis != "story":
        return a == b
    day = re.fullmatch(r"XXXX-WXX-([1-7])", b)
    return bool(day and re.fullmatch(r"\d{4}-\d\d-\d\d", a) and date.fromisoformat(a).isoweekday() == int(day[1]))


def event_score(g, s):
    """The best of the event's mentions; one in the same line of the article, sharing the trigger's words."""
    best = 0.0
    for words_, line in [(s["trigger"], s["line"])] + list(s.get("mentions", [])):
        if g["line"] is not None and line is not None and g["line"] != line:
            continue
        a, b = content(g["trigger"]), content(words_)
        best = max(best, len(a & b) / max(1, min(len(a), len(b)), len(b) - 3))      # a trigger is words, not a sentence
    return best


def score_doc(g, s, t, miss):
    t.add("text: title", float(norm(g.title) == norm(s.title)) if g.title else 0.0, 1 if s.title else 0, 1 if g.title else 0)
    t.add("text: furniture lines", len(g.furniture & s.furniture), len(s.furniture), len(g.furniture))
    known = g.published is not None and not (g.basis == "story" and s.published is None)   # else the story's to tell
    t.add("time: day written", float(known and g.published == s.published), 1 if s.published else 0, int(known))
    t.add("names: found", len(set(g.names) & set(s.names)), len(s.names), len(g.names))
    t.add("names: found and typed", sum(1 for n, (ty, _) in g.names.items() if s.names.get(n, ("",))[0] == ty),
          len(s.names), len(g.names))
    lg, ls = links(g.names), links(s.names)
    t.add("names: same-entity links", len(lg & ls), len([x for x in ls if x[0] in g.names and x[1] in g.names]), len(lg))
    miss += [("name", g.name, n) for n in g.names if n not in s.names]

    def time_score(a, b):
        if a[3] is not None and b[3] is not None and a[3] != b[3]:
            return 0.0
        x, y = norm(a[0]), norm(b[0])
        return 1.0 if x == y else (0.6 if x in y or y in x else 0.0)

    m = pair_up(g.times, s.times, time_score, 0.5)
    t.add("time: expressions", len(m), len(s.times), len(g.times))
    t.add("time: expressions and values", sum(same_value(g, g.times[i][2], s.times[j][2]) for i, j in m.items()), len(s.times), len(g.times))
    miss += [("time", g.name, f"{g.times[i][0]} = {g.times[i][2]}" + (f" not {s.times[m[i]][2]}" if i in m else ""))
             for i in range(len(g.times)) if i not in m or not same_value(g, g.times[i][2], s.times[m[i]][2])]

    m = pair_up(g.statements, s.statements, lambda a, b: overlap(a[0], b[0]), 0.5)
    n, k = len(s.statements), len(g.statements)

    def origin(i, j):
        a, b = g.statements[i][1], s.statements[j][1]
        return bool(a and b) and same_entity(g, a[0], s, b[0])

    def chain(i, j):
        a, b = g.statements[i][1], s.statements[j][1]
        return len(a) == len(b) and all(same_entity(g, x, s, y) for x, y in zip(a, b))

    t.add("statements: content", len(m), n, k)
    t.add("statements: content and origin", sum(origin(i, j) for i, j in m.items()), n, k)
    t.add("statements: content and whole chain", sum(chain(i, j) for i, j in m.items()), n, k)
    t.add("statements: content and form", sum(g.statements[i][2] == s.statements[j][2] for i, j in m.items()), n, k)
    t.add("statements: content and stance", sum(g.statements[i][3] == s.statements[j][3] for i, j in m.items()), n, k)
    miss += [("statement", g.name, g.statements[i][0][:90]) for i in range(k) if i not in m]

    top = s.events[:len(g.events)]
    m = pair_up(g.events, top, event_score, 0.5)
    t.add("events: as many as gold, by salience", len(m), len(top), len(g.events))
    m = pair_up(g.events, s.events, event_score, 0.5)
    t.add("events: found among all (recall only)", len(m), len(m), len(g.events))
    for slot in ("who", "whom", "where"):
        t.add(f"events: {slot}", sum(set_hits(g, g.events[i][slot], s, s.events[j][slot], slot != "where") for i, j in m.items()),
              sum(len(s.events[j][slot]) for j in m.values()), sum(len(g.events[i][slot]) for i in m))
    for slot in ("when", "status", "plover"):
        a = [(g.events[i].get(slot), s.events[j].get(slot)) for i, j in m.items()]
        t.add(f"events: {slot}", sum(x is not None and (same_value(g, x, y) if slot == "when" else x == y) for x, y in a), sum(y is not None for _, y in a),
              sum(x is not None for x, _ in a))
    a = [(g.events[i].get("object"), s.events[j].get("object")) for i, j in m.items()]
    t.add("events: object", sum(bool(x and y) and overlap(x, y) >= 0.5 for x, y in a), sum(bool(y) for _, y in a), sum(bool(x) for x, _ in a))
    a = [(g.events[i]["chain"], s.events[j]["chain"]) for i, j in m.items()]
    t.add("events: vouched for by the right origin (or by none)",
          sum((not x and not y) or bool(x and y and same_entity(g, x[0], s, y[0])) for x, y in a), len(a), len(a))
    miss += [("event", g.name, g.events[i]["trigger"]) for i in range(len(g.events)) if i not in m]
    return {g.events[i]["id"]: s.events[j]["id"] for i, j in m.items()}


CLASH = {"contradiction", "plan_changed"}


def score_set(gold_set, facts, conflicts, maps, t):
    """facts: [(set of (doc, event id)), independent origins]; conflicts: [(slot, set of docs)]."""
    gold_of = {(d, gs): (d, g) for d, mp in maps.items() for g, gs in mp.items()}

    def pairs(groups):
        return {tuple(sorted((a, b))) for grp in groups for a in grp for b in grp if a < b and a[0] != b[0]}

    gp = pairs([{(r[0], r[1]) for r in f["reports"]} for f in gold_set.get("facts", [])])
    gp = {p for p in gp if all(e[1] in maps.get(e[0], {}) for e in p)}
    sp = pairs([{gold_of[r] for r in grp if r in gold_of} for grp, _ in facts])
    t.add("story: reports of one fact joined", len(gp & sp), len(sp), len(gp))
    reports = {f["id"]: {(r[0], r[1]) for r in f["reports"]} for f in gold_set.get("facts", [])}
    gc = [(c["slot"], {v[0] for v in c["values"]}, reports.get(c["fact"], set()), c["kind"])
          for c in gold_set.get("conflicts", []) if c.get("kind") in CLASH]
    sc = [(slot, docs, {gold_of.get(r) for r in grp} - {None}, kind) for slot, docs, grp, kind in conflicts]

    def same(a, b):      # one clash may be told as several pairs: two articles in common, about one fact
        return a[0] == b[0] and len(a[1] & b[1]) > 1 and bool(a[2] & b[2])

    hit, shit = sum(any(same(a, b) for b in sc) for a in gc), sum(any(same(a, b) for a in gc) for b in sc)
    t.add("story: conflicts named, kind too", sum(any(same(a, b) and a[3] == b[3] for b in sc) for a in gc), hit, len(gc))
    t.add("story: conflicts named (recall)", hit, hit, len(gc))
    t.add("story: conflicts right (precision)", shit, len(conflicts), len(conflicts))
    by_fact = {f["id"]: {(r[0], r[1]) for r in f["reports"]} for f in gold_set.get("facts", [])}
    ok = n = 0
    for o in gold_set.get("origins", []):
        want = {x for x in by_fact.get(o["fact"], set())}
        n += 1
        for grp, count in facts:
            if {gold_of.get(r) for r in grp} & want:
                ok += count == len(o["origins"])
                break
    t.add("story: independent origins counted", ok, n, n)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--gold", required=True, type=pathlib.Path)
    ap.add_argument("--articles", required=True, type=pathlib.Path)
    ap.add_argument("--readings", type=pathlib.Path)
    ap.add_argument("--stories", type=pathlib.Path)
    ap.add_argument("--against", type=pathlib.Path)
    ap.add_argument("--json", action="store_true")
    ap.add_argument("--misses", action="store_true")
    a = ap.parse_args()
    raw = {key_of(p): raw_of(p) for p in article_files(a.articles)}
    gold = {p.stem: from_gold(p, raw[p.stem]) for p in sorted(a.gold.glob("*.json")) if p.stem in raw}
    if not gold:
        sys.exit(f"score_gold: no gold file in {a.gold} bears the name of an article in {a.articles}")
    ids = {}
    if a.against:
        system = {p.stem: from_gold(p, raw[p.stem]) for p in sorted(a.against.glob("*.json")) if p.stem in raw}
    elif a.readings:
        rs = [json.loads(line) for line in a.readings.read_text().split("\n") if line.strip()]
        system = {}
        for r in rs:
            key = key_of(r["article"]["file"])
            if key in raw:
                system[key] = from_reading(r, raw[key])
                ids[r["article"]["id"]] = key
    else:
        sys.exit("score_gold: give --readings or --against")
    t, miss, maps = Tally(), [], {}
    for key, g in gold.items():
        s = system.get(key, Doc(key))
        if key not in system:
            miss.append(("article", key, "no reading"))
        maps[key] = score_doc(g, s, t, miss)
    set_file = a.gold / "set.json"
    if set_file.exists() and (a.stories or a.against):
        gs = json.loads(set_file.read_text())
        if a.against:
            os_ = json.loads((a.against / "set.json").read_text())
            orig = {o["fact"]: len(o["origins"]) for o in os_.get("origins", [])}
            facts = [({(r[0], r[1]) for r in f["reports"]}, orig.get(f["id"], 0)) for f in os_["facts"]]
            of = {f["id"]: {(r[0], r[1]) for r in f["reports"]} for f in os_["facts"]}
            conf = [(c["slot"], {v[0] for v in c["values"]}, of.get(c["fact"], set()), c["kind"])
                    for c in os_["conflicts"] if c.get("kind") in CLASH]
        else:
            facts, conf = [], []
            for line in a.stories.read_text().split("\n"):
                if not line.strip():
                    continue
                st = json.loads(line)
                for f in st["facts"]:
                    facts.append(({(ids.get(r[0], r[0]), r[1]) for r in f["reports"]}, f["independent_origins"]))
                of = {f["id"]: {(ids.get(r[0], r[0]), r[1]) for r in f["reports"]} for f in st["facts"]}
                for c in st["conflicts"]:
                    if c["kind"] in CLASH:
                        conf.append((c["slot"], {ids.get(v["report"][0], v["report"][0]) for v in c["values"]},
                                     of.get(c["fact"], set()), c["kind"]))
        score_set(gs, facts, conf, maps, t)
    rows = list(t.rows())
    if a.json:
        print(json.dumps({n: {"p": round(p, 4), "r": round(r, 4), "f1": round(f, 4), "gold": k} for n, p, r, f, k in rows},
                         ensure_ascii=False, indent=1))
    else:
        print(f"{'':54}     P      R     F1   gold")
        for n, p, r, f, k in rows:
            print(f"{n:54} {p:5.3f}  {r:5.3f}  {f:5.3f}  {k:5}")
    if a.misses:
        for kind, doc, what in miss:
            print(f"missed {kind} in {doc}: {what}")


if __name__ == "__main__":
    main()
