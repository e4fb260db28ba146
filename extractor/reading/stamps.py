"""The signature layer: what e-offices stamp as appearances of signature fields, and who signed.

Number, day and seal of a signed file often exist only there. `with_stamps` draws the appearances
into the page, on the copy in memory, so that its words are read with those of the page.
What a signature says of itself is secondary evidence; nothing here verifies it.
"""

from __future__ import annotations

import ctypes
import re
import warnings
from collections.abc import Callable

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization.pkcs7 import load_der_pkcs7_certificates
from cryptography.x509.oid import NameOID

from extractor.text import normalise
from extractor.types import Signature

MOST_SIGNATURES = 200
"""More signatures than this in one file are not read."""

_TIME = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?")

Getter = Callable[[object, ctypes.Array[ctypes.c_char] | None, int], int]


def with_stamps(document: pdfium.PdfDocument, page: pdfium.PdfPage, index: int) -> pdfium.PdfPage:
    """The page with the appearances of its annotations drawn in; closes the page it was given."""
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


def read_signatures(document: pdfium.PdfDocument) -> tuple[Signature, ...]:
    """Who signed and when, as the signatures say; `intact` is never known here.

    To be called before `with_stamps`, which takes the signature fields out of the copy.
    """
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


def _signature(handle: object) -> Signature:
    time = _bytes_of(raw.FPDFSignatureObj_GetTime, handle).rstrip(b"\0").decode("latin-1")
    contents = _bytes_of(raw.FPDFSignatureObj_GetContents, handle)
    return Signature(signer=_signer(contents), signed_at=signing_time(time), intact=None)


def _bytes_of(getter: Getter, handle: object) -> bytes:
    size = getter(handle, None, 0)
    if size <= 0:
        return b""
    buffer = ctypes.create_string_buffer(size)
    getter(handle, buffer, size)
    return buffer.raw


def _signer(contents: bytes) -> str | None:
    """The common name in the signer's certificate: the one that issued none of the others."""
    certificates = _certificates(_without_padding(contents))
    issuers = {certificate.issuer for certificate in certificates}
    leaves = [found for found in certificates if found.subject not in issuers] or certificates
    for certificate in leaves:
        names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        if names:
            return normalise(str(names[0].value)).text.strip() or None
    return None


def _certificates(der: bytes) -> list[x509.Certificate]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_der_pkcs7_certificates(der)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return []


def _without_padding(der: bytes) -> bytes:
    """The DER value without the zeros that fill the place reserved in the file."""
    if len(der) < 4 or not der[1] & 0x80:
        return der
    octets = der[1] & 0x7F
    return der[: 2 + octets + int.from_bytes(der[2 : 2 + octets], "big")] if octets else der
