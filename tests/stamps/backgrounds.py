"""First pages to stamp on: real scans where they are at hand, and our own printed documents."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium

from tests.stamps.cases import Paper
from tests.stamps.inks import Page

_ROOT = Path(__file__).resolve().parents[2]
_REAL = _ROOT.parent / "shared" / "real" / "scan"
_POINTS = 72
_BLANK_FROM = 0.42


@dataclass(frozen=True, slots=True)
class Background:
    """A document without a mark of its own; real ones are called by a number, not by their name."""

    name: str
    path: Path
    paper: Paper


def backgrounds() -> Mapping[Paper, Sequence[Background]]:
    """What there is of each kind; no real ones where ../shared is absent."""
    real = sorted(_REAL.glob("*.pdf"))
    printed = sorted((_ROOT / "corpus" / "documents").glob("*/*.pdf"))
    return {
        Paper.REAL: [Background(f"real {n:02}", p, Paper.REAL) for n, p in enumerate(real, 1)],
        Paper.PRINTED: [Background(p.stem, p, Paper.PRINTED) for p in printed if _is_open(p)],
    }


def picture(background: Background, dpi: int, *, whole: bool = True) -> Page:
    """The first page as pixels of one's own; its lower part blank where it is not `whole`."""
    page = _rendered(background, dpi).copy()
    if not whole:
        page[int(page.shape[0] * _BLANK_FROM) :] = np.median(page, axis=(0, 1)).astype(np.uint8)
    return page


@lru_cache(maxsize=4)
def _rendered(background: Background, dpi: int) -> Page:
    document = pdfium.PdfDocument(background.path)
    try:
        bitmap = document[0].render(scale=dpi / _POINTS, rev_byteorder=True)
        page: Page = bitmap.to_numpy()[:, :, :3]
        return np.ascontiguousarray(page)
    finally:
        document.close()


def _is_open(path: Path) -> bool:
    gold = json.loads(path.with_name("gold.json").read_text(encoding="utf-8"))
    return bool(gold["document"]["secrecy"] == "open")
