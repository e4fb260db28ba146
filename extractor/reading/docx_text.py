"""The words of one Word paragraph as they are shown, and how they are set.

Insertions stay and deletions go; a field shows its result; hidden words are not there. The name of
the file, which a field may show, is no word of the document. Line breaks that the author made cut
the paragraph into lines; a drawn word (WordArt) is a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from extractor.reading.columns import TAB
from extractor.reading.docx_body import MC, WORD_ART, alternative
from extractor.reading.docx_letters import Piece, letters_of
from extractor.reading.docx_styles import Look, Styles
from extractor.reading.encodings import Encoding
from extractor.text import normalise

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
        *("w:sdt", "w:sdtContent", "w:dir", "w:bdo", "m:oMath", "m:oMathPara", "m:r"),
    )
)
_RUN, _TEXT = qn("w:r"), frozenset({qn("w:t"), qn("m:t")})
_PAGE_PASSED = qn("w:lastRenderedPageBreak")
_SIMPLE_FIELD, _INSTRUCTION, _FIELD_MARK = qn("w:fldSimple"), qn("w:instrText"), qn("w:fldChar")
_FILE_NAME = "FILENAME"
_DRAWN = frozenset({qn("w:pict"), qn("w:object"), f"{MC}AlternateContent"})


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
    for piece in _pieces(_without_file_names(paragraph), base, styles):
        first, *others = piece.text.split("\n")
        cuts[-1].append(Piece(first, piece.look, piece.passed))
        cuts.extend([Piece(other, piece.look)] for other in others)
    lines = [_line(pieces, usual) for pieces in cuts]
    for line, after in pairwise(lines):
        if not line.text:
            after.passed += line.passed
    return [line for line in lines if line.text] or [line for line in lines[-1:] if line.passed]


def text_of(paragraph: Element) -> str:
    """The letters of a paragraph as they are kept, whatever its fonts make of them."""
    return "".join(found.text or "" for found in paragraph.iter(*_TEXT))


def _without_file_names(paragraph: Element) -> Element:
    """The paragraph, or a copy without fields of a file's name; converters put their own there."""
    instructions = [one.text or "" for one in paragraph.iter(_INSTRUCTION)]
    instructions += [one.get(qn("w:instr"), "") for one in paragraph.iter(_SIMPLE_FIELD)]
    if not any(map(_names_file, instructions)):
        return paragraph
    bare = deepcopy(paragraph)
    for shown in list(_file_names(bare)):
        shown.getparent().remove(shown)
    return bare


def _names_file(instruction: str) -> bool:
    return instruction.split()[:1] == [_FILE_NAME]


def _file_names(paragraph: Element) -> Iterator[Element]:
    """The simple fields, and the runs between the marks of a field, that show a file's name."""
    depth = 0
    for child in paragraph.iter(_RUN, _SIMPLE_FIELD):
        if child.tag == _SIMPLE_FIELD:
            if _names_file(child.get(qn("w:instr"), "")):
                yield child
            continue
        kinds = [mark.get(qn("w:fldCharType")) for mark in child.iter(_FIELD_MARK)]
        begun = sum(_names_file(one.text or "") for one in child.iter(_INSTRUCTION))
        depth += begun
        ends = "end" in kinds
        if depth and (begun or not ends):
            yield child
        depth -= ends and depth > 0


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


def _pieces(element: Element, look: Look, styles: Styles) -> Iterator[Piece]:
    for child in element:
        if child.tag == _RUN:
            run = styles.of_run(child, look)
            if not run.hidden:
                yield from _run(child, run)
        elif child.tag in _INSIDE:
            yield from _pieces(child, look, styles)
        elif child.tag in _TEXT:
            yield Piece(child.text or "", look)
        elif child.tag == f"{MC}AlternateContent":
            shown = alternative(child)
            if shown is not None:
                yield from _pieces(shown, look, styles)


def _run(run: Element, look: Look) -> Iterator[Piece]:
    for child in run:
        if child.tag == _PAGE_PASSED:
            yield Piece("", look, passed=1)
        for text in _texts(child):
            yield Piece(text, look)


def _texts(child: Element) -> Iterator[str]:
    """What a part of a run shows."""
    if child.tag in _TEXT:
        yield child.text or ""
    elif child.tag in _SHOWN:
        yield _SHOWN[child.tag]
    elif child.tag == _FIELD_MARK:
        yield _chosen(child)
    elif child.tag in _DRAWN:
        yield from (f"\n{drawn}\n" for drawn in _word_art(child))


def _word_art(element: Element) -> Iterator[str]:
    """The words that a drawing shows as letters of its own."""
    if element.tag == f"{MC}AlternateContent":
        shown = alternative(element)
        if shown is None:
            return
        element = shown
    yield from (drawn.get("string") or "" for drawn in element.iter(WORD_ART))


def _chosen(mark: Element) -> str:
    """The entry that a list to choose from shows; it stands in no run of its own."""
    entries = [entry.get(qn("w:val"), "") for entry in mark.iter(qn("w:listEntry"))]
    result = next(mark.iter(qn("w:result")), None)
    number = "0" if result is None else result.get(qn("w:val"), "0")
    return entries[int(number)] if number.isdecimal() and int(number) < len(entries) else ""
