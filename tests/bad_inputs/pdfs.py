"""PDF files that are broken or hostile."""

from __future__ import annotations

import random
import re
from functools import partial

from tests.bad_inputs import mutations
from tests.bad_inputs.raw_pdf import Objects, letter, one_page, stream, updated, written
from tests.bad_inputs.rows import RIGHT, UNKNOWN, WORDLESS, Row, row

_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
_LEAF = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"


def cut_at(share: float) -> bytes:
    """The letter up to a share of its bytes."""
    return letter()[: int(len(letter()) * share)]


def flipped(seed: int) -> bytes:
    """The letter with bits wrong in many places."""
    return mutations.flipped(letter(), random.Random(seed))


def without_table() -> bytes:
    """The letter without the table of its objects, which a reader may build anew."""
    data = letter()
    return data[: data.rfind(b"xref", 0, data.rfind(b"startxref"))] + b"startxref\n0\n%%EOF\n"


def table_loop() -> bytes:
    """A table of objects that names itself as the one before."""
    data = updated({1000: b"null"})
    here = data[data.rfind(b"startxref") + 9 :].split()[0]
    return re.sub(rb"/Prev \d+", b"/Prev " + here, data)


def pages_of(kids: bytes, objects: Objects, count: int = 1) -> bytes:
    """A file with these pages below its root."""
    root = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return written({1: _CATALOGUE, 2: root, **objects})


def tree_loop() -> bytes:
    """Two nodes of the page tree that hold each other."""
    node = b"<< /Type /Pages /Parent 2 0 R /Kids [%d 0 R] /Count 1 >>"
    return pages_of(b"3 0 R", {3: node % 4, 4: node % 3})


def deep_tree(depth: int) -> bytes:
    """A page below so many nodes."""
    node = b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>"
    nodes = {number: node % (number - 1, number + 1) for number in range(3, depth)}
    return pages_of(b"3 0 R", {**nodes, depth: _LEAF})


