"""The parts of a container as bytes for the pipe, and back: written in a child, trusted nowhere.

A reply is one byte, the length of a table, the table of what is known of each part, and the bytes
of those that have some, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from api.readers.errors import ReaderCrashed
from api.readers.reply import ERRORS, demand_no_error
from api.readers.values import decoded, encoded
from extractor.types import Envelope, Part, Skip

_PARTS = b"*"
_LENGTH = 8
_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class _Row:
    """A part without its bytes, of which `size` follow the table."""

    number: int
    name: str | None = field(repr=False)
    size: int | None
    error: str | None
    skipped: Skip | None
    envelope: Envelope

    def __post_init__(self) -> None:
        """Refuse what is no part: not exactly one outcome, a code or a name of no such form."""
        outcomes = [one for one in (self.size, self.error, self.skipped) if one is not None]
        fine = self.name is None or (self.name.isprintable() and len(self.name) <= _LONGEST_NAME)
        coded = self.error is None or self.error.encode() in ERRORS
        if len(outcomes) != 1 or not fine or not coded or (self.size or 0) < 0:
            raise ValueError("part")


@dataclass(frozen=True, slots=True)
class _Table:
    rows: tuple[_Row, ...]


def parts_reply(parts: Iterable[Part]) -> bytes:
    """The parts, as bytes for the pipe."""
    parts = list(parts)
    table = encoded(_Table(tuple(map(_row, parts))))
    blobs = [part.data for part in parts if part.data is not None]
    return b"".join((_PARTS, len(table).to_bytes(_LENGTH, "big"), table, *blobs))


def _row(part: Part) -> _Row:
    size = None if part.data is None else len(part.data)
    return _Row(part.number, part.name, size, part.error, part.skipped, part.envelope)


def opened_parts(reply: bytes) -> tuple[Part, ...]:
    """The parts in a reply; raises the error in it, and `ReaderCrashed` for anything else."""
    demand_no_error(reply)
    parts = _opened(reply) if reply[:1] == _PARTS else None
    if not parts:  # raised here, so that no cause with words of the document hangs on it
        raise ReaderCrashed
    return parts


def _opened(reply: bytes) -> tuple[Part, ...] | None:
    start = 1 + _LENGTH
    end = start + int.from_bytes(reply[1:start], "big")
    try:
        rows = decoded(reply[start:end], _Table).rows
    except ValueError:
        return None
    numbered = [row.number for row in rows] == list(range(1, len(rows) + 1))
    if not numbered or end + sum(row.size or 0 for row in rows) != len(reply):
        return None
    return _cut(reply, end, rows)


def _cut(reply: bytes, place: int, rows: Iterable[_Row]) -> tuple[Part, ...]:
    parts = []
    for row in rows:
        end = place + (row.size or 0)
        data = None if row.size is None else reply[place:end]
        parts.append(Part(row.number, row.name, data, row.error, row.skipped, row.envelope))
        place = end
    return tuple(parts)
