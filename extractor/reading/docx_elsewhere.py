"""Words and shapes that a Word document shows outside its paragraphs, or shows only to its authors.

Diagrams and charts keep their words in parts of their own. What was deleted but not yet accepted, what
comments say, what a formula frames, is no text of the document; but where it comes near a secrecy
level it may mark it, and is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from extractor.reading.docx_package import parsed, related
from extractor.reading.marks.vocabulary import is_like_a_level

LONGEST_MARK = 40
"""Letters of words that may be a mark."""
MOST_WORDS = 200
"""So many paragraphs of diagrams and charts are taken."""
OUTLINE = 8
"""A free shape with more points than this may be letters; an arrow or a line has fewer."""

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_DRAWINGS = ("diagramData", "chart")
_DELETED, _MOVED = qn("w:delText"), qn("w:moveFrom")
_FORMULA = re.compile(r"\s*EQ\s.*?\(([^()\\]*)\)", re.I)


def drawn_paragraphs(document: WordDocument) -> Iterator[str]:
    """The words of diagrams and charts."""
    yield from islice(_drawn_paragraphs(document), MOST_WORDS)


def remarks(document: WordDocument) -> Iterator[str]:
    """What comments say that comes near a level."""
    for part in related(document, _RELATED + "comments"):
        yield from _near(_words(p, qn("w:t")) for p in parsed(part.blob).iter(qn("w:p")))


def unaccepted(paragraph: Element) -> Iterator[str]:
    """What a paragraph had before its revision, and what its formulas frame, near a level."""
    moved = (_words(found, qn("w:t")) for found in paragraph.iter(_MOVED))
    formulas = _FORMULA.findall(_words(paragraph, qn("w:instrText")))
    yield from _near([_words(paragraph, _DELETED), *moved, *formulas])


def has_outlines(paragraph: Element) -> bool:
    """Whether a free shape without words stands in a paragraph that may be letters."""
    shapes = paragraph.iter(qn("a:custGeom"))
    return any(sum(1 for _ in shape.iter(qn("a:pt"))) > OUTLINE for shape in shapes)


def _drawn_paragraphs(document: WordDocument) -> Iterator[str]:
    for kind in _DRAWINGS:
        for part in related(document, _RELATED + kind):
            for paragraph in parsed(part.blob).iter(qn("a:p")):
                if words := _words(paragraph, qn("a:t")):
                    yield words


def _near(texts: Iterator[str] | list[str]) -> Iterator[str]:
    for text in texts:
        if len(text) <= LONGEST_MARK and is_like_a_level(text):
            yield text


def _words(element: Element, tag: str) -> str:
    return " ".join("".join(found.text or "" for found in element.iter(tag)).split())
