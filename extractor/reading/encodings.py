"""Text of fonts from before Unicode, in the letters that it shows.

Old documents hold bytes of TCVN3 (ABC, fonts ".VnTime") or VNI ("VNI-Times") that programs take for
Western letters: "Bé Tµi chÝnh", "UÛY BAN NHAÂN DAÂN". Which it is is judged line by line, by how many
words with marks are Vietnamese syllables when read so; a line that is Vietnamese already stays.
Works on text before `normalise`, which drops the soft hyphen that is TCVN3's "ư".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

ENOUGH = 600
"""So many characters of a line tell its encoding."""


class Encoding(StrEnum):
    """How the letters of a text are to be read."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"


_TCVN3_CODES = (
    "a1Ăa2Âa3Êa4Ôa5Ơa6Ưa7Đa8ăa9âaaêabôacơadưaeđb5àb6ảb7ãb8áb9ạbbằbcẳbdẵbeắc6ặc7ầc8ẩc9ẫcaấcbậccèceẻcfẽd0éd1ẹ"
    "d2ềd3ểd4ễd5ếd6ệd7ìd8ỉdcĩddídeịdfòe1ỏe2õe3óe4ọe5ồe6ổe7ỗe8ốe9ộeaờebởecỡedớeeợefùf1ủf2ũf3úf4ụf5ừf6ửf7ữf8ứf9ự"
    "faỳfbỷfcỹfdýfeỵ"
)
_TCVN3 = {
    int(_TCVN3_CODES[i : i + 2], 16): _TCVN3_CODES[i + 2] for i in range(0, len(_TCVN3_CODES), 3)
} | {0x3BC: "à", 0x110: "é"}
"""Also the Greek letter and the Đ that some programs make of the micro sign and of Ð."""
_PRIVATE = {0xF000 + code: chr(code) for code in range(0x20, 0x100)}
"""Symbol fonts are stored here."""

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300\u0301\u0303\u0309\u0323"
_ROUND, _BREVE = "\u0302", "\u0306"
_VNI_MARKS = {
    "ø": _GRAVE,
    "ù": _ACUTE,
    "õ": _TILDE,
    "û": _HOOK,
    "ï": _DOT,
    "â": _ROUND,
    "à": _ROUND + _GRAVE,
    "á": _ROUND + _ACUTE,
    "ã": _ROUND + _TILDE,
    "å": _ROUND + _HOOK,
    "ä": _ROUND + _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE,
    "ü": _BREVE + _TILDE,
    "ú": _BREVE + _HOOK,
    "ë": _BREVE + _DOT,
}
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_VNI = re.compile(
    f"(?i)[aeouyôö][{''.join(_VNI_MARKS)}]|[{''.join(_VNI_LETTERS)}]",
)

_FONTS = {".Vn": Encoding.TCVN3, "VNI-": Encoding.VNI}
FONTS = tuple(_FONTS)
"""How the names of fonts begin that are made for an encoding."""

_DOUBLED = re.compile("\u00ad{2,}")
"""Converters write the soft hyphen of TCVN3 as a character and as an element."""

_WORD = re.compile(
    r"[^\W\d_]+(?:[\u00a1-\u00bf\u00d7\u00f7\u00ad\u03bc][^\W\d_]*)*|[\u00a1-\u00bf]\w*"
)
_TONES = str.maketrans("", "", _GRAVE + _ACUTE + _TILDE + _HOOK + _DOT)
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"(?:oa|oă|oe|ua|uâ|uê|uô|uơ|uy|uyê|ưa|ươ|ia|iê|yê|ya|uya|ay|ây|ai|ao|au|âu|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui"
    r"|ưi|ưu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uya|uyu|[aăâeêioôơuưy])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_RISING_ONLY = re.compile(r"(?:ch|[cpt])$")
_BARE_END = re.compile(r"[ăâ]$|[ôơưê][nc]h$|[ăâơưu]ch$")


def encoding_of(text: str, font: str = "") -> Encoding:
    """How the text is to be read; `UNICODE` where nothing speaks for another."""
    text = text[:ENOUGH].translate(_PRIVATE)
    if not _is_suspect(text):
        return Encoding.UNICODE
    known = next((name for start, name in _FONTS.items() if font.startswith(start)), None)
    if known is not None:
        return known
    readings = ((_score(read(text)), name) for name, read in _READERS.items())
    best = max(readings, key=_first)
    return best[1] if best[0] > max(0, _score(text)) else Encoding.UNICODE


def draws_capitals(font: str) -> bool:
    """Whether a font of TCVN3 draws small letters as capitals (".VnTimeH")."""
    return font.startswith(".Vn") and font.endswith("H")


def is_vni_mark(char: str) -> bool:
    """Whether a character is a mark that VNI writes after its letter."""
    return char.lower() in _VNI_MARKS


def modern(text: str, encoding: Encoding) -> str:
    """The text in the letters that it shows; the same text for `UNICODE`."""
    read = _READERS.get(encoding)
    return text if read is None else read(text.translate(_PRIVATE))


def _first(item: tuple[int, Encoding]) -> int:
    return item[0]


def _is_suspect(text: str) -> bool:
    """Whether there are letters beyond ASCII, but none that only Vietnamese has."""
    beyond = [char for char in text if char > "\x7f"]
    return any(char <= "\xff" for char in beyond) and not any(
        ("\u0102" <= char <= "\u01b0" and char != "\u0110") or "\u1ea0" <= char <= "\u1ef9"
        for char in beyond
    )


def _from_tcvn3(text: str) -> str:
    return _DOUBLED.sub("\u00ad", text).translate(_TCVN3)


def _from_vni(text: str) -> str:
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    found = match[0].lower()
    letter = _VNI_LETTERS.get(found[0], found[0])
    drawn = unicodedata.normalize("NFC", letter + _VNI_MARKS.get(found[1:], ""))
    return drawn.upper() if match[0][0].isupper() else drawn


_READERS: dict[Encoding, Callable[[str], str]] = {
    Encoding.TCVN3: _from_tcvn3,
    Encoding.VNI: _from_vni,
}


def _score(text: str) -> int:
    """Words with marks that are syllables, less those that are not."""
    marked = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(1 if is_syllable(word) else -1 for word in marked)


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether a word has the form of a Vietnamese syllable, its tone included."""
    if word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", apart.translate(_TONES))
    tones = [char for char in apart if char in (_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT)]
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare) or _BARE_END.search(bare):
        return False
    return not _RISING_ONLY.search(bare) or tones in ([_ACUTE], [_DOT])
