"""Archives: every file is had, or said why not; nothing is a path."""

from __future__ import annotations

import io
import zipfile

import pytest

from extractor import unpack
from extractor.errors import (
    ExtractorError,
    NoDocuments,
    TooLarge,
    TooManyParts,
    UnreadableContainer,
    UnsupportedFormat,
)
from extractor.reading.containers.opened import Bounds
from tests.containers import LETTER, entry, zipped

TEXT = LETTER.encode()


def described(zip_: bytes) -> list[tuple[str | None, str]]:
    """The name of each part, with what became of it."""
    return [
        (part.name, part.error or (part.skipped and part.skipped.value) or "read")
        for part in unpack(zip_)
    ]


# fmt: off
CASES = [
    ("a.txt",                   "a.txt",       "read"),
    ("thư mục/công văn.txt",    "công văn.txt", "read"),
    ("dir\\a.txt",              "a.txt",       "read"),         # written by old programs of Windows
    ("./a.txt",                 "a.txt",       "read"),
    ("../a.txt",                "a.txt",       "unsafe_name"),
    ("a/../../a.txt",           "a.txt",       "unsafe_name"),
    ("..\\..\\a.txt",           "a.txt",       "unsafe_name"),
    ("/etc/passwd",             "passwd",      "unsafe_name"),
    ("C:\\a.txt",               "a.txt",       "unsafe_name"),
    ("C:a.txt",                 "C:a.txt",     "unsafe_name"),
    ("a..b.txt",                "a..b.txt",    "read"),         # dots in a name are no way up
    ("__MACOSX/._a.txt",        "._a.txt",     "system_file"),
    ("x/Thumbs.db",             "Thumbs.db",   "system_file"),
    ("~$a.docx",                "~$a.docx",    "system_file"),
    ("a\x1b[31m.txt",           "a[31m.txt",   "read"),         # nothing that drives a terminal
    ("d" * 400 + ".txt",        "d" * 251 + ".txt", "read"),
]
# fmt: on


@pytest.mark.parametrize(("path", "name", "outcome"), CASES)
def test_names(path: str, name: str, outcome: str) -> None:
    assert described(zipped({path: TEXT})) == [(name, outcome)]


def test_a_name_cut_by_a_nul_is_unsafe() -> None:
    assert described(entry(b"a.txt\0.exe", TEXT)) == [("a.txt.exe", "unsafe_name")]


# fmt: off
ENCODED = [
    ("công văn.txt".encode(), 0x800, "công văn.txt"),
    ("công văn.txt".encode(), 0,     "công văn.txt"),   # macOS does not set the flag
    (b"caf\x82.txt",          0,     "café.txt"),       # code page 437
]
# fmt: on


@pytest.mark.parametrize(("raw", "flags", "name"), ENCODED)
def test_encodings_of_names(raw: bytes, flags: int, name: str) -> None:
    assert described(entry(raw, TEXT, flags=flags)) == [(name, "read")]


def test_equal_names_are_two_parts() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "một")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "hai")
    assert [part.data for part in unpack(file.getvalue())] == ["một".encode(), b"hai"]


def test_folders_are_no_parts_and_an_empty_file_is_one() -> None:
    parts = unpack(zipped({"d/": b"", "d/a.txt": b""}))
    assert [(part.name, part.data) for part in parts] == [("a.txt", b"")]


def test_zip64_and_data_descriptors_are_read() -> None:
    class Stream(io.BytesIO):
        """A file that cannot be gone back in, so that sizes follow the data."""

        def seekable(self) -> bool:
            return False

        def seek(self, *_place: int) -> int:
            raise io.UnsupportedOperation

    file = Stream()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.txt", "w", force_zip64=True) as part,
    ):
        part.write(TEXT)
    assert [part.data for part in unpack(file.getvalue())] == [TEXT]


def test_a_locked_file_costs_itself() -> None:
    assert described(entry(b"a.txt", TEXT, flags=0x1)) == [("a.txt", "encrypted")]


def test_a_wrong_checksum_costs_its_own_file() -> None:
    assert described(entry(b"a.txt", TEXT, crc=1)) == [("a.txt", "unreadable_container")]


def test_a_link_is_never_followed() -> None:
    info = zipfile.ZipInfo("a.txt")
    info.create_system, info.external_attr = 3, 0o120777 << 16
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert described(file.getvalue()) == [("a.txt", "unsafe_name")]


def test_a_size_that_lies_is_found() -> None:
    good = bytearray(zipped({"a.txt": b"x" * 1000}, method=zipfile.ZIP_STORED))
    central = good.index(b"PK\x01\x02")
    for place in (22, central + 24):
        good[place : place + 4] = (10).to_bytes(4, "little")
    assert described(bytes(good)) == [("a.txt", "unreadable_container")]


# fmt: off
WHOLE = [
    (zipped({}),                                              NoDocuments),
    (zipped({"a.txt": TEXT})[:-30],                           UnreadableContainer),  # cut short
    (zipped({"a.bin": bytes(30_000_000)}),                    TooLarge),             # a bomb
    (zipped({f"{n}.txt": b"x" for n in range(501)}),          TooManyParts),
    (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), UnsupportedFormat),
    (zipped({"META-INF/MANIFEST.MF": "", "A.class": ""}),     UnsupportedFormat),
    (TEXT,                                                    UnsupportedFormat),
]
# fmt: on


@pytest.mark.parametrize(("data", "error"), WHOLE)
def test_what_is_refused_as_a_whole(data: bytes, error: type[ExtractorError]) -> None:
    with pytest.raises(error) as raised:
        unpack(data)
    assert type(raised.value) is error


def test_all_layers_share_one_bound() -> None:
    inner = zipped({"a.txt": b"x" * 6_000}, method=zipfile.ZIP_STORED)
    data = zipped({f"{n}.zip": inner for n in range(3)}, method=zipfile.ZIP_STORED)
    assert len(unpack(data, bounds=Bounds(unpacked=40_000))) == 3
    with pytest.raises(TooLarge):
        unpack(data, bounds=Bounds(unpacked=30_000))


def test_layers_below_the_limit_are_opened() -> None:
    data = {"a.txt": TEXT}
    for depth, outcome in ((1, "read"), (2, "read"), (3, "read"), (4, "too_deep")):
        packed = zipped(data)
        assert [outcome_ for _, outcome_ in described(packed)] == [outcome], depth
        data = {"inner.zip": packed}


def test_a_broken_layer_costs_itself() -> None:
    inner = zipped({"b.txt": TEXT})[:-30]
    names = zipped({"a.txt": TEXT, "b.zip": inner, "c.txt": TEXT})
    assert [outcome for _, outcome in described(names)] == [
        "read", "unreadable_container", "read",
    ]  # fmt: skip


def test_no_random_byte_makes_another_error() -> None:
    good = zipped({"a.txt": TEXT, "b/c.txt": b"x" * 300})
    for place in range(0, len(good), 3):
        bad = bytearray(good)
        bad[place] ^= 0x5A
        try:
            unpack(bytes(bad))
        except ExtractorError:
            continue
