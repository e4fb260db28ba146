"""The words of one Word paragraph as they are shown, and how they are set.

Insertions stay and deletions go; a field shows its result (`docx_fields`); hidden words are told
apart. Line breaks that the author made cut the paragraph into lines; a drawn word (WordArt) is a
line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from extractor.reading.columns import TAB
from extractor.reading.docx_body import DRAWN_TEXT, MC, WORD_ART, alternative
from extractor.reading.docx_fields import FIELD_MARK, INSTRUCTION, button, unshown
from extractor.reading.docx_letters import Piece, letters_of
from extractor.reading.docx_styles import Look, Styles
from extractor.reading.encodings import Encoding
from extractor.reading.symbols import is_symbol_font
from extractor.text import normalise

LONGEST_MARK = 40
"""Letters of hidden words that may be a mark."""
MOSTLY = 0.8
"""Share of a line's letters and digits that makes the line bold or italic."""

_SHOWN = {
    qn("w:softHyphen"): "\u00ad",
    qn("w:tab"): TAB,
    qn("w:ptab"): TAB,
    qn("w:noBreakHyphen"): "-",
    qn("w:cr"): "\n",
    qn("w:br"): "\n",
}
_INSIDE = frozenset(
    qn(name)
    for name in (
        *("w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple"),
        *("w:sdt", "w:sdtContent", "w:dir", "w:bdo"),
    )
)
_RUN, _TEXT = qn("w:r"), frozenset({qn("w:t"), qn("m:t")})
_CODE = re.compile("[0-9A-Fa-f]{2,4}")
_PRIVATE = 0xF000
"""Where Word keeps the codes of signs of a font, whichever the font is."""
_PAGE_PASSED = qn("w:lastRenderedPageBreak")
_SYMBOL, _RUBY, _RUBY_BASE = qn("w:sym"), qn("w:ruby"), qn("w:rubyBase")
_DENOMINATOR = qn("m:den")
_DRAWN = frozenset({qn("w:pict"), qn("w:object"), qn("w:drawing"), f"{MC}AlternateContent"})
_MATHS = qn("m:r").removesuffix("r")


@dataclass(slots=True)
class TextLine:
    """A line of a paragraph; `passed` counts the pages that ended before its first word, `indent`
    the spaces typed before it."""

    text: str = field(default="", repr=False)
    bold: bool = False
    italic: bool = False
    passed: int = 0
    indent: int = 0


def lines_of(
    paragraph: Element, styles: Styles, usual: Encoding = Encoding.UNICODE
) -> list[TextLine]:
    """The lines of a paragraph that hold words; `usual` is how most of the document is encoded."""
    base = styles.of_paragraph(paragraph)
    cuts: list[list[Piece]] = [[]]
    for piece in _pieces(paragraph, base, styles, frozenset(unshown(paragraph))):
        if piece.look.hidden:
            continue
        first, *others = piece.text.split("\n")
        cuts[-1].append(Piece(first, piece.look, piece.passed))
        cuts.extend([Piece(other, piece.look)] for other in others)
    lines = [_line(pieces, usual) for pieces in cuts]
    for line, after in pairwise(lines):
        if not line.text:
            after.passed += line.passed
    return [line for line in lines if line.text] or [line for line in lines[-1:] if line.passed]


def hidden_words(paragraph: Element, styles: Styles, usual: Encoding = Encoding.UNICODE) -> str:
    """The words that are set to be hidden, where they are as short as a mark; else ""."""
    base = styles.of_paragraph(paragraph)
    pieces = [piece for piece in _pieces(paragraph, base, styles, frozenset()) if piece.look.hidden]
    words = " ".join(normalise(letters_of(pieces, usual)).text.split())
    return words if len(words) <= LONGEST_MARK else ""


def text_of(paragraph: Element) -> str:
    """The letters of a paragraph as they are kept, whatever its fonts make of them."""
    return "".join(found.text or "" for found in paragraph.iter(*_TEXT))


