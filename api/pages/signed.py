"""Digital signatures and the copy block as the cards of the document page, in words for a clerk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from api.pages import words
from extractor.types import Copy, CopyKind, Signature, SignatureReason

COPY_KINDS = {
    CopyKind.SAO_Y: "Sao y",
    CopyKind.SAO_LUC: "Sao lục",
    CopyKind.TRICH_SAO: "Trích sao",
}
REASONS = {
    SignatureReason.DIGEST_MISMATCH: "nội dung đã ký bị sửa",
    SignatureReason.VALUE_INVALID: "chữ ký không khớp với chứng thư",
    SignatureReason.RANGE_INCOMPLETE: "chữ ký không còn khớp với tệp (tệp đã được ghi lại)",
    SignatureReason.MALFORMED: "dữ liệu chữ ký bị hỏng",
    SignatureReason.ALGORITHM_UNKNOWN: "thuật toán ký không được hỗ trợ",
    SignatureReason.WEAK_ALGORITHM: "thuật toán ký đã cũ",
    SignatureReason.CHANGED_LATER: "sau khi ký, tệp còn bị thay đổi",
    SignatureReason.CHANGES_UNCHECKED: "chưa kiểm tra được thay đổi sau khi ký",
}


@dataclass(frozen=True, slots=True)
class SignatureCard:
    """A signature in words; `mood` is good, doubt or late, as chips are coloured."""

    signer: str = field(repr=False)
    moment: str
    verdict: str
    mood: str
    reasons: tuple[str, ...]


def signature_cards(signatures: tuple[Signature, ...]) -> tuple[SignatureCard, ...]:
    """The signatures in the order of the file."""
    return tuple(_card(one) for one in signatures)


def copy_lines(copy: Copy | None) -> tuple[str, ...]:
    """What the copy block says, one fact a line; the form of copy first."""
    if copy is None:
        return ()
    day = str(copy.issued_on) if copy.issued_on else None
    facts = (
        copy.issuer,
        f"số {words.mark(copy.number, copy.symbol)}" if copy.number or copy.symbol else None,
        f"ngày {words.iso_words(day)}" if day else None,
        moment_words(copy.copied_at),
        f"người ký: {copy.signer}" if copy.signer else None,
    )
    return (COPY_KINDS[copy.kind], *(fact for fact in facts if fact))


def moment_words(iso: str | None) -> str:
    """A moment as people write it: 08:15 ngày 10/3/2025; as it stands where it is none."""
    if not iso:
        return ""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{moment:%H:%M} ngày {words.written_day(moment.date())}"


def _card(one: Signature) -> SignatureCard:
    verdict, mood = _verdict(one)
    return SignatureCard(
        signer=one.signer or "không rõ người ký",
        moment=moment_words(one.signed_at),
        verdict=verdict,
        mood=mood,
        reasons=tuple(REASONS[reason] for reason in one.reasons),
    )


def _verdict(one: Signature) -> tuple[str, str]:
    """What was found, without a word about trust: the issuer of the certificate is not checked."""
    if one.intact is False:
        return "không toàn vẹn", "late"
    if one.intact is None:
        return "chưa kiểm tra được", "doubt"
    if one.changed_after_signing:
        return "toàn vẹn, nhưng tệp bị thay đổi sau đó", "doubt"
    return "toàn vẹn", "good"
