"""Files read side by side and handed on in their order, each as soon as it is its turn."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from api.parts import PartRead, read_parts
from api.readers import abandon
from api.reading import Coded, Result, bytes_of, read
from api.settings import Settings
from extractor.errors import ExtractorError, IsContainer
from models.errors import ModelsError

Outcome = Result | Coded | tuple[PartRead, ...]
"""What is read in a file, the error that it ends with, or the parts of a container."""


def read_all(files: Sequence[Path], settings: Settings) -> Generator[Outcome, None, None]:
    """What is read in each file, or the error that it ends with; to be closed by who asks."""
    readings: list[Future[Outcome]] = []
    with ThreadPoolExecutor(settings.workers, "dondoc-extract") as pool:
        try:
            readings.extend(pool.submit(read_path, path, settings) for path in files)
            while readings:
                yield readings[0].result()
                del readings[0]  # a long run must not hold what is already printed
        finally:
            abandon(readings)


def read_path(path: Path, settings: Settings) -> Outcome:
    """What is read in one file, in each part of a container, or the error that it ends with."""
    try:
        data = bytes_of(path, most=settings.max_bytes)
        try:
            return read(data, file_name=path.name, settings=settings)
        except IsContainer:
            return read_parts(data, settings=settings)
    except (ExtractorError, ModelsError) as error:
        return error
