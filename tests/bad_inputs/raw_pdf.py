"""PDF files written by hand: whole ones from their objects, and letters with objects replaced."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Mapping
from functools import cache

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from corpus.render_pdf import register_fonts
from tests.containers import LETTER

Objects = Mapping[int, bytes]
_PAGE = re.compile(
    rb"(\d+) 0 obj\s*(<<(?:(?!endobj).)*?/Type /Page\b(?!s).*?>>)\s*endobj", re.DOTALL
)


@cache
def letter(*, password: str | None = None, owner: str | None = None, packed: bool = True) -> bytes:
    """The letter as a page; with `password` nobody reads it without, with `owner` anybody does."""
    register_fonts()
    file = io.BytesIO()
    locked = password is not None or owner is not None
    lock = StandardEncryption(password or "", ownerPassword=owner) if locked else None
    canvas = Canvas(file, encrypt=lock, pageCompression=int(packed))
    for number, line in enumerate(LETTER.splitlines()):
        canvas.setFont("Serif", 13)
        canvas.drawString(85, 780 - 20 * number, line)
    canvas.save()
    return file.getvalue()


def stream(data: bytes, extra: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object; `extra` goes into its dictionary."""
    if packed:
        data, extra = zlib.compress(data, 9), extra + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


def written(objects: Objects, *, trailer: bytes = b"") -> bytes:
    """A file of these objects, with the catalogue as number 1."""
    return _appended(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", objects, b"/Root 1 0 R " + trailer)


def one_page(page: bytes = b"", objects: Objects | None = None, content: bytes = b"") -> bytes:
    """A file of one page, with words for its dictionary, objects from 5 on, and its content."""
    return written(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % page,
            4: stream(content),
            **(objects or {}),
        }
    )


def updated(objects: Objects, *, page: bytes = b"", catalogue: bytes = b"") -> bytes:
    """The letter with more objects, numbered from 1000, and more in its page or catalogue.

    They are appended, as a program does that changes a file without writing it anew.
    """
    base = letter()
    changed = dict(objects)
    if page and (match := _PAGE.search(base)):
        changed[int(match[1])] = match[2][:-2] + page + b" >>"
    root = int((re.search(rb"/Root (\d+) 0 R", base) or [b"", b"0"])[1])
    if catalogue and (match := re.search(rb"\n%d 0 obj\s*(<<.*?>>)\s*endobj" % root, base, re.S)):
        changed[root] = match[1][:-2] + catalogue + b" >>"
    before = base[base.rfind(b"startxref") + 9 :].split()[0]
    return _appended(base, changed, b"/Root %d 0 R /Prev %s " % (root, before))


def _appended(start: bytes, objects: Objects, trailer: bytes) -> bytes:
    out = bytearray(start)
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(places, default=0) + 1
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, table)
    return bytes(out)
