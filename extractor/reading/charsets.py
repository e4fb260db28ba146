"""Bytes of a text file to its letters, whatever it was saved as.

UTF-8 and UTF-16 tell themselves. Other bytes are read as each of the old Vietnamese encodings
(TCVN3, VNI, VISCII, Windows-1258), and the one counts whose words are syllables; where two do as
well, or none, nothing is guessed. Text that was converted to UTF-8 by a program that knew nothing
of TCVN3 or VNI is read line by line; VIQR, which is ASCII, where most words are written so.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from extractor.errors import UnreadableText
from extractor.reading.encodings import (
    Encoding,
    encoding_of,
    modern,
    score,
    usual_encoding,
)
from extractor.reading.viqr import from_viqr, is_viqr
from extractor.types import TextEncoding

SEEN = 50_000
"""So many letters of a file tell its encoding."""
MOST_WRONG = 0.2
"""Share of the words with marks that may be no syllables: names, and words of other languages."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_VISCII_CONTROLS = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII = _VISCII_CONTROLS | dict(
    enumerate(
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
        "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
        0x80,
    )
)
"""RFC 1456."""
_OLD = {Encoding.TCVN3: TextEncoding.TCVN3, Encoding.VNI: TextEncoding.VNI}
_FIRST_LETTER = 0xC0
"""From here on Western encodings have letters, below signs."""
_HEAD = 4096
_WIDE_SHARE = 0.3
"""Least share of zeros among the high bytes of UTF-16: those of digits, spaces, plain letters."""


class Decoded(NamedTuple):
    """The letters of a text file, and what it was saved in."""

    letters: str
    encoding: TextEncoding


def decoded(data: bytes) -> Decoded:
    """The letters of a text file. Raises `UnreadableText`."""
    found = _unicode(data)
    told = _from_old_bytes(data) if found is None else _modern_lines(found, _saved_as(data))
    if "\0" in told.letters:
        raise UnreadableText
    return told


def _saved_as(data: bytes) -> TextEncoding:
    """The form of Unicode that the bytes are in."""
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    return TextEncoding((marked or is_wide(data) or "utf-8")[:6].rstrip("-"))


def is_wide(data: bytes) -> str | None:
    """The name of the UTF-16 that the bytes are without saying so; None where they are none."""
    head = data[:_HEAD]
    low, high = head[::2], head[1::2]
    for zeros, others, name in ((high, low, "utf-16-le"), (low, high, "utf-16-be")):
        if zeros and zeros.count(0) >= _WIDE_SHARE * len(zeros) and 0 not in others:
            return name if _is_text(head[: len(head) // 2 * 2].decode(name, "replace")) else None
    return None


def _is_text(head: str) -> bool:
    """Whether there are letters only; programs and pictures have control characters."""
    return not any(char < " " and not char.isspace() for char in head) and "\ufffd" not in head[:-1]


def _unicode(data: bytes) -> str | None:
    """The text of a file in Unicode; None for another."""
    try:
        for mark, name in _BOMS:
            if data.startswith(mark):
                return data[len(mark) :].decode(name)
        return data.decode(is_wide(data) or "utf-8")
    except UnicodeDecodeError:
        if data.startswith(tuple(mark for mark, _ in _BOMS)):
            raise UnreadableText from None
        return None


def _from_old_bytes(data: bytes) -> Decoded:
    """The one reading that makes syllables; text with signs only ("m²") tells nothing."""
    ranked = sorted((_judged(text), name, text) for name, text in _readings(data))
    (second, _, _), (best, name, text) = ranked[-2:]
    told = any(byte >= _FIRST_LETTER for byte in data[:SEEN])
    if not told or best.wrong > MOST_WRONG * best.marked or best <= second:
        raise UnreadableText
    return Decoded(text, name)


class _Judged(tuple[int, int]):
    """Syllables less other words, and how many words have marks."""

    @property
    def marked(self) -> int:
        return self[1]

    @property
    def wrong(self) -> float:
        return (self[1] - self[0]) / 2


def _judged(text: str) -> _Judged:
    return _Judged(score(text[:SEEN]))


def _readings(data: bytes) -> Iterator[tuple[TextEncoding, str]]:
    western = data.decode("cp1252", "replace")
    yield TextEncoding.WINDOWS_1252, western
    yield TextEncoding.TCVN3, modern(western, Encoding.TCVN3)
    yield TextEncoding.VNI, modern(western, Encoding.VNI)
    yield TextEncoding.VISCII, data.decode("latin-1").translate(_VISCII)
    western = data.decode("cp1258", "replace")
    yield TextEncoding.WINDOWS_1258, unicodedata.normalize("NFC", western)


def _modern_lines(text: str, saved_as: TextEncoding) -> Decoded:
    """The text with its lines of TCVN3 or VNI, or all of it in VIQR, as they show."""
    if text.isascii():
        viqr = is_viqr(text)
        return Decoded(from_viqr(text), TextEncoding.VIQR) if viqr else Decoded(text, saved_as)
    lines = text.split("\n")
    usual = usual_encoding(lines)
    letters = "\n".join(modern(line, encoding_of(line, usual=usual)) for line in lines)
    return Decoded(letters, _OLD.get(usual, saved_as))
