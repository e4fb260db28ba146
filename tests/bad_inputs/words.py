"""Word files that are broken or hostile: DOCX, and older ones that a converter would open."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Mapping
from functools import cache, partial

from PIL import Image

from tests.api import files, word_files
from tests.bad_inputs import mutations
from tests.bad_inputs.rows import RIGHT, UNKNOWN, Row, row
from tests.bad_inputs.samples import legacy
from tests.containers import LETTER
from tests.extractor.reading.containers import compound

_BODY = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@cache
def letter() -> bytes:
    """The letter as a DOCX."""
    return files.docx(*LETTER.splitlines())


def members() -> dict[str, bytes]:
    """The files within the letter."""
    with zipfile.ZipFile(io.BytesIO(letter())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(changed: Mapping[str, bytes | None], data: dict[str, bytes] | None = None) -> bytes:
    """The letter with files changed or added; None takes one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**(data or members()), **changed}.items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()


def body_with(xml: bytes) -> bytes:
    """The letter with some XML at the end of its body."""
    return packed({_BODY: members()[_BODY].replace(b"<w:sectPr", xml + b"<w:sectPr", 1)})


def body_declaring(declared: bytes, used: bytes = b"&e;") -> bytes:
    """The letter with a DTD, and an entity used in its first paragraph."""
    xml = members()[_BODY]
    place = xml.find(b"<w:document")
    xml = xml[:place] + b"<!DOCTYPE w [" + declared + b"]>" + xml[place:]
    return packed({_BODY: xml.replace(b"<w:t>", b"<w:t>" + used, 1)})


def billion_laughs() -> bytes:
    """Entities of entities."""
    rows = [b'<!ENTITY a0 "ha">']
    rows += [b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)]
    return body_declaring(b"".join(rows), b"&a11;")


def nested(tag: bytes, depth: int) -> bytes:
    """The letter with elements within elements."""
    return body_with(b"<w:%s>" % tag * depth + b"</w:%s>" % tag * depth)


def nested_tables(depth: int) -> bytes:
    """The letter with tables within tables."""
    start, end = b"<w:tbl><w:tr><w:tc>", b"<w:p/></w:tc></w:tr></w:tbl>"
    return body_with(start * depth + end * depth)


def wide_table(columns: int, span: int) -> bytes:
    """The letter with a table whose cells say that they are so wide."""
    cell = (
        b'<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    )
    return body_with(b"<w:tbl><w:tr>" + cell % span * columns + b"</w:tr></w:tbl>")


def many(paragraphs: int, words: bytes = b"") -> bytes:
    """The letter with so many more paragraphs."""
    return body_with((b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % words) * paragraphs)


def style_loop() -> bytes:
    """The letter with styles that are each based on the other."""
    style = b'<w:style w:type="paragraph" w:styleId="%s"><w:basedOn w:val="%s"/></w:style>'
    both = style % (b"A", b"B") + style % (b"B", b"A")
    styles = members()["word/styles.xml"].replace(b"</w:styles>", both + b"</w:styles>")
    used = b'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    return packed({"word/styles.xml": styles, _BODY: members()[_BODY].replace(b"<w:sectPr", used + b"<w:sectPr", 1)})  # fmt: skip


def related(kind: str, target: str, *, outside: bool = True) -> bytes:
    """The letter with a relationship to something."""
    name = "word/_rels/document.xml.rels"
    mode = ' TargetMode="External"' if outside else ""
    own = f'<Relationship Id="rX" Type="{_RELATION}/{kind}" Target="{target}"{mode}/>'
    rels = members()[name].replace(b"</Relationships>", own.encode() + b"</Relationships>")
    return packed({name: rels})


def with_macros() -> bytes:
    """The letter as a file with macros."""
    types = members()["[Content_Types].xml"].replace(_PLAIN, _MACROS)
    return packed({"[Content_Types].xml": types, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 99})


def with_picture(width: int, height: int) -> bytes:
    """A document with a picture of so many dots, few bytes."""
    from docx import Document
    from docx.shared import Cm

    picture, out = io.BytesIO(), io.BytesIO()
    Image.new("1", (width, height)).save(picture, "PNG")
    document = Document(io.BytesIO(letter()))
    document.add_picture(picture, width=Cm(5), height=Cm(5))
    document.save(out)
    return out.getvalue()


def flipped_inside(seed: int) -> bytes:
    """The letter with bytes of its XML changed, packed rightly."""
    xml = mutations.flipped(members()[_BODY], random.Random(seed))
    return packed({_BODY: xml})


def wrong_checksum() -> bytes:
    """The letter with a byte of its packed text changed."""
    data = bytearray(letter())
    data[data.find(_BODY.encode()) + len(_BODY) + 60] ^= 0xFF
    return bytes(data)


def encrypted_package() -> bytes:
    """A DOCX with a password, as Word wraps it."""
    return compound.compound({"EncryptionInfo": b"\x04\0" * 40, "EncryptedPackage": b"x" * 5_000})


def word_without_text() -> bytes:
    """A compound file that says it is Word's, and is rubbish."""
    return compound.compound({"WordDocument": b"\xec\xa5" + b"\xfe" * 5_000, "1Table": b"\0" * 99})


def sector_loop() -> bytes:
    """A compound file whose chains of sectors all lead to themselves."""
    data = bytearray(word_without_text())
    table = len(data) - 512
    data[table:] = b"".join(n.to_bytes(4, "little") for n in range(128))
    return bytes(data)


def rtf(inside: bytes) -> bytes:
    """An RTF file with a letter, and something before it."""
    words = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in LETTER)
    return b"{\\rtf1\\ansi " + inside + words.replace("\n", "\\par ").encode() + b"}"


