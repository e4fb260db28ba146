"""Archives that are broken or hostile."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from functools import cache

from tests.bad_inputs.rows import RIGHT, Row, row
from tests.containers import LETTER, entry, zipped

_PLAIN = {"a.txt": LETTER}


def nested(depth: int) -> bytes:
    """Archives within archives, with the letter in the last."""
    data: bytes | str = LETTER
    name = "a.txt"
    for _ in range(depth):
        data, name = zipped({name: data}), "a.zip"
    return data if isinstance(data, bytes) else data.encode()


@cache
def bomb(size: int = 250_000_000) -> bytes:
    """A small archive that unpacks to so many bytes."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("a.txt", "w", force_zip64=True) as one,
    ):
        for _ in range(size // 10_000_000):
            one.write(b"A" * 10_000_000)
    return file.getvalue()


def lying(size: int) -> bytes:
    """An archive whose entry says another size than it has."""
    data = bytearray(zipped({"a.txt": b"A" * 5_000_000}))
    place = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, place + 24, size)
    return bytes(data)


def overlapping(entries: int) -> bytes:
    """Entries of the directory that all mean the same bytes of one bomb."""
    data = zipped({"a.txt": b"A" * 15_000_000})
    place = data.rfind(b"PK\x01\x02")
    end = data.rfind(b"PK\x05\x06")
    one = data[place:end]
    tail = struct.pack(
        "<4sHHHHIIH", b"PK\x05\x06", 0, 0, entries, entries, len(one) * entries, place, 0
    )
    return data[:place] + one * entries + tail  # fmt: skip


def linked() -> bytes:
    """A link to a file outside."""
    file = io.BytesIO()
    info = zipfile.ZipInfo("a.txt")
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    return file.getvalue()


def doubled() -> bytes:
    """An archive with the letter twice under one name."""
    return zipped({"a.txt": LETTER, "b.txt": LETTER}).replace(b"b.txt", b"a.txt")


def of_method(method: int) -> bytes:
    """An archive packed in a way that nobody knows."""
    data = bytearray(entry(b"a.txt", LETTER.encode()))
    struct.pack_into("<H", data, 8, method)
    struct.pack_into("<H", data, data.rfind(b"PK\x01\x02") + 10, method)
    return bytes(data)


def far_directory() -> bytes:
    """An archive whose directory lies past its end."""
    data = bytearray(zipped(_PLAIN))
    struct.pack_into("<I", data, data.rfind(b"PK\x05\x06") + 16, 0xFFFFFF00)
    return bytes(data)


def _letter(name: bytes, **how: int) -> bytes:
    return entry(name, LETTER.encode(), **how)


ROWS: tuple[Row, ...] = (
    row("zip without files", lambda: zipped({}), "no_documents"),
    row("zip cut in half", lambda: nested(1)[: len(nested(1)) // 2], "unreadable_container"),
    row("zip with its directory past the end", far_directory, "unreadable_container"),
    row("zip of NULs after its head", lambda: b"PK\x03\x04" + bytes(9_000), "unreadable_container"),
    row("zip that is a bomb", bomb, "too_large"),
    row("zip with a bomb in it", lambda: zipped({"b.zip": bomb()}), "too_large"),
    row("zip of one bomb 5,000 times", lambda: overlapping(5_000), "too_large"),
    row("zip that says too little", lambda: lying(10), "unreadable_container"),
    row("zip that says too much", lambda: lying(15_000_000), "unreadable_container"),
    row("zip that says 4 GB", lambda: lying(0xFFFFFFF0), "too_large"),
    row("zip in zip in zip, 9 deep", lambda: nested(9), "too_deep"),
    row("zip in zip", lambda: nested(2), RIGHT),
    row("zip of 5,000 files", lambda: zipped({f"{n}.txt": "" for n in range(5_000)}), "too_many_parts"),
    row("zip with a path upwards", lambda: _letter(b"../../a.txt"), "unsafe_name"),
    row("zip with a path upwards in Windows", lambda: _letter(b"..\\..\\a.txt"), "unsafe_name"),
    row("zip with a path from the root", lambda: _letter(b"/etc/passwd"), "unsafe_name"),
    row("zip with a path from a drive", lambda: _letter(b"C:\\a.txt"), "unsafe_name"),
    row("zip with a NUL in a name", lambda: _letter(b"a.txt\0.pdf"), "unsafe_name"),
    row("zip with a link", linked, "unsafe_name"),
    row("zip with a name of 60,000 letters", lambda: _letter(b"a" * 60_000 + b".txt"), RIGHT),
    row("zip with a name in no encoding", lambda: _letter(b"\xff\xfe\x80.txt"), RIGHT),
    row("zip with a name of control characters", lambda: _letter(b"\x1b[2J\r\n.txt"), RIGHT),
    row("zip with two files of one name", doubled, RIGHT),
    row("zip with a password", lambda: _letter(b"a.txt", flags=1), "encrypted"),
    row("zip with a wrong checksum", lambda: _letter(b"a.txt", crc=1), "unreadable_container"),
    row("zip packed in an unknown way", lambda: of_method(77), "unreadable_container"),
    row("zip with a program", lambda: zipped({"a.exe": b"MZ\x90\0" + bytes(900)}), "unsupported_format"),
    row("zip with a program called .pdf", lambda: zipped({"a.pdf": b"MZ\x90\0" + bytes(900)}),
        "unsupported_format"),
    row("zip called .docx", lambda: zipped(_PLAIN), RIGHT, suffix=".docx"),
)  # fmt: skip
