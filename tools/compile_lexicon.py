#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Compiles data/es/verbs.tsv, nouns.tsv and adjectives.tsv from openly licensed word lists.

    tools/compile_lexicon.py --lexical DIR --corpora DIR --hunspell es_ES --out data/es

DIR holds the word lists named in the heads of the tables. The Spanish dictionary of hunspell (path without ending) only
filters: a word that it does not know is left out, and a conjugation class that yields unknown forms is refused.
"""
import argparse
import collections
import json
import pathlib
import re

VOWELS = "aeiouáéíóú"
ACCENTED = dict(zip("aeiou", "áéíóú"))


def hunspell_words(base):
    """All forms of the dictionary by its suffix rules (prefixes are left aside)."""
    rules = collections.defaultdict(list)
    encoding = "utf-8"
    for line in open(base + ".aff", encoding=encoding, errors="replace"):
        part = line.split()
        if len(part) >= 5 and part[0] == "SFX":
            flag, strip, add, condition = part[1:5]
            add = add.split("/")
            rules[flag].append(("" if strip == "0" else strip, "" if add[0] == "0" else add[0],
                                re.compile(condition + "$"), add[1] if len(add) > 1 else ""))
    words, stems = set(), set()
    for line in open(base + ".dic", encoding=encoding, errors="replace"):
        word, _, flags = line.strip().split("\t")[0].partition("/")
        if not word or word[0].isdigit():
            continue
        words.add(word)
        stems.add(word)
        for flag in flags:
            for strip, add, condition, _ in rules.get(flag, ()):
                if word.endswith(strip) and condition.search(word):
                    words.add(word[:len(word) - len(strip)] + add)
    return words, stems


def conllu(path):
    for line in open(path, encoding="utf-8"):
        part = line.rstrip("\n").split("\t")
        if len(part) == 10 and part[0].isdigit():
            yield part


# --- verbs ---------------------------------------------------------------------------------------------------------

BASES = ["ser", "estar", "haber", "ir", "dar", "ver", "hacer", "decir", "poder", "poner", "querer", "saber", "tener",
         "traer", "venir", "caber", "andar", "caer", "oír", "salir", "valer", "reír", "asir", "roer", "erguir", "oler",
         "satisfacer", "prever", "entrever", "errar", "yacer", "argüir", "desosar", "predecir", "bendecir"]
DERIVED = {"tener": "abs at con de entre man ob re sos", "poner": "ante com contra de des dis ex im inter o pos pre pro re "
           "recom sobre super tras ap yuxta presu trans sup descom indis predis contrap", "venir": "ad con contra de inter pre pro re sobre a des ",
           "traer": "abs at con de dis ex re sus", "hacer": "des re contra", "decir": "des", "caer": "de re",
           "salir": "sobre re", "valer": "con equi pre", "reír": "son f re", "oír": "des entre", "querer": "bien mal",
           "andar": "des", "predecir": "", "bendecir": "", "asir": "des", "roer": "cor", "ver": "", "bendecir ": ""}
EXTRA_DERIVED = {"suponer": "=poner", "presuponer": "=poner", "maldecir": "bendecir", "contradecir": "predecir"}


def e_stem(stem):
    for old, new in (("gu", "gü"), ("qu", "qu"), ("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(old):
            return stem[:-len(old)] + new
    return stem


def change_last_vowel(stem, vowels, new):
    for i in range(len(stem) - 1, -1, -1):
        if stem[i] in VOWELS + "ü":
            if stem[i] == "u" and i == len(stem) - 1 and i and stem[i - 1] in "gq":
                continue  # "segu-ir": the u is only spelling
            if stem[i] not in vowels:
                return None
            put = new
            if i == 0 and new == "ie":
                put = "ye"
            if i == 0 and new == "ue":
                put = "hue"
            if new == "ue" and i and stem[i - 1] == "g" and stem[i] == "o":
                put = "üe"
                return stem[:i] + put + stem[i + 1:]
            return stem[:i] + put + stem[i + 1:]
    return None


def third(lemma, cls):
    """Third person singular of the present under a class."""
    stem, conj = lemma[:-2], lemma[-2:]
    end = "a" if conj == "ar" else "e"
    if cls in ("ie", "ie-i"):
        stem = change_last_vowel(stem, "ei", "ie")
    elif cls in ("ue", "ue-u"):
        stem = change_last_vowel(stem, "ou", "ue")
    elif cls == "i":
        stem = change_last_vowel(stem, "e", "i")
    elif cls == "y":
        stem = stem + "y"
    elif cls == "acc":
        for i in range(len(stem) - 1, -1, -1):
            if stem[i] in "iu" and not (stem[i] == "u" and i and stem[i - 1] in "qg"):
                stem = stem[:i] + ACCENTED[stem[i]] + stem[i + 1:]
                break
        else:
            return None
    return stem and stem + end


def preterite(lemma, cls):
    stem = lemma[:-2]
    if cls in ("i", "ie-i"):
        stem = change_last_vowel(stem, "e", "i")
    elif cls == "ue-u":
        stem = change_last_vowel(stem, "o", "u")
    elif cls == "duc":
        return stem[:-1] + "jo"
    elif cls == "y":
        return stem + "yó"
    if stem and (stem[-1] in "ñ" or stem.endswith("ll")):
        return stem + "ó"
    return stem and stem + "ió"


def verb_class(lemma, known, compromise):
    stem, conj = lemma[:-2], lemma[-2:]
    if conj not in ("ar", "er", "ir"):
        return None
    if lemma.endswith("ducir"):
        return "duc"
    if conj == "ir" and stem.endswith("u") and not re.search("[gq]u$", stem):
        return "y"
    if conj in ("er", "ir") and re.search("[aeiou]c$", stem) and lemma not in ("mecer", "remecer", "cocer", "escocer",
                                                                               "recocer"):
        return "zc"
    classes = {"ar": ["", "ie", "ue"], "er": ["", "ie", "ue"], "ir": ["", "ie-i", "ue-u", "i", "ie"]}[conj]
    if re.search("[iu]$", stem) and conj == "ar" or re.search("[aeo]h?[iu][^aeiou]*$", stem):
        classes = classes + ["acc"]
    fits = []
    for cls in classes:
        form = third(lemma, cls)
        if form is None or form not in known:
            continue
        if conj == "ir" and preterite(lemma, cls) not in known:
            continue
        fits.append(cls)
    if not fits:
        return None
    if len(fits) == 1:
        return fits[0]
    proposed = compromise.get((lemma, "presentTense", "third"))
    for cls in fits:
        if proposed and third(lemma, cls) == proposed:
            return cls
    changed = [cls for cls in fits if cls]
    return changed[0] if lemma in AMBIGUOUS_CHANGING else ""


AMBIGUOUS_CHANGING = {"adquirir", "inquirir"}


def compile_verbs(args, known, dictionary):
    lexical = pathlib.Path(args.lexical)
    compromise = {}
    proposed = set()
    for line in open(lexical / "es-compromise/conjugations.tsv", encoding="utf-8"):
        lemma, tense, person, form = (line.rstrip("\n").split("\t") + [""] * 4)[:4]
        compromise[(lemma, tense, person)] = form
        proposed.add(lemma)
    proposed |= set(json.load(open(lexical / "spacy-lookups-es/es_lemma_index.json"))["verb"])
    synsets = collections.Counter()
    for line in open(lexical / "mcr-freeling/senses30.src", encoding="utf-8"):
        synset, *words = line.split()
        if synset.endswith("-v"):
            synsets.update(words)
    proposed |= set(synsets)
    general = {line.strip() for line in open(lexical / "lemarios-olea/verbos-espanol.txt", encoding="utf-8")}
    general |= {word[:-2] for word in general if word.endswith("rse")}
    proposed |= {p[2].lower() for f in ("ud_es_ancora/es_ancora-ud-dev.conllu",)
                 for p in conllu(pathlib.Path(args.corpora) / f) if p[3] == "VERB"}
    proposed |= general & dictionary
    rows = {}
    for base, prefixes in DERIVED.items():
        for prefix in prefixes.split():
            lemma = prefix + base.strip()
            if lemma in dictionary or lemma in general:
                rows[lemma] = "=" + base.strip()
    rows.update({"suponer": "=poner", "presuponer": "=poner", "maldecir": "=bendecir:ben:mal",
                 "contradecir": "=predecir:pre:contra"})
    for lemma in proposed:
        lemma = lemma.strip().lower()
        if lemma.endswith("rse"):
            lemma = lemma[:-2]
        if not re.fullmatch("[a-záéíóúüñ]+", lemma) or lemma in BASES or lemma in rows:
            continue
        if lemma not in dictionary and lemma not in known:
            continue
        cls = verb_class(lemma, known, compromise)
        if cls is not None:
            rows[lemma] = cls or "-"
    write(args, "verbs.tsv", """# Spanish verbs and how they are conjugated. irregular_verbs.tsv holds those that follow no class.
