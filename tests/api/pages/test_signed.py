from __future__ import annotations

import pytest

from api.pages.signed import COPY_KINDS, REASONS, copy_lines, moment_words, signature_cards
from extractor.types import Copy, CopyKind, PartialDate, Signature, SignatureReason


def test_every_code_has_words() -> None:
    assert set(REASONS) == set(SignatureReason)
    assert set(COPY_KINDS) == set(CopyKind)


# fmt: off
VERDICTS = [
    (Signature("A", None, True, False),  "toàn vẹn", "good"),
    (Signature("A", None, True, True),   "toàn vẹn, nhưng tệp bị thay đổi sau đó", "doubt"),
    (Signature("A", None, False),        "không toàn vẹn", "late"),
    (Signature("A", None, None),         "chưa kiểm tra được", "doubt"),
]
# fmt: on


@pytest.mark.parametrize(("signature", "verdict", "mood"), VERDICTS)
def test_verdicts(signature: Signature, verdict: str, mood: str) -> None:
    (card,) = signature_cards((signature,))
    assert (card.verdict, card.mood) == (verdict, mood)


def test_copy_in_words() -> None:
    copy = Copy(
        CopyKind.SAO_Y, "", number="25", symbol="SY-SXD", issuer="Sở Xây dựng",
        issued_on=PartialDate(2025, 3, 12), signer="Đỗ Văn Xuyên",
    )  # fmt: skip
    assert copy_lines(copy) == (
        "Sao y", "Sở Xây dựng", "số 25/SY-SXD", "ngày 12/3/2025", "người ký: Đỗ Văn Xuyên",
    )  # fmt: skip
    assert copy_lines(None) == ()


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2025-03-10T08:15:30+07:00", "08:15 ngày 10/3/2025"),
        ("2025-03-10", "00:00 ngày 10/3/2025"),
        ("hôm qua", "hôm qua"),
        (None, ""),
    ],
)
def test_moments(iso: str | None, written: str) -> None:
    assert moment_words(iso) == written
