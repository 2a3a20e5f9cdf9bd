#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Compiles data/es/word_weights.tsv: in how many news articles of a corpus each word stands.

    word_weights.py CORPORA_DIR > data/es/word_weights.tsv

Sources: the Spanish Fake News Corpus 2.0 (CC BY 4.0; xlsx files of news articles). Only counts are kept, no text. Words are folded as the program folds them; those of fewer than
four articles are left out, since what a table does not know counts as rare.
"""
import collections
import pathlib
import re
import sys
import unicodedata
import zipfile
import xml.etree.ElementTree as ET

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows(path):
    """The rows of the first sheet of an xlsx file, as lists of strings."""
    with zipfile.ZipFile(path) as z:
        shared = []
        if "xl/sharedStrings.xml" in z.namelist():
            shared = ["".join(t.text or "" for t in si.iter(NS + "t")) for si in ET.fromstring(z.read("xl/sharedStrings.xml"))]
        sheet = ET.fromstring(z.read("xl/worksheets/sheet1.xml"))
        for row in sheet.iter(NS + "row"):
            cells = []
            for c in row.iter(NS + "c"):
                v, t = c.find(NS + "v"), c.get("t")
                if t == "s" and v is not None:
                    cells.append(shared[int(v.text)])
                else:
                    cells.append("".join(x.text or "" for x in c.iter(NS + "t")) or (v.text if v is not None else ""))
            yield cells


def fold(s):
    s = unicodedata.normalize("NFD", s.lower())
    return "".join(c for c in s if unicodedata.category(c) != "Mn")


def main():
    corpora = pathlib.Path(sys.argv[1])
    seen, articles = collections.Counter(), 0
    for path in sorted((corpora / "fakenews_es").glob("*.xlsx")):
        for cells in rows(path):
            text = max(cells, key=len) if cells else ""
            words = set(re.findall(r"[^\W\d_]{3,}", fold(text)))
            if len(words) >= 40:
                articles += 1
                seen.update(words)
    print("# In how many of a corpus's news articles a word stands: what every story says tells stories apart badly.")
    print("# Compiled by tools/word_weights.py from the Spanish Fake News Corpus 2.0 (CC BY 4.0, Posadas-Duran et al.): counts only.")
    print("# Words are lower case without accents. The first row holds the number of articles.")
    print("# word\tarticles")
    print(f"*\t{articles}")
    for word, count in sorted(seen.items()):
        if count >= 4:
            print(f"{word}\t{count}")


if __name__ == "__main__":
    main()
