"""Every bad input ends in a right reading or a coded error, and costs the parent nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from tests.bad_inputs.gallery import all_rows, ended
from tests.bad_inputs.outcomes import memory
from tests.bad_inputs.rows import CODES, RIGHT, UNKNOWN, WORDLESS, Row

LEAST = 60
SIDE_BY_SIDE = 2
GROWTH = 40_000_000
"""Bytes that the parent may grow by while as many documents are read as below: what one of the
largest inputs takes, which the allocator may keep."""
QUICK = [row for row in all_rows() if not row.slow]


def _wrong(row: Row) -> tuple[str, set[str]] | None:
    found = set(ended(row, row.make()))
    return None if found and found <= set(row.ends) else (row.name, found)


def _all_wrong(rows: list[Row]) -> list[tuple[str, set[str]]]:
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        return [one for one in pool.map(_wrong, rows) if one]


def test_the_gallery_is_large_and_names_its_rows_once() -> None:
    names = [row.name for row in all_rows()]
    assert len(QUICK) >= LEAST
    assert len(set(names)) == len(names)


def test_rows_end_in_codes_that_are_listed() -> None:
    ends = {end for row in all_rows() for end in row.ends}
    results = {end for end in ends if end in (RIGHT, UNKNOWN, WORDLESS) or end.startswith("skip")}
    assert ends - results <= CODES


def test_every_quick_row_ends_as_it_must() -> None:
    assert _all_wrong(QUICK) == []


def test_the_parent_does_not_grow() -> None:
    rows = [row for row in QUICK if row.name.startswith(("bits", "zip", "packet"))]
    _all_wrong(rows)
    before = memory()
    _all_wrong(rows)
    assert memory() - before < GROWTH
