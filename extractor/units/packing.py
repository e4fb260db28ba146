"""A register as bytes that another process opens in a few milliseconds.

A reading process lives for one document: it cannot build the index of thousands of units. So the
index and the names to be found are built once for each state of the register, here, and opened
there; rows and names are opened only where they are asked for. The bytes are for processes of
the same program on the same machine, and are trusted.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, overload
from zlib import crc32

from extractor.units.entries import RegisterEntry
from extractor.units.lookup import Form, Written
from extractor.units.passage import own_names
from extractor.units.register import BUILT_IN, Prepared, Register
from extractor.units.spotting import NameSet

_FIELDS = tuple(field.name for field in fields(RegisterEntry))
_FORM_OF = tuple(Form)
_FORMS = len(_FORM_OF)
_BUCKETS = 512
_CHUNK = 64
"""Buckets of the index, and rows in a chunk: each is opened only when something in it is asked."""


def pack(register: Register) -> bytes:
    """The bytes of a register, with all that is derived from it; none for the built-in one."""
    if register is BUILT_IN:
        return b""
    rows = tuple(map(_row, register.entries))
    chunks = [marshal.dumps(rows[at : at + _CHUNK]) for at in range(0, len(rows), _CHUNK)]
    sets = tuple((one.names, dict(one.longest)) for one in own_names(register))
    parents = dict(register.parents)
    rest = (register.group_names, parents, register.written_names, register.head_titles)
    return marshal.dumps((len(rows), chunks, _buckets(register), sets, rest))


def unpack(data: bytes) -> Register:
    """The register of the bytes."""
    if not data:
        return BUILT_IN
    size, chunks, buckets, (names, tails), rest = marshal.loads(data)
    entries = _Rows(size, chunks)
    sets = NameSet(*names), NameSet(*tails)
    prepared = Prepared(_Index(buckets, entries), *sets, *rest)
    return Register(entries, prepared)


def _buckets(register: Register) -> list[bytes]:
    """The index, its names told apart by a checksum, its entries by their places."""
    places = {id(entry): place for place, entry in enumerate(register.entries)}
    buckets: list[dict[str, tuple[int, ...]]] = [{} for _ in range(_BUCKETS)]
    for name, written in register.index.items():
        numbers = (places[id(w.entry)] * _FORMS + w.form.value for w in written)
        buckets[_bucket(name)][name] = tuple(numbers)
    return [marshal.dumps(bucket) for bucket in buckets]


def _bucket(name: str) -> int:
    return crc32(name.encode("utf-8", "surrogatepass")) % _BUCKETS


class _Rows(Sequence[RegisterEntry]):
    """Entries, each made when it is first asked for."""

    def __init__(self, size: int, chunks: Sequence[bytes]) -> None:
        self._size = size
        self._chunks = chunks
        self._made: dict[int, RegisterEntry] = {}

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, place: int) -> RegisterEntry: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[RegisterEntry]: ...
    def __getitem__(self, place: int | slice) -> RegisterEntry | Sequence[RegisterEntry]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(self._size))]
        place = range(self._size)[place]
        if place not in self._made:
            self._open(place // _CHUNK)
        return self._made[place]

    def _open(self, chunk: int) -> None:
        rows = marshal.loads(self._chunks[chunk])
        self._made |= {chunk * _CHUNK + at: _entry(row) for at, row in enumerate(rows)}


class _Index(Mapping[str, tuple[Written, ...]]):
    """The index, its buckets opened and its entries made when they are asked for."""

    def __init__(self, buckets: Sequence[bytes], entries: _Rows) -> None:
        self._buckets = buckets
        self._entries = entries
        self._opened: dict[int, dict[str, tuple[int, ...]]] = {}
        self._made: dict[str, tuple[Written, ...]] = {}

    def _names(self, bucket: int) -> dict[str, tuple[int, ...]]:
        if bucket not in self._opened:
            self._opened[bucket] = marshal.loads(self._buckets[bucket])
        return self._opened[bucket]

    def __getitem__(self, name: str) -> tuple[Written, ...]:
        if name not in self._made:
            self._made[name] = tuple(
                Written(self._entries[number // _FORMS], _FORM_OF[number % _FORMS])
                for number in self._names(_bucket(name))[name]
            )
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return (name for bucket in range(_BUCKETS) for name in self._names(bucket))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _row(entry: RegisterEntry) -> tuple[Any, ...]:
    values = (getattr(entry, name) for name in _FIELDS)
    return tuple(value.toordinal() if isinstance(value, date) else value for value in values)


def _entry(row: tuple[Any, ...]) -> RegisterEntry:
    values: dict[str, Any] = dict(zip(_FIELDS, row, strict=True))
    for name in ("valid_from", "valid_to"):
        day = values[name]
        values[name] = None if day is None else date.fromordinal(day)
    return RegisterEntry(**values)
