# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Prints plain text to learn from, a paragraph a line: raw_text.py CORPORA. News first (fakenews_es, flares_5w1h, ntrex_spa),
then an even sample of parliament (raw_parlamint_es)."""

import argparse
import json
import lzma
import os
import zipfile
from xml.etree import ElementTree

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHORTEST = 40  # characters; what is shorter in a table is no paragraph
MARKS = ("http", "*NUMBER*", "*URL*", "*PHONE*", "*EMAIL*")  # what the corpora put for links and numbers


def cells(path):
    """The texts of a spreadsheet."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    for item in root.iter(SHEET + "si"):
        yield "".join(node.text or "" for node in item.iter(SHEET + "t"))


def paragraphs(corpora, parliament):
    for part in ("train", "development", "test"):
        for text in cells(os.path.join(corpora, "fakenews_es", part + ".xlsx")):
            yield from text.replace("_x000D_", "").split("\n")
    with open(os.path.join(corpora, "flares_5w1h", "5w1h_subtarea_1_train.json"), encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["Text"]
    with open(os.path.join(corpora, "ntrex_spa", "newstest2019-ref.spa.txt"), encoding="utf-8") as file:
        yield from file
    with lzma.open(os.path.join(corpora, "raw_parlamint_es", "parlamint_es.txt.xz"), "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % parliament == 0 and not line.startswith("#"):
                yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora")
    parser.add_argument("--parliament", type=int, default=60, help="one in so many paragraphs of parliament")
    a = parser.parse_args()
    seen = set()
    for text in paragraphs(a.corpora, a.parliament):
        text = " ".join(text.split())
        if len(text) >= SHORTEST and not any(mark in text for mark in MARKS) and text not in seen:
            seen.add(text)
            print(text)


if __name__ == "__main__":
    main()
