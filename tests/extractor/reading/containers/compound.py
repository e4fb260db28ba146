"""A writer of compound files ([MS-CFB], version 3) and of Outlook's messages in them ([MS-OXMSG]).

As little as a reader asks for: one chain of siblings a storage, short streams in the mini stream.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import Union

Tree = Mapping[str, Union[bytes, "Tree"]]

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT_SECTOR, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5

TEXT, BINARY, NUMBER = 0x001F, 0x0102, 0x0003
UNICODE_STORE = (0x340D, NUMBER, 0x00040000)


class _Chains:
    """Sectors of one size, and the table that chains them."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.data = bytearray()
        self.table: list[int] = []

    def put(self, data: bytes) -> int:
        """The first sector of the data; END for none."""
        count = -(-len(data) // self.size)
        if not count:
            return END
        start = len(self.table)
        self.table += [*range(start + 1, start + count), END]
        self.data += data.ljust(count * self.size, b"\0")
        return start


def compound(tree: Tree) -> bytes:
    """The file with these storages and streams at its root."""
    big, small = _Chains(SECTOR), _Chains(MINI)
    entries: list[bytearray] = []
    _storage("Root Entry", ROOT, tree, entries, big, small)
    mini_table = _packed(small.table)
    start = big.put(bytes(small.data))
    struct.pack_into("<IQ", entries[0], 116, start, len(small.data))
    mini_start = big.put(mini_table)
    directory = big.put(b"".join(entries))
    fat_count = 1
    while fat_count * (SECTOR // 4) < len(big.table) + fat_count:
        fat_count += 1
    first = len(big.table)
    table = _packed([*big.table, *[FAT_SECTOR] * fat_count]).ljust(fat_count * SECTOR, b"\xff")
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, fat_count, directory, 0, CUTOFF, mini_start, -(-len(mini_table) // SECTOR), END, 0,
    )  # fmt: skip
    places = [*range(first, first + fat_count), *[FREE] * (109 - fat_count)]
    return header + struct.pack("<109I", *places) + bytes(big.data) + table


def _packed(table: Sequence[int]) -> bytes:
    raw = struct.pack(f"<{len(table)}I", *table)
    return raw.ljust(-(-len(raw) // SECTOR) * SECTOR, b"\xff")


def _entry(name: str, kind: int) -> bytearray:
    raw = name.encode("utf-16-le")
    entry = bytearray(128)
    entry[: len(raw)] = raw
    struct.pack_into("<HBBIII", entry, 64, len(raw) + 2, kind, 1, NONE, NONE, NONE)
    return entry


def _storage(
    name: str, kind: int, tree: Tree, entries: list[bytearray], big: _Chains, small: _Chains
) -> int:
    place = len(entries)
    entries.append(_entry(name, kind))
    before = None
    for key, value in tree.items():
        if isinstance(value, bytes):
            own = len(entries)
            entries.append(_entry(key, STREAM))
            chains = small if len(value) < CUTOFF else big
            struct.pack_into("<IQ", entries[own], 116, chains.put(value), len(value))
        else:
            own = _storage(key, STORAGE, value, entries, big, small)
        struct.pack_into(
            "<I", entries[place if before is None else before], 76 if before is None else 72, own
        )
        before = own
    return place


Property = tuple[int, int, str | bytes | int]


def storage(properties: Sequence[Property], *, header: int, inside: Tree | None = None) -> Tree:
    """A storage with properties; `header` is how many bytes stand before them."""
    table, streams = bytearray(header), dict[str, bytes | Tree]()
    for id, kind, value in properties:
        if isinstance(value, int):
            table += struct.pack("<HHIIi", kind, id, 6, value, 0)
            continue
        raw = value.encode("utf-16-le") if isinstance(value, str) else value
        table += struct.pack("<HHIII", kind, id, 6, len(raw), 0)
        streams[f"__substg1.0_{id:04X}{kind:04X}"] = raw
    return {"__properties_version1.0": bytes(table), **streams, **(inside or {})}


def attachment(
    name: str, data: bytes | Tree, *, kind: str = "application/octet-stream", cid: str | None = None
) -> Tree:
    """An attached file, or an attached message as a storage."""
    properties: list[Property] = [(0x3707, TEXT, name), (0x370E, TEXT, kind)]
    properties += [(0x3712, TEXT, cid)] if cid else []
    if isinstance(data, bytes):
        return storage([*properties, (0x3705, NUMBER, 1), (0x3701, BINARY, data)], header=8)
    inside = {"__substg1.0_3701000D": data}
    return storage([*properties, (0x3705, NUMBER, 5)], header=8, inside=inside)


def message(
    *, subject: str, body: str | None = "", attached: Sequence[Tree] = (), embedded: bool = False,
    more: Sequence[Property] = (),
) -> Tree:  # fmt: skip
    """A message; `embedded` where it is to lie within another."""
    properties: list[Property] = [
        UNICODE_STORE, (0x001A, TEXT, "IPM.Note"), (0x0037, TEXT, subject), *more
    ]  # fmt: skip
    properties += [] if body is None else [(0x1000, TEXT, body)]
    inside = {f"__attach_version1.0_#{n:08X}": tree for n, tree in enumerate(attached)}
    return storage(properties, header=24 if embedded else 32, inside=inside)


def msg(**options: object) -> bytes:
    """A message as a file."""
    return compound(message(**options))  # type: ignore[arg-type]
