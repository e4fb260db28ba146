"""The other fields of the document, each pointing at its words."""

from __future__ import annotations

import pytest

from extractor.metadata import find_metadata
from extractor.metadata.casing import Witness, body_case, sentence_case
from extractor.types import AssigningAuthority, Authority, Found, Urgency
from tests.extractor.documents import DECISION, LETTER, sections_of


def test_letter() -> None:
    metadata, _ = find_metadata(sections_of(LETTER))
    values = {
        name: getattr(metadata, name).value
        for name in ("issuer", "abstract", "signer", "signer_title", "place", "authority")
    }
    assert values == {
        "issuer": "Ủy ban nhân dân huyện Sông Lãng",
        "abstract": "rà soát nhà, đất công trên địa bàn huyện",
        "signer": "Lò Văn Thắng",
        "signer_title": "Phó Chủ tịch",
        "place": "Sông Lãng",
        "authority": Authority.KT,
    }
    assert [a.value for a in metadata.addressees] == [
        "Phòng Tài chính - Kế hoạch",
        "UBND các xã, thị trấn",
    ]
    assert [(r.name, r.purpose) for r in metadata.recipients] == [
        ("Như trên", None),
        ("Chủ tịch UBND huyện", "b/c"),
        ("Lưu: VT, TCKH", None),
    ]


def test_decision() -> None:
    metadata, _ = find_metadata(sections_of(DECISION))
    assert metadata.abstract is not None
    assert metadata.abstract.value == "Ban hành Quy chế tiếp công dân trên địa bàn tỉnh"
    assert metadata.submitting_unit is not None
    assert "Thanh tra tỉnh" in metadata.submitting_unit.value
    assert metadata.assigning_authority is not None
    assert metadata.assigning_authority.value is AssigningAuthority.COLLECTIVE


@pytest.mark.parametrize("text", [LETTER, DECISION])
def test_every_value_points_at_its_words(text: str) -> None:
    sections = sections_of(text)
    metadata, _ = find_metadata(sections)
    for name in ("number", "symbol", "signer", "abstract", "place", "submitting_unit"):
        found: Found[str] | None = getattr(metadata, name)
        if found is None:
            continue
        words = " ".join(sections.words(span) for span in found.spans).casefold()
        for word in found.value.casefold().split():
            assert word.strip(",.;") in words, name


