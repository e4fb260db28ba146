"""A file or its bytes, read within the limits of the settings; nothing is kept.

Stands below intake and the commands, and knows no database.
"""

from __future__ import annotations

import os
import stat
import threading
from functools import cache
from pathlib import Path

from api.readers import judge_isolated, unpack_isolated
from api.readers.child import Extract
from api.readers.installation import BUILT_IN, Installation
from api.settings import OnClassified, Settings
from extractor.errors import ExtractorError, TooLarge
from extractor.permitted import Classified, Judged
from extractor.types import NO_ENVELOPE, Envelope, Extraction, Part
from models.errors import ModelsError

Result = Extraction | Classified
"""What may be known of a file that was read."""

Coded = ExtractorError | ModelsError
"""Every error that a file may end with: it has a stable `code` and a Vietnamese `message`."""


class IntakeError(ExtractorError):
    """A file that was not taken in, for a reason outside its bytes."""


class ClassifiedRefused(IntakeError):
    """A restricted document, on a machine that takes none."""

    code = "classified_refused"
    message = "Máy này không nhận văn bản mật hoặc chưa rõ độ mật: hãy nạp ở máy được phép."


class UnreadableFile(IntakeError):
    """A path that is no regular file, or that may not be read."""

    code = "unreadable_file"
    message = "Không mở được tệp: hãy kiểm tra đường dẫn và quyền đọc."


def read(
    data: bytes,
    *,
    file_name: str | None,
    settings: Settings,
    extract: Extract | None = None,
    installation: Installation = BUILT_IN,
) -> Result:
    """What is read in the bytes. `file_name` is the bare name; its ending must fit the bytes.

    Raises `ExtractorError`s, `ClassifiedRefused` where the settings refuse restricted documents,
    and `IsContainer` for what holds several documents (`api.parts`).
    """
    judged = judge(
        data, file_name=file_name, settings=settings, extract=extract, installation=installation
    )
    return welcome(judged.result, settings)


def judge(
    data: bytes,
    *,
    file_name: str | None,
    settings: Settings,
    extract: Extract | None = None,
    envelope: Envelope = NO_ENVELOPE,
    installation: Installation = BUILT_IN,
) -> Judged:
    """What is read in the bytes, before it is known whether it is taken. Raises `ExtractorError`s.

    `envelope` is what the message around a part of a container says of it.
    """
    if len(data) > settings.max_bytes:
        raise TooLarge
    suffix = Path(file_name).suffix if file_name else ""
    with _seats(settings.workers):
        return judge_isolated(
            data,
            limits=settings.limits,
            suffix=suffix or None,
            before=settings.before.value,
            extract=extract,
            envelope=envelope,
            installation=installation,
        )


def welcome(result: Result, settings: Settings) -> Result:
    """The result, where the settings let such documents in. Raises `ClassifiedRefused`."""
    if isinstance(result, Classified) and settings.classified is OnClassified.REFUSE:
        raise ClassifiedRefused
    return result


def open_container(data: bytes, *, settings: Settings) -> tuple[Part, ...]:
    """The parts of a container. Raises `ExtractorError`s."""
    with _seats(settings.workers):
        return unpack_isolated(data, limits=settings.limits)


@cache
def _seats(workers: int) -> threading.BoundedSemaphore:
    """One for each document that this process reads at once: so much memory may be used."""
    return threading.BoundedSemaphore(workers)


def bytes_of(path: Path, *, most: int) -> bytes:
    """The bytes of a regular file; a larger one than `most` is refused unread (`TooLarge`).

    Raises `UnreadableFile` for anything else: a folder, a pipe, a file that may not be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableFile
            if status.st_size > most:
                raise TooLarge
            return file.read(most + 1)
    except (OSError, ValueError):
        raise UnreadableFile from None
