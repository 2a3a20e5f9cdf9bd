#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Compiles data/es/places.tsv: cities by GeoNames with their Spanish names, and the subdivisions of countries by CLDR.

    tools/compile_places.py --lexical DIR --out data/es [--least 40000]
"""
import argparse
import gettext
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as ElementTree

SPANISH_SPEAKING = set("ES MX AR CO CL PE VE EC BO PY UY CR PA GT HN SV NI CU DO PR GQ".split())
# Subdivisions are kept in full for these; elsewhere only short names of one or two words.
HEADS = re.compile(r"^(?:Provincia|Departamento|Región|Distrito|Estado|Comunidad|Municipio|Prefectura|Condado|Gobernación|"
                   r"Gobernorato|Cantón|Óblast|Oblast|Krai|República|Parroquia|Voivodato|Vilayato|Valiato|Distrito Capital)"
                   r"(?: Autónom[ao]| Metropolitana| Federal)?(?: de(?:l| la| los| las)?) ")


def fold(text):
    text = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in text if not unicodedata.combining(c))


def latin(text):
    return all(ord(c) < 0x250 or c in "’‘ʻ" for c in text) and re.match(r"^[A-ZÁÉÍÓÚÑÜ]", text)


def cities(args):
    lexical = pathlib.Path(args.lexical)
    spanish = gettext.GNUTranslations(open(lexical / "geonames-es-debian/geonames.es.mo", "rb"))._catalog
    for line in open(lexical / "geonames-cities15000/cities15000.txt", encoding="utf-8"):
        p = line.rstrip("\n").split("\t")
        number, name, ascii_name, others, lat, lon, code, iso, population = (
            p[0], p[1], p[2], p[3].split(","), p[4], p[5], p[7], p[8], int(p[14]))
        least = args.least // 2 if iso in SPANISH_SPEAKING else args.least
        if code == "PPLX" or population < least and not code.startswith("PPLA") and code != "PPLC":
            continue
        if code.startswith("PPLA") and code != "PPLA" and population < least:
            continue
        main = spanish.get(number) or name
        alternates = {fold(main)}
        kept = []
        candidates = [name, ascii_name]
        candidates += EXTRA.get(number, [])
        for other in candidates:
            if fold(other) not in alternates and latin(other):
                alternates.add(fold(other))
                kept.append(other)
        kind = "capital" if code == "PPLC" else "city"
        yield (population, main, "|".join(kept), kind, iso, f"{float(lat):.2f}", f"{float(lon):.2f}", number)


# Spellings that news uses beside GeoNames' Spanish one.
EXTRA = {"703448": ["Kyiv", "Kiev"], "706483": ["Jarkov", "Kharkiv"], "698740": ["Odesa"], "702550": ["Leópolis", "Lviv"],
         "687700": ["Zaporiyia", "Zaporizhzhia"], "1871859": ["Pionyang"], "701822": ["Mariúpol"], "112931": ["Teherán"],
         "706448": ["Jersón", "Kherson"], "709930": ["Dnipro"], "281133": ["Ciudad de Gaza"], "293397": ["Tel Aviv"],
         "4140963": ["Washington DC", "Washington D.C."], "1816670": ["Beijing"], "5128581": ["Nueva York"],
         "3435910": ["CABA", "Capital Federal"], "3530597": ["CDMX", "México DF", "México D.F."]}


def subdivisions(args):
    root = ElementTree.parse(pathlib.Path(args.lexical) / "cldr/debian41/subdivisions-es.xml").getroot()
    for node in root.iter("subdivision"):
        iso, name = node.get("type")[:2].upper(), node.text.strip()
        if node.get("alt"):
            continue
        short = HEADS.sub("", name)
        if iso not in SPANISH_SPEAKING and len(short.split()) > 3:
            continue
        if not latin(short):
            continue
        yield (0, short, name if name != short else "", "admin", iso, "", "", "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lexical", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--least", type=int, default=40000)
    args = parser.parse_args()
    rows = sorted(set(cities(args)) | set(subdivisions(args)), key=lambda r: (-r[0], r[1:]))
    with open(pathlib.Path(args.out) / "places.tsv", "w", encoding="utf-8") as out:
        out.write("""# Cities and subdivisions of countries. The most populous place comes first where several bear a name.
# Compiled by tools/compile_places.py from GeoNames (CC BY 4.0; cities of 15,000 and more, Spanish names) and Unicode CLDR
# (Unicode-3.0; subdivisions in Spanish). kind: city, capital (of a country), admin.
# name\talternates\tkind\tcountry\tlat\tlon\tgeonames\tpopulation
""")
        for population, *fields in rows:
            out.write("\t".join([*fields, str(population) if population else ""]).rstrip("\t") + "\n")
    print(len(rows))


if __name__ == "__main__":
    main()
