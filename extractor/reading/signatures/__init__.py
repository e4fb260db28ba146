"""Digital signatures of a PDF: who signed, when, and whether the file is still what was signed.

Two questions, answered apart. `intact`: do the signed bytes have the digest that was signed, and
does the signature value fit the signer's certificate (`values`)? `changed_after_signing`: was more
than further signatures added after them (`changes`)? Both are computed from the bytes alone: no
network, no clock, no store of roots, so the issuer of a certificate is never known here, and nothing
is said of revocation. What cannot be computed is None, with a reason; no signature, however broken,
raises. Name and time are secondary evidence: they never become the document's date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.signatures.fields import RawSignature, read_fields
from extractor.text import folded, normalise
from extractor.types import Doubt, Signature, SignatureReason

__all__ = ["RawSignature", "check_signatures", "doubts_of", "read_fields", "unwritten_names"]

_FIELD = "signatures"


def check_signatures(data: bytes, found: Sequence[RawSignature]) -> tuple[Signature, ...]:
    """The signatures of a file, checked, in the order in which the file lists them."""
    if not found:
        return ()
    # Loaded here: a file without signatures does not pay for pyHanko.
    from extractor.reading.signatures.changes import changed_after
    from extractor.reading.signatures.values import verdict

    verdicts = [verdict(data, one) for one in found]
    signatures = [
        Signature(
            signer=_name(said.signer),
            signed_at=one.signed_at or said.signed_at,
            intact=said.intact,
            reasons=said.reasons,
        )
        for one, said in zip(found, verdicts, strict=True)
    ]
    asked = [one for one, said in zip(found, verdicts, strict=True) if said.intact]
    changes = changed_after(data, [one.byte_range for one in asked])
    return tuple(
        _with_change(signature, changes[one.byte_range]) if signature.intact else signature
        for one, signature in zip(found, signatures, strict=True)
    )


def _with_change(signature: Signature, changed: bool | None) -> Signature:
    """The signature with what was done to the file after it; None where that is not known."""
    if changed is False:
        return replace(signature, changed_after_signing=False)
    reason = SignatureReason.CHANGED_LATER if changed else SignatureReason.CHANGES_UNCHECKED
    return replace(signature, changed_after_signing=changed, reasons=(*signature.reasons, reason))


def doubts_of(signatures: Sequence[Signature]) -> tuple[Doubt, ...]:
    """What a clerk is to look at: broken signatures, later changes, what could not be checked."""
    codes = []
    if any(one.intact is False for one in signatures):
        codes.append("signature_broken")
    if any(one.changed_after_signing for one in signatures):
        codes.append("changed_after_signing")
    if any(_is_unchecked(one) for one in signatures):
        codes.append("signature_unchecked")
    return tuple(Doubt(code, _FIELD) for code in codes)


def unwritten_names(signatures: Sequence[Signature], text: str) -> tuple[str, ...]:
    """The names in certificates that do not stand in the text, each once."""
    low = folded(text)
    names = dict.fromkeys(one.signer for one in signatures if one.signer)
    return tuple(name for name in names if folded(name) not in low)


def _is_unchecked(one: Signature) -> bool:
    return one.intact is None or (one.intact and one.changed_after_signing is None)


def _name(written: str | None) -> str | None:
    return (normalise(written).text.strip() or None) if written else None
