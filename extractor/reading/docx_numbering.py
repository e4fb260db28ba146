"""Automatic numbering: the label that Word draws before a paragraph ("Điều 3.", "b)", "-").

Lists count by their abstract definition, as Word does: a list that continues another shares its
count, unless it says where to start. Bullets in symbol fonts become "•".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from extractor.reading.docx_package import parsed, related
from extractor.reading.docx_styles import Styles

LEVELS = 9
LETTERS = 26
MAX_NUMBER = 5000
"""Numbers above this are drawn as digits, whatever the form."""

_OFF = frozenset({"0", "false", "off"})
_BULLETS = frozenset("-–—+*•●○")
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


class Level(NamedTuple):
    """How one level of a list is numbered; `pattern` holds %1 to %9."""

    start: int
    form: str
    pattern: str
    spaced: bool
    digits: bool
    """Whether numbers of the levels above are drawn as digits too."""
    style: str
    """The paragraph style that is numbered at this level, or ""."""


class Numbering:
    """The lists of one document, and how far each has counted."""

    def __init__(self, document: WordDocument, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, str] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        for part in related(document, RELATIONSHIP_TYPE.NUMBERING):
            self._define(parsed(part.blob))

    def label(self, paragraph: Element) -> str:
        """The label with the space after it; "" for a paragraph without one. Counts on."""
        numbered = self._styles.numbering_of(paragraph)
        number = "" if numbered is None else _value(numbered, "w:numId")
        levels = self._levels.get(number, {})
        depth = self._depth(numbered, paragraph, levels)
        if depth not in levels:
            return ""
        counts = self._count(number, depth, levels)
        drawn = _drawn(levels, depth, counts)
        return f"{drawn} " if drawn and levels[depth].spaced else drawn

    def _depth(self, numbered: Element | None, paragraph: Element, levels: dict[int, Level]) -> int:
        said = "" if numbered is None else _value(numbered, "w:ilvl")
        if said.isdecimal():
            return int(said)
        style = self._styles.style_of(paragraph)
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def _define(self, root: Element) -> None:
        abstract = {
            found.get(qn("w:abstractNumId"), ""): _levels(found)
            for found in root.iterchildren(qn("w:abstractNum"))
        }
        for found in root.iterchildren(qn("w:num")):
            number, base = found.get(qn("w:numId"), ""), _value(found, "w:abstractNumId")
            levels, starts = dict(abstract.get(base, {})), {}
            for override in found.iterchildren(qn("w:lvlOverride")):
                levels |= _levels(override)
                start = _value(override, "w:startOverride")
                if start.isdecimal():
                    starts[_number(override.get(qn("w:ilvl"), ""), 0)] = int(start)
            self._abstract[number], self._levels[number] = base, levels
            self._starts[number] = starts

    def _count(self, number: str, depth: int, levels: dict[int, Level]) -> list[int | None]:
        """The counts of all levels after one more paragraph at this depth."""
        counts = self._counts.setdefault(self._abstract[number], [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for level, start in self._starts[number].items():
                if level < LEVELS:
                    counts[level] = start - 1
        current = counts[depth]
        counts[depth] = levels[depth].start if current is None else current + 1
        counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return counts


def _levels(element: Element) -> dict[int, Level]:
    found = {
        _number(level.get(qn("w:ilvl"), ""), 0): _level(level)
        for level in element.iterchildren(qn("w:lvl"))
    }
    return {depth: level for depth, level in found.items() if depth < LEVELS}


def _level(element: Element) -> Level:
    form = _value(element, "w:numFmt") or "decimal"
    pattern = _value(element, "w:lvlText")
    legal = element.find(qn("w:isLgl"))
    return Level(
        start=_number(_value(element, "w:start"), 1),
        form=form,
        pattern=_bullet(pattern) if form == "bullet" else pattern,
        spaced=_value(element, "w:suff") != "nothing",
        digits=legal is not None and legal.get(qn("w:val"), "1") not in _OFF,
        style=_value(element, "w:pStyle"),
    )


def _bullet(drawn: str) -> str:
    """The bullet itself where it is one of text; "•" for signs of symbol fonts."""
    return drawn.strip() if drawn.strip() in _BULLETS else "•"


def _drawn(levels: dict[int, Level], depth: int, counts: list[int | None]) -> str:
    level = levels[depth]

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        above = levels.get(place, level)
        current = counts[place]
        form = "decimal" if level.digits else above.form
        return formatted(above.start if current is None else current, form)

    return _PLACE.sub(number, level.pattern).strip()


def formatted(number: int, form: str) -> str:
    """A number in one of Word's forms; digits where the form is another."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02d}"
    if not 0 < number <= MAX_NUMBER:
        return str(number)
    drawn = {"Letter": _letters, "Roman": _roman}.get(form[5:])
    if drawn is None:
        return str(number)
    return drawn(number).upper() if form.startswith("upper") else drawn(number)


def _letters(number: int) -> str:
    """a to z, then aa, bb, as Word counts."""
    times, letter = divmod(number - 1, LETTERS)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    drawn = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        drawn += letters * times
    return drawn


def _value(element: Element, name: str) -> str:
    found = element.find(qn(name))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _number(written: str, default: int) -> int:
    return int(written) if written.isdecimal() and len(written) < 10 else default
