# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""That the measuring measures: good gold passes, broken gold does not, and known answers give known figures."""
import json, os, pathlib, re, subprocess, sys, tempfile, unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVAL, GOLD, STORY = ROOT / "eval", ROOT / "examples" / "gold", ROOT / "examples" / "story"
FAKE = pathlib.Path(__file__).with_name("fake_cotejo.py")


def call(*arguments, **environment):
    done = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8",
                          env=os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"} | environment)
    return done.returncode, done.stdout, done.stderr


def figures(out):
    """The rows of a table as name -> cells."""
    rows = (re.match(r"(\S.*?)((?:\s+[\d.]+)+)$", line) for line in out.split("\n"))
    return {m[1]: [float(x) for x in m[2].split()] for m in rows if m}


class Scratch(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.tmp = pathlib.Path(scratch.name)

    def program(self):
        """The stand-in as something that can be run by its name alone."""
        p = self.tmp / "cotejo"
        p.write_text(f"#!/bin/sh\nexec '{sys.executable}' '{FAKE}' \"$@\"\n")
        p.chmod(0o755)
        return p


class CheckGold(Scratch):
    def broken(self, doc, change):
        """What the checker says of the bundled gold after one change."""
        for p in GOLD.glob("*.json"):
            g = json.loads(p.read_text(encoding="utf-8"))
            if p.stem == doc:
                change(g)
            (self.tmp / p.name).write_text(json.dumps(g, ensure_ascii=False), encoding="utf-8")
        return call(EVAL / "check_gold.py", self.tmp, STORY)

    def test_passes_on_the_bundled_gold(self):
        code, out, err = call(EVAL / "check_gold.py", GOLD, STORY)
        self.assertEqual((code, err), (0, ""), out)

    def test_finds_every_kind_of_fault(self):
        def put(path, value):
            def change(g):
                for step in path[:-1]:
                    g = g[step]
                g[path[-1]] = value
            return change

        faults = {
            "a span that is not in the article": ("003", put(["statements", 0, "span"], "nunca dicho")),
            "a cue beyond the last occurrence": ("003", put(["statements", 0, "cue_nth"], 9)),
            "a trigger that is not there": ("000", put(["events", 0, "trigger"], "se rompieron")),
            "a trigger's occurrence that is not there": ("000", put(["events", 0, "nth"], 2)),
            "an object that is not there": ("000", put(["events", 0, "object"], "Tres diques")),
            "a mention that is not there": ("000", put(["entities", 0, "mentions"], ["Rosaura Pinedo"])),
            "a furniture line that is only part of a line": ("001", put(["furniture", 0], "Únete a nuestro canal")),
            "an unknown id in a chain": ("008", put(["statements", 3, "chain"], ["nobody", "faro"])),
            "an unknown doer": ("008", put(["events", 0, "who"], ["nobody"])),
            "an empty chain of a statement": ("008", put(["statements", 0, "chain"], [])),
            "an entity type that does not exist": ("000", put(["entities", 0, "type"], "PERSON")),
            "a status that does not exist": ("000", put(["events", 0, "status"], "done")),
            "a day that no calendar has": ("000", put(["times", 0, "value"], "2025-10-32")),
            "a length for a date": ("000", put(["times", 0, "value"], "P1D")),
            "a day written that is none": ("000", put(["published", "value"], "3 de octubre")),
            "an id used twice": ("000", put(["events", 1, "id"], "v1")),
            "a report of an event that does not exist": ("set", put(["facts", 0, "reports", 0], ["000", "v99"])),
            "a conflict about a fact that does not exist": ("set", put(["conflicts", 0, "fact"], "f99")),
            "an origin in an article that does not report the fact": ("set", put(["origins", 0, "origins"], [["baltyrkan", ["014"]]])),
        }
        for what, (doc, change) in faults.items():
            with self.subTest(what):
                code, out, _ = self.broken(doc, change)
                self.assertEqual(code, 1, out)
                self.assertRegex(out, rf"(?m)^{doc}\b")

    def test_is_not_content_with_nothing(self):
        code, out, _ = call(EVAL / "check_gold.py", self.tmp, STORY)
        self.assertEqual(code, 2, out)


class ScoreGold(Scratch):
    def test_gold_agrees_with_itself_in_every_figure(self):
        code, out, err = call(EVAL / "score_gold.py", "--gold", GOLD, "--articles", STORY, "--against", GOLD, "--json")
        self.assertEqual(code, 0, err)
        rows = json.loads(out)
        self.assertGreater(len(rows), 25)
        for name, row in rows.items():
            self.assertEqual((row["p"], row["r"], row["f1"]), (1, 1, 1), name)
            self.assertGreater(row["gold"], 0, name)

    def test_a_reading_that_says_what_the_gold_says_is_perfect(self):
        code, out, err = call(EVAL / "evaluate", "gold", "--cotejo", self.program())
        self.assertEqual(code, 0, err)
        rows = figures(out)
        self.assertGreater(len(rows), 25)
        for name, (p, r, f, _) in rows.items():
            self.assertEqual((p, r, f), (1, 1, 1), name)

    def test_what_a_reading_lacks_is_counted_and_listed(self):
        code, out, err = call(EVAL / "evaluate", "gold", "--cotejo", self.program(), "--misses", FAKE_BLIND="1")
        self.assertEqual(code, 0, err)
        rows = figures(out)
        self.assertEqual(rows["events: found among all (recall only)"][1], 0)
        self.assertTrue(0 < rows["names: found"][1] < 1)
        self.assertEqual(rows["statements: content"][2], 1)
        self.assertIn("missed event in 000: se rompió", out)


class Floors(Scratch):
    def floors(self, lines, **environment):
        f = self.tmp / "floors.tsv"
        f.write_text("figure\tfloor\n" + lines)
        return call(EVAL / "evaluate", "gold", "--cotejo", self.program(), "--floors", f, **environment)

    def test_reached_floors_pass(self):
        self.assertEqual(self.floors("names: found\t0.99\nstatements: content\t1\n")[0], 0)

    def test_a_figure_below_its_floor_fails(self):
        code, out, _ = self.floors("names: found\t0.99\n", FAKE_BLIND="1")
        self.assertEqual(code, 1)
        self.assertIn("FLOOR names: found", out)

    def test_a_figure_that_is_not_measured_fails(self):
        self.assertEqual(self.floors("names: fuond\t0.1\n")[0], 1)

    def test_the_bundled_floors_can_be_read(self):
        code, out, err = call(EVAL / "evaluate", "gold", "--cotejo", self.program(), "--floors", ROOT / "examples" / "floors.tsv")
        self.assertEqual(code, 0, out + err)


class TestSets(Scratch):
    """Made-up test sets in the layouts of the public ones."""

    def data(self, name):
        d = self.tmp / "data" / "eval" / name
        d.mkdir(parents=True)
        return d

    def evaluate(self, command, *more):
        code, out, err = call(EVAL / "evaluate", command, "--cotejo", self.program(), "--data", self.tmp / "data", *more)
        self.assertEqual(code, 0, out + err)
        return figures(out), out

    def test_names_are_compared_by_tokens(self):
        self.data("conll2002_es").joinpath("esp.testa").write_text(
            "Ana NP B-PER\nRuiz NP I-PER\nvive VM O\nen SP O\nSorelia NP B-LOC\n. Fp O\n\n"
            '- Fg O\n\n" Fe O\nIbarón NP B-LOC\n" Fe O\n, Fc O\ndijo VM O\nLuz NP B-PER\n. Fp O\n', encoding="utf-8")
        rows, out = self.evaluate("names", "--batch", "2")
        self.assertEqual(rows["names: PER"], [1, 0.5, 0.667, 2, 1])
        self.assertEqual(rows["names: LOC"], [1, 0.5, 0.667, 2, 1])
        self.assertEqual(rows["names: ORG"], [0, 0, 0, 0, 1])
        self.assertEqual(rows["names: all"], [0.667, 0.5, 0.571, 4, 3])
        self.assertEqual(rows["names: untyped"], [1, 0.75, 0.857, 4, 3])
        self.assertIn("2 articles of 2; 0 articles not read, 0 sentences not in the text read", out)

    def test_times_are_compared_by_extent_and_value(self):
        d = self.data("hourglass_es")
        (d / "annotated_TML").mkdir()
        for n, body in enumerate(['Llegó <TIMEX3 tid="t1" type="DATE" value="2019-12-19">ayer</TIMEX3>.',
                                  'Se va <TIMEX3 tid="t1" type="DATE" value="2019-12-20">hoy mismo</TIMEX3>  &amp; <TIMEX3 tid="t2" type="DATE" value="2019">este año</TIMEX3>.',
                                  "Nada."]):
            (d / "annotated_TML" / f"0000{n}.tml").write_text(f"<TimeML>\n<TEXT>{body}\n</TEXT>\n</TimeML>", encoding="utf-8")
        rows, out = self.evaluate("times")
        self.assertEqual(rows["times: cotejo"], [0.5, 0.333, 0.4, 0.8, 0.4, 3])
        self.assertIn("0 not read, 0 whose text was changed", out)

    def test_pairs_are_the_same_story_when_one_story_holds_both(self):
        rows = [("Mina uno", "Mina dos", 1), ("Mina tres", "Tren", 4), ("Mar", "Marea", 2), ("Sol", "Sol sale", 3.5)]
        self.data("same_story_pairs_es").joinpath("pairs.jsonl").write_text("".join(
            json.dumps({"i": i, "title_1": a, "title_2": b, "text_1": "Algo.", "text_2": "Algo." if g < 9 else None, "Overall": g}) + "\n"
            for i, (a, b, g) in enumerate(rows + [("X", "X", 9)])), encoding="utf-8")
        rows, out = self.evaluate("pairs")
        self.assertEqual(rows["pairs: each pair alone"], [0.5, 0.5, 0.5, 0.5, 4, 2, 2])
        self.assertEqual(rows["pairs: all articles in one run"], [0.5, 0.5, 0.5, 0.5, 4, 2, 2])
        self.assertIn("1 pairs without text left out", out)

    def test_pages_are_scored_by_phrases(self):
        d = self.data("pages_es")
        (d / "html").mkdir()
        (d / "html" / "a.html").write_text("<html><body><ul><li>Menú</li></ul><p>Lo  dicho.</p></body></html>", encoding="utf-8")
        (d / "evaldata.json").write_text(json.dumps({"x": {"file": "a.html", "with": ["Lo dicho.", "Falta"], "without": ["Menú", "Pie"]}}))
        rows, out = self.evaluate("pages")
        self.assertEqual(rows["pages: es, phrases, text"], [0.5, 0.5, 0.5, 0.5, 1, 1])
        self.assertIn("left out:", out)

    def test_factuality_is_that_of_the_given_words(self):
        d = self.data("fact_iberlef") / "fact2020"
        d.mkdir()
        d.joinpath("trainFACT2019.xml").write_text(
            '<?xml version="1.0"?>\n<textdata>\n<text id="a1">\nAna <event factuality="F">llegó</event> y no <event factuality="CF" id="3">habló</event>.\n'
            '</text>\n<text id="a2">\nQuizá <event factuality="U">salga</event> o <event factuality="U">llegó</event>.\n</text>\n</textdata>\n', encoding="utf-8")
        rows, out = self.evaluate("factuality")
        self.assertEqual(rows["factuality: F"], [0.5, 1, 0.667, 1, 2, 1, 0, 0])
        self.assertEqual(rows["factuality: CF"], [1, 1, 1, 1, 1, 0, 1, 0])
        self.assertEqual(rows["factuality: U"], [1, 0.5, 0.667, 2, 1, 1, 0, 1])
        self.assertIn("2 texts, 0 events at words without a status", out)

    def test_what_has_no_data_is_skipped_and_said(self):
        code, out, err = call(EVAL / "evaluate", "all", "--cotejo", self.program())
        self.assertEqual(code, 0, err)
        for name in ("pages", "names", "times", "pairs", "factuality"):
            self.assertIn(f"{name}: skipped for lack of data", out)
        self.assertEqual(call(EVAL / "evaluate", "names", "--cotejo", self.program())[0], 2)


if __name__ == "__main__":
    unittest.main()