def odt(content: str) -> bytes:
    """An OpenDocument text of this content."""
    return word_files.odt(content)


_ODT_OUTSIDE = '<text:section text:name="a"><text:section-source xlink:href="file:///etc/passwd"/>'
_FIELD = rb"{\field{\*\fldinst INCLUDETEXT /etc/passwd}}{\object\objdata 0105}"
_TEMPLATE = "http://127.0.0.1:9/a.dotm"

ROWS: tuple[Row, ...] = (
    row("docx cut in half", lambda: letter()[: len(letter()) // 2], "unreadable_docx", suffix=".docx"),
    row("docx without its last byte", lambda: letter()[:-1], "unreadable_docx", RIGHT),
    *(row(f"docx with bytes changed {n}", partial(flipped_inside, n), RIGHT, UNKNOWN, "unreadable_docx")
      for n in range(3)),
    row("docx with a wrong checksum", wrong_checksum, "unreadable_docx"),
    row("docx without its text", lambda: packed({_BODY: None}), "unreadable_docx"),
    row("docx without its types", lambda: packed({"[Content_Types].xml": None}), "unreadable_docx"),
    row("docx with text of NULs", lambda: packed({_BODY: bytes(9_000)}), "unreadable_docx"),
    row("docx that is a bomb", lambda: files.zip_bomb(210_000_000), "too_large", suffix=".docx"),
    row("docx with an outside entity", lambda: body_declaring(b'<!ENTITY e SYSTEM "file:///etc/passwd">'),
        RIGHT, "unreadable_docx"),
    row("docx with an entity over the network", lambda: body_declaring(
        b'<!ENTITY % e SYSTEM "http://127.0.0.1:9/a.dtd"> %e;', b""), RIGHT, "unreadable_docx"),
    row("docx of a billion laughs", billion_laughs, RIGHT, "unreadable_docx"),
    row("docx 200,000 elements deep", partial(nested, b"sdt", 200_000), "unreadable_docx"),
    row("docx 200 elements deep", partial(nested, b"sdt", 200), RIGHT),
    row("docx of 80 tables in each other", partial(nested_tables, 80), RIGHT, "unreadable_docx"),
    row("docx with a cell of 2^31 columns", partial(wide_table, 3, 2_147_483_647), RIGHT, "unreadable_docx"),
    row("docx with a table of 3,000 columns", partial(wide_table, 3_000, 1), RIGHT, slow=True),
    row("docx with 60,000 empty paragraphs", partial(many, 60_000), RIGHT, "timed_out", slow=True),
    row("docx with a paragraph of 9 MB", lambda: many(1, b"Giao " * 1_800_000), RIGHT, "too_large",
        "unreadable_docx", "timed_out", "out_of_memory", slow=True),
    row("docx with styles in a circle", style_loop, RIGHT),
    row("docx with an outside template", partial(related, "attachedTemplate", _TEMPLATE), RIGHT),
    row("docx with an outside picture", partial(related, "image", "file:///etc/passwd"), RIGHT),
    row("docx that is its own header", partial(related, "header", "document.xml", outside=False),
        RIGHT, UNKNOWN, "unreadable_docx"),
    row("docx with a part outside of it", partial(related, "footer", "../../../../etc/passwd", outside=False),
        RIGHT, "unreadable_docx"),
    row("docx with macros", with_macros, RIGHT, suffix=".docm"),
    row("docx with a picture of 4 x 10^8 dots", partial(with_picture, 20_000, 20_000), RIGHT, UNKNOWN),
    row("docx with a password", encrypted_package, "encrypted", suffix=".docx"),
    row("docx called .pdf", letter, "wrong_extension", suffix=".pdf"),
    row("docx called .doc", letter, RIGHT, suffix=".doc"),
    row("doc of rubbish", word_without_text, "converter_failed", "converter_missing", slow=True),
    row("doc in a circle", sector_loop, "unsupported_format", "converter_failed", "converter_missing",
        slow=True),
    row("doc cut in half", lambda: legacy("doc")[:9_000], "converter_failed", RIGHT, UNKNOWN,
        "unsupported_format", slow=True),
    row("doc with a password", lambda: word_files.locked(legacy("doc")), "encrypted", slow=True),
    row("rtf 100,000 groups deep", lambda: rtf(b"{" * 100_000), "converter_failed", "converter_missing",
        "timed_out", RIGHT, "unreadable_docx", UNKNOWN, slow=True),
    row("rtf with 2 GB to come", lambda: rtf(b"{\\bin2147483647 "), "converter_failed",
        "converter_missing", RIGHT, UNKNOWN, "empty_file", "timed_out", slow=True),
    row("rtf with words of other files", lambda: rtf(_FIELD), RIGHT, UNKNOWN, "converter_missing", slow=True),
    row("odt with words of other files", lambda: odt(_ODT_OUTSIDE + "</text:section>"), "empty_file",
        "converter_failed", "converter_missing", slow=True),
    row("odt cut short", lambda: odt("")[:200], "converter_failed", "converter_missing", slow=True),
    row("odt with a password", lambda: word_files.odt("", "<m:encryption-data/>"), "encrypted"),
)  # fmt: skip