# fmt: off
LETTERHEADS = [
    ("ĐẢNG BỘ TỈNH SÔNG CẢ\nHUYỆN ỦY SÔNG LÃNG", "Huyện ủy Sông Lãng"),
    ("UBND HUYỆN SÔNG LÃNG\nPHÒNG TÀI NGUYÊN VÀ MÔI\nTRƯỜNG", "Phòng Tài nguyên và Môi trường huyện Sông Lãng"),
    ("HỘI ĐỒNG NHÂN DÂN\nHUYỆN SÔNG LÃNG", "Hội đồng nhân dân huyện Sông Lãng"),
    ("HỘI LHPN\nHUYỆN SÔNG LÃNG", "Hội LHPN huyện Sông Lãng"),
    ("UBND TỈNH ĐỒNG XOÀI\n\nSỞ NỘI VỤ",             "Sở Nội vụ tỉnh Đồng Xoài"),
    ("ỦY BAN NHÂN DÂN\nXÃ THANH KHÊ",                "Ủy ban nhân dân xã Thanh Khê"),
    ("BỘ THỦY SẢN VÀ BIỂN",                          "Bộ Thủy sản và biển"),
    ("UBND TỈNH ĐỒNG XOÀI\n\nVĂN PHÒNG",             "Văn phòng Ủy ban nhân dân tỉnh Đồng Xoài"),
    ("UBND TỈNH ĐỒNG XOÀI\n\nBQL KHU KINH TẾ",       "Ban Quản lý khu kinh tế tỉnh Đồng Xoài"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\n\nBAN DÂN VẬN",      "Ban Dân vận Trung ương"),
]
# fmt: on


@pytest.mark.parametrize(("head", "issuer"), LETTERHEADS)
def test_issuer(head: str, issuer: str) -> None:
    text = LETTER.replace("ỦY BAN NHÂN DÂN\nHUYỆN SÔNG LÃNG", head)
    metadata, _ = find_metadata(sections_of(text))
    assert metadata.issuer is not None
    assert metadata.issuer.value.casefold() == issuer.casefold()


@pytest.mark.parametrize(
    ("mark", "urgency"),
    [
        ("HỎA TỐC", Urgency.HOA_TOC),
        ("THƯỢNG KHẨN", Urgency.THUONG_KHAN),
        ("KHẨN", Urgency.KHAN),
        ("CÔNG ĐIỆN KHẨN", Urgency.KHAN),
    ],
)
def test_urgency(mark: str, urgency: Urgency) -> None:
    text = LETTER.replace("Số: 214/UBND-TCKH\n", f"Số: 214/UBND-TCKH\n\n{mark}\n")
    metadata, _ = find_metadata(sections_of(text))
    assert metadata.urgency is not None
    assert metadata.urgency.value is urgency


def test_urgency_in_running_text_is_no_mark() -> None:
    text = LETTER.replace("UBND huyện yêu cầu:", "UBND huyện yêu cầu khẩn trương:")
    assert find_metadata(sections_of(text))[0].urgency is None


def test_sentence_case_follows_the_running_text() -> None:
    witness = Witness("Việc xây dựng cầu Lò Gạch đã xong.\nKế hoạch của tỉnh Đồng Xoài.")
    words = "XÂY DỰNG CẦU LÒ GẠCH, TỈNH ĐỒNG XOÀI"
    assert sentence_case(words, witness) == "Xây dựng cầu Lò Gạch, tỉnh Đồng Xoài"
    assert sentence_case("Giữ nguyên như Cũ", witness) == "Giữ nguyên như Cũ"


def test_body_case() -> None:
    assert body_case("SỞ THÔNG TIN VÀ TRUYỀN THÔNG") == "Sở Thông tin và Truyền thông"
    assert body_case("ỦY BAN NHÂN DÂN HUYỆN NINH LÃNG") == "Ủy ban nhân dân huyện Ninh Lãng"


DATE = "Sông Lãng, ngày 04 tháng 3 năm 2024\n\n"


def test_a_date_among_recipients_is_the_headings() -> None:
    """Columns in another order: no recipient, and the date where the heading has none."""
    moved = LETTER.replace(DATE, "").replace(
        "- Chủ tịch UBND huyện", f"{DATE}- Chủ tịch UBND huyện"
    )
    metadata, _ = find_metadata(sections_of(moved))
    assert metadata.issued_on is not None
    assert str(metadata.issued_on.value) == "2024-03-04"
    names = ["Như trên", "Chủ tịch UBND huyện", "Lưu: VT, TCKH"]
    assert [r.name for r in metadata.recipients] == names


def test_the_date_of_a_copy_is_not_the_documents() -> None:
    copied = LETTER.replace(DATE, "").replace("- Lưu:", f"SAO Y\n\n{DATE}- Lưu:")
    metadata, _ = find_metadata(sections_of(copied))
    assert metadata.issued_on is None
    assert not [r.name for r in metadata.recipients if "ngày" in r.name]


def test_party_signs_on_behalf_with_a_slash() -> None:
    signed = LETTER.replace("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ")
    metadata, _ = find_metadata(sections_of(signed))
    assert metadata.authority is not None
    assert metadata.authority.value is Authority.TM
    assert metadata.signer_title is not None
    assert metadata.signer_title.value == "Phó Bí thư"


def test_a_telegram_tells_the_hour_before_its_day() -> None:
    dated = "Sông Lãng, 15 giờ 00 ngày 04 tháng 3 năm 2024\n\n"
    metadata, _ = find_metadata(sections_of(LETTER.replace(DATE, dated)))
    assert metadata.issued_on is not None
    assert str(metadata.issued_on.value) == "2024-03-04"
    assert metadata.place is not None
    assert metadata.place.value == "Sông Lãng"
