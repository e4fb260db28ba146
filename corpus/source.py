"""A document written by hand in `source.md`, as a typed value that both renderers draw.

The notation, kept small so that a source reads like the document itself:

    ---                      fields of the heading, one a line, lists as "- …" lines
    issuer: ỦY BAN NHÂN DÂN / HUYỆN TÂN LẬP        (" / " is a line break)
    ---
    # QUYẾT ĐỊNH:            bold, centred
    ## I. MỤC ĐÍCH           bold, a line of its own
    > (Ban hành kèm theo …)  italic, centred
    Giao **Phòng Nội vụ** …  a body paragraph; **bold**, *italic*
    | STT | Nội dung |       a table; the rule's dashes give the widths of the columns;
    |--|----------|          "<" joins a cell to its left, "^" to the one above, " // " breaks lines
    :::signature … :::       who signs: lines, an empty line, the name
    :::recipients … :::      "Nơi nhận"
    =====                    an annex follows, with fields and a body of its own
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path

ANNEX = re.compile(r"^={5,}\n", re.MULTILINE)
BREAK = " / "
CELL_BREAK = " // "
EMPHASIS = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*")
FENCE = ":::"


class SourceError(ValueError):
    """A source that does not follow the notation; says what and where."""


class Style(StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    HEADING = "heading"
    CENTRED = "centred"
    NOTE = "note"


class Motto(StrEnum):
    """What stands at the top right: the national title and motto, or the Party's name."""

    STATE = "state"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one weight and slope."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    runs: tuple[Run, ...]
    style: Style = Style.BODY

    @property
    def text(self) -> str:
        """The words without their weight."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table and how many columns and rows it covers."""

    lines: tuple[str, ...]
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table. `rows[r][c]` is None where a joined cell covers the place."""

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    heads: int
    """How many rows are the table's head."""


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Signature:
    """The lines above the signature, and the name below it."""

    lines: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Everything above the body. Lines of one field are separate strings."""

    motto: Motto = Motto.STATE
    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    number: str = ""
    place: str = ""
    about: str = ""
    kind: str = ""
    abstract: tuple[str, ...] = ()
    caption: str = ""
    secrecy: str = ""
    urgency: str = ""
    circulation: str = ""
    to: tuple[str, ...] = ()
    wide: bool = False
    """Landscape, as offices set annexes with many columns."""
    dashes: bool = False
    """Rules typed as hyphens, as in older documents, instead of drawn lines."""
    signed: bool = False
    """The PDF has number, day and seal in signature fields, as e-offices stamp them."""


@dataclass(frozen=True, slots=True)
class Part:
    """The document itself, or one of its annexes."""

    heading: Heading
    blocks: tuple[Block, ...]
    signature: Signature | None = None
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A written document: the main part first, then its annexes."""

    id: str
    parts: tuple[Part, ...] = field(default_factory=tuple)


def read_source(path: Path) -> Source:
    """The document written in `path`; its id is the folder's name."""
    return Source(path.parent.name, parse_parts(path.read_text(encoding="utf-8")))


def parse_parts(text: str) -> tuple[Part, ...]:
    """The parts of a source's text, in order."""
    return tuple(_part(piece.strip("\n")) for piece in ANNEX.split(text))


def plain_text(source: Source) -> str:
    """All words of the document, one paragraph, cell line or heading line a line."""
    return "\n".join(line for part in source.parts for line in _plain(part))


def _plain(part: Part) -> Iterator[str]:
    head = part.heading
    yield from (*head.superior, *head.issuer, head.number, head.place, head.about)
    yield from (head.secrecy, head.urgency, head.circulation, head.kind, *head.abstract)
    yield from (head.caption, *head.to)
    for block in part.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (line for row in block.rows for cell in row if cell for line in cell.lines)
    yield from part.recipients
    if part.signature:
        yield from (*part.signature.lines, part.signature.name)


def _part(text: str) -> Part:
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        raise SourceError(f"a part starts with its fields between two '---' lines: {lines[0]!r}")
    end = lines.index("---", 1)
    blocks, fences = _body(lines[end + 1 :])
    return Part(
        heading=_heading(lines[1:end]),
        blocks=blocks,
        signature=_signature(fences["signature"]) if "signature" in fences else None,
        recipients=tuple(line for line in fences.get("recipients", ()) if line),
    )


