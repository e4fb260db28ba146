"""The letter that offices sign: a fictional one, with holes for what is stamped.

Everything is drawn in the place where a reader sees it: points from the upper left corner of the
shown page. `Sheet` carries it to the page's own co-ordinates, which may be turned or moved.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from corpus.render_pdf import FontsMissing, register_fonts
from tests.conftest import missing

WIDTH, HEIGHT = 595.0, 842.0
Matrix = tuple[float, float, float, float, float, float]
Draw = Callable[[Canvas], None]

LINE = 110.0
"""How far down the number and the day stand."""
NUMBER_X, NUMBER_GAP = 121.0, 34.0
DAY_X, DAY_GAP = 377.0, 24.0
NAME_TOP = 700.0
NAME_X = 430.0


def turned(turn: int, width: float, height: float) -> Matrix:
    """From an upright place of this size to the same drawn on a page that is shown turned."""
    return {
        0: (1, 0, 0, 1, 0, 0),
        90: (0, 1, -1, 0, height, 0),
        180: (-1, 0, 0, -1, width, height),
        270: (0, -1, 1, 0, 0, width),
    }[turn]


@dataclass(frozen=True)
class Sheet:
    """How a page is shown: turned by so many degrees, and cut out of a larger one."""

    turn: int = 0
    margin: tuple[float, float] = (0.0, 0.0)

    @property
    def matrix(self) -> Matrix:
        """From the shown page, origin at its lower left, to the page's own co-ordinates."""
        a, b, c, d, e, f = turned(self.turn, WIDTH, HEIGHT)
        return a, b, c, d, e + self.margin[0], f + self.margin[1]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the visible part, as the page has it."""
        return (HEIGHT, WIDTH) if self.turn in (90, 270) else (WIDTH, HEIGHT)

    def rect(self, x: float, top: float, width: float, height: float) -> tuple[int, int, int, int]:
        """The page's own box of a place that is seen at (x, top)."""
        a, b, c, d, e, f = self.matrix
        corners = [(x, HEIGHT - top - height), (x + width, HEIGHT - top)]
        xs = [a * u + c * v + e for u, v in corners]
        ys = [b * u + d * v + f for u, v in corners]
        return round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))


@dataclass(frozen=True)
class Letter:
    """What is printed before anything is stamped: None leaves a hole."""

    number: str | None = None
    day: str | None = None
    name: str | None = "Trần Văn Mẫn"
    date_line: bool = True
    extra: tuple[Draw, ...] = ()
    sheet: Sheet = field(default_factory=Sheet)
    dots: bool = False
    """Whether the holes are marked with dots."""
    annex: Draw | None = None
    """What a second page holds."""


def printed(letter: Letter) -> bytes:
    """The letter as a PDF that nobody has signed yet."""
    try:
        register_fonts()
    except FontsMissing as error:
        missing(str(error))
    buffer = io.BytesIO()
    width, height = letter.sheet.size
    left, bottom = letter.sheet.margin
    size = (width + 2 * left, height + 2 * bottom)
    shown = size[::-1] if letter.sheet.turn in (90, 270) else size  # reportlab turns it itself
    canvas = Canvas(buffer, pagesize=shown, invariant=1)
    draws = [lambda page: _front(page, letter)]
    if letter.annex:
        draws.append(letter.annex)
    for draw in draws:
        canvas.setPageRotation(letter.sheet.turn)
        if left or bottom:
            canvas.setCropBox((left, bottom, left + width, bottom + height))
        canvas.transform(*letter.sheet.matrix)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def put(
    canvas: Canvas, x: float, top: float, text: str, *, font: str = "Serif", size: float = 13
) -> float:
    """Write words whose base line is `top` below the upper edge; where they end."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top, text)
    return x + float(canvas.stringWidth(text, font, size))


def middle(canvas: Canvas, x: float, top: float, text: str, *, font: str, size: float = 13) -> None:
    """Write words with their middle at `x`."""
    put(canvas, x - canvas.stringWidth(text, font, size) / 2, top, text, font=font, size=size)


def _front(canvas: Canvas, letter: Letter) -> None:
    middle(canvas, 150, 66, "ỦY BAN NHÂN DÂN", font="Serif-B")
    middle(canvas, 150, 82, "XÃ TÂN HÒA", font="Serif-B")
    middle(canvas, 412, 66, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font="Serif-B", size=12)
    middle(canvas, 412, 82, "Độc lập - Tự do - Hạnh phúc", font="Serif-B")
    canvas.line(335, HEIGHT - 87, 490, HEIGHT - 87)
    _number_line(canvas, letter)
    if letter.date_line:
        _date_line(canvas, letter)
    middle(canvas, 150, 128, "V/v rà soát danh mục thủ tục", font="Serif", size=12)
    put(canvas, 190, 170, "Kính gửi: Các phòng, đơn vị thuộc xã.")
    for row, text in enumerate(BODY):
        put(canvas, 85 if row else 112, 205 + 20 * row, text)
    _tail(canvas, letter)
    for draw in letter.extra:
        draw(canvas)


def _number_line(canvas: Canvas, letter: Letter) -> None:
    put(canvas, NUMBER_X - 25, LINE, "Số:")
    hole = ".........." if letter.dots else ""
    put(canvas, NUMBER_X, LINE, letter.number or hole)
    put(canvas, NUMBER_X + NUMBER_GAP, LINE, "/UBND-VP")


def _date_line(canvas: Canvas, letter: Letter) -> None:
    end = canvas.stringWidth("Tân Hòa, ngày", "Serif-I", 13)
    put(canvas, DAY_X - end - 3, LINE, "Tân Hòa, ngày", font="Serif-I")
    hole = "......" if letter.dots else ""
    put(canvas, DAY_X + 3, LINE, letter.day or hole, font="Serif-I")
    put(canvas, DAY_X + DAY_GAP, LINE, "tháng 3 năm 2025", font="Serif-I")


BODY = (
    "Thực hiện chương trình công tác quý I, Ủy ban nhân dân xã yêu cầu các phòng rà",
    "soát danh mục thủ tục đang niêm yết, đối chiếu với danh mục đã công bố và sửa",
    "những chỗ không còn đúng; gửi kết quả về Văn phòng trước ngày 28/3/2025.",
)


def _tail(canvas: Canvas, letter: Letter) -> None:
    put(canvas, 85, 600, "Nơi nhận:", font="Serif-BI", size=12)
    put(canvas, 85, 616, "- Như trên;", size=11)
    put(canvas, 85, 630, "- Lưu: VT.", size=11)
    middle(canvas, NAME_X, 600, "TM. ỦY BAN NHÂN DÂN", font="Serif-B")
    middle(canvas, NAME_X, 617, "CHỦ TỊCH", font="Serif-B")
    if letter.name:
        middle(canvas, NAME_X, NAME_TOP, letter.name, font="Serif-B")
