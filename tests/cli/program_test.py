#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Drives the real program in a fresh folder: what it prints, where, and with which exit status.

    program_test.py COTEJO SOURCE_DIR
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

COTEJO, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
BAD, STORY = SOURCE / "examples" / "bad", SOURCE / "examples" / "story"


def run(*arguments, stdin=None, **kwargs):
    return subprocess.run([COTEJO, *map(str, arguments)], capture_output=True, input=stdin, timeout=120, **kwargs)


class Program(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def article(self, name="a.txt"):
        path = self.folder / name
        shutil.copy(STORY / "001_riosendo-sin-agua.txt", path)
        return path

    def failed_with(self, words, *inputs):
        """One input fails with these words; a good article beside it is read all the same."""
        done = run("read", "--json", *inputs, self.article())
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(words, done.stderr.decode())
        self.assertIn("a.txt", [json.loads(line)["article"]["file"] for line in done.stdout.splitlines()])
        return done

    def test_empty_file(self):
        self.failed_with("empty", BAD / "empty.txt")

    def test_only_white_space(self):
        self.failed_with("white space", BAD / "only-spaces.txt")

    def test_binary(self):
        self.failed_with("PNG", BAD / "binary.bin")

    def test_english(self):
        done = self.failed_with("language", BAD / "english.txt")
        self.assertIn("english.txt", done.stderr.decode())

    def test_missing_file_and_folder_without_files(self):
        (self.folder / "none").mkdir()
        self.failed_with("no such file", self.folder / "nothing.txt")
        self.failed_with("without files", self.folder / "none")

    def test_folder_without_articles_names_each_input(self):
        inputs = self.folder / "mixed"
        inputs.mkdir()
        (inputs / "x.bin").write_bytes(bytes(range(256)))
        (inputs / "y.txt").write_text("")
        done = run("read", inputs)
        self.assertEqual(done.returncode, 1)
        self.assertIn("x.bin", done.stderr.decode())
        self.assertIn("y.txt", done.stderr.decode())

    def test_200_megabytes_are_refused_without_being_read(self):
        big = self.folder / "big.txt"
        with open(big, "wb") as f:
            f.truncate(200 << 20)
        self.failed_with("limit", big)

    def test_broken_utf8_is_read_and_said(self):
        done = run("read", "--json", BAD / "broken-utf8.txt")
        self.assertEqual(done.returncode, 0, done.stderr)
        notices = json.loads(done.stdout)["article"]["notices"]
        self.assertIn("invalid_bytes", [n["code"] for n in notices])

    def test_latin1_is_read_with_its_accents(self):
        done = run("read", "--json", BAD / "latin1.txt")
        self.assertEqual(done.returncode, 0, done.stderr)
        reading = json.loads(done.stdout)
        self.assertNotIn("\ufffd", reading["text"])
        self.assertNotEqual(reading["article"]["raw"]["charset"], "UTF-8")

    def test_a_brief_of_thirty_words_is_an_article(self):
        done = run("read", "--json", BAD / "brief.txt")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(len(json.loads(done.stdout)["text"]), 100)

    def test_deep_markup_and_a_truncated_archive_end_in_words(self):
        done = run("read", "--json", BAD / "deep.html", BAD / "truncated.html.gz")
        self.assertIn(done.returncode, (0, 1))
        for line in done.stdout.splitlines():
            json.loads(line)

    def test_the_same_file_twice_is_read_once_and_said(self):
        first, second = self.article("one.txt"), self.article("two.txt")
        done = run("read", "--json", first, second)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertIn("same bytes as", done.stderr.decode())

    def test_standard_input(self):
        done = run("read", "--json", "-", stdin=self.article().read_bytes())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), 1)

    def test_a_reader_that_has_seen_enough_ends_it_quietly(self):
        done = subprocess.run(f"'{COTEJO}' read --quiet --json '{STORY}' | head -c 10", shell=True, capture_output=True)
        self.assertEqual(done.stderr, b"")

    def test_parse_prints_conllu_whose_offsets_lead_back_to_the_text(self):
        path = self.folder / "c.txt"
        path.write_text("Según la alcaldesa, «habrá que darle tiempo».\n\nEl plan del puerto sigue.", encoding="utf-8")
        done = run("parse", "--conllu", "--clean", path)
        self.assertEqual(done.returncode, 0, done.stderr)
        text = json.loads(run("read", "--json", "--clean", path).stdout)["text"]
        tokens = 0
        for line in done.stdout.decode().splitlines():
            columns = line.split("\t")
            offsets = [part[11:].split(":") for part in columns[-1].split("|") if part.startswith("TokenRange=")]
            for begin, end in offsets:
                tokens += 1
                self.assertEqual(text[int(begin):int(end)], columns[1])
        self.assertEqual(tokens, 17)
        self.assertIn("# newpar", done.stdout.decode())

    def test_parse_keeps_the_words_of_a_treebank(self):
        path = self.folder / "c.txt"
        path.write_text("El plan del puerto sigue adelante.\n\nAna Ruiz lo explicó.", encoding="utf-8")
        first = run("parse", "--conllu", "--clean", path).stdout.decode()
        again = run("parse", "--conllu", "--pretokenized", "-", stdin=first.encode())
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual([line.split("\t")[:9] for line in again.stdout.decode().splitlines()],
                         [line.split("\t")[:9] for line in first.splitlines()])

    def test_parse_names_the_line_of_a_broken_treebank(self):
        path = self.folder / "t.conllu"
        path.write_text("# sent_id = 1\n1\tSí\t_\t_\t_\t_\t_\t_\t_\t_\n\n3\tno\n")
        done = run("parse", "--pretokenized", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("t.conllu:4:", done.stderr.decode())
        self.assertIn("INTJ", done.stdout.decode())

    def test_library_from_add_to_show(self):
        library = self.folder / "new" / "library.db"
        done = run("add", "--library", library, STORY, BAD / "empty.txt")
        self.assertEqual(done.returncode, 1, done.stderr)
        stories = [json.loads(line) for line in run("stories", "--json", "--library", library).stdout.splitlines()]
        self.assertGreaterEqual(len(stories), 2)
        big = max(stories, key=lambda s: s["articles"])
        shown = run("show", big["id"][:8], "--library", library)
        self.assertEqual(shown.returncode, 0, shown.stderr)
        self.assertIn(big["title"][:30], " ".join(shown.stdout.decode().split()))
        document = json.loads(run("show", "--json", big["id"], "--library", library).stdout)
        self.assertEqual(document["format"], "cotejo.story/1")
        again = run("add", "--library", library, STORY)
        self.assertIn(b"0 articles read", again.stdout)
        self.assertEqual([json.loads(line) for line in run("stories", "--json", "--library", library).stdout.splitlines()], stories)

    def test_library_says_what_is_wrong(self):
        done = run("show", "zzz", "--library", self.folder / "l.db")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"cotejo stories", done.stderr)
        done = run("stories", "--library", self.article())
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"--library", done.stderr)

    def test_hostile_text_does_not_reach_the_terminal(self):
        path = self.folder / "evil.txt"
        path.write_text("El alcalde de Lerma dijo el martes que la \x1b[31mobra\x1b]0;owned\x07 empezar\u00e1 en mayo, seg\u00fan "
                        "explic\u00f3 en una rueda de prensa ante los vecinos del barrio.")
        done = run("read", "--color", "never", path)
        self.assertNotIn(b"\x1b", done.stdout + done.stderr)

    def test_tables_that_are_not_there_are_looked_for_aloud(self):
        done = run("read", "--home", "/nowhere", self.article())
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"/nowhere", done.stderr)

    def test_help_names_every_command(self):
        text = run("--help").stdout.decode()
        for command in ("read", "parse", "collate", "add", "stories", "show", "serve"):
            self.assertIn(command, text)
            self.assertIn("cotejo " + command, run(command, "--help").stdout.decode())


if __name__ == "__main__":
    os.environ.pop("COTEJO_LIBRARY", None)
    unittest.main(argv=[sys.argv[0]])
