"""Short fictional documents for tests, and the stages up to the one under test."""

from __future__ import annotations

from extractor.layout import find_blocks
from extractor.reading import read
from extractor.sections import Sections, find_sections
from extractor.types import Reading

LETTER = """\
ỦY BAN NHÂN DÂN
HUYỆN SÔNG LÃNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 214/UBND-TCKH

Sông Lãng, ngày 04 tháng 3 năm 2024

V/v rà soát nhà, đất công trên địa bàn huyện

Kính gửi:

- Phòng Tài chính - Kế hoạch;
- UBND các xã, thị trấn.

Thực hiện chỉ đạo của UBND tỉnh về quản lý tài sản công, UBND huyện yêu cầu:

1. Giao Phòng Tài chính - Kế hoạch chủ trì, phối hợp với Phòng Tài nguyên và Môi trường rà soát toàn bộ nhà, đất công, báo cáo UBND huyện trước ngày 25/3/2024.

2. UBND các xã, thị trấn gửi danh sách nhà, đất do xã quản lý về Phòng Tài chính - Kế hoạch chậm nhất ngày 15/3/2024.

Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.

Nơi nhận:

- Như trên;
- Chủ tịch UBND huyện (b/c);
- Lưu: VT, TCKH.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Văn Thắng
"""

DECISION = """\
ỦY BAN NHÂN DÂN
TỈNH ĐỒNG XOÀI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/2022/QĐ-UBND

Đồng Xoài, ngày 09 tháng 5 năm 2022

QUYẾT ĐỊNH

Ban hành Quy chế tiếp công dân trên địa bàn tỉnh

ỦY BAN NHÂN DÂN TỈNH ĐỒNG XOÀI

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

Theo đề nghị của Chánh Thanh tra tỉnh tại Tờ trình số 41/TTr-TTT ngày 20 tháng 4 năm 2022.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân trên địa bàn tỉnh.

Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 5 năm 2022.

Điều 3. Chánh Văn phòng UBND tỉnh, Chánh Thanh tra tỉnh chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:

- Như Điều 3;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đinh Thị Mơ

QUY CHẾ

Tiếp công dân trên địa bàn tỉnh

(Ban hành kèm theo Quyết định số 12/2022/QĐ-UBND ngày 09 tháng 5 năm 2022 của Ủy ban nhân dân tỉnh Đồng Xoài)

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

Quy chế này quy định việc tiếp công dân.

Điều 2. Trách nhiệm của Thanh tra tỉnh

1. Hướng dẫn nghiệp vụ tiếp công dân cho các cơ quan.

2. Trước ngày 15 tháng 12 hằng năm, tổng hợp kết quả tiếp công dân, báo cáo UBND tỉnh.
"""


def reading_of(text: str) -> Reading:
    """The reading of a plain text."""
    return read(text.encode())


def sections_of(text: str) -> Sections:
    """The parts of a plain text."""
    reading = reading_of(text)
    return find_sections(reading.text, find_blocks(reading))
