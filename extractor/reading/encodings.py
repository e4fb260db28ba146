"""Text of fonts from before Unicode, in the letters that it shows.

Old documents hold bytes of TCVN3 (ABC, fonts ".VnTime") or VNI ("VNI-Times") that programs take for
Western letters: "Bé Tµi chÝnh", "UÛY BAN NHAÂN DAÂN". Which it is is judged by how many words with
marks are Vietnamese syllables when read so; a line that is Vietnamese already stays. What a short
line leaves open ("Sè: 12") the rest of the document decides (`usual_encoding`).
Works on text before `normalise`, which drops the soft hyphen that is TCVN3's "ư".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum

from extractor.reading.syllables import (
    ACUTE,
    BREVE,
    DOT,
    GRAVE,
    HOOK,
    ROUND,
    TILDE,
    is_syllable,
)

__all__ = [
    "Encoding",
    "draws_capitals",
    "encoding_of",
    "font_encoding",
    "is_suspect",
    "is_syllable",
    "is_vni_mark",
    "modern",
    "score",
    "usual_encoding",
]

ENOUGH = 2000
"""So many characters of a text tell its encoding."""


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

_VNI_TONES = {"ø": GRAVE, "ù": ACUTE, "õ": TILDE, "û": HOOK, "ï": DOT}
_VNI_ROUND = {"â": "", "à": GRAVE, "á": ACUTE, "ã": TILDE, "å": HOOK, "ä": DOT}
_VNI_BREVE = {"ê": "", "è": GRAVE, "é": ACUTE, "ü": TILDE, "ú": HOOK, "ë": DOT}
_VNI_MARKS = (
    _VNI_TONES
    | {mark: ROUND + tone for mark, tone in _VNI_ROUND.items()}
    | {mark: BREVE + tone for mark, tone in _VNI_BREVE.items()}
)
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_TONE = f"[{''.join(_VNI_TONES)}]"
_VNI = re.compile(
    f"(?i)(?:a[{''.join(_VNI_MARKS)}]|[eo][{''.join(_VNI_ROUND)}]){_TONE}?|[eouyôö]{_TONE}"
    f"|[{''.join(_VNI_LETTERS)}]"
)
_LATE_MARK = re.compile(f"(?i)(?<=[aeouyôö])( (?={_TONE}[^\\W\\d_])|\\))({_TONE})")
"""A tone that was typed after the space or bracket: "cô sô ûbaèng". No word begins with one."""

_FONTS = ((".vn", Encoding.TCVN3), ("vni-", Encoding.VNI), ("vni ", Encoding.VNI))
"""How the names of fonts begin that are made for an encoding."""

_DOUBLED = re.compile("\u00ad{2,}")
"""Converters write the soft hyphen of TCVN3 as a character and as an element."""

_WORD = re.compile(
    r"[^\W\d_]+(?:[\u00a1-\u00bf\u00d7\u00f7\u00ad\u03bc][^\W\d_]*)*|[\u00a1-\u00bf]\w*"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_ABBREVIATION = re.compile("[A-Z]*Đ[A-ZĐ]*")
_WESTERN = re.compile("[\x80-\xff]")
_VIETNAMESE = re.compile("[\u0102-\u010f\u0111-\u01b0\u1ea0-\u1ef9]")
"""Letters that only Unicode has; Ð of TCVN3 may have become a true Đ."""


def encoding_of(text: str, font: str = "", usual: Encoding = Encoding.UNICODE) -> Encoding:
    """How the text is to be read; `usual` where its words leave that open."""
    text = text[:ENOUGH].translate(_PRIVATE)
    if not is_suspect(text):
        return Encoding.UNICODE
    scores = {name: _score(read(text)) for name, read in _READERS.items()}
    as_it_is = _score(text)
    known = font_encoding(font)
    if known is not None and scores[known] >= as_it_is:
        return known
    most = max(as_it_is, *scores.values())
    if usual is not Encoding.UNICODE and scores[usual] == most:
        return usual
    best = [name for name, score in scores.items() if score == most]
    return best[0] if len(best) == 1 and most > max(0, as_it_is) else Encoding.UNICODE


def usual_encoding(texts: Iterable[str]) -> Encoding:
    """How most of the lines are to be read; `UNICODE` where Vietnamese letters are more usual."""
    counts = Counter(
        encoding_of(text) if is_suspect(text) else Encoding.UNICODE
        for text in texts
        if not text.isascii()
    )
    return max(counts, key=counts.__getitem__, default=Encoding.UNICODE)


def font_encoding(font: str) -> Encoding | None:
    """The encoding that a font is made for; None for fonts of Unicode."""
    name = font.lower()
    return next((found for start, found in _FONTS if name.startswith(start)), None)


def draws_capitals(font: str) -> bool:
    """Whether a font of TCVN3 draws small letters as capitals (".VnTimeH")."""
    return font_encoding(font) is Encoding.TCVN3 and font.split(" ")[0].endswith("H")


def is_vni_mark(char: str) -> bool:
    """Whether a character is a mark that VNI writes after its letter."""
    return char.lower() in _VNI_MARKS


def is_suspect(text: str) -> bool:
    """Whether there are letters beyond ASCII, but none that only Vietnamese has."""
    return _WESTERN.search(text) is not None and not _VIETNAMESE.search(text)


def modern(text: str, encoding: Encoding) -> str:
    """The text in the letters that it shows; the same text for `UNICODE`."""
    read = _READERS.get(encoding)
    return text if read is None else read(text.translate(_PRIVATE))


def _from_tcvn3(text: str) -> str:
    return _LETTERS.sub(_in_capitals, _DOUBLED.sub("\u00ad", text).translate(_TCVN3))


def _in_capitals(word: re.Match[str]) -> str:
    """ "QUYếT" as "QUYẾT": TCVN3 has no capitals with marks, a font draws them so."""
    plain = [char for char in word[0] if char.isascii()]
    capitals = word[0][1:] != word[0][1:].lower() and all(map(str.isupper, plain))
    return word[0].upper() if capitals else word[0]


def _from_vni(text: str) -> str:
    return _VNI.sub(_vni_letter, _LATE_MARK.sub(r"\2\1", text))


def _vni_letter(match: re.Match[str]) -> str:
    found = match[0].lower()
    letter = _VNI_LETTERS.get(found[0], found[0])
    marks = "".join(_VNI_MARKS[mark] for mark in found[1:])
    drawn = unicodedata.normalize("NFC", letter + marks)
    return drawn.upper() if match[0][0].isupper() else drawn


_READERS: dict[Encoding, Callable[[str], str]] = {
    Encoding.TCVN3: _from_tcvn3,
    Encoding.VNI: _from_vni,
}


def score(text: str) -> tuple[int, int]:
    """Words with marks that are syllables or abbreviations with Đ, less those that are not; and
    how many have marks."""
    marked = [word for word in _WORD.findall(text) if not word.isascii()]
    right = sum(is_syllable(word) or bool(_ABBREVIATION.fullmatch(word)) for word in marked)
    return 2 * right - len(marked), len(marked)


def _score(text: str) -> int:
    return score(text)[0]
