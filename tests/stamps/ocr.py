"""The OCR given to the extractor: Tesseract with Vietnamese data, in memory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extractor.types import Ocr, OcrLayout, OcrWord

# Read by Tesseract when it is loaded; with more threads it is slower.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
DATA = Path("/usr/share/tesseract-ocr/5/tessdata")


def vietnamese() -> Ocr | None:
    """Reads pictures; None where Vietnamese data is missing (Debian: tesseract-ocr-vie)."""
    return _read if (DATA / "vie.traineddata").is_file() else None


def _read(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
    from tesserocr import PSM  # after OMP_THREAD_LIMIT is set

    api = _engine()
    api.SetPageSegMode(PSM.SINGLE_LINE if layout is OcrLayout.LINE else PSM.AUTO)
    api.SetImage(Image.fromarray(np.ascontiguousarray(picture)))
    api.SetSourceResolution(300)
    api.Recognize()
    try:
        return tuple(_words(api))
    finally:
        api.Clear()


def _words(api: Any) -> Iterator[OcrWord]:
    from tesserocr import RIL, iterate_level

    found = api.GetIterator()
    line = -1
    for word in iterate_level(found, RIL.WORD) if found else ():
        line += bool(word.IsAtBeginningOf(RIL.TEXTLINE))
        text, box = word.GetUTF8Text(RIL.WORD).strip(), word.BoundingBox(RIL.WORD)
        if text and box:
            left, top, right, bottom = box
            sure = word.Confidence(RIL.WORD) / 100
            yield OcrWord(text, sure, left, top, right, bottom, max(0, line))


@lru_cache(maxsize=1)
def _engine() -> Any:
    from tesserocr import PyTessBaseAPI

    return PyTessBaseAPI(path=str(DATA), lang="vie")
