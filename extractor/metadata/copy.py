"""The copy block: "SAO Y", "SAO LỤC", "TRÍCH SAO" (Decree 30/2020 articles 25 to 27, annex I part II).

A digital copy says it at the top of the first page: form of copy, body, time of signing. A copy on
paper has a heading, number, day and signer of its own below the end of the original. Both are taken
away before the document itself is read, so that the original's number, day and signer count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.metadata.heading import find_heading
from extractor.metadata.issuer import find_issuer, sentence_or_body
from extractor.metadata.signature import find_signature
from extractor.sections import find_sections
from extractor.text import folded
from extractor.types import Block, Copy, CopyKind, Line, Reading, Span

KINDS = {
    "sao y": CopyKind.SAO_Y,
    "sao lục": CopyKind.SAO_LUC,
    "trích sao": CopyKind.TRICH_SAO,
}
TOP = 0.2
"""A digital copy says so above this share of the first page's height."""
DIGITAL_LINES = 5
"""The lines of a digital copy are no more than these."""
LEVEL = 0.02
"""Heading lines of two columns stand this near to one height, in shares of the page's."""
MOST_LINES = 40
"""A copy block on paper has no more lines."""
BACK = 4
"""Where places are not known, so many lines of the left column come before the form of copy."""

_EDGES = " *_-–—.,;:()[]"
_KIND = "|".join(KINDS)
_TITLE = re.compile(rf"(?:bản )?(?P<kind>{_KIND})(?: (?:bản chính|bản gốc|từ bản \w++|văn bản))?")
_DIGITAL = re.compile(rf"(?P<kind>{_KIND})\s*+[;:,.]\s*+(?P<rest>.+)")
_TIME = re.compile(
    r"(?P<day>\d\d?)[/.\-](?P<month>\d\d?)[/.\-](?P<year>\d{4}),?\s+(?P<hour>\d\d?):(?P<minute>\d\d)"
    r"(?::(?P<second>\d\d))?\s*(?P<zone>[+-]\d\d:?\d\d)?"
)
_LABEL = re.compile(
    r"(?:cơ quan(?: sao)?|đơn vị|tổ chức|thời gian(?: ký)?|ngày ký|ký bởi|người ký)\s*:?\s*"
)
_OWN_NUMBER = re.compile(r"số\s*+:?\s*+\d{0,6}[a-zđ]?[\s.…_]*+/\s*+\w")


class Parted(NamedTuple):
    """The copy block, and the blocks of the original."""

    copy: Copy | None
    original: tuple[Block, ...]


def part_copy(reading: Reading, blocks: Sequence[Block]) -> Parted:
    """The copy block and what is left of the document without it."""
    text, lines = reading.text, reading.lines
    for index, line in enumerate(lines):
        kind = _kind_of(_words(text, line))
        if kind is None:
            continue
        copy, taken = _digital(text, lines, index) or _paper(text, lines, index, blocks)
        if copy:
            return Parted(copy, tuple(_without(blocks, taken)))
    return Parted(None, tuple(blocks))


def _words(text: str, line: Line) -> str:
    return " ".join(text[line.span.start : line.span.end].split())


def _kind_of(words: str) -> CopyKind | None:
    """The form of copy that a short line in capitals, or a line with its body and time, names."""
    if words[:12].upper() != words[:12] or len(words) > 200:
        return None
    low = folded(words).strip(_EDGES)
    match = _TITLE.fullmatch(low) or _DIGITAL.fullmatch(low)
    return KINDS[match["kind"]] if match else None


# --- digital ------------------------------------------------------------------------------------


def _digital(text: str, lines: Sequence[Line], index: int) -> tuple[Copy, list[Line]] | None:
    """A copy that states its body and time at the top of the first page."""
    line = lines[index]
    if line.page != 1 or not (line.note or (line.box and line.box.top <= TOP)):
        return None
    taken = _of_digital(text, lines, index)
    written = [_words(text, one) for one in taken]
    match = _TIME.search(" ".join(written))
    kind = _kind_of(written[0])
    if match is None or kind is None:
        return None
    return Copy(
        kind=kind,
        text="\n".join(written),
        spans=tuple(one.span for one in taken),
        copied_at=_moment(match),
        issuer=_issuer(written),
    ), taken


