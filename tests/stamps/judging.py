"""What the product says of a drawn page, and what that counts as. The only caller of the product."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.readers.ocr import load
from extractor import ExtractorError, extract
from tests.stamps.backgrounds import Background
from tests.stamps.cases import Level, Open, Paper, Secret
from tests.stamps.drawing import draw_bare, draw_open, draw_secret

OPEN = "open"
Backgrounds = Mapping[Paper, Sequence[Background]]


@dataclass(frozen=True, slots=True)
class JudgedSecret:
    """A page with a mark and its verdict: a level, "open", "unknown", or the code of an error."""

    case: Secret
    background: str
    verdict: str
    seconds: float
    clear: bool
    """Whether a person reads the level at once."""

    @property
    def leaks(self) -> bool:
        """Called open: what must never be."""
        return self.verdict == OPEN

    @property
    def wrong(self) -> bool:
        """A clear mark read as another level."""
        return self.clear and self.verdict in {*Level} - {self.case.level}

    @property
    def unsure(self) -> bool:
        """A clear mark that was not read: unknown, or an error."""
        return self.clear and self.verdict not in {OPEN, *Level}


@dataclass(frozen=True, slots=True)
class JudgedOpen:
    """A page without a mark and its verdict."""

    case: Open
    background: str
    verdict: str
    seconds: float
    bare: str
    """The verdict on the background alone, copied in the same way."""

    @property
    def counts(self) -> bool:
        """Whether its background alone is open, so that another verdict is the addition's."""
        return self.bare == OPEN

    @property
    def alarm(self) -> bool:
        """Called anything but open for what was added."""
        return self.counts and self.verdict != OPEN


Judged = JudgedSecret | JudgedOpen


def verdict(data: bytes) -> tuple[str, float]:
    """What the product says of a document's secrecy, or the code of its error; and the seconds."""
    started = time.perf_counter()
    try:
        said = str(extract(data, ocr=load()).secrecy.value)
    except ExtractorError as error:
        said = error.code
    return said, time.perf_counter() - started


def judge(case: Secret | Open, backgrounds: Backgrounds) -> Judged | None:
    """The case drawn and read; None where its kind of background is absent."""
    there = backgrounds[case.paper]
    if not there:
        return None
    background = there[case.seed % len(there)]
    if isinstance(case, Secret):
        return _judge_secret(case, background)
    return _judge_open(case, background)


def _judge_secret(case: Secret, background: Background) -> JudgedSecret:
    drawn = draw_secret(case, background)
    said, seconds = verdict(drawn.data)
    return JudgedSecret(case, background.name, said, seconds, drawn.clear)


def _judge_open(case: Open, background: Background) -> JudgedOpen:
    said, seconds = verdict(draw_open(case, background).data)
    # What is open with something added is open without.
    bare = said if said == OPEN else verdict(draw_bare(case, background).data)[0]
    return JudgedOpen(case, background.name, said, seconds, bare)
