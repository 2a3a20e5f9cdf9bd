# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""An article's file as the plain lines that a reader sees: what gold annotation of a page quotes from.

Text files are taken as they are. Of a page, block elements and <br> break lines, white space is folded, and what is never
shown (head, script, style, ...) is left out. This is not an extraction: menus and banners stay, for the gold names them.
"""
import html.parser, pathlib, re

BLOCK = set("address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer "
            "form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol option p pre section select summary table tbody td "
            "tfoot th thead tr ul".split())
HIDDEN = set("head script style noscript template svg iframe textarea object".split())
VOID = set("area base br col embed hr img input link meta param source track wbr".split())
PAGES = (".html", ".htm")


class _Lines(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.now, self.hidden = [], [], []

    def end_line(self):
        line = re.sub(r"\s+", " ", "".join(self.now)).strip()
        if line:
            self.lines.append(line)
        self.now = []

    def handle_starttag(self, tag, attrs):
        if self.hidden:
            if tag == self.hidden[-1]:
                self.hidden.append(tag)
            elif tag == "body" and self.hidden[0] == "head":       # a head that nobody closed
                self.hidden.clear()
        elif tag in HIDDEN:
            self.hidden.append(tag)
        if tag in BLOCK or tag == "br":
            self.end_line()
        if tag == "input":
            self.now.append(" ")

    def handle_startendtag(self, tag, attrs):
        if tag in VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()
        elif tag in BLOCK:
            self.end_line()

    def handle_data(self, data):
        if not self.hidden:
            self.now.append(data)


def decode(data):
    """The page's characters, by its own word for the charset; ISO-8859-1 is read as the Windows-1252 that it mostly is."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    told = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", data[:4096], re.I)
    name = told[1].decode("ascii").lower() if told else "utf-8"
    if name in ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"):
        name = "windows-1252"
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def page_text(data):
    """The visible lines of a page's bytes."""
    p = _Lines()
    p.feed(decode(data))
    p.close()
    p.end_line()
    return "\n".join(p.lines)


def article_files(folder):
    """The annotatable files of a folder, in the order of their names."""
    return sorted(p for p in pathlib.Path(folder).iterdir() if p.suffix.lower() in PAGES + (".txt",))


def raw_of(path):
    """What the gold of this file quotes from."""
    path = pathlib.Path(path)
    return page_text(path.read_bytes()) if path.suffix.lower() in PAGES else path.read_text()
