from __future__ import annotations

import pytest

from extractor.metadata.certified import with_certified_signer
from extractor.types import Doubt, Format, Found, Metadata, Reading, Signature, Span

TEXT = "Một văn bản không ghi người ký\nTrần Văn Mẫn\nLÊ THỊ HẠ\nSỞ XÂY DỰNG"
DOUBT = Doubt("signer_from_certificate", "signer")


def reading(*names: str | None) -> Reading:
    signatures = tuple(Signature(name, None, True) for name in names)
    return Reading(Format.PDF, TEXT, (), 1, signatures=signatures)


# fmt: off
CASES = [
    (["Trần Văn Mẫn"],                         "Trần Văn Mẫn"),
    (["Trần Văn Mẫn", "SỞ XÂY DỰNG"],          "Trần Văn Mẫn"),
    (["Trần Văn Mẫn", "Trần Văn Mẫn"],         "Trần Văn Mẫn"),
    (["LÊ THỊ HẠ"],                            "Lê Thị Hạ"),
    (["Trần Văn Mẫn", "LÊ THỊ HẠ"],            None),  # who of them answers is not known
    (["SỞ XÂY DỰNG"],                          None),  # an office is no person
    (["Ngô Văn Tám"],                          None),  # the words do not stand in the text
    ([None],                                   None),
    ([],                                       None),
]
# fmt: on


@pytest.mark.parametrize(("names", "signer"), CASES)
def test_the_one_person_who_signed(names: list[str | None], signer: str | None) -> None:
    metadata, doubts = with_certified_signer(Metadata(), reading(*names))
    assert (metadata.signer.value if metadata.signer else None) == signer
    assert doubts == ((DOUBT,) if signer else ())


def test_what_the_text_says_counts() -> None:
    written = Metadata(signer=Found("Đỗ Văn Xuyên", (Span(0, 3),), "signature_block"))
    assert with_certified_signer(written, reading("Trần Văn Mẫn")) == (written, ())