def _of_digital(text: str, lines: Sequence[Line], index: int) -> list[Line]:
    """The lines from the form of copy to the time of signing."""
    first = lines[index]
    taken = [first]
    for line in lines[index + 1 : index + DIGITAL_LINES]:
        if _TIME.search(_words(text, taken[-1])) or (line.page, line.note) != (1, first.note):
            break
        taken.append(line)
    return taken


def _issuer(written: Sequence[str]) -> str | None:
    """The body: the first part that is neither the form of copy nor a time."""
    parts = [part.strip() for words in written for part in words.split(";")]
    for part in parts:
        label = _LABEL.match(folded(part))
        name = part[label.end() :] if label else part
        if name and not _TITLE.fullmatch(folded(name).strip(_EDGES)) and not _TIME.search(name):
            return sentence_or_body(name)
    return None


def _moment(match: re.Match[str]) -> str:
    """ISO 8601 of a time as signatures write it: "10/03/2025 08:15:30 +07:00"."""
    zone = match["zone"] or ""
    zone = zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}"
    return (
        f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
        f"T{int(match['hour']):02}:{match['minute']}:{match['second'] or '00'}{zone}"
    )


# --- on paper -----------------------------------------------------------------------------------


def _paper(
    text: str, lines: Sequence[Line], index: int, blocks: Sequence[Block]
) -> tuple[Copy | None, list[Line]]:
    """A copy with heading, number and signer of its own, below the end of the original."""
    title = lines[index]
    kind = _kind_of(_words(text, title))
    if kind is None or title.note or index < BACK:
        return None, []
    taken = _of_paper(text, lines, index)
    own = [block for block in _only(blocks, taken) if not _holds(block, title)]
    sections = find_sections(text, sorted(own, key=_place))
    heading = find_heading(sections)
    if len(taken) > MOST_LINES or not (heading.number or (heading.symbol and heading.issued_on)):
        return None, []
    issuer, signer = find_issuer(sections, None), find_signature(sections).signer
    return Copy(
        kind=kind,
        text="\n".join(_words(text, line) for line in taken),
        spans=tuple(line.span for line in taken),
        number=heading.number.value if heading.number else None,
        symbol=heading.symbol.value if heading.symbol else None,
        issued_on=heading.issued_on.value if heading.issued_on else None,
        issuer=issuer.value if issuer else None,
        signer=signer.value if signer else None,
    ), taken


def _of_paper(text: str, lines: Sequence[Line], index: int) -> list[Line]:
    """The lines of the page from the height of the form of copy down; without places, those that
    follow, with the left column before."""
    title = lines[index]
    if title.box is not None:
        top = title.box.top - LEVEL
        return [
            line
            for line in lines
            if not line.note and line.page == title.page and line.box and line.box.top >= top
        ]
    start = index
    while start > max(0, index - BACK) and _is_heading(_words(text, lines[start - 1])):
        start -= 1
    return [line for line in lines[start:] if not line.note]


def _is_heading(words: str) -> bool:
    """Whether a line may stand in the left column of a copy's heading."""
    return words.upper() == words or _OWN_NUMBER.match(folded(words)) is not None


def _place(block: Block) -> tuple[int, float, int]:
    return block.page, block.box.top if block.box else 0.0, block.span.start


# --- blocks -------------------------------------------------------------------------------------


def _holds(block: Block, line: Line) -> bool:
    return block.span.start <= line.span.start < block.span.end


def _without(blocks: Sequence[Block], taken: Sequence[Line]) -> list[Block]:
    """The blocks without these lines; one that holds some of them is cut."""
    gone = {line.span for line in taken}
    return [part for block in blocks for part in _parts(block, gone, kept=False)]


def _only(blocks: Sequence[Block], taken: Sequence[Line]) -> list[Block]:
    """The blocks, or parts of them, that are these lines."""
    gone = {line.span for line in taken}
    return [part for block in blocks for part in _parts(block, gone, kept=True)]


def _parts(block: Block, gone: set[Span], *, kept: bool) -> list[Block]:
    """The block where it holds none of the lines, or, if these are to be kept, where it holds any."""
    inside = sorted(s for s in gone if block.span.start <= s.start < block.span.end)
    if not inside:
        return [] if kept else [block]
    cut = Span(inside[0].start, max(s.end for s in inside))
    if kept:
        return [replace(block, span=cut)]
    left = Span(block.span.start, cut.start - 1)
    return [replace(block, span=left)] if left.end - left.start > 1 else []
