"""Whether a message marks what it carries, or names an enclosed secret document.

Looked at are the subject, the bodies and the names of files; they are words about a document, so
that no level is taken from them: what is found makes the parts unknown. To find more, add a row
to `PHRASES`; every row shows what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from extractor.secrecy import ENCLOSED, SERIES
from extractor.secrecy.signs import doubt_of, level_of, stands_alone
from extractor.text import folded, unaccented


class Phrase(NamedTuple):
    """A pattern over the folded words of a line; `plain` over those without accents."""

    name: str
    pattern: re.Pattern[str]
    plain: bool
    example: str


_PAPER = r"(?:văn bản|tài liệu|công văn|hồ sơ|phụ lục|danh sách|kế hoạch|quyết định|báo cáo)"
_LEVEL = r"(?:tuyệt mật|tối mật|mật)"
# Words that begin with the syllable and are no level.
_NOT = r"(?! (?:khẩu|mã|độ|thiết|vụ|ong|phục|thư))"

# fmt: off
PHRASES: tuple[Phrase, ...] = (
    Phrase("regime",  re.compile(rf"chế độ {_LEVEL}\b{_NOT}"),                     False, "Gửi theo chế độ mật"),
    Phrase("level",   re.compile(rf"(?:độ|mức) (?:mật ?: ?)?{_LEVEL}\b{_NOT}(?! ?:? ?(?:bình )?thường)"), False, "văn bản có độ tối mật"),
    Phrase("paper",   re.compile(rf"{_PAPER} {_LEVEL}\b{_NOT}"),                   False, "gửi anh văn bản mật"),
    Phrase("bracket", re.compile(rf"[(\[]\s?{_LEVEL}\s?[)\]]"),                    False, "KH 12 (mật)"),
    Phrase("state",   re.compile(rf"{_PAPER}\b.{{0,40}}\b(?:chứa|có|thuộc|là) (?:nội dung |danh mục )?bí mật nhà nước"), False, "tài liệu chứa bí mật nhà nước"),
    Phrase("high",    re.compile(r"\b(?:toi|tuyet)[\W_]?mat\b"),                   True,  "KH-12-toi-mat"),
    Phrase("file",    re.compile(r"\b(?:van ban|tai lieu|cong van|ho so)[\W_]mat\b(?![\W_]?(?:tran|bang|hang|bao|ong|do|ma|khau|thiet))"), True, "cong van mat 12"),
)
# fmt: on
_EXCLUDED = re.compile(rf"(?:trừ|không phải|không gửi|ngoài)(?: các)? {_PAPER} {_LEVEL}")
"""Rules about what may be sent name secrets to leave them out."""


def names_secret(texts: Iterable[str]) -> str | None:
    """The row that found something, None where nothing is like a mark."""
    for text in texts:
        if SERIES.search(text) or ENCLOSED.search(" ".join(folded(text).split())):
            return "enclosed"
        for line in text.splitlines():
            if found := _in_line(line):
                return found
    return None


def _in_line(line: str) -> str | None:
    if level_of(line, head=True) or stands_alone(line):
        return "mark"
    return doubt_of(line) or _phrase(line)


def _phrase(line: str) -> str | None:
    words = _EXCLUDED.sub(" ", " ".join(folded(line).split()))
    plain = unaccented(words)
    for phrase in PHRASES:
        if phrase.pattern.search(plain if phrase.plain else words):
            return phrase.name
    return None
