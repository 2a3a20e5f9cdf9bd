#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Counts, in UD Spanish-AnCora dev, which tag follows which and how ambiguous forms are used.

    tools/compile_tag_statistics.py --corpora DIR --out data/es
"""
import argparse
import collections
import pathlib

CLITICS = set("me te se nos os lo la los las le les".split())


def state(part):
    """The tags that data/es/tag_transitions.tsv speaks of: UPOS, with verbs by form and unstressed pronouns apart."""
    form, upos, feats = part[1].lower(), part[3], part[5]
    if upos in ("VERB", "AUX"):
        for name, letter in (("Inf", "i"), ("Ger", "g"), ("Part", "p")):
            if "VerbForm=" + name in feats:
                return upos + letter
        return upos + "f"
    if upos == "PRON" and form in CLITICS:
        return "PRONc"
    if upos == "PART":
        return "ADV"
    return upos


def sentences(path):
    words = []
    for line in open(path, encoding="utf-8"):
        part = line.rstrip("\n").split("\t")
        if len(part) == 10 and part[0].isdigit():
            words.append(part)
        elif not line.strip() and words:
            yield words
            words = []


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    pairs, forms = collections.Counter(), collections.defaultdict(collections.Counter)
    for words in sentences(pathlib.Path(args.corpora) / "ud_es_ancora/es_ancora-ud-dev.conllu"):
        tags = ["<s>"] + [state(w) for w in words] + ["</s>"]
        pairs.update(zip(tags, tags[1:]))
        for word, tag in zip(words, tags[1:]):
            if tag not in ("PROPN", "PUNCT"):
                forms[word[1].lower()][tag] += 1
    credit = ("# Counted by tools/compile_tag_statistics.py in UD Spanish-AnCora dev (CC BY 4.0, Taule, Marti, Recasens et "
              "al.).\n# Tags: UPOS; verbs by form (f finite, i infinitive, g gerund, p participle); PRONc: unstressed.\n")
    out = pathlib.Path(args.out)
    with open(out / "tag_transitions.tsv", "w", encoding="utf-8") as file:
        file.write("# How often one tag follows another.\n" + credit + "# tag\tnext\tcount\n")
        for (a, b), n in sorted(pairs.items()):
            file.write(f"{a}\t{b}\t{n}\n")
    with open(out / "tag_frequencies.tsv", "w", encoding="utf-8") as file:
        file.write("# How forms with several readings are used: seen at least three times, each tag with its count.\n" +
                   credit + "# form\ttags\n")
        for form, tags in sorted(forms.items()):
            if sum(tags.values()) >= 3 and form.isalpha() and (len(tags) > 1 or sum(tags.values()) >= 8):
                file.write(form + "\t" + " ".join(f"{t}:{n}" for t, n in tags.most_common()) + "\n")


if __name__ == "__main__":
    main()
