"""The real reader in the place of `extract`: what it must not raise, it tells."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from api.readers.ocr import load
from extractor import Classified, Extraction, extract
from extractor.errors import ExtractorError
from tests.api.fake_readers import extraction

FAULT = "FAULT "
"""Begins the text of an extraction that tells of an error nobody expects."""


def told(data: bytes, **options: Any) -> Extraction | Classified:
    """What is read, or where in the code an error of no known kind was raised."""
    try:
        return extract(data, ocr=load(), **options)
    except (ExtractorError, MemoryError):
        raise
    except Exception as error:  # every fault is a finding, whatever its type
        return extraction(FAULT + where(error))


def where(error: BaseException) -> str:
    """The type of an error and the last place in our own code that it passed, without words."""
    own = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if ".venv" not in frame.filename and "/tests/" not in frame.filename
    ]
    place = f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"
    return f"{type(error).__name__} at {place}"
