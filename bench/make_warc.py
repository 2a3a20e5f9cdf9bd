#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Writes a .warc.gz like those of a news crawl, of invented pages: each record a gzip member of its own.

    make_warc.py RECORDS OUT.warc.gz [--seed N]

Of the responses nine tenths are articles in Spanish; the rest are redirects, pictures, missing pages, articles in English, and a few
records that are broken. The same arguments give the same bytes.
"""
import argparse, gzip, hashlib, base64, random

PLACES = "Almar Torrenegra Villalba Costa Norte Puerto Claro San Telmo Valdeoliva Río Seco Monteluz".split()
PEOPLE = ["Ana Robledo", "Luis Ferrer", "Marta Quiroga", "Jorge Salas", "Elena Vidal", "Pablo Nieto", "Rosa Campos", "Iván Duarte"]
ROLES = ["la alcaldesa", "el ministro de Transportes", "la portavoz del Gobierno", "el presidente de la patronal", "la fiscal"]
VERBS = ["anunció", "inauguró", "rechazó", "aprobó", "presentó", "suspendió"]
THINGS = ["el plan de vivienda", "la reforma del puerto", "el nuevo hospital", "la huelga de trenes", "el presupuesto", "la línea de metro"]
DAYS = ["el lunes", "el martes", "el miércoles", "este jueves", "el viernes"]
MENU = "".join(f'<li><a href="/{s.lower()}">{s}</a></li>' for s in ("Portada", "Política", "Economía", "Deportes", "Cultura"))


def sentence(r):
    who, role = r.choice(PEOPLE), r.choice(ROLES)
    return r.choice([
        f"{role.capitalize()}, {who}, {r.choice(VERBS)} {r.choice(DAYS)} {r.choice(THINGS)} en {r.choice(PLACES)}.",
        f"Según {role}, la obra costará {r.randint(2, 90)} millones de euros y estará lista dentro de {r.randint(2, 9)} años.",
        f"«No vamos a dar un paso atrás», dijo {who} ante los periodistas {r.choice(DAYS)} por la tarde.",
        f"Los vecinos de {r.choice(PLACES)} pidieron que se escuche a los barrios antes de decidir sobre {r.choice(THINGS)}."])


def page(r, n):
    title = f"{r.choice(PEOPLE)} {r.choice(VERBS)} {r.choice(THINGS)} de {r.choice(PLACES)} ({n})"
    body = "".join(f"<p>{' '.join(sentence(r) for _ in range(3))}</p>" for _ in range(r.randint(3, 6)))
    more = "".join(f'<li><a href="/n/{r.randint(1, 99999)}">{sentence(r)[:60]}</a></li>' for _ in range(8))
    return (f'<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>{title} | Diario {PLACES[n % 9]}</title>'
            f'<meta property="article:published_time" content="2023-09-{1 + n % 28:02}T08:00:00+02:00"></head><body><nav><ul>{MENU}</ul></nav>'
            f'<main><article><h1>{title}</h1><div class="article-body">{body}</div></article><aside><h3>Te puede interesar</h3><ul>{more}</ul>'
            f'</aside></main><footer>© Diario. Todos los derechos reservados</footer></body></html>').encode()


def answer(body, kind="text/html; charset=utf-8", status="200 OK", more=""):
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


def record(kind, uri, content, n):
    digest = base64.b32encode(hashlib.sha1(content).digest()).decode()
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{n:012}>\r\n"
            f"WARC-Date: 2023-09-{1 + n % 28:02}T09:30:00Z\r\nWARC-Target-URI: {uri}\r\nWARC-Block-Digest: sha1:{digest}\r\n"
            f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(content)}\r\n\r\n").encode()
    return gzip.compress(head + content + b"\r\n\r\n", 6, mtime=0)


def response(r, n):
    uri, draw = f"https://diario{n % 9}.example/n/{n}", r.random()
    if draw < 0.90:
        body = page(r, n)
        if draw < 0.30:
            return record("response", uri, answer(gzip.compress(body, mtime=0), more="Content-Encoding: gzip\r\n"), n)
        if draw < 0.40:
            return record("response", uri, answer(f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n", more="Transfer-Encoding: chunked\r\n"), n)
        return record("response", uri, answer(body), n)
    if draw < 0.93:
        return record("response", uri, answer(b"", status="301 Moved Permanently"), n)
    if draw < 0.95:
        return record("response", uri, answer(r.randbytes(2000), kind="image/jpeg"), n)
    if draw < 0.97:
        return record("response", uri, answer(b"<html><body>no</body></html>", status="404 Not Found"), n)
    if draw < 0.99:
        text = "<p>The town hall said on Monday that the bridge would be closed to traffic until the end of the year.</p>" * 4
        return record("response", uri, answer(f"<html><body><h1>Bridge to be closed</h1>{text}</body></html>".encode()), n)
    whole = record("response", uri, answer(page(r, n)), n)
    return whole[:len(whole) // 2]


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("records", type=int)
    p.add_argument("out")
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    r = random.Random(a.seed)
    with open(a.out, "wb") as out:
        out.write(record("warcinfo", "", b"software: make_warc.py\r\n", 0))
        for n in range(1, a.records + 1):
            out.write(record("request", f"https://diario{n % 9}.example/n/{n}", b"GET / HTTP/1.1\r\n\r\n", n))
            out.write(response(r, n))


if __name__ == "__main__":
    main()
