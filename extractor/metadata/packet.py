"""What the header of a packet says of its document, over what was found in the document.

Where both agree, the document's own words stay; where the document does not tell, the header does
(rule `edxml_header`); where they differ, the header wins and a doubt says so. Recipients, whose
purposes only the document tells, come from the header where the document has none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from extractor.sections import KIND_TITLES
from extractor.text import folded
from extractor.types import (
    Authority,
    Doubt,
    Found,
    HeaderField,
    HeaderLine,
    Kind,
    Line,
    Metadata,
    PartialDate,
    Recipient,
    Span,
    Urgency,
)

RULE = "edxml_header"
DIFFERS, UNREAD, UPDATES = "header_differs", "header_unread", "replaces_earlier"

_DATES = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ].*)?"),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})(?: .*)?"),
)
_URGENCIES = {
    "khẩn": Urgency.KHAN,
    "thượng khẩn": Urgency.THUONG_KHAN,
    "hỏa tốc": Urgency.HOA_TOC,
    "hỏa tốc hẹn giờ": Urgency.HOA_TOC,
}
_NOT_URGENT = frozenset({"0", "thường", "bình thường", "không"})
_AUTHORITIES = tuple((code.value, code) for code in Authority)
_SHORT = ((r"\bubnd\b", "ủy ban nhân dân"), (r"\bhđnd\b", "hội đồng nhân dân"))
_ABOUT = re.compile(r"^(?:v/v|về việc|về)\s*:?\s*")
_UPDATES = ("cập nhật", "thay thế")


def _date(words: str) -> PartialDate | None:
    """The day that is written; None for what is none. Days stand before months in Vietnam."""
    match = next((m for p in _DATES if (m := p.fullmatch(words))), None)
    if match is None:
        return None
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    try:
        date(year, month, day)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def _kind(words: str) -> Kind | None:
    return KIND_TITLES.get(" ".join(folded(words).split()))


def _urgency(words: str) -> Urgency | None:
    return _URGENCIES.get(folded(words))


def _authority(words: str) -> Authority | None:
    low = re.sub(r"[/.\s]", "", folded(words).split(" ")[0])
    return dict(_AUTHORITIES).get(low)


def _same(here: str, there: str) -> bool:
    """Whether two writings name the same: case, spaces, signs and usual abbreviations aside."""
    return _plain(here) == _plain(there)


def _plain(words: str) -> str:
    low = folded(words)
    for short, long in _SHORT:
        low = re.sub(short, long, low)
    return " ".join(re.findall(r"[^\W_]+", low))


def _same_abstract(here: str, there: str) -> bool:
    """Whether one holds the other, "V/v" aside: headers are cut to a length."""
    one, other = (_plain(_ABOUT.sub("", folded(words))) for words in (here, there))
    return bool(one and other) and (one in other or other in one)


def _same_date(here: PartialDate, there: PartialDate) -> bool:
    """Whether the document's date, as far as it is written, is that of the header."""
    return str(there).startswith(str(here)) and here.day is not None


def _equal(here: object, there: object) -> bool:
    return here == there


class _Row(NamedTuple):
    """How a field of the header is read and compared; `read` gives None for what it cannot."""

    field: HeaderField
    read: Callable[[str], Any]
    same: Callable[[Any, Any], bool]


_ROWS = (
    _Row(HeaderField.NUMBER, str, _same),
    _Row(HeaderField.SYMBOL, str, _same),
    _Row(HeaderField.ISSUED_ON, _date, _same_date),
    _Row(HeaderField.PLACE, str, _same),
    _Row(HeaderField.ISSUER, str, _same),
    _Row(HeaderField.KIND, _kind, _equal),
    _Row(HeaderField.ABSTRACT, str, _same_abstract),
    _Row(HeaderField.SIGNER, str, _same),
    _Row(HeaderField.SIGNER_TITLE, str, _same),
    _Row(HeaderField.AUTHORITY, _authority, _equal),
    _Row(HeaderField.URGENCY, _urgency, _equal),
)
_READABLE = frozenset({HeaderField.ISSUED_ON})
"""Fields whose words must have a meaning; what is unread in others is left to the document."""


Placed = Sequence[tuple[HeaderLine, Line]]
"""The fields of a header with their lines in the reading, each of which ends with their words."""


def with_packet(
    metadata: Metadata, doubts: Sequence[Doubt], placed: Placed
) -> tuple[Metadata, tuple[Doubt, ...]]:
    """The fields with those of the header, and the doubts that stay with those that come."""
    told, own = dict[str, Any](), list[Doubt]()
    for row in _ROWS:
        for item, line in placed:
            if item.field is row.field:
                found, code = _chosen(
                    row, getattr(metadata, row.field.value), item.words, _span(item, line)
                )
                told[row.field.value] = found
                own += [Doubt(code, row.field.value)] if code else []
    own += _of_packet(placed)
    recipients = metadata.recipients or _recipients(placed)
    merged = replace(metadata, **told, recipients=recipients)
    return merged, (*(d for d in doubts if not _is_settled(d, metadata, merged)), *own)


def _chosen(
    row: _Row, here: Found[Any] | None, words: str, span: Span
) -> tuple[Found[Any] | None, str | None]:
    """The value that counts, and the code of the doubt where there is one."""
    value = row.read(words)
    if value is None:
        return here, UNREAD if row.field in _READABLE or _is_coded_urgency(row, words) else None
    if here is not None and row.same(here.value, value):
        return here, None
    differs = here is not None and not _is_filled(here.value, value)
    return Found(value, (span,), RULE), DIFFERS if differs else None


def _is_filled(here: object, there: object) -> bool:
    """Whether the header only adds the day that the document leaves blank."""
    partial = isinstance(here, PartialDate) and here.day is None
    return partial and str(there).startswith(str(here))


def _is_coded_urgency(row: _Row, words: str) -> bool:
    """Whether a degree of urgency is told in a code of the sender's own."""
    return row.field is HeaderField.URGENCY and folded(words) not in _NOT_URGENT


def _span(item: HeaderLine, line: Line) -> Span:
    return Span(line.span.end - len(item.words), line.span.end)


def _recipients(placed: Placed) -> tuple[Recipient, ...]:
    return tuple(
        Recipient(item.words, None, (_span(item, line),))
        for item, line in placed
        if item.field is HeaderField.RECIPIENT
    )


def _of_packet(placed: Placed) -> list[Doubt]:
    """A doubt for a packet that updates or replaces a document which was sent before."""
    actions = [item.words for item, _ in placed if item.field is HeaderField.ACTION]
    return [Doubt(UPDATES, "number")] if any(words in _UPDATES for words in actions) else []


def _is_settled(doubt: Doubt, before: Metadata, after: Metadata) -> bool:
    """Whether the header has filled the blank that a doubt is about."""
    if doubt.code not in ("number_blank", "date_blank"):
        return False
    return bool(getattr(after, doubt.field) != getattr(before, doubt.field))