def _heading(lines: Sequence[str]) -> Heading:
    values: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if line.startswith("- "):
            values[name].append(line.removeprefix("- "))
        else:
            name, _, value = line.partition(":")
            values[name] = [value.strip()] if value.strip() else []
    known = {item.name for item in fields(Heading)}
    if strange := set(values) - known:
        raise SourceError(f"no such field of a heading: {', '.join(sorted(strange))}")
    return Heading(
        motto=Motto(_one(values, "motto") or Motto.STATE),
        superior=_lines(values, "superior"),
        issuer=_lines(values, "issuer"),
        number=_one(values, "number"),
        place=_one(values, "place"),
        about=_one(values, "about"),
        kind=_one(values, "kind"),
        abstract=_lines(values, "abstract"),
        caption=_one(values, "caption"),
        secrecy=_one(values, "secrecy"),
        urgency=_one(values, "urgency"),
        circulation=_one(values, "circulation"),
        to=tuple(values.get("to", ())),
        wide=_one(values, "wide") == "yes",
        dashes=_one(values, "dashes") == "yes",
        signed=_one(values, "signed") == "yes",
    )


def _one(values: dict[str, list[str]], name: str) -> str:
    return " ".join(values.get(name, ()))


def _lines(values: dict[str, list[str]], name: str) -> tuple[str, ...]:
    value = _one(values, name)
    return tuple(value.split(BREAK)) if value else ()


def _body(lines: Sequence[str]) -> tuple[tuple[Block, ...], dict[str, list[str]]]:
    """The blocks of a body, and its fenced parts by name."""
    blocks: list[Block] = []
    fences: dict[str, list[str]] = {}
    rest = iter(lines)
    table: list[str] = []
    for line in rest:
        if line.startswith("|"):
            table.append(line)
            continue
        if table:
            blocks.append(parse_table(table))
            table = []
        if line.startswith(FENCE):
            fences[line.removeprefix(FENCE)] = _until_fence(rest)
        elif line.strip():
            blocks.append(parse_paragraph(line))
    if table:
        blocks.append(parse_table(table))
    return tuple(blocks), fences


def _until_fence(lines: Iterator[str]) -> list[str]:
    taken: list[str] = []
    for line in lines:
        if line == FENCE:
            return taken
        taken.append(line)
    raise SourceError(f"a fence is not closed: {taken[:1]}")


def _signature(lines: Sequence[str]) -> Signature:
    gap = list(lines).index("")
    return Signature(tuple(lines[:gap]), lines[gap + 1])


def parse_paragraph(line: str) -> Paragraph:
    """A paragraph with its style, from one line of a source."""
    for mark, style, bold, italic in (
        ("## ", Style.HEADING, True, False),
        ("# ", Style.CENTRED, True, False),
        ("> ", Style.NOTE, False, True),
    ):
        if line.startswith(mark):
            return Paragraph((Run(line.removeprefix(mark), bold, italic),), style)
    return Paragraph(tuple(parse_runs(line)))


def parse_runs(text: str) -> Iterator[Run]:
    """Words split where weight or slope changes."""
    at = 0
    for match in EMPHASIS.finditer(text):
        if match.start() > at:
            yield Run(text[at : match.start()])
        bold, italic = match["bold"], match["italic"]
        yield Run(bold or italic, bold=bold is not None, italic=italic is not None)
        at = match.end()
    if at < len(text):
        yield Run(text[at:])


def parse_table(lines: Sequence[str]) -> Table:
    """A table from its lines: head rows, a rule of dashes, data rows."""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    rule = next((n for n, row in enumerate(rows) if all(set(cell) == {"-"} for cell in row)), None)
    if rule is None or len({len(row) for row in rows}) != 1:
        raise SourceError(f"a table needs a rule, and rows of one length: {lines[0]!r}")
    widths = tuple(len(cell) for cell in rows.pop(rule))
    joined = tuple(tuple(_cell(rows, r, c) for c in range(len(widths))) for r in range(len(rows)))
    return Table(widths, joined, heads=rule)


def _cell(rows: Sequence[Sequence[str]], r: int, c: int) -> Cell | None:
    text = rows[r][c]
    if text in ("<", "^"):
        return None
    across = 1
    while c + across < len(rows[r]) and rows[r][c + across] == "<":
        across += 1
    down = 1
    while r + down < len(rows) and rows[r + down][c] == "^":
        down += 1
    return Cell(tuple(text.split(CELL_BREAK)), across, down)
