"""Paragraphs of a Word document in reading order: tables, nested tables and text boxes among them.

Merged cells come once; what the final text has no longer (deletions, moved text) is left out. Of
the alternatives that Word writes for old readers, one is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from extractor.types import Cell

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
DRAWN_TEXT = qn("a:t")
_WORDS = (qn("w:t"), WORD_ART, DRAWN_TEXT)
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_ROW, _CELL = qn("w:tr"), qn("w:tc")
_BOX = qn("w:txbxContent")
_DELETED = frozenset({qn("w:del"), qn("w:moveFrom")})
_TRANSPARENT = frozenset(
    qn(name)
    for name in (
        *("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"),
        *("w:footnote", "w:endnote"),
    )
)
MAX_DEPTH = 40
"""Tables and boxes inside each other; deeper ones are left out."""


class Placed(NamedTuple):
    """A paragraph and the cell that it stands in; `boxed` in a text box."""

    element: Element
    cell: Cell | None
    boxed: bool = False


class Place(NamedTuple):
    """What stands round a paragraph."""

    cell: Cell | None = None
    boxed: bool = False
    depth: int = 0


def paragraphs(root: Element) -> Iterator[Placed]:
    """The paragraphs of a body, header or note; tables are counted from 0."""
    yield from _walk(root, Place(), count())


def alternative(element: Element) -> Element | None:
    """The one of `mc:AlternateContent`'s contents that is read: the first that holds words.

    Programs differ in which one they show, so that no words may hide in the other.
    """
    choices = [*element.iterchildren(f"{MC}Choice"), *element.iterchildren(f"{MC}Fallback")]
    return next(filter(_holds_words, choices), choices[0] if choices else None)


def _holds_words(element: Element) -> bool:
    return any(found.text or found.get("string") for found in element.iter(*_WORDS))


def has_foreign_parts(root: Element) -> bool:
    """Whether the body takes in parts of another format, which are not read."""
    return next(root.iter(qn("w:altChunk")), None) is not None


def ends_in_next(paragraph: Element) -> bool:
    """Whether the end of the paragraph was deleted, so that the next one goes on in it."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None


def _walk(container: Element, place: Place, tables: count[int]) -> Iterator[Placed]:
    if place.depth > MAX_DEPTH:
        return
    for child in _shown(container):
        if child.tag == _PARAGRAPH:
            yield Placed(child, place.cell, place.boxed)
            for box in _boxes(child):
                inner = Place(place.cell, True, place.depth + 1)
                yield from _walk(box, inner, tables)
        elif child.tag == _TABLE:
            yield from _table(child, place, tables)
        elif child.tag in _TRANSPARENT and not _is_separator(child):
            yield from _walk(child, place, tables)


def _shown(container: Element) -> Iterator[Element]:
    """The children, those of an alternative among them."""
    for child in container:
        if child.tag == f"{MC}AlternateContent":
            shown = alternative(child)
            yield from () if shown is None else shown
        elif child.tag not in _DELETED and isinstance(child.tag, str):
            yield child


def _is_separator(note: Element) -> bool:
    """Whether a footnote is only the rule over footnotes."""
    return bool(note.get(qn("w:type"), "normal") != "normal")


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, not those inside them."""
    for child in _shown(element):
        if child.tag == _BOX:
            yield child
        else:
            yield from _boxes(child)


def _table(table: Element, place: Place, tables: count[int]) -> Iterator[Placed]:
    number = next(tables)
    rows = [row for row in _parts(table, _ROW) if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]
    widths = [sum(_span(cell) for cell in _parts(row, _CELL)) + _before(row) for row in rows]
    columns = max([len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")), *widths, 1])
    for index, row in enumerate(rows):
        column = _before(row)
        for cell in _parts(row, _CELL):
            if not _continues(cell):
                where = Cell(number, index, column, columns)
                yield from _walk(cell, Place(where, place.boxed, place.depth + 1), tables)
            column += _span(cell)


def _parts(element: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those in content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _parts(child, tag)


def _value(element: Element, path: str, default: str = "") -> str | None:
    """`w:val` of a property; the default where the property has none, None without property."""
    found = element.find("/".join(qn(name) for name in path.split("/")))
    return None if found is None else found.get(qn("w:val"), default)


def _span(cell: Element) -> int:
    span = _value(cell, "w:tcPr/w:gridSpan") or "1"
    return min(int(span), 1000) if span.isdecimal() and int(span) > 0 else 1


def _before(row: Element) -> int:
    skipped = _value(row, "w:trPr/w:gridBefore") or "0"
    return min(int(skipped), 1000) if skipped.isdecimal() else 0


def _continues(cell: Element) -> bool:
    """Whether the cell is the rest of one merged with it, above or to the left."""
    merges = (_value(cell, f"w:tcPr/{name}", "continue") for name in ("w:vMerge", "w:hMerge"))
    return "continue" in merges
