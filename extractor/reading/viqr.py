"""VIQR (RFC 1456): Vietnamese in ASCII, "Uy? ban nha^n da^n", as old e-mails hold it."""

from __future__ import annotations

import re
import unicodedata

from extractor.reading.syllables import ACUTE, BREVE, DOT, GRAVE, HOOK, ROUND, TILDE, is_syllable

SEEN = 20_000
"""So many characters of a text tell whether it is VIQR."""
LEAST_WORDS = 5
LEAST_MARKED, LEAST_RIGHT = 0.3, 0.8
"""Share of the words that have marks, and of those that are syllables then."""

_HORN = "\u031b"
_SHAPES = {"^": ROUND, "(": BREVE, "+": _HORN}
_TONES = {"'": ACUTE, "`": GRAVE, "?": HOOK, "~": TILDE, ".": DOT}
_LETTER = re.compile(
    r"(?i)\\(?P<kept>[\^(+'`?~.d\\])|(?P<dd>dd)"
    r"|(?P<vowel>[aeo](?=\^)|a(?=\()|[ou](?=\+)|[aeiouy](?=['`?~.]))"
    r"(?P<shape>[\^(+]?)(?P<tone>['`?~]|\.(?!\.))?"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z^(+'`?~.]*")
_MARKED = re.compile(r"(?i)[aeo]\^|a\(|[ou]\+|dd|[aeiouy]['`?~.](?=[a-z])")


def is_viqr(text: str) -> bool:
    """Whether most words of an ASCII text are Vietnamese syllables when read so."""
    words = _WORD.findall(text[:SEEN])
    marked = [word for word in words if _MARKED.search(word)]
    if len(words) < LEAST_WORDS or len(marked) < LEAST_MARKED * len(words):
        return False
    right = sum(is_syllable(from_viqr(word).rstrip("'`?~.(")) for word in marked)
    return right >= LEAST_RIGHT * len(marked)


def from_viqr(text: str) -> str:
    """The letters; a full stop behind a vowel is its tone, unless a backslash keeps it."""
    return _LETTER.sub(_drawn, text)


def _drawn(match: re.Match[str]) -> str:
    if match["kept"]:
        return match["kept"]
    if match["dd"]:
        return "Đ" if match["dd"][0] == "D" else "đ"
    marks = _SHAPES.get(match["shape"], "") + _TONES.get(match["tone"] or "", "")
    return unicodedata.normalize("NFC", match["vowel"] + marks)
