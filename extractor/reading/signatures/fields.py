"""Signature fields as PDFium reads them: the signed range, the value, the time; nothing is checked."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MOST_SIGNATURES = 200
"""More signatures than this in one file are not read."""
MOST_CONTENTS = 1_000_000
"""No signature value is longer than this, in bytes; a longer one is left out."""
MOST_RANGES = 32
"""So many numbers of a signed range are read; a usual one has four."""

_TIME = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?")

Getter = Callable[[object, ctypes.Array[ctypes.c_char] | None, int], int]


@dataclass(frozen=True, slots=True)
class RawSignature:
    """A signature as it stands in the file; `byte_range` is starts and lengths in turn."""

    contents: bytes = field(repr=False)
    byte_range: tuple[int, ...]
    sub_filter: str
    signed_at: str | None


def read_fields(document: pdfium.PdfDocument) -> tuple[RawSignature, ...]:
    """The signatures of a file. To be called before its pages are flattened: that takes them away."""
    count = min(raw.FPDF_GetSignatureCount(document), MOST_SIGNATURES)
    handles = [raw.FPDF_GetSignatureObject(document, index) for index in range(count)]
    return tuple(_signature(handle) for handle in handles if handle)


def signing_time(written: str) -> str | None:
    """ISO 8601 of a PDF time, such as "D:20240503092705+07'00'"; None where it is none."""
    match = _TIME.match(written)
    if not match:
        return None
    year, month, day, hour, minute, second, zulu, sign, hours, minutes = match.groups()
    moment = f"{year}-{month}-{day}"
    if hour:
        moment += f"T{hour}:{minute}:{second or '00'}"
        moment += "+00:00" if zulu else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return moment


def _signature(handle: object) -> RawSignature:
    time = _bytes_of(raw.FPDFSignatureObj_GetTime, handle).rstrip(b"\0").decode("latin-1")
    name = _bytes_of(raw.FPDFSignatureObj_GetSubFilter, handle).rstrip(b"\0").decode("latin-1")
    return RawSignature(
        contents=_bytes_of(raw.FPDFSignatureObj_GetContents, handle),
        byte_range=_range_of(handle),
        sub_filter=name,
        signed_at=signing_time(time),
    )


def _bytes_of(getter: Getter, handle: object) -> bytes:
    size = getter(handle, None, 0)
    if not 0 < size <= MOST_CONTENTS:
        return b""
    buffer = ctypes.create_string_buffer(size)
    getter(handle, buffer, size)
    return buffer.raw


def _range_of(handle: object) -> tuple[int, ...]:
    size = raw.FPDFSignatureObj_GetByteRange(handle, None, 0)
    if not 0 < size <= MOST_RANGES:
        return ()
    numbers = (ctypes.c_int * size)()
    raw.FPDFSignatureObj_GetByteRange(handle, numbers, size)
    return tuple(numbers)
