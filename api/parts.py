"""The parts of a container, each read as a document of its own, then judged together.

All parts are read before any is kept or shown, because one may say that another is secret. What a
part is called is content: it goes out with an open part only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from api.readers import ReaderCrashed
from api.readers.child import Extract
from api.readers.installation import BUILT_IN, Installation
from api.readers.reply import ERRORS
from api.reading import Coded, Result, judge, open_container, welcome
from api.settings import Settings
from extractor.errors import ExtractorError
from extractor.permitted import Judged, permitted_together
from extractor.types import Extraction, Part, Skip

SKIPS = {
    Skip.INLINE_PICTURE: "ảnh nằm trong nội dung thư",
    Skip.MAIL_SIGNATURE: "chữ ký số của thư",
    Skip.CALENDAR: "tệp lịch",
    Skip.WINMAIL: "tệp winmail.dat của Outlook: nếu có văn bản bên trong, hãy gửi lại dạng thường",
    Skip.MESSAGE_BODY: "lời thư, không phải văn bản",
    Skip.MESSAGE_REPORT: "thông báo của hệ thống thư",
    Skip.MESSAGE_ONLY: "gói tin không kèm tệp",
    Skip.RECALLED: "gói tin thu hồi văn bản đã gửi: hãy xem lại văn bản đã nạp",
    Skip.SYSTEM_FILE: "tệp phụ của hệ điều hành",
}
"""Why a part was skipped, in words; the codes are those of `Skip`."""


@dataclass(frozen=True, slots=True)
class PartRead:
    """What became of a part; `data` is empty where it has no bytes of its own."""

    number: int
    result: Result | Coded | Skip = field(repr=False)
    name: str | None = field(default=None, repr=False)
    data: bytes = field(default=b"", repr=False)

    @property
    def open_name(self) -> str | None:
        """The name of an open part's file; None for any other."""
        return self.name if isinstance(self.result, Extraction) else None


def read_parts(
    data: bytes,
    *,
    settings: Settings,
    extract: Extract | None = None,
    installation: Installation = BUILT_IN,
) -> tuple[PartRead, ...]:
    """What is read in each part of a container. Raises `ExtractorError`s for it as a whole."""
    parts = open_container(data, settings=settings)
    judged = [_judged(part, settings, extract, installation) for part in parts]
    return _together(parts, judged, settings)


def _judged(
    part: Part, settings: Settings, extract: Extract | None, installation: Installation
) -> Judged | Coded | Skip:
    if part.skipped is not None:
        return part.skipped
    if part.data is None:
        return ERRORS.get((part.error or "").encode(), ReaderCrashed)()
    try:
        return judge(
            part.data,
            file_name=part.name,
            settings=settings,
            extract=extract,
            envelope=part.envelope,
            installation=installation,
        )
    except ExtractorError as error:
        return error


def _together(
    parts: Sequence[Part], judged: Sequence[Judged | Coded | Skip], settings: Settings
) -> tuple[PartRead, ...]:
    """The parts with what may be known of each beside the others."""
    documents = iter(permitted_together([one for one in judged if isinstance(one, Judged)]))
    return tuple(
        PartRead(
            part.number,
            _welcome(next(documents), settings) if isinstance(one, Judged) else one,
            part.name,
            part.data or b"",
        )
        for part, one in zip(parts, judged, strict=True)
    )


def _welcome(result: Result, settings: Settings) -> Result | Coded:
    try:
        return welcome(result, settings)
    except ExtractorError as error:
        return error
