"""OCR for the reading child: Tesseract with Vietnamese data, in memory, one thread.

`load` once in the fork server, which its children share; then `load` in a child gives the same
function. Without the data there is none, and a scan stays unread.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.types import Ocr, OcrLayout, OcrWord

LANGUAGE = "vie"
FOLDERS = "/usr/share/tesseract-ocr/*/tessdata", "/usr/share/tessdata"
"""Where packages put the data."""
VARIABLE = "DONDOC_TESSDATA"
"""The setting that names another folder; read here, since the fork server loads before settings."""
DOTS = 300

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # parallel by process; read when it is loaded


def find_data() -> Path | None:
    """The folder with the Vietnamese data; None where there is none."""
    own = os.environ.get(VARIABLE)
    folders = [Path(own)] if own else [f for p in FOLDERS for f in sorted(Path("/").glob(p[1:]))]
    return next((f for f in reversed(folders) if (f / f"{LANGUAGE}.traineddata").is_file()), None)


@cache
def load() -> Ocr | None:
    """The OCR of this process, loaded once; None without Vietnamese data."""
    folder = find_data()
    if folder is None:
        return None
    import tesserocr

    try:
        engine = tesserocr.PyTessBaseAPI(
            path=str(folder), lang=LANGUAGE, oem=tesserocr.OEM.LSTM_ONLY
        )
    except RuntimeError:
        return None
    engine.SetVariable("debug_file", os.devnull)
    return _Tesseract(engine)


class _Tesseract:
    """An `Ocr`; keeps nothing of a picture after it was read."""

    def __init__(self, engine: Any) -> None:
        import tesserocr

        self._engine = engine
        self._modes = {
            OcrLayout.PAGE: tesserocr.PSM.AUTO,
            OcrLayout.LINE: tesserocr.PSM.SINGLE_LINE,
            OcrLayout.DIGITS: tesserocr.PSM.SINGLE_LINE,
        }

    def __call__(self, picture: NDArray[np.uint8], layout: OcrLayout) -> tuple[OcrWord, ...]:
        """The words of a grey picture, as far as they were read."""
        rows, columns = picture.shape
        self._engine.SetPageSegMode(self._modes[layout])
        digits = "0123456789" if layout is OcrLayout.DIGITS else ""
        self._engine.SetVariable("tessedit_char_whitelist", digits)
        try:
            self._engine.SetImageBytes(picture.tobytes(), columns, rows, 1, columns)
            self._engine.SetSourceResolution(DOTS)
            return tuple(_words(self._engine)) if self._engine.Recognize() else ()
        finally:
            self._engine.Clear()


def _words(engine: Any) -> Iterator[OcrWord]:
    import tesserocr

    level = tesserocr.RIL
    place = engine.GetIterator()
    if place is None:
        return
    line = -1
    letters: list[tuple[str, int, int]] = []
    for here in tesserocr.iterate_level(place, level.SYMBOL):
        line += bool(here.IsAtBeginningOf(level.TEXTLINE))
        box = here.BoundingBox(level.SYMBOL)
        text = _text(here, level.SYMBOL)
        if box and text:
            letters += [(letter, box[0], box[2]) for letter in text]
        if here.IsAtFinalElement(level.WORD, level.SYMBOL):
            whole = here.BoundingBox(level.WORD)
            if whole and letters:
                yield OcrWord(
                    text="".join(letter for letter, _, _ in letters),
                    confidence=here.Confidence(level.WORD) / 100,
                    left=whole[0],
                    top=whole[1],
                    right=whole[2],
                    bottom=whole[3],
                    line=line,
                    letters=tuple((left, right) for _, left, right in letters),
                )
            letters = []


def _text(here: Any, level: Any) -> str:
    """The letters at a place, blank where there are none."""
    try:
        return str(here.GetUTF8Text(level)).strip()
    except RuntimeError:
        return ""
