"""Text in the encodings from before Unicode, as the programs of their time wrote it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from extractor.reading import charsets, encodings

TONES = "\u0300\u0301\u0303\u0309\u0323"
_SIGNS = {
    "\u0302": "^", "\u0306": "(", "\u031b": "+",
    "\u0301": "'", "\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0323": ".",
}  # fmt: skip


def apart(char: str) -> tuple[str, str]:
    """A letter without its tone, and the tone."""
    marks = unicodedata.normalize("NFD", char)
    tone = "".join(mark for mark in marks if mark in TONES)
    bare = "".join(mark for mark in marks if mark not in TONES)
    return unicodedata.normalize("NFC", bare), tone


def by_table(codes: dict[int, str]) -> Callable[[str], bytes]:
    """Writes one byte a letter; capitals that the table lacks become small letters, as in TCVN3."""
    bytes_of = {char: code for code, char in codes.items() if code < 0x100}

    def write(text: str) -> bytes:
        found = (bytes_of.get(char) or bytes_of.get(char.lower()) or ord(char) for char in text)
        return bytes(found)

    return write


def vni(text: str) -> str:
    """VNI's letters, each mark behind its letter."""
    marks = {value: key for key, value in encodings._VNI_MARKS.items()}
    letters = {value: key for key, value in encodings._VNI_LETTERS.items()}
    return "".join(_vni(char, marks, letters) for char in text)


def _vni(char: str, marks: dict[str, str], letters: dict[str, str]) -> str:
    low = char.lower()
    bare, tone = apart(low)
    if low in letters:
        drawn = letters[low]
    elif low.isascii() or bare == "i":
        drawn = low
    elif bare in letters:
        drawn = letters[bare] + marks[tone]
    else:
        first = unicodedata.normalize("NFD", bare)
        drawn = first[0] + marks[first[1:] + tone]
    return drawn.upper() if char != low else drawn


def viqr(text: str) -> bytes:
    """ASCII, with a backslash where a sign is no mark."""
    out = ""
    for char in text:
        first, *marks = list(unicodedata.normalize("NFD", char))
        if char in "đĐ":
            out += "dd" if char == "đ" else "DD"
        elif char in _SIGNS.values() and out[-1:].isalpha():
            out += f"\\{char}"
        else:
            ordered = sorted(marks, key=lambda mark: mark in TONES)
            out += first + "".join(_SIGNS[mark] for mark in ordered)
    return out.encode("ascii")


def windows_1258(text: str) -> bytes:
    """Letters with shapes, tones as marks behind them."""
    out = bytearray()
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            out += "".join(apart(char)).encode("cp1258")
    return bytes(out)


WRITERS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8 in parts": lambda text: unicodedata.normalize("NFD", text).encode(),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "utf-16 with a mark": lambda text: text.encode("utf-16"),
    "utf-32 with a mark": lambda text: text.encode("utf-32"),
    "tcvn3": by_table(encodings._TCVN3),
    "tcvn3 in utf-8": lambda text: by_table(encodings._TCVN3)(text).decode("cp1252").encode(),
    "vni": lambda text: vni(text).encode("cp1252"),
    "vni in utf-8": lambda text: vni(text).encode(),
    "viscii": by_table(charsets._VISCII),
    "windows-1258": windows_1258,
    "viqr": viqr,
}
