"""The value of a signature (CMS, RFC 5652), opened and verified by pyHanko.

Old files are full of SHA-1, of values without signed attributes and of values cut short: each ends
in a verdict. To take another kind of value, add a branch to `verdict`.
"""

from __future__ import annotations

import hashlib
import warnings
from typing import NamedTuple

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization.pkcs7 import load_der_pkcs7_certificates
from cryptography.x509.oid import NameOID
from pyhanko.sign.general import extract_certificate_info, extract_signer_info
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import extract_self_reported_ts, validate_sig_integrity

from extractor.reading.signatures.fields import RawSignature
from extractor.types import SignatureReason

_WEAK = frozenset({"md2", "md4", "md5", "sha1"})
_LEGACY = "adbe.pkcs7.sha1"
"""Older files sign the SHA-1 digest of the file as a text of twenty bytes (ISO 32000-1, 12.8.3.3)."""
_BROKEN = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, OverflowError,
    NotImplementedError, RecursionError, UnsupportedAlgorithm,
)  # fmt: skip
"""What asn1crypto and pyHanko raise at values that are no values."""


class Verdict(NamedTuple):
    """What a signature value says; `intact` is None where that cannot be computed."""

    intact: bool | None
    signer: str | None = None
    signed_at: str | None = None
    reasons: tuple[SignatureReason, ...] = ()


def verdict(data: bytes, found: RawSignature) -> Verdict:
    """Who signed, and whether the signed bytes are still those that were signed."""
    try:
        opened = cms.ContentInfo.load(found.contents)["content"]
        signer = extract_signer_info(opened)
        certificate = extract_certificate_info(opened).signer_cert
        algorithm = signer["digest_algorithm"]["algorithm"].native
        said = Verdict(None, _common_name(certificate.subject.native), _time(signer))
    except _BROKEN:
        return Verdict(
            None, _signer_by_certificates(found.contents), None, (SignatureReason.MALFORMED,)
        )
    weak = (SignatureReason.WEAK_ALGORITHM,) if algorithm in _WEAK else ()
    intact, reasons = _intact(data, found, opened, algorithm)
    return said._replace(intact=intact, reasons=(*reasons, *weak))


def _intact(
    data: bytes, found: RawSignature, opened: cms.SignedData, algorithm: str
) -> tuple[bool | None, tuple[SignatureReason, ...]]:
    if not _is_whole(data, found.byte_range):
        return False, (SignatureReason.RANGE_INCOMPLETE,)
    try:
        enclosed = opened["encap_content_info"]["content"].native
        digest = _digest(data, found.byte_range, algorithm)
        if found.sub_filter == _LEGACY:
            if enclosed != _digest(data, found.byte_range, "sha1"):
                return False, (SignatureReason.DIGEST_MISMATCH,)
            digest = hashlib.new(algorithm, enclosed, usedforsecurity=False).digest()
        elif enclosed is not None:
            return None, (SignatureReason.ALGORITHM_UNKNOWN,)
        signer, certificate = extract_signer_info(opened), extract_certificate_info(opened)
        digest_fits, value_fits = validate_sig_integrity(
            signer, certificate.signer_cert, "data", digest
        )
    except (SignatureValidationError, InvalidSignature):
        return False, (SignatureReason.VALUE_INVALID,)
    except _BROKEN:
        return None, (SignatureReason.ALGORITHM_UNKNOWN,)
    reasons = () if digest_fits else (SignatureReason.DIGEST_MISMATCH,)
    return digest_fits and value_fits, reasons if value_fits else (
        *reasons,
        SignatureReason.VALUE_INVALID,
    )


def _is_whole(data: bytes, byte_range: tuple[int, ...]) -> bool:
    """Whether all bytes from the first one on are signed, but for the value itself."""
    if len(byte_range) != 4:
        return False
    start, length, second, rest = byte_range
    hole = data[length:second]
    return (
        start == 0
        and 0 < length < second
        and 0 < rest <= len(data) - second
        and (hole[:1], hole[-1:]) == (b"<", b">")
        and b">" not in hole[:-1]
    )


def _digest(data: bytes, byte_range: tuple[int, ...], algorithm: str) -> bytes:
    """The digest of the signed bytes; raises `ValueError` for an algorithm that is not known."""
    digest = hashlib.new(algorithm, usedforsecurity=False)
    view = memoryview(data)
    for start, length in zip(byte_range[::2], byte_range[1::2], strict=True):
        digest.update(view[start : start + length])
    return digest.digest()


def _time(signer: cms.SignerInfo) -> str | None:
    """The signing time among the signed attributes, ISO 8601."""
    moment = extract_self_reported_ts(signer)
    return moment.isoformat() if moment else None


def _common_name(subject: dict[str, object]) -> str | None:
    name = subject.get("common_name")
    return str(name[0] if isinstance(name, list) else name) if name else None


def _signer_by_certificates(contents: bytes) -> str | None:
    """The common name in the certificate that issued none of the others."""
    certificates = _certificates(_without_padding(contents))
    issuers = {certificate.issuer for certificate in certificates}
    leaves = [found for found in certificates if found.subject not in issuers] or certificates
    for certificate in leaves:
        names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        if names:
            return str(names[0].value)
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
