"""The one normalisation of text, and the forms used for matching; both keep places.

`normalise` runs once, in reading. `one_form` and `folded` keep the length of the text they are
given, so that a match in them is a place in `Reading.text`: write patterns for `folded` text in
lower case, with tone marks as in "hòa", "ủy", "thúy", and "-" for every dash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from extractor.types import Span

_ODD_SPACES = dict.fromkeys(
    map(
        ord,
        "\t\v\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    ),
    " ",
)
_LETTERS = {ord("\u00d0"): "Đ", ord("\u0189"): "Đ", ord("\u00f0"): "đ", ord("\u0256"): "đ"}
_BREAKS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), "\n")
_SWAP = _ODD_SPACES | _LETTERS | _BREAKS
_DROPPED = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f"
_MARKS = "\u0300-\u036f"
_DROP = re.compile(f"[{_DROPPED}]")
_ODD = re.compile(
    f"[^{_MARKS}\r\n](?:[{_DROPPED}]*+[{_MARKS}])++|\r\n?|["
    + _DROPPED
    + "".join(map(chr, _SWAP))
    + "]"
)
"""A letter with its marks, a carriage return, or a character that is dropped or swapped."""

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−­"), "-")
_QUOTES = {ord(c): '"' for c in "“”„«»"} | {ord(c): "'" for c in "‘’‚`´"}

CAPITAL = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""Vietnamese capitals, for a class of a pattern: `[{CAPITAL}]`."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"


class Normalised(NamedTuple):
    """Normalised text; `origin[i]` is the place in the raw text that gave `text[i]`."""

    text: str
    origin: Sequence[int]


def normalise(raw: str) -> Normalised:
    """NFC, one letter for each Đ, plain spaces, no invisible characters; line breaks kept.

    Carriage returns become line feeds. Words, dashes and quotation marks stay the document's own.
    """
    if _is_normal(raw):
        return Normalised(raw, range(len(raw)))
    words: list[str] = []
    origin: list[int] = []
    place = 0
    for match in (*_ODD.finditer(raw), None):
        end = match.start() if match else len(raw)
        words.append(_composed(raw[place:end]))
        origin.extend(range(place, end))
        if match:
            mended = _mended(match[0])
            words.append(mended)
            origin.extend([end] * len(mended))
            place = match.end()
    return Normalised("".join(words), origin)


def _composed(kept: str) -> str:
    """NFC where it keeps the length; other scripts may lose by it, and are left alone."""
    composed = unicodedata.normalize("NFC", kept)
    return composed if len(composed) == len(kept) else kept


def _mended(odd: str) -> str:
    if odd[0] == "\r":
        return "\n"
    return unicodedata.normalize("NFC", _DROP.sub("", odd).translate(_SWAP))


def _is_normal(raw: str) -> bool:
    return (
        "\r" not in raw
        and unicodedata.is_normalized("NFC", raw)
        and not _DROP.search(raw)
        and raw.translate(_SWAP) == raw
    )


def _moved_tones() -> dict[str, str]:
    """Every "hoà"-style pair of letters with its "hòa"-style twin."""
    pairs = {}
    for first, second in ("oa", "oe", "uy"):
        for a in (first, first.upper()):
            for b in (second, second.upper()):
                for tone in _TONES:
                    late = unicodedata.normalize("NFC", a + b + tone)
                    pairs[late] = unicodedata.normalize("NFC", a + tone + b)
    return pairs


_MOVED = _moved_tones()
_LATE = re.compile(
    f"[{''.join({pair[0] for pair in _MOVED})}][{''.join({pair[1] for pair in _MOVED})}](?![^\\W\\d_])"
)
_PLAIN = _DASHES | _QUOTES
_FANCY = re.compile(f"[{''.join(map(chr, _PLAIN))}]")


def one_form(text: str) -> str:
    """The text with one place for tone marks, one dash and one quotation mark; same length."""
    text = _LATE.sub(_with_moved_tone, text)
    return text.translate(_PLAIN) if _FANCY.search(text) else text


def _with_moved_tone(match: re.Match[str]) -> str:
    """The pair of letters with its tone mark on the first; not behind q, where u is no vowel."""
    place, text = match.start(), match.string
    behind_q = place > 0 and text[place - 1] in "qQ" and text[place] in "uU"
    return match[0] if behind_q else _MOVED.get(match[0], match[0])


def folded(text: str) -> str:
    """`one_form` in lower case; same length."""
    lower = one_form(text).lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in one_form(text))


def unaccented(text: str) -> str:
    """Letters without diacritics, in lower case; same length for NFC text."""
    plain = unicodedata.normalize("NFD", folded(text).replace("đ", "d"))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return bare if len(bare) == len(text) else folded(text)


def words_of(text: str, span: Span) -> str:
    """The words of a place on one line, spaces single."""
    return " ".join(text[span.start : span.end].split())


def trimmed(text: str, span: Span, strip: str = " \n") -> Span:
    """The place without the given characters at its ends."""
    start, end = span
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return Span(start, end)
