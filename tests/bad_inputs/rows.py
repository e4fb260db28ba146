"""What a row of the gallery is, and what it may end in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from api.readers import ReaderError
from extractor.errors import ExtractorError
from extractor.types import Extraction
from tests.bad_inputs.outcomes import CLASSIFIED, OPEN

RIGHT = f"{OPEN} 45"
"""The letter was read, its number too."""
WORDLESS = f"{OPEN} -"
"""Open, without a number, where the file has none."""
UNKNOWN = CLASSIFIED
"""No mark can be told to be missing: restricted, and nothing is said of it."""


def _family(error: type[ExtractorError]) -> set[str]:
    return {error.code}.union(*map(_family, error.__subclasses__()))


CODES = frozenset(_family(ExtractorError) | _family(ReaderError))
"""Every code that an error of the readers has."""


def numbered(result: Extraction) -> str:
    """An open document by its number."""
    number = result.metadata.number
    return f"{OPEN} {number.value if number else '-'}"


@dataclass(frozen=True)
class Row:
    """A bad input: what makes its bytes, and what every part of it may end in.

    `slow` rows (of many seconds, or that start LibreOffice) are no part of the quick test.
    """

    name: str
    make: Callable[[], bytes]
    ends: tuple[str, ...]
    suffix: str | None = None
    slow: bool = False


def row(
    name: str, make: Callable[[], bytes], *ends: str, suffix: str | None = None, slow: bool = False
) -> Row:
    """A row with its ends one after the other."""
    return Row(name, make, ends, suffix, slow)
