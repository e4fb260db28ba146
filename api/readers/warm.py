"""Imported once, by the fork server: everything that a child needs is in memory when it starts.

Words and models are loaded by reading a short text of our own. Nothing else may import this; run
it (`python -m api.readers.warm`) to see why libraries do not load.
"""

from __future__ import annotations

import gc
import os
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C while the libraries load is for the parent
os.environ.setdefault("OMP_NUM_THREADS", "1")  # parallel by process; a fork keeps no threads
os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # the same, for OCR

import numpy  # noqa: E402

from api.readers import word_keeper, work  # noqa: E402
from api.readers.ocr import load as load_ocr  # noqa: E402
from extractor import extract  # noqa: E402
from extractor.language import warm_up  # noqa: E402
from extractor.reading.scans.digits import network as load_network  # noqa: E402
from extractor.reading.signatures import changes, values  # noqa: E402
from extractor.types import OcrLayout  # noqa: E402

_TEXT = """ỦY BAN NHÂN DÂN HUYỆN MẪU

Số: 1/UBND-VP

Mẫu, ngày 02 tháng 01 năm 2024

Kính gửi: Các phòng, ban.

Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính tham mưu, báo cáo trước ngày 15/3/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
"""

WARMED = work, word_keeper, changes, values

warm_up()
extract(_TEXT.encode())
# These load parts of themselves when they are first used, as every PDF does.
numpy.median([0.0, 1.0])
if ocr := load_ocr():
    ocr(numpy.full((64, 64), 255, numpy.uint8), OcrLayout.LINE)
load_network()
"".encode("utf-16-le")
gc.freeze()  # the collector of a child must not touch, and so copy, what all children share