def _line(pieces: list[Piece], usual: Encoding) -> TextLine:
    shown = letters_of(pieces, usual)
    wide = " ".join(normalise(shown).text.split("\n")).rstrip()
    text = wide.lstrip()
    total = bold = italic = 0
    for piece in pieces:
        letters = sum(map(str.isalnum, piece.text))
        total += letters
        bold += letters * piece.look.bold
        italic += letters * piece.look.italic
    passed = sum(piece.passed for piece in pieces)
    indent = len(wide) - len(text)
    return TextLine(text, _mostly(bold, total), _mostly(italic, total), passed, indent)


def _mostly(letters: int, total: int) -> bool:
    return letters > 0 and letters >= MOSTLY * total


def _pieces(
    element: Element, look: Look, styles: Styles, left_out: frozenset[Element]
) -> Iterator[Piece]:
    for child in element:
        if child in left_out:
            pass
        elif child.tag == _RUN:
            yield from _run(child, styles.of_run(child, look), styles)
        elif child.tag in _TEXT:
            yield Piece(child.text or "", look)
        elif (inner := _opened(child)) is not None:
            if child.tag == _DENOMINATOR:
                yield Piece("/", look)
            yield from _pieces(inner, look, styles, left_out)


def _opened(element: Element) -> Element | None:
    """What holds the runs of an element that only groups them; None for any other."""
    if element.tag == f"{MC}AlternateContent":
        return alternative(element)
    maths = isinstance(element.tag, str) and element.tag.startswith(_MATHS)
    return element if maths or element.tag in _INSIDE else None


def _run(run: Element, look: Look, styles: Styles) -> Iterator[Piece]:
    for child in run:
        if child.tag == _PAGE_PASSED:
            yield Piece("", look, passed=1)
        elif child.tag == _SYMBOL:
            yield _symbol(child, look)
        elif child.tag == _RUBY:
            for base in child.iterchildren(_RUBY_BASE):
                yield from _pieces(base, look, styles, frozenset())
        for text in _texts(child):
            yield Piece(text, look)


def _symbol(sign: Element, look: Look) -> Piece:
    """A sign that is named by its font and code."""
    code, font = sign.get(qn("w:char"), ""), sign.get(qn("w:font"), "")
    char = chr(int(code, 16)) if _CODE.fullmatch(code) else ""
    if "\uf020" <= char <= "\uf0ff" and not is_symbol_font(font):
        char = chr(ord(char) - _PRIVATE)
    return Piece(char, look._replace(font=font))


def _texts(child: Element) -> Iterator[str]:
    """What a part of a run shows."""
    if child.tag in _TEXT:
        yield child.text or ""
    elif child.tag in _SHOWN:
        yield _SHOWN[child.tag]
    elif child.tag == FIELD_MARK:
        yield _chosen(child)
    elif child.tag == INSTRUCTION:
        yield button(child.text or "")
    elif child.tag in _DRAWN:
        yield from (f"\n{drawn}\n" for drawn in _drawn_words(child))


def _drawn_words(element: Element) -> Iterator[str]:
    """The words that a drawing shows as letters of its own."""
    if element.tag == f"{MC}AlternateContent":
        shown = alternative(element)
        if shown is None:
            return
        element = shown
    for drawn in element.iter(WORD_ART, DRAWN_TEXT):
        yield drawn.get("string") or drawn.text or ""


def _chosen(mark: Element) -> str:
    """The entry that a list to choose from shows; it stands in no run of its own."""
    entries = [entry.get(qn("w:val"), "") for entry in mark.iter(qn("w:listEntry"))]
    result = next(mark.iter(qn("w:result")), None)
    number = "0" if result is None else result.get(qn("w:val"), "0")
    return entries[int(number)] if number.isdecimal() and int(number) < len(entries) else ""
