"""Text files of every encoding that offices have used read alike; what is of none is refused."""

from __future__ import annotations

import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given, strategies as st

from extractor import Secrecy, extract
from extractor.errors import UnreadableText
from extractor.reading.charsets import decoded
from extractor.reading.viqr import from_viqr, is_viqr
from tests.extractor.documents import DECISION, LETTER
from tests.extractor.reading.old_letters import WRITERS

PLAIN = str.maketrans("–“”…", '-"".')


def form(text: str) -> str:
    """Text in one form; TCVN3 has no capitals with marks."""
    return unicodedata.normalize("NFC", text).casefold()


@pytest.mark.parametrize("text", [LETTER, DECISION], ids=["letter", "decision"])
@pytest.mark.parametrize("name", WRITERS)
def test_a_document_reads_alike_in_every_encoding(name: str, text: str) -> None:
    text = text.translate(PLAIN)
    assert form(decoded(WRITERS[name](text)).letters) == form(text)


NAMED = [
    # bytes                        what they were saved in
    (LETTER.encode(), "utf-8"),
    (LETTER.encode("utf-16"), "utf-16"),
    (LETTER.encode("utf-16-be"), "utf-16"),
    (LETTER.encode("utf-32"), "utf-32"),
    (b"S\xe8: 12/Q\xa7-UB", "tcvn3"),
    ("Soá: 12/QÑ-UB".encode("cp1252"), "vni"),
    ("Nôi nhaän:\nLöu: VT\nChuû tòch".encode(), "vni"),  # and then taken for Western letters
    (b"Phone: 84-4-38 04 51 62", "utf-8"),
]


@pytest.mark.parametrize(("data", "name"), NAMED)
def test_the_encoding_is_told(data: bytes, name: str) -> None:
    assert decoded(data).encoding == name


# fmt: off
SHORT = [
    # bytes                                     what is read
    (b"S\xe8: 12/Q\xa7-UB",                     "Số: 12/QĐ-UB"),
    ("Soá: 12/QÑ-UB".encode("cp1252"),          "Số: 12/QĐ-UB"),
    ("Ủy ban\nLöu: VT".encode(),                "Ủy ban\nLöu: VT"),          # one line tells too little
    ("Nôi nhaän:\nLöu: VT\nChuû tòch".encode(), "Nơi nhận:\nLưu: VT\nChủ tịch"),  # its neighbours do
    (b"Phone: 84-4-38 04 51 62",                "Phone: 84-4-38 04 51 62"),
]
REFUSED = [
    b"Quy\xad\xb5t \xae\xb8nh",                 # no encoding makes syllables of it
    "Ж-Ю-Д: Ы".encode("koi8-r"),
    "100 m² ± 5 %".encode("latin-1"),           # nothing tells
    b"\xff\xfea",                               # half a letter
    "chữ\0chữ".encode(),
    "日本語の文書です".encode("shift-jis"),
]
# fmt: on


@pytest.mark.parametrize(("data", "expected"), SHORT)
def test_short_texts(data: bytes, expected: str) -> None:
    assert decoded(data).letters == expected


@pytest.mark.parametrize("data", REFUSED)
def test_what_is_of_no_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableText):
        decoded(data)


# fmt: off
VIQR = [
    ("U?y ban nha^n da^n ti?nh DDo^`ng Xoa`i",  "Ủy ban nhân dân tỉnh Đồng Xoài"),
    ("nga`y 5 tha'ng 3 na(m 2004",              "ngày 5 tháng 3 năm 2004"),
    ("Vu. Ngu+o+`i co' co^ng",                  "Vụ Người có công"),
    (r"Ve^` ddi a\? Kho^ng\.",                  "Về đi a? Không."),
    ("ba'o ca'o...",                            "báo cáo..."),
]
ENGLISH = [
    "Please send the report to us. What do you do? Add it (all of it) to the file.",
    "To: a@b.vn, c@d.vn. Re: data (a) and (b)? I'll add 'em.",
    "f(a) = a^2 + o^3; add(u+v)",
    "dd",
]
# fmt: on


@pytest.mark.parametrize(("written", "shown"), VIQR)
def test_viqr(written: str, shown: str) -> None:
    assert from_viqr(written) == shown


@pytest.mark.parametrize("text", ENGLISH)
def test_other_ascii_is_left_alone(text: str) -> None:
    assert not is_viqr(text)
    assert decoded(text.encode()).letters == text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableText):
        assert isinstance(decoded(data).letters, str)


def test_an_error_holds_no_bytes_of_the_document() -> None:
    with pytest.raises(UnreadableText) as raised:
        decoded(b"M\xacT " + b"\xff")
    assert raised.value.__cause__ is None


@pytest.mark.parametrize("filler", [b"\xad", b"a\xef", b"a^", b"9", b" ", b"\xf0", b"d", b"o+'"])
def test_long_runs_are_quick(filler: bytes) -> None:
    begun = time.perf_counter()
    with suppress(UnreadableText):
        decoded(filler * 10_000)
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize("name", WRITERS)
def test_a_mark_is_found_in_every_encoding(name: str) -> None:
    marked = LETTER.replace("CỘNG", "TỐI MẬT\n\nCỘNG", 1).translate(PLAIN)
    assert extract(WRITERS[name](marked)).secrecy is Secrecy.TOI_MAT
