"""Tesseract as the function that reads pictures of words, in this process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extractor.types import Ocr, OcrLayout, OcrWord

FOLDERS = tuple(Path("/usr/share/tesseract-ocr").glob("*/tessdata"))


@cache
def tesseract() -> Ocr | None:
    """The function; None where the Vietnamese data is not installed (tesseract-ocr-vie)."""
    folder = next((one for one in FOLDERS if (one / "vie.traineddata").is_file()), None)
    if folder is None:
        return None
    from tesserocr import PSM, PyTessBaseAPI

    api = PyTessBaseAPI(path=str(folder), lang="vie")

    def read(picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        api.SetPageSegMode(PSM.SINGLE_LINE if layout is OcrLayout.LINE else PSM.AUTO)
        rows, columns = picture.shape
        api.SetImageBytes(np.ascontiguousarray(picture).tobytes(), columns, rows, 1, columns)
        api.SetSourceResolution(300)
        api.Recognize()
        words, sure = api.GetUTF8Text().split(), api.AllWordConfidences()
        api.Clear()
        return tuple(
            OcrWord(word, percent / 100, 0, 0, 0, 0, 0)
            for word, percent in zip(words, sure, strict=False)
        )

    return read
