"""Paragraphs of text files: lines in, blocks out."""

from __future__ import annotations

import pytest

from tests.extractor.layout.pages import blocks, written

HEADING = """\
ỦY BAN NHÂN DÂN
HUYỆN TÂN AN
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/UBND-VP
V/v kiểm kê tài sản
của các Sở
Tân An, ngày
05 tháng 3 năm 2024
HỎA TỐC
Kính gửi:
- Phòng Nội vụ;
- UBND các xã, thị trấn."""

SIGNED = """\
Nơi nhận:
- Như trên;
- Văn phòng: CVP, các PCVP,
Tổ Tổng hợp;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Bình"""

# A page saved from the web: first lines cut short, no blank lines.
WEB = """\
Thực hiện
Kế hoạch của tỉnh về kiểm kê tài sản công, Ủy ban nhân dân huyện yêu
cầu các phòng, ban, Ủy ban nhân dân các xã, thị trấn thực hiện các nội
dung sau:
1. Phòng
Nội vụ
-
Chủ trì, phối hợp với các đơn vị có liên quan rà soát toàn bộ hồ sơ. Việc
rà soát phải xong trước ngày 20. Kết quả gửi về Văn phòng để tổng hợp.
- Phối hợp
với Phòng Tài chính lập danh sách tài sản theo quy định tại khoản 2
Điều 4 của Quy chế, báo cáo kết quả.
2. Các xã
Bố trí
người thực hiện đúng thời hạn, chịu trách nhiệm về số liệu gửi về huyện
theo từng đợt.
Trân
trọng."""

# Every paragraph between blank lines, wrapped.
SPACED = """\
Điều 1. Ban hành kèm theo Quyết
định này Quy chế làm việc của Hội đồng khoa học và công nghệ huyện Tân An.

Điều 2. Trách nhiệm của Trưởng
Phòng Nội vụ

1. Chủ trì rà soát, tổng hợp hồ
sơ của các đơn vị trực thuộc. Khi cần thiết, Phòng được đề nghị các đơn vị
cử người tham gia, báo cáo Ủy ban nhân dân huyện xem xét. Kết quả rà soát gửi về Văn phòng trước ngày 20 hằng tháng.
Các đơn vị chậm báo cáo phải giải trình.

2. Giúp Ủy ban nhân dân huyện
theo dõi việc thực hiện các nhiệm vụ được giao, kịp thời đôn đốc các phòng,
ban, ngành và các đơn vị có liên quan bảo đảm chất lượng, tiến độ.

3. Phối hợp với Phòng Tài chính, các xã, thị trấn kiểm kê tài sản công theo

quy định của pháp luật."""

# Lines are paragraphs.
UNWRAPPED = """\
QUYẾT ĐỊNH
Ban hành Quy chế làm việc của
các phòng thuộc huyện
Căn cứ Luật Tổ chức chính quyền địa phương;
Xét đề nghị của Trưởng phòng Nội vụ,
QUYẾT ĐỊNH:
Điều 1. Ban hành Quy chế.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này quy định về làm việc.
Đối tượng là các phòng.
a) Phòng Nội vụ;
đ) Phòng Tư pháp."""

# fmt: off
TEXTS: list[tuple[str, str, list[str]]] = [
    ("heading", HEADING, [
        "ỦY BAN NHÂN DÂN HUYỆN TÂN AN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/UBND-VP",
        "V/v kiểm kê tài sản của các Sở",
        "Tân An, ngày 05 tháng 3 năm 2024",
        "HỎA TỐC",
        "Kính gửi:",
        "- Phòng Nội vụ;",
        "- UBND các xã, thị trấn.",
    ]),
    ("signature", SIGNED, [
        "Nơi nhận:",
        "- Như trên;",
        "- Văn phòng: CVP, các PCVP, Tổ Tổng hợp;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Bình",
    ]),
    ("web page", WEB, [
        "Thực hiện Kế hoạch của tỉnh về kiểm kê tài sản công, Ủy ban nhân dân huyện yêu cầu các "
        "phòng, ban, Ủy ban nhân dân các xã, thị trấn thực hiện các nội dung sau:",
        "1. Phòng Nội vụ",
        "- Chủ trì, phối hợp với các đơn vị có liên quan rà soát toàn bộ hồ sơ. Việc rà soát phải "
        "xong trước ngày 20. Kết quả gửi về Văn phòng để tổng hợp.",
        "- Phối hợp với Phòng Tài chính lập danh sách tài sản theo quy định tại khoản 2 Điều 4 của "
        "Quy chế, báo cáo kết quả.",
        "2. Các xã",
        "Bố trí người thực hiện đúng thời hạn, chịu trách nhiệm về số liệu gửi về huyện theo từng đợt.",
        "Trân trọng.",
    ]),
    ("blank lines", SPACED, [
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Hội đồng khoa học và công "
        "nghệ huyện Tân An.",
        "Điều 2. Trách nhiệm của Trưởng Phòng Nội vụ",
        "1. Chủ trì rà soát, tổng hợp hồ sơ của các đơn vị trực thuộc. Khi cần thiết, Phòng được đề "
        "nghị các đơn vị cử người tham gia, báo cáo Ủy ban nhân dân huyện xem xét. Kết quả rà soát "
        "gửi về Văn phòng trước ngày 20 hằng tháng. Các đơn vị chậm báo cáo phải giải trình.",
        "2. Giúp Ủy ban nhân dân huyện theo dõi việc thực hiện các nhiệm vụ được giao, kịp thời đôn "
        "đốc các phòng, ban, ngành và các đơn vị có liên quan bảo đảm chất lượng, tiến độ.",
        # why: a page ended inside the sentence
        "3. Phối hợp với Phòng Tài chính, các xã, thị trấn kiểm kê tài sản công theo quy định của "
        "pháp luật.",
    ]),
    ("a line a paragraph", UNWRAPPED, [
        "QUYẾT ĐỊNH",
        "Ban hành Quy chế làm việc của các phòng thuộc huyện",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Xét đề nghị của Trưởng phòng Nội vụ,",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành Quy chế.",
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "Quy chế này quy định về làm việc.",
        "Đối tượng là các phòng.",
        "a) Phòng Nội vụ;",
        "đ) Phòng Tư pháp.",
    ]),
    ("two bodies", "UBND TỈNH BÌNH MINH\nSỞ NỘI VỤ\nSố: 5/SNV", [
        "UBND TỈNH BÌNH MINH",
        "SỞ NỘI VỤ",
        "Số: 5/SNV",
    ]),
    ("two offices", "KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nTrần Văn Bình", [
        "KT. BỘ TRƯỞNG, CHỦ NHIỆM",
        "PHÓ CHỦ NHIỆM",
        "Trần Văn Bình",
    ]),
    ("a caption", "QUY CHẾ\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 6 tháng 5 năm\n2024 của huyện)", [
        "QUY CHẾ",
        "(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 6 tháng 5 năm 2024 của huyện)",
    ]),
    ("a date at a line's beginning", "Báo cáo trước ngày\n20. Gửi bản giấy.", [
        "Báo cáo trước ngày 20. Gửi bản giấy.",
    ]),
    ("a period after a habit", "Tổng kết hằng năm\n2. Khen thưởng.", [
        "Tổng kết hằng năm",  # why: "hằng năm" ends a sentence, "trước năm" does not
        "2. Khen thưởng.",
    ]),
]
# fmt: on


@pytest.mark.parametrize(
    ("source", "expected"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS]
)
def test_text(source: str, expected: list[str]) -> None:
    assert blocks(written(source)) == expected
