"""Readings of renderings, compared with what is right, field by field.

A value is right, doubted (not right, but the reading says that this field is not sure), or silently
wrong: the only failure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from extractor import Classified, Extraction, extract
from extractor.types import Ocr
from tests.signed.cases import Case, CopySaid
from tests.signed.office import signed
from tests.signed.paper import printed


class Verdict(StrEnum):
    """How a field was read."""

    RIGHT = "right"
    DOUBTED = "doubted"
    WRONG = "WRONG"


@dataclass(frozen=True)
class Judged:
    """A field of a rendering with what was read and what is right."""

    case: str
    field: str
    verdict: Verdict
    got: object
    right: object


def rendered(case: Case) -> bytes:
    """The file of a case."""
    data = signed(printed(case.letter), case.signings, case.letter.sheet)
    return case.after(data) if case.after else data


def judge(case: Case, data: bytes, ocr: Ocr | None) -> tuple[Judged, ...]:
    """Every field of the case."""
    result = extract(data, ocr=None if case.without_ocr else ocr)
    doubts = {doubt.field for doubt in result.doubts}
    codes = {doubt.code for doubt in result.doubts}
    rows = [*_fields(case, result), ("codes", case.expected.doubts - codes, frozenset())]
    return tuple(
        Judged(case.name, name, _verdict(name, got, right, doubts), got, right)
        for name, got, right in rows
    )


def _verdict(name: str, got: object, right: object, doubts: set[str]) -> Verdict:
    if got == right:
        return Verdict.RIGHT
    return Verdict.DOUBTED if name in doubts else Verdict.WRONG


def _fields(case: Case, result: Extraction | Classified) -> Iterator[tuple[str, object, object]]:
    expected = case.expected
    if isinstance(result, Classified):
        yield "secrecy", result.secrecy.value, "open"
        yield "number", result.number, expected.number
        yield "issued_on", str(result.issued_on), expected.issued_on
        yield "signer", result.signer, expected.signer
        return
    found = result.metadata
    yield "secrecy", result.secrecy.value, "open"
    yield "number", _value(found.number), expected.number
    yield "symbol", _value(found.symbol), expected.symbol
    yield "issued_on", _value(found.issued_on), expected.issued_on
    yield "issuer", _value(found.issuer), "Ủy ban nhân dân xã Tân Hòa"
    yield "signer", _value(found.signer), expected.signer
    yield "abstract", _value(found.abstract), "rà soát danh mục thủ tục"
    yield "tasks", len(result.tasks), 1
    yield "copy", _copy(result), expected.copy
    yield "intact", tuple(one.intact for one in result.signatures), expected.intact
    yield "changed", tuple(one.changed_after_signing for one in result.signatures), expected.changed


def _value(found: object) -> str | None:
    return None if found is None else str(found.value)  # type: ignore[attr-defined]


def _copy(result: Extraction) -> CopySaid | None:
    if result.copy is None:
        return None
    values = {item.name: getattr(result.copy, item.name) for item in fields(CopySaid)}
    day = values["issued_on"]
    return CopySaid(**(values | {"issued_on": str(day) if day else None}))


def counted(judged: Iterable[Judged]) -> dict[str, dict[Verdict, int]]:
    """How many of each field were right, doubted and wrong."""
    counts: dict[str, dict[Verdict, int]] = {}
    for one in judged:
        row = counts.setdefault(one.field, dict.fromkeys(Verdict, 0))
        row[one.verdict] += 1
    return counts
