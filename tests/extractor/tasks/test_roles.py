"""Who leads and who co-ordinates, from the words of one sentence."""

from __future__ import annotations

import pytest

from extractor.tasks.roles import find_directing
from extractor.tasks.sentence import Sentence, make_sentence
from extractor.tasks.turns import turns
from extractor.types import Span
from extractor.units import find_mentions

ISSUER = "Ủy ban nhân dân tỉnh Đồng Xoài"


def sentence(text: str) -> Sentence:
    span = Span(0, len(text))
    return make_sentence(text, span, find_mentions(text, span), ISSUER)


# fmt: off
CASES = [
    # sentence, leads, co-ordinators
    ("Giao Sở Nội vụ rà soát biên chế.",                                   ["Sở Nội vụ"], []),
    ("Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế.", ["Sở Nội vụ"], ["Sở Tài chính"]),
    ("Yêu cầu Chủ tịch UBND các xã kiểm tra hồ đập.",                      ["Chủ tịch UBND các xã"], []),
    ("Sở Y tế có trách nhiệm tổng hợp kết quả.",                           ["Sở Y tế"], []),
    ("Sở Y tế, Sở Công Thương báo cáo kết quả.",                           ["Sở Y tế", "Sở Công Thương"], []),
    ("Trước ngày 20/6/2025, Sở Y tế báo cáo kết quả.",                     ["Sở Y tế"], []),
    ("UBND tỉnh yêu cầu Sở Y tế báo cáo kết quả.",                         ["Sở Y tế"], []),
    ("Kinh phí do Sở Tài chính cân đối.",                                  ["Sở Tài chính"], []),
    ("Rà soát, tổng hợp hồ sơ, phối hợp với Công an tỉnh xử lý.",          [], ["Công an tỉnh"]),
    ("Giao Sở Xây dựng chỉ đạo Thanh tra Sở kiểm tra công trình.",         ["Sở Xây dựng"], []),   # ruling 7
    ("Giao đồng chí Chánh Văn phòng UBND tỉnh chuẩn bị hội nghị.",          ["Chánh Văn phòng UBND tỉnh"], []),
    ("Phân công các đồng chí Ủy viên UBND tỉnh kiểm tra đê điều.",         ["Ủy viên UBND tỉnh"], []),
    ("Kiến nghị UBND huyện Tân Hà thanh tra các mỏ cát.",                  ["UBND huyện Tân Hà"], []),
    ("Tham gia lớp tập huấn do Sở Nội vụ tổ chức.",                        [], []),   # a clause of "lớp"
    ("Nhận được Công văn này, Sở Y tế xây dựng kế hoạch.",                 ["Sở Y tế"], []),
    ("Đ/c Phạm Thị Sáu - Phó Hiệu trưởng xây dựng kế hoạch kiểm tra.",      ["Đ/c Phạm Thị Sáu"], []),
    ("BS.CKI Đỗ Văn Bảy, Trưởng phòng KHTH xây dựng kế hoạch tập huấn.",   ["BS.CKI Đỗ Văn Bảy", "Trưởng phòng KHTH"], []),
    ("Đối với Sở Y tế, Sở Công Thương: rà soát hồ sơ tồn đọng.",           ["Sở Y tế", "Sở Công Thương"], []),
    ("Đối với Sở Y tế, Sở Tài chính rà soát dự toán.",                     ["Sở Tài chính"], []),   # no colon: the matter
    ("Cùng Phòng Kinh tế kiểm tra các cống dưới đê.",                       [], ["Phòng Kinh tế"]),
    ("Trong 15 ngày kể từ ngày nhận hồ sơ, Sở Xây dựng có kết quả thẩm định.", ["Sở Xây dựng"], []),
    ("Về kinh phí: Sở Tài chính bố trí trong dự toán năm.",                ["Sở Tài chính"], []),
]
NOBODY = [
    "Sở Y tế đã báo cáo kết quả kiểm tra.",                    # past
    "Kết quả của Sở Y tế chưa đạt yêu cầu.",                   # not the subject
    "Theo đề nghị của Sở Tài chính tại Tờ trình số 12.",       # a basis
    "Nhiệm vụ được giao Sở Y tế còn chậm.",                    # reports an order given before
    "Đồng chí Phạm Văn Sáu chủ trì hội nghị tại trụ sở.",      # who presides gives the orders
    "Phó Chủ tịch UBND tỉnh kiểm tra công trình.",             # a deputy of the issuer
    "Sở Xây dựng có kết quả thẩm định cao nhất.",              # what is: no time before
    "Cùng Phòng Kinh tế, địa phương còn chậm.",                # no work behind
    "Công tác phòng cháy còn nhiều hạn chế.",                  # no unit, no verb
]
# fmt: on


