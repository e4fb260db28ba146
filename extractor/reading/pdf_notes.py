"""Lines that are no part of the body: page numbers, running heads, stamps, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractor.reading.pdf_page import Sheet
from extractor.reading.pdf_page_lines import PageLine
from extractor.types import MarkShape

HEAD = 0.08
"""Running heads and page numbers stand above this share of the page's height,"""
FOOT = 0.92
"""running feet below this one."""
LEAST_PAGES = 3
"""A head or foot runs over so many pages at least, and over half of them."""
FOOTNOTE = 0.87
"""A footnote's letters are smaller than this share of the body's."""

_PAGE_NUMBER = re.compile(
    r"(?:trang|page)?\s*+[-–—]?\s*+\d{1,4}(?:\s*+/\s*+\d{1,4})?\s*+[-–—]?", re.I
)
_DIGITS = re.compile(r"\d++")
_OFFICE = re.compile(
    r"(?:người ký|ký bởi|thời gian ký|ngày ký|digitally signed by|signed by)\s*:"
    r"|.*\d\d[./-]\d\d[./-]\d{4} \d\d:\d\d(?::\d\d)?|[+-]0\d:00",
    re.I,
)
_OFFICE_DETAIL = re.compile(
    r"(?:e-?mail|cơ quan|tổ chức|đơn vị|chức vụ|lý do|địa điểm|reason|location|date)\s*:|\S+@\S+",
    re.I,
)
_INCOMING = re.compile(r"(?:công văn |văn bản )?đến(?:\s+(?:số|ngày|giờ)\b.*)?", re.I)
_INCOMING_DETAIL = re.compile(
    r"(?:đến )?(?:(?:số|ngày|giờ)\s*:?[\s\d./…-]*|chuyển\s*:.*|số và ký hiệu h(?:ồ )?s.*)", re.I
)
_COPY = re.compile(r"(?:BẢN )?(?:SAO Y|SAO LỤC|TRÍCH SAO)(?: BẢN (?:CHÍNH|GỐC))?")
_COPY_TOP = 0.2
"""A digital copy says what it is above this share of the page's height,"""
_COPY_LINES = 4
"""in no more lines than these."""
_MARKER = re.compile(r"(?:\[?\d{1,3}\]?|\(\d{1,3}\)|\*{1,3})\s*\S.*")


