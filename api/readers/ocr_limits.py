"""OCR within the limits of a reading: some time for each page, and no more than so many pages."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from api.readers.limits import Limits, lengthen
from api.readers.ocr import load
from extractor.types import Ocr, OcrLayout, OcrWord

PAGE_PIXELS = 2480 * 3508
"""A page of A4 with 300 dots an inch."""


class OcrInLimits:
    """The OCR of this child; `tell` says to its parent that another page begins.

    Pages are counted by what is read: parts of a page that are looked at again count as such.
    """

    def __init__(self, limits: Limits, tell: Callable[[], object], ocr: Ocr | None = None) -> None:
        self._limits = limits
        self._tell = tell
        self._ocr = ocr or load()
        self._pixels = 0
        self._pages = 0

    def load(self) -> Ocr | None:
        """The OCR; None on a machine without Vietnamese data."""
        return self._read if self._ocr else None

    def _read(self, picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        """The words of a picture; of those beyond the limit none, so that they count as unread."""
        assert self._ocr is not None
        self._pixels += picture.size
        while self._pages * PAGE_PIXELS < self._pixels:
            if self._pages >= self._limits.ocr_pages:
                return ()
            self._pages += 1
            self._tell()
            lengthen(self._limits.page_seconds)
        return self._ocr(picture, layout)
