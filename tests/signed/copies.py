"""Copies as Decree 30/2020 (annex I, part II) has them made, with what they say."""

from __future__ import annotations

from typing import Any

from reportlab.pdfgen.canvas import Canvas

from extractor.types import CopyKind
from tests.signed.ink import words
from tests.signed.paper import HEIGHT, Draw, middle, put

DIGITAL: tuple[tuple[str, Draw, dict[str, Any]], ...] = (
    (
        "on one line",
        words("SAO Y; SỞ XÂY DỰNG TỈNH HẢI YÊN; 10/03/2025 08:15:30 +07:00", size=7.5),
        {"kind": CopyKind.SAO_Y, "issuer": "Sở Xây dựng tỉnh Hải Yên",
         "copied_at": "2025-03-10T08:15:30+07:00"},
    ),
    (
        "on three lines",
        words("SAO LỤC", "VĂN PHÒNG UBND TỈNH HẢI YÊN", "Thời gian ký: 10.03.2025 14:02:09 +07:00", size=9),
        {"kind": CopyKind.SAO_LUC, "issuer": "Văn phòng UBND tỉnh Hải Yên",
         "copied_at": "2025-03-10T14:02:09+07:00"},
    ),
    (
        "with labels",
        words("TRÍCH SAO", "Cơ quan: Sở Tài chính tỉnh Hải Yên",
              "Thời gian ký: 11.03.2025 09:00:00 +07:00", size=9),
        {"kind": CopyKind.TRICH_SAO, "issuer": "Sở Tài chính tỉnh Hải Yên",
         "copied_at": "2025-03-11T09:00:00+07:00"},
    ),
)  # fmt: skip


def _paper(title: str, symbol: str, signer: str) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.line(85, HEIGHT - 716, 540, HEIGHT - 716)
        middle(canvas, 170, 732, "SỞ XÂY DỰNG TỈNH HẢI YÊN", font="Serif-B", size=11)
        middle(canvas, 420, 732, title, font="Serif-B", size=12)
        middle(canvas, 170, 747, f"Số: {symbol}", font="Serif", size=11)
        middle(canvas, 420, 747, "Hải Yên, ngày 12 tháng 3 năm 2025", font="Serif-I", size=11)
        put(canvas, 85, 764, "Nơi nhận:", font="Serif-BI", size=10)
        put(canvas, 85, 776, "- Các phòng thuộc Sở;", size=10)
        put(canvas, 85, 788, "- Lưu: VT.", size=10)
        middle(canvas, 420, 764, "TL. GIÁM ĐỐC", font="Serif-B", size=11)
        middle(canvas, 420, 778, "CHÁNH VĂN PHÒNG", font="Serif-B", size=11)
        middle(canvas, 420, 812, signer, font="Serif-B", size=11)

    return draw


PAPER: tuple[tuple[str, Draw, dict[str, Any]], ...] = tuple(
    (
        title,
        _paper(title, f"{number}/{symbol}", "Đỗ Văn Xuyên"),
        {"kind": kind, "number": number, "symbol": symbol, "issued_on": "2025-03-12",
         "issuer": "Sở Xây dựng tỉnh Hải Yên", "signer": "Đỗ Văn Xuyên"},
    )
    for title, kind, number, symbol in (
        ("SAO Y", CopyKind.SAO_Y, "25", "SY-SXD"),
        ("SAO LỤC", CopyKind.SAO_LUC, "08", "SL-SXD"),
        ("TRÍCH SAO", CopyKind.TRICH_SAO, "3", "TrS-SXD"),
    )
)  # fmt: skip


def moved(draw: Draw, x: float, y: float) -> Draw:
    """A drawing whose lower left corner is at (x, y) from the lower left of the page."""

    def there(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(x, y)
        draw(canvas)
        canvas.restoreState()

    return there


def lifted(draw: Draw) -> Draw:
    """What stands at the foot of a page, drawn at the head of one."""
    return moved(draw, 0, 640)
