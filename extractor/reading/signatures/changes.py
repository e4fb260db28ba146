"""What was done to a file after it was signed, judged by pyHanko's difference policy.

Every later revision is compared with the signed one: further signatures with their appearances,
validation data and timestamps are no changes; anything else is, a form's field filled in too.
The work is bounded by counting it, so that a hostile file costs a limited time without a clock.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator, Sequence

from pyhanko.pdf_utils import generic, misc, reader as pdf_reader, xref
from pyhanko.pdf_utils.metadata import info
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign import general
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel, policies
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import errors, pdf_embedded
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

ByteRange = tuple[int, ...]

MOST_WORK = 3_000_000
"""What all comparisons of a file may take together: a read counts one, a visit of an object `VISIT`
and its size. That is some ten seconds; usual files take a tenth of it."""
VISIT = 50
_PADDING = b"\0\r\n\t "
_BROKEN = (
    misc.PdfError, errors.SignatureValidationError, ValueError, TypeError, KeyError, IndexError,
    AttributeError, AssertionError, OverflowError, NotImplementedError, RecursionError, zlib.error,
)  # fmt: skip
"""What pyHanko raises at files that are not well formed."""


SILENT = 100
"""Above every level that a log knows."""
# What pyHanko finds it tells to its loggers, and that may be words of a document. Their level is
# set, since other libraries switch loggers on again that were switched off.
for _module in (general, generic, info, pdf_embedded, pdf_reader, policies, xref):
    _module.logger.setLevel(SILENT)


class _TooMuch(Exception):
    """The comparisons took more work than they may."""


class _Work:
    """Counts work, and ends it."""

    def __init__(self, left: int) -> None:
        self._left = left

    def take(self, amount: int) -> None:
        self._left -= amount
        if self._left < 0:
            raise _TooMuch


class _Stream(io.BytesIO):
    """The file; every read counts."""

    def __init__(self, data: bytes, work: _Work) -> None:
        super().__init__(data)
        self._work = work

    def read(self, size: int | None = -1, /) -> bytes:
        self._work.take(1)
        return super().read(size)


class _Resolver(HistoricalResolver):
    """A revision; every visit of an object counts, with the size of the object."""

    work: _Work

    def __call__(self, ref: generic.Reference) -> generic.PdfObject:
        found: generic.PdfObject = super().__call__(ref)
        size = (
            len(found) if isinstance(found, generic.ArrayObject | generic.DictionaryObject) else 0
        )
        self.work.take(VISIT + size)
        return found


class _Reader(PdfFileReader):
    """The file as pyHanko reads it, within bounds."""

    def __init__(self, data: bytes, work: _Work) -> None:
        self._work = work
        self._revisions: dict[int, _Resolver] = {}
        super().__init__(_Stream(data, work), strict=False)

    def get_historical_resolver(self, revision: int) -> HistoricalResolver:
        if revision not in self._revisions:
            resolver = _Resolver(self, revision)
            resolver.work = self._work
            self._revisions[revision] = resolver
        return self._revisions[revision]


def changed_after(data: bytes, ranges: Sequence[ByteRange]) -> dict[ByteRange, bool | None]:
    """For the signed range of each signature, whether the file was changed after it.

    None where that cannot be told. The signatures are those whose own bytes are intact.
    """
    changes: dict[ByteRange, bool | None] = dict.fromkeys(ranges)
    covering = {one for one in ranges if not data[one[2] + one[3] :].strip(_PADDING)}
    changes.update(dict.fromkeys(covering, False))
    if len(covering) == len(changes):
        return changes
    try:
        changes.update(_compared(_Reader(data, _Work(MOST_WORK)), set(changes) - covering))
    except (_TooMuch, *_BROKEN):
        pass  # what was not compared stays unknown
    return changes


def _compared(file: PdfFileReader, ranges: set[ByteRange]) -> Iterator[tuple[ByteRange, bool]]:
    """Each signature with whether it was changed, as far as the file can be read."""
    for name, _, field in enumerate_sig_fields(file, filled_status=True):
        try:
            signature = EmbeddedPdfSignature(file, field, name)
            place = tuple(map(int, signature.byte_range))
            if place in ranges:
                yield place, _is_changed(signature)
        except _BROKEN:
            continue


def _is_changed(signature: EmbeddedPdfSignature) -> bool:
    signature.compute_integrity_info()  # type: ignore[no-untyped-call]  # pyHanko gives it none
    found = signature.diff_result
    if not isinstance(found, DiffResult) or not signature.summarise_integrity_info()["docmdp_ok"]:
        return True
    names = {name for name, _, _ in enumerate_sig_fields(signature.reader)}
    filled = found.changed_form_fields - names
    return found.modification_level > ModificationLevel.LTA_UPDATES and bool(filled)