# class: - regular (spelling changes are known to the program); ie, ue: stressed e/o opens (pensar, volver); ie-i, ue-u: as
# sentir, dormir; i: as pedir; zc: as conocer; duc: as conducir; y: as construir; acc: stressed i/u takes the accent
# (enviar, reunir); =VERB: like VERB with a prefix before it; =VERB:A:B: like VERB with A replaced by B.
# Compiled by tools/compile_lexicon.py from es-compromise (MIT), spacy-lookups-data (MIT), the lemario of I. Olea (public
# domain), MCR 3.0 (CC BY 3.0) and UD Spanish-AnCora dev (CC BY 4.0); filtered with the dictionary of hunspell-es.
# verb\tclass
""", sorted(rows.items()))
    return rows


# --- nouns and adjectives ------------------------------------------------------------------------------------------


def noun_gender(lemma, seen):
    """m, f, or c (both: "el/la periodista"); by evidence, else by ending."""
    if lemma in seen and sum(seen[lemma].values()) >= 2:
        m, f = seen[lemma]["m"], seen[lemma]["f"]
        if m and f:
            return "c" if min(m, f) * 5 >= max(m, f) else ("m" if m > f else "f")
        return "m" if m else "f"
    if lemma.endswith(("ista", "crata", "cida", "nauta", "ante", "ente")) and not lemma.endswith(("mente", "diente")):
        return "c"
    if lemma.endswith(("ción", "sión", "gión", "xión", "dad", "tad", "tud", "umbre", "ez", "sis", "itis", "nión")):
        return "f"
    if lemma.endswith(("ma",)) and lemma.endswith(("ema", "oma", "ama", "ima")) and lemma.endswith(
            ("grama", "blema", "stema", "drama", "poema", "oma", "fema", "clima", "lema", "tema", "dilema", "eczema")):
        return "m"
    return "f" if lemma.endswith("a") else "m"


def compile_nominals(args, known, dictionary, verbs):
    lexical = pathlib.Path(args.lexical)
    index = json.load(open(lexical / "spacy-lookups-es/es_lemma_index.json"))
    nouns, adjectives, adverbs = set(index["noun"]), set(index["adj"]), set()
    for line in open(lexical / "mcr-freeling/senses30.src", encoding="utf-8"):
        synset, *words = line.split()
        {"n": nouns, "a": adjectives, "r": adverbs}.get(synset[-1], set()).update(words)
    general = {line.strip() for line in open(lexical / "lemarios-olea/lemario-general-del-espanol.txt", encoding="utf-8")}
    seen = collections.defaultdict(collections.Counter)
    evidence = collections.Counter()
    for part in conllu(pathlib.Path(args.corpora) / "ud_es_ancora/es_ancora-ud-dev.conllu"):
        if part[3] in ("NOUN", "ADJ") and part[2].isalpha() and part[2].islower():
            (nouns if part[3] == "NOUN" else adjectives).add(part[2])
            evidence[(part[2], part[3])] += 1
            if part[3] == "NOUN":
                for letter, name in (("m", "Gender=Masc"), ("f", "Gender=Fem")):
                    if name in part[5]:
                        seen[part[2]][letter] += 1

    def good(word):
        return re.fullmatch("[a-záéíóúüñ]{2,}", word) and (word in dictionary or word in known) and (
            word in general or evidence[(word, "NOUN")] or evidence[(word, "ADJ")] or word in dictionary)

    nouns = {w for w in nouns if good(w)}
    sure = set(index["adj"]) | {w for (w, upos), n in evidence.items() if upos == "ADJ"}
    adjectives = {w for w in adjectives if good(w) and (w in sure or w in dictionary and w in general)}
    # "empreso" beside "empresa": an adjective that only a noun's ending suggests.
    adjectives = {w for w in adjectives if w in sure or not (w.endswith("o") and w[:-1] + "a" in nouns)}
    # Infinitives and participles are known from the verbs.
    participles = {v[:-2] + ("ado" if v.endswith("ar") else "ido") for v in verbs}
    nouns = {w for w in nouns if w not in verbs or evidence[(w, "NOUN")]}
    adjectives = {w for w in adjectives
                  if w not in participles or evidence[(w, "ADJ")] >= 3 and w in index["adj"]}
    credits = """Compiled by tools/compile_lexicon.py from spacy-lookups-data (MIT), MCR 3.0 (CC BY 3.0), the
