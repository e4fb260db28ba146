"""All rows of the gallery, and what they end in."""

from __future__ import annotations

from api.readers import Limits
from tests.bad_inputs import archives, messages, others, pdfs, words
from tests.bad_inputs.outcomes import How, outcomes
from tests.bad_inputs.rows import Row, numbered

HOW = How(Limits(seconds=15, memory=600_000_000, ocr_pages=1, page_seconds=5), say=numbered)


def all_rows() -> tuple[Row, ...]:
    """Every row; names are unique."""
    return (*others.ROWS, *pdfs.ROWS, *words.ROWS, *archives.ROWS, *messages.ROWS)


def ended(one: Row, data: bytes, how: How = HOW) -> tuple[str, ...]:
    """What the bytes of a row ended in: one code, or one for each part of a container."""
    return outcomes(data, how, one.suffix)
