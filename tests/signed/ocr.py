"""The product's own OCR, in this process; loaded once."""

from __future__ import annotations

from functools import cache

from api.readers.ocr import load
from extractor.types import Ocr


@cache
def tesseract() -> Ocr | None:
    """The function that reads pictures of words; None where it cannot be had."""
    return load()
