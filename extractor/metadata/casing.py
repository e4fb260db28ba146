"""Sentence case for words that a heading writes in capitals.

A word takes the case that the running text gives it in the same company; without a witness, names
of places and the first word keep a capital. The words stay the document's own.
"""

from __future__ import annotations

import re
from collections import Counter

from extractor.text import folded, one_form

_WORD = re.compile(r"[^\W_]+")
_PLACE_HEADS = (
    "tỉnh",
    "huyện",
    "xã",
    "phường",
    "quận",
    "thị trấn",
    "thị xã",
    "thành phố",
    "đặc khu",
)
_BODY_HEADS = (
    "ủy ban nhân dân", "hội đồng nhân dân", "sở", "bộ", "ban", "phòng", "văn phòng", "chi cục",
    "cục", "tổng cục", "vụ", "viện", "thanh tra", "công an", "trung tâm", "hội", "liên đoàn",
    "ủy ban", "ban chỉ đạo", "ban quản lý", "tổ công tác", "hội đồng", "bộ chỉ huy",
    "trường", "đảng ủy", "tỉnh ủy", "huyện ủy", "thành ủy",
)  # fmt: skip
_ALWAYS = {
    "việt": "Việt", "nam": "Nam", "ubnd": "UBND", "hđnd": "HĐND", "ubnd&hđnd": "UBND",
    "hồ": "Hồ", "chí": "Chí", "minh": "Minh",
}  # fmt: skip


class Witness:
    """The cases that the running text gives to words, by the word and the one before it."""

    def __init__(self, text: str) -> None:
        """Count the words of all lines that are not written in capitals."""
        self._pairs: Counter[tuple[str, str, str]] = Counter()
        for line in text.split("\n"):
            if line.upper() == line:
                continue
            before = ""
            for match in _WORD.finditer(one_form(line)):
                word = match[0]
                if before:
                    self._pairs[before.lower(), word.lower(), word] += 1
                before = word

    def case(self, before: str, word: str) -> str | None:
        """The usual writing of `word` after `before`; None where the text does not show it."""
        low = word.lower()
        seen = {w: n for (b, lw, w), n in self._near(before.lower(), low) if lw == low and b}
        return max(seen, key=lambda w: seen[w]) if seen else None

    def _near(self, before: str, low: str) -> list[tuple[tuple[str, str, str], int]]:
        shapes = {low, low.capitalize(), low.upper()}
        return [
            ((before, low, shape), self._pairs[before, low, shape])
            for shape in shapes
            if self._pairs[before, low, shape]
        ]


def sentence_case(words: str, witness: Witness) -> str:
    """The words in sentence case; left alone where they are not in capitals."""
    if words.upper() != words:
        return words
    out: list[str] = []
    last, before = 0, ""
    for match in _WORD.finditer(words):
        out.append(words[last : match.start()])
        out.append(_one(match[0], before, first=not before, witness=witness))
        before, last = match[0], match.end()
    return "".join(out) + words[last:]


def _one(word: str, before: str, *, first: bool, witness: Witness) -> str:
    low = word.lower()
    if first:
        return _ALWAYS.get(low, word.capitalize())
    if re.search(r"\d", word) or re.fullmatch(r"[IVX]+", word):
        return word
    return witness.case(before, word) or _ALWAYS.get(low, low)


def body_case(words: str) -> str:
    """The name of a body in its usual case: "Ủy ban nhân dân huyện Ninh Hải"."""
    low = folded(words)
    out = list(low)
    for match in _WORD.finditer(low):
        if _capital_here(low, match.start(), match[0]):
            out[match.start()] = out[match.start()].upper()
    name = "".join(out)
    for abbreviation in ("ubnd", "hđnd", "mttq", "bch", "bql"):
        name = re.sub(rf"\b{abbreviation}\b", abbreviation.upper(), name, flags=re.IGNORECASE)
    name = re.sub(
        r"\b(phó )(?=chủ|giám|chánh|trưởng|cục|viện|bí)(\w)",
        lambda m: m[1] + m[2].upper(),
        name,
        flags=re.I,
    )
    name = re.sub(r"(?<= )ủy ban nhân dân", "Ủy ban nhân dân", name)
    name = re.sub(r"\b(?i:hội đồng nhân dân)", "Hội đồng nhân dân", name)
    name = re.sub(
        r"\b(?i:(tỉnh|huyện|thành|thị|quận|đảng) ủy)\b", lambda m: m[0].capitalize(), name
    )
    name = _ABBREVIATION.sub(lambda m: m[0].upper(), name)
    return name[:1].upper() + name[1:]


_ABBREVIATION = re.compile(r"\b[bcdđghklmnpqrstvx]{2,}\b", re.IGNORECASE)
"""Letters without a vowel make no syllable: "LHPN"."""


def _capital_here(low: str, start: int, word: str) -> bool:
    """Whether a word takes a capital: a place's syllables, a department's first word and parts."""
    ahead = low[:start].rstrip()
    place = re.search(rf"\b(?:{'|'.join(_PLACE_HEADS)})(?:\s+[^\W\d_]+)*$", ahead)
    if place and word not in _PLACE_HEADS and not re.search(r"[,;]$", ahead):
        tail = ahead[place.start() :].split()
        if len(tail) <= 5 and word not in ("và", "của", "trấn", "phố", "khu"):
            return True
    if re.search(rf"(?:^|\b)(?:{'|'.join(_BODY_HEADS)})$", ahead) and not re.match(
        rf"(?:{'|'.join(_PLACE_HEADS + _BODY_HEADS)}|nhân|dân|chỉ|quản|thành)\b", low[start:]
    ):
        return True
    return re.search(r"(?:\bvà|,|&|-)$", ahead) is not None and not low[start:].startswith(
        ("ubnd", "hđnd", "ủy ban nhân dân")
    )
