#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Drives the real program in a fresh folder: what it prints, where, and with which exit status.

    program_test.py COTEJO SOURCE_DIR
"""
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

COTEJO, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
BAD, STORY = SOURCE / "examples" / "bad", SOURCE / "examples" / "story"


def run(*arguments, stdin=None, **kwargs):
    return subprocess.run([COTEJO, *map(str, arguments)], capture_output=True, input=stdin, timeout=120, **kwargs)


def web_page(count):
    return ("<html lang='es'><head><meta charset='utf-8'><title>Choque en Lerma</title></head><body><article><h1>Choque en Lerma</h1>"
            "<p>La alcaldesa de Lerma, Ana Ruiz, dijo el martes que las obras del puerto comenzarán en mayo y que los vecinos del "
            "barrio podrán seguirlas desde el paseo.</p><p>Hay %s heridos en el hospital, según los bomberos.</p></article>" % count)


class Site:
    """A web site on this machine: a dictionary of its pages, which may change."""

    def __init__(self, pages):
        self.pages, self.asked = pages, []

    def __enter__(self):
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append(self.path)
                body = site.pages.get(self.path, "").encode()
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def url(self, path):
        return "http://127.0.0.1:%d%s" % (self.server.server_address[1], path)


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

    def test_web_pages_are_fetched_only_from_where_it_is_allowed(self):
        with Site({"/1": web_page("cinco")}) as site:
            done = run("read", site.url("/1"))
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"private network", done.stderr)
            self.assertEqual(site.asked, [])
            done = run("read", "--json", "--allow-private", "--delay", "0", site.url("/1"), self.article())
            self.assertEqual(done.returncode, 0, done.stderr)
            readings = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual([r["article"]["url"] for r in readings], [None, site.url("/1")])
            self.assertEqual(site.asked, ["/robots.txt", "/1"])
            done = run("read", "--user-agent", "(nobody)", site.url("/1"))
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"--user-agent", done.stderr)

    def test_changed_pages_are_versions_whose_difference_is_shown(self):
        library = self.folder / "news.db"
        pages = {"/1": web_page("cinco")}
        with Site(pages) as site:
            web = ("--library", library, "--allow-private", "--delay", "0", site.url("/1"))
            self.assertIn(b"1 of them new", run("add", *web).stdout)
            self.assertIn(b"1 inputs were there already", run("add", *web).stdout)
            pages["/1"] = web_page("siete")
            self.assertIn(b"1 new versions", run("add", *web).stdout)
            done = run("show", "--versions", "--library", library, site.url("/1"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("[-cinco-] {+siete+}", done.stdout.decode())
            self.assertIn("version 2 of 2", done.stdout.decode())
            self.assertIn("unchanged", done.stdout.decode())
        self.assertEqual(len(list((self.folder / "news-warc").glob("*.warc.gz"))), 1)
        done = run("show", "--versions", "--library", library, "http://nowhere.example/")
        self.assertEqual(done.returncode, 1)

    def test_watch_adds_what_feeds_name_and_ends_cleanly(self):
        library = self.folder / "news.db"
        opml = self.folder / "feeds.opml"
        with Site({"/1": web_page("cinco")}) as site:
            site.pages["/rss"] = "<rss><channel><item><link>%s</link></item></channel></rss>" % site.url("/1")
            opml.write_text("<opml><body><outline xmlUrl='%s'/></body></opml>" % site.url("/rss"))
            web = ("--library", library, "--allow-private", "--delay", "0")
            done = run("watch", "--once", *web, opml)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(b"1 new articles", done.stdout)
            self.assertIn(b"0 articles read", run("add", *web, site.url("/1")).stdout)
            done = run("watch", "--once", *web, site.url("/none"))
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"404", done.stderr)
            watch = subprocess.Popen([COTEJO, "watch", *map(str, web), str(opml)], stderr=subprocess.PIPE, stdout=subprocess.PIPE)
            self.assertIn(b"watching 1 feeds", watch.stderr.readline())
            watch.terminate()
            out, err = watch.communicate(timeout=60)
            self.assertEqual(watch.returncode, 0, err)
            self.assertIn(b"stopped", err)

    def test_watch_says_what_is_no_list_of_feeds(self):
        done = run("watch", "--once", "--library", self.folder / "l.db", self.article(), self.folder / "none.opml")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"no OPML", done.stderr)
        self.assertIn(b"none.opml", done.stderr)

    def test_help_names_every_command(self):
        text = run("--help").stdout.decode()
        for command in ("read", "parse", "collate", "add", "watch", "stories", "show", "serve"):
            self.assertIn(command, text)
            self.assertIn("cotejo " + command, run(command, "--help").stdout.decode())


if __name__ == "__main__":
    os.environ.pop("COTEJO_LIBRARY", None)
    unittest.main(argv=[sys.argv[0]])