def with_notes(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages with their notes marked."""
    running = _running(sheets)
    usual = _usual_height(sheets)
    marked = []
    for sheet in sheets:
        notes = _notes_of(sheet, running, usual)
        lines = zip(sheet.lines, notes, strict=True)
        told = tuple(replace(line, note=True) if note else line for line, note in lines)
        marked.append(replace(sheet, lines=told))
    return marked


def _notes_of(sheet: Sheet, running: frozenset[str], usual: float) -> list[bool]:
    lines = sheet.lines
    notes = [
        (_is_edge(line) and (_masked(line) in running or _is_page_number(line)))
        or _in_stamp(line, sheet)
        for line in lines
    ]
    stamps = (_office_stamps(lines), _incoming_stamps(lines), _copy_stamps(lines))
    for found in (*stamps, _footnotes(lines, notes, usual)):
        for index in found:
            notes[index] = True
    return notes


# --- heads, feet, page numbers ------------------------------------------------------------------


def _is_edge(line: PageLine) -> bool:
    return line.cell is None and (line.box.bottom <= HEAD + 0.02 or line.box.top >= FOOT)


def _is_page_number(line: PageLine) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line.text))


def _masked(line: PageLine) -> str:
    side = "head" if line.box.top < 0.5 else "foot"
    return f"{side} {_DIGITS.sub('0', line.text.lower())}"


def _running(sheets: Sequence[Sheet]) -> frozenset[str]:
    """Words at the edge of the page that are the same, but for digits, on most pages."""
    counts = Counter(
        text
        for sheet in sheets
        for text in {_masked(line) for line in sheet.lines if _is_edge(line)}
    )
    least = max(LEAST_PAGES, len(sheets) / 2)
    return frozenset(text for text, count in counts.items() if count >= least)


# --- stamps -------------------------------------------------------------------------------------


def _in_stamp(line: PageLine, sheet: Sheet) -> bool:
    """Whether the words stand inside a framed picture, such as the stamp of an incoming paper."""
    return any(
        mark.shape is MarkShape.FRAMED
        and mark.box.x0 <= line.box.x0
        and line.box.x1 <= mark.box.x1
        and mark.box.top <= line.box.top
        and line.box.bottom <= mark.box.bottom
        for mark in sheet.marks
    )


def _office_stamps(lines: Sequence[PageLine]) -> set[int]:
    """Blocks that tell who signed in the e-office and when."""
    seeds = {i for i, line in enumerate(lines) if _is_office(line)}
    return _grown(lines, seeds)


def _is_office(line: PageLine) -> bool:
    return line.cell is None and bool(_OFFICE.match(line.text))


def _grown(lines: Sequence[PageLine], seeds: set[int]) -> set[int]:
    """The seeds with the lines above and below them that belong to the same block."""
    block = set(seeds)
    waiting = list(seeds)
    while waiting:
        seed = waiting.pop()
        for index, line in enumerate(lines):
            if index not in block and _of_one_block(lines[seed], line):
                block.add(index)
                waiting.append(index)
    return block


def _of_one_block(seed: PageLine, line: PageLine) -> bool:
    """Next to each other, with one left edge and one size of letters."""
    distance = abs(line.base - seed.base)
    return (
        line.cell is None
        and distance <= 1.7 * seed.height
        and abs(line.rect.x0 - seed.rect.x0) <= 0.5 * seed.height
        and abs(line.height - seed.height) <= 0.1 * seed.height
        and (line.stamp or seed.stamp or bool(_OFFICE_DETAIL.match(line.text)))
    )


def _incoming_stamps(lines: Sequence[PageLine]) -> set[int]:
    """The stamp "ĐẾN" of the receiving office, with its own number and day."""
    seeds = [
        i
        for i, line in enumerate(lines)
        if line.cell is None
        and line.box.bottom <= 0.5
        and line.text.startswith(("ĐẾN", "CÔNG VĂN ĐẾN", "VĂN BẢN ĐẾN"))
        and _INCOMING.fullmatch(line.text)
    ]
    found = _with_details(lines, seeds)
    return found if len(found) > 1 or any(lines[i].text != "ĐẾN" for i in found) else set()


def _copy_stamps(lines: Sequence[PageLine]) -> set[int]:
    """What a digital copy says at the top of the page, from the form of copy to the time."""
    found: set[int] = set()
    for start, line in enumerate(lines):
        if line.cell is None and line.box.bottom <= _COPY_TOP and _COPY.fullmatch(line.text):
            below = _column_below(lines, start)
            times = [n for n, i in enumerate(below) if _OFFICE.match(lines[i].text)]
            found |= set(below[: times[0] + 1]) if times else set()
    return found


def _column_below(lines: Sequence[PageLine], start: int) -> list[int]:
    """The line and those that follow below it, in one column of letters of one size."""
    column = [start]
    for index in sorted(range(len(lines)), key=lambda i: lines[i].base):
        above, line = lines[column[-1]], lines[index]
        across = min(above.rect.x1, line.rect.x1) - max(above.rect.x0, line.rect.x0)
        if 0 < line.base - above.base <= 1.8 * above.height and across > 0 and line.cell is None:
            column.append(index)
    return column[:_COPY_LINES]


def _with_details(lines: Sequence[PageLine], seeds: Sequence[int]) -> set[int]:
    """The seeds with the lines of their stamps, each near to one that is known to be of it."""
    found, waiting = set(seeds), list(seeds)
    while waiting:
        seed = lines[waiting.pop()]
        near = {
            i
            for i, line in enumerate(lines)
            if i not in found and _INCOMING_DETAIL.fullmatch(line.text) and _beside(seed, line)
        }
        found |= near
        waiting += near
    return found


def _beside(seed: PageLine, line: PageLine) -> bool:
    return (
        abs(line.box.top - seed.box.top) <= 0.06
        and line.box.x0 - seed.box.x1 <= 0.12
        and seed.box.x0 - line.box.x1 <= 0.05
    )


# --- footnotes ----------------------------------------------------------------------------------


def _usual_height(sheets: Sequence[Sheet]) -> float:
    """The height of most letters in the document, in points."""
    heights = [line.height for sheet in sheets for line in sheet.lines for _ in line.text]
    return median(heights) if heights else 0.0


def _footnotes(lines: Sequence[PageLine], notes: Sequence[bool], usual: float) -> set[int]:
    """Small lines at the foot of a page, from a first one that starts with a marker."""
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if notes[index]:
            continue
        if line.cell is not None or line.height >= FOOTNOTE * usual or line.box.top < 0.5:
            break
        if _MARKER.fullmatch(line.text):
            start = index
    return set(range(start, len(lines)))
