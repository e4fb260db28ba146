"""No pattern of the roles, pointers and doubts takes more than linear time."""

from __future__ import annotations

import re
import time
from types import ModuleType

import pytest

from extractor.tasks import doubts, pointers, roles, sentence, turns

MODULES: tuple[ModuleType, ...] = (roles, pointers, doubts, sentence, turns)
PATTERNS = [
    pytest.param(value, id=f"{module.__name__.rsplit('.')[-1]}.{name}")
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
]
ANCHORED = ("\\s*", "\\s+", "\\W*", "[^.;:]", "\\s(?!")
"""How patterns begin that are only matched where they stand."""
PIECES = [
    "1",
    " ",
    "a",
    "a ",
    ", ",
    "các ",
    "của ",
    "theo ",
    "cơ quan, ",
    "trong ",
    "dưới sự theo dõi ",
]


def told(pattern: re.Pattern[str], text: str) -> float:
    """Seconds to use a pattern on a text: where it stands, or anywhere if it is searched for."""
    start = time.process_time()
    pattern.match(text)
    if not pattern.pattern.startswith(ANCHORED):
        pattern.search(text)
    return time.process_time() - start


@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_grows_with_the_text_only(pattern: re.Pattern[str]) -> None:
    for piece in PIECES:
        assert told(pattern, piece * (10_000 // len(piece))) < 0.5, piece