@pytest.mark.parametrize(("text", "leads", "others"), CASES)
def test_roles(text: str, leads: list[str], others: list[str]) -> None:
    found = find_directing(sentence(text))
    assert found is not None
    assert [m.name for m in found.leads] == leads
    assert [m.name for m in found.coordinates] == others


@pytest.mark.parametrize("text", NOBODY)
def test_sentences_that_direct_nobody(text: str) -> None:
    found = find_directing(sentence(text))
    assert found is None or not found.leads


# fmt: off
MONITORS = [
    ("Giao Sở Y tế rà soát số giường bệnh, Văn phòng UBND tỉnh theo dõi, đôn đốc.",            ["Văn phòng UBND tỉnh"]),
    ("Giao Sở Y tế rà soát số giường bệnh; giao Thanh tra tỉnh giám sát, kiểm tra việc này.",  ["Thanh tra tỉnh"]),
    ("Giao Sở Y tế đấu thầu thuốc dưới sự giám sát của Thanh tra tỉnh.",                       ["Thanh tra tỉnh"]),
    ("Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện.",   []),  # it leads the watching
    ("Giao Sở Y tế tham mưu UBND tỉnh theo dõi, kiểm tra.",          []),  # it drafts for the issuer
    ("Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính theo dõi, đôn đốc.", []),  # co-ordinates
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), MONITORS)
def test_monitors(text: str, expected: list[str]) -> None:
    found = find_directing(sentence(text))
    assert found is not None
    assert [m.name for m in found.monitors] == expected


def test_sentence_is_cut_where_another_unit_becomes_its_subject() -> None:
    text = "Sở Y tế tổng hợp số liệu của các bệnh viện trên địa bàn; Sở Tài chính bố trí kinh phí mua thuốc."
    pieces = [text[span.start : span.end].strip() for span in turns(sentence(text))]
    assert [p.split()[0:3] for p in pieces] == [["Sở", "Y", "tế"], ["Sở", "Tài", "chính"]]


def test_list_of_units_is_not_cut() -> None:
    text = "Giao Sở Y tế; Sở Tài chính; UBND các xã rà soát hồ sơ còn tồn đọng trên địa bàn."
    assert len(turns(sentence(text))) == 1


# fmt: off
TURNS = [
    # sentence, how many pieces
    ("Phòng Kinh tế gửi đủ hồ sơ thẩm định đến Sở Xây dựng; trong 15 ngày kể từ ngày nhận, Sở Xây dựng có kết quả.", 2),
    ("Phòng Kinh tế lập danh sách các hộ bị ảnh hưởng; trước ngày 10/8/2025, Phòng Tài chính thẩm định kinh phí.",   2),
    ("Phòng Nội vụ chuyển hồ sơ về Trường Mầm non Hoa Sen; các trường rà soát danh sách trước ngày 10/8.",           2),
    ("Phòng Kinh tế lập danh sách các hộ bị ảnh hưởng; trong đó ưu tiên hộ nghèo, Phòng Tài chính có số liệu.",      1),  # no time
    ("Phòng Nội vụ rà soát biên chế của Trường Mầm non Hoa Sen; các trường tiểu học trong xã.",                         1),  # no verb
]
# fmt: on


@pytest.mark.parametrize(("text", "pieces"), TURNS)
def test_turns(text: str, pieces: int) -> None:
    assert len(turns(sentence(text))) == pieces