# lemario of I. Olea (public domain) and UD Spanish-AnCora dev (CC BY 4.0); filtered with the dictionary of hunspell-es."""
    write(args, "nouns.tsv", """# Spanish common nouns in the singular. gender: m, f, c (both: "el/la periodista"). Feminines in -a of nouns in -o are
# found by rule. """ + credits + "\n# noun\tgender\n", sorted((w, noun_gender(w, seen)) for w in nouns))
    write(args, "adjectives.tsv", """# Spanish adjectives, masculine singular. Participles are not listed: they come from the verbs.
# """ + credits + "\n# adjective\n", sorted((w,) for w in adjectives))
    adverbs = {w for w in adverbs if good(w) and not w.endswith("mente")}
    write(args, "adverbs.tsv", """# Spanish adverbs other than those in -mente, which are found by rule, and the small ones of closed_classes.tsv.
# """ + credits + "\n# adverb\n", sorted((w,) for w in adverbs))


def write(args, name, head, rows):
    rows = list(rows)
    with open(pathlib.Path(args.out) / name, "w", encoding="utf-8") as out:
        out.write(head)
        for row in rows:
            out.write("\t".join(row) + "\n")
    print(name, len(rows))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("lexical", "corpora", "hunspell", "out"):
        parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    known, dictionary = hunspell_words(args.hunspell)
    verbs = compile_verbs(args, known, dictionary)
    compile_nominals(args, known, dictionary, verbs)


if __name__ == "__main__":
    main()