def many_pages(count: int) -> bytes:
    """So many empty pages."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    return pages_of(kids, dict.fromkeys(range(3, count + 3), _LEAF), count)


def same_page(count: int) -> bytes:
    """One page named so many times."""
    return pages_of(b"3 0 R " * count, {3: _LEAF}, count)


def form_loop() -> bytes:
    """A form that draws itself."""
    own = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>"
    resources = b"/Resources << /XObject << /F 5 0 R >> >>"
    return one_page(resources, {5: stream(b"/F Do", own)}, b"/F Do")


def form_bomb(levels: int = 9, times: int = 10) -> bytes:
    """Forms that draw the next one many times: times ** levels in all."""
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    inner = {
        number: stream(
            b"/F Do " * times, head + b" /Resources << /XObject << /F %d 0 R >> >>" % (number + 1)
        )
        for number in range(5, 5 + levels)
    }
    last = {5 + levels: stream(b"0 0 9 9 re f", head)}
    return one_page(b"/Resources << /XObject << /F 5 0 R >> >>", inner | last, b"/F Do")


def stream_bomb(size: int) -> bytes:
    """A page whose content unpacks twice, to so many spaces."""
    import zlib

    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 1_000_000) for _ in range(size // 1_000_000))
    twice = zlib.compress(once + packer.flush(), 9)
    content = stream(twice, b"/Filter [/FlateDecode /FlateDecode]")
    return updated({1000: content}, page=b" /Contents 1000 0 R")


def picture(width: int, height: int, how: bytes = b"", data: bytes = b"\0" * 64) -> bytes:
    """A page with a picture that says it is of this size."""
    head = b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 %s"
    resources = b"/Resources << /XObject << /P 5 0 R >> >>"
    body = stream(data, head % (width, height, how or b"/ColorSpace /DeviceRGB"), packed=not how)
    return one_page(resources, {5: body}, b"595 0 0 842 0 0 cm /P Do")


def page_box(box: bytes) -> bytes:
    """The letter on paper of another size."""
    return updated({}, page=b" /MediaBox [%s] /CropBox [%s]" % (box, box))


def drawn(content: bytes) -> bytes:
    """An empty page with this content."""
    return one_page(content=content)


def ruled(lines: int) -> bytes:
    """A page of so many ruled lines both ways, as a table has them."""
    rules = [b"0 %d m 595 %d l S %d 0 m %d 842 l S" % (n % 842, n % 842, n % 595, n % 595)
             for n in range(lines)]  # fmt: skip
    return drawn(b"\n".join(rules))


def signature(value: bytes, ranges: bytes) -> bytes:
    """The letter with a signature field of which nothing is true."""
    field = b"<< /FT /Sig /T (a) /V 1001 0 R /Subtype /Widget /Rect [0 0 9 9] /Kids [1000 0 R] >>"
    said = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached"
    signed = said + b" /Contents <%s> /ByteRange [%s] >>" % (value, ranges)
    form = b" /AcroForm << /Fields [1000 0 R] /SigFlags 3 >>"
    return updated({1000: field, 1001: signed}, page=b" /Annots [1000 0 R]", catalogue=form)


def with_action(action: bytes) -> bytes:
    """The letter that wants something done when it is opened."""
    return updated({1000: action}, catalogue=b" /OpenAction 1000 0 R /AA << /WC 1000 0 R >>")


_XFA = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp>&e;</xdp>'
_BROKEN_FONT = (
    b"/Resources << /Font << /A << /Type /Font /Subtype /TrueType /ToUnicode 5 0 R >> >> >>"
)

ROWS: tuple[Row, ...] = (
    row("head only", lambda: b"%PDF-1.7\n", "unreadable_pdf", suffix=".pdf"),
    row("a tenth", partial(cut_at, 0.1), "unreadable_pdf", suffix=".pdf"),
    row("a half", partial(cut_at, 0.5), "unreadable_pdf", suffix=".pdf"),
    row("all but the end", partial(cut_at, 0.99), "unreadable_pdf", suffix=".pdf"),
    *(row(f"bits flipped {n}", partial(flipped, n), RIGHT, UNKNOWN, "unreadable_pdf") for n in (1, 2, 3)),
    row("no table of objects", without_table, RIGHT, "unreadable_pdf"),
    row("table names itself", table_loop, RIGHT, "unreadable_pdf"),
    row("page tree in a circle", tree_loop, "unreadable_pdf", "empty_file"),
    row("page tree holds itself", lambda: pages_of(b"2 0 R", {}), "unreadable_pdf", "empty_file"),
    row("page tree 20,000 deep", partial(deep_tree, 20_000), "unreadable_pdf", "empty_file"),
    row("two thousand million pages, it says",
        lambda: pages_of(b"3 0 R", {3: _LEAF}, 2_000_000_000), "empty_file", "unreadable_pdf"),
    row("10,000 pages", partial(many_pages, 10_000), "too_many_pages"),
    row("one page 10,000 times", partial(same_page, 10_000), "too_many_pages"),
    row("2,000 empty pages", partial(many_pages, 2_000), "empty_file", slow=True),
    row("no page", lambda: pages_of(b"", {}, 0), "unreadable_pdf"),
    row("form draws itself", form_loop, UNKNOWN, "empty_file"),
    row("forms draw forms, 10^9", form_bomb, UNKNOWN, "timed_out", "out_of_memory",
        "reader_crashed", slow=True),
    row("content unpacks to 3 GB", partial(stream_bomb, 3_000_000_000),
        "out_of_memory", "timed_out", "reader_crashed", UNKNOWN, slow=True),
    row("content unpacks to 200 MB", partial(stream_bomb, 200_000_000),
        "out_of_memory", "timed_out", "reader_crashed", "empty_file"),
    row("picture of 10^10 dots", partial(picture, 100_000, 100_000), UNKNOWN, "out_of_memory", slow=True),
    row("picture without size", partial(picture, 0, 0), UNKNOWN, "empty_file"),
    row("picture is a broken JPEG", partial(picture, 900, 900, b"/Filter /DCTDecode", b"\xff\xd8\xff"), UNKNOWN, slow=True),
    row("picture is a broken JPEG 2000", partial(picture, 900, 900, b"/Filter /JPXDecode", b"\0\0\0\x0cjP"), UNKNOWN, slow=True),
    row("picture is a broken JBIG2", partial(picture, 900, 900, b"/Filter /JBIG2Decode", b"\x97JB2\r\n"), UNKNOWN),
    row("paper without size", partial(page_box, b"0 0 0 0"), RIGHT, UNKNOWN),
    row("paper turned inside out", partial(page_box, b"595 842 0 0"), RIGHT, UNKNOWN),
    row("paper of a light year", partial(page_box, b"0 0 1e30 1e30"), RIGHT, UNKNOWN, "unreadable_pdf"),
    row("a million open brackets", lambda: drawn(b"[" * 1_000_000), "empty_file", UNKNOWN),
    row("a million states kept", lambda: drawn(b"q " * 1_000_000), "empty_file", UNKNOWN),
    row("a million dictionaries", lambda: drawn(b"BT " + b"<<" * 1_000_000), "empty_file", UNKNOWN),
    row("an endless path", lambda: drawn(b"0 0 m " + b"9 9 l " * 1_000_000 + b"S"), "empty_file", UNKNOWN),
    row("5,000 ruled lines", partial(ruled, 5_000), "empty_file", UNKNOWN, "timed_out"),
    row("font that is its own map", lambda: one_page(_BROKEN_FONT, {5: stream(b"/A usecmap")},
        b"BT /A 12 Tf (abc) Tj ET"), UNKNOWN, WORDLESS, "empty_file"),
    row("content that holds itself", lambda: updated({1000: b"[1000 0 R 1000 0 R]"},
        page=b" /Contents 1000 0 R"), UNKNOWN, "empty_file"),
    row("objects within themselves", lambda: one_page(objects={5: stream(
        b"5 0", b"/Type /ObjStm /N 1 /First 4 /Extends 5 0 R")}), "empty_file", UNKNOWN),
    row("signature without sense", partial(signature, b"3082ffff", b"0 -1 99999999999 7"), RIGHT, UNKNOWN),
    row("signature of rubbish", partial(signature, b"00" * 9000, b"0 10 20 30"), RIGHT, UNKNOWN),
    row("wants a program started", partial(with_action, b"<< /S /Launch /F (/bin/sh) >>"), RIGHT),
    row("wants a script run", partial(with_action, b"<< /S /JavaScript /JS (while(1);) >>"), RIGHT),
    row("form with an outside entity", lambda: updated({1000: stream(_XFA)},
        catalogue=b" /AcroForm << /Fields [] /XFA 1000 0 R >>"), RIGHT, UNKNOWN),
    row("password", partial(letter, password="1"), "encrypted"),
    row("password for changes only", partial(letter, owner="1"), RIGHT),
    row("rubbish before it", lambda: b"\0rubbish\n" * 100 + letter(), RIGHT, "unreadable_pdf"),
    row("rubbish after it", lambda: letter() + b"\0" * 5_000, RIGHT),
)  # fmt: skip
