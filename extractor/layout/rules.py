"""When a line begins a new block, and when it goes on with the one above.

`RULES` is read from the top; the first rule that fits decides. Every rule shows the two lines of an
example. To add one, put a row where it belongs and a case into the tests. What rests on words comes
before what rests on measures, but for what the carrier itself says: cells, paragraphs, columns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from extractor.layout.looks import BODIES, FOLLOWERS, OFFICES, TITLES, Look
from extractor.layout.seams import Measured

LONG_BRACKET = 400
"""A bracket that is not closed within so many characters was never meant to be."""
RUNNING = 40
"""A line of so many characters is running text rather than a heading."""


@dataclass(frozen=True, slots=True)
class Seam:
    """The place between two lines, with the block that the upper one belongs to."""

    above: Look
    below: Look
    measured: Measured
    opening: Look
    """The block's first line."""
    bracket: bool
    """Whether a bracket is open in the block."""

    @property
    def first(self) -> bool:
        """Whether the line above is the block's first."""
        return self.above is self.opening


class Rule(NamedTuple):
    """`joins` says what follows where `fits`: the lines go together, or part."""

    name: str
    joins: bool
    fits: Callable[[Seam], bool]
    example: tuple[str, str]


def _other_cell(seam: Seam) -> bool:
    above, below = seam.above.line, seam.below.line
    return above.cell != below.cell or (above.cell is not None and above.page != below.page)


def _paragraph_ended(seam: Seam) -> bool:
    return seam.above.line.paragraph


def _other_column(seam: Seam) -> bool:
    return seam.measured.apart


def _lone_marker(seam: Seam) -> bool:
    return seam.first and seam.above.lone and not seam.below.line.gap and not seam.below.marked


def _lone_word(seam: Seam) -> bool:
    """A single word in a wrapped text is the first of its paragraph, cut from the rest."""
    above = seam.above
    alone = seam.first and " " not in above.words and not above.ended and not above.closes
    return (
        alone
        and seam.measured.cut
        and not above.line.cell
        and not seam.below.line.gap
        and not seam.below.marked
    )


def _sentence_over_gap(seam: Seam) -> bool:
    """A page's end inside a sentence; a heading's lines do not count as one."""
    above, below = seam.above, seam.below
    running = len(above.words) >= RUNNING and not (above.capital or above.ended or above.line.bold)
    goes_on = (below.lower or above.unfinished) and not below.marked
    return below.line.gap and running and goes_on


def _gap(seam: Seam) -> bool:
    return seam.below.line.gap


def _opener(seam: Seam) -> bool:
    return seam.below.opens


def _basis(seam: Seam) -> bool:
    """Legal bases end in ";" or ","; a sentence of the body may also begin like one."""
    listed = seam.above.capital or seam.above.closes or seam.above.words[-1:] in ";,:"
    return seam.below.founds and listed


def _open_bracket(seam: Seam) -> bool:
    return seam.bracket


def _unfinished(seam: Seam) -> bool:
    return seam.above.unfinished


def _marker(seam: Seam) -> bool:
    return seam.below.marked


def _division(seam: Seam) -> bool:
    """ "Điều 4." inside a sentence stands behind a full line that ends nothing."""
    full = seam.measured.room is False and not seam.above.ended and not seam.above.capital
    return seam.below.divides and not full


def _closer(seam: Seam) -> bool:
    return seam.above.closes


def _comma(seam: Seam) -> bool:
    return seam.above.words.endswith((",", "-", "–", "/"))


def _subject(seam: Seam) -> bool:
    opening = seam.opening.low.startswith("v/v")
    return opening and not seam.above.ended and not seam.below.capital


def _capitals_follow(seam: Seam) -> bool:
    both = seam.above.capital and seam.below.capital
    return both and FOLLOWERS.pattern.match(seam.below.low) is not None


def _capitals_begin(seam: Seam) -> bool:
    """Another body, or an office under "KT.": capitals that do not go on with those above."""
    if not seam.below.capital:
        return False
    low = seam.below.low
    headed = seam.above.capital and seam.opening.names_body
    body = headed and (BODIES.pattern.match(low) or TITLES.pattern.match(low))
    return bool(body) or (OFFICES.pattern.match(low) is not None and seam.opening.names_office)


def _style_of_capitals(seam: Seam) -> bool:
    both = seam.above.capital and seam.below.capital
    return both and seam.above.line.bold != seam.below.line.bold


def _capitals_go_on(seam: Seam) -> bool:
    return seam.above.capital and seam.below.capital


def _capitals_end(seam: Seam) -> bool:
    if seam.above.capital == seam.below.capital:
        return False
    short = seam.below if seam.below.capital else seam.above
    return " " in short.words and not seam.below.lower


def _no_blank_line(seam: Seam) -> bool:
    measured = seam.measured
    trusted = measured.room is not True or measured.cut
    return measured.blank and trusted and not seam.above.ended


def _small_letter(seam: Seam) -> bool:
    return seam.below.lower


def _item_goes_on(seam: Seam) -> bool:
    """A dash begins items, not headings: an item in a wrapped text goes on until it ends."""
    dash = seam.opening.words[:1] in "-–+*•"
    return dash and not seam.above.ended and seam.measured.cut


def _indent(seam: Seam) -> bool:
    return seam.measured.indented is True


def _title_goes_on(seam: Seam) -> bool:
    """Lines of one title are set alike."""
    above, below = seam.above.line, seam.below.line
    alike = above.bold == below.bold and above.italic == below.italic
    return above.centred and below.centred and alike and not seam.above.ended


def _too_wide(seam: Seam) -> bool:
    """Where first lines are cut short, a wide one cannot be first."""
    return seam.measured.narrow is False


def _cut_first_line(seam: Seam) -> bool:
    here = seam.first and seam.measured.cut_here and seam.measured.narrow is not True
    return here and not seam.above.ended


def _office_of(seam: Seam) -> bool:
    return seam.above.ends_in_office and seam.below.begins_with_body


def _cell_goes_on(seam: Seam) -> bool:
    return seam.above.line.cell is not None and not seam.above.ended and not seam.measured.room


def _room_left(seam: Seam) -> bool:
    return seam.measured.room is True


def _first_line_below(seam: Seam) -> bool:
    """A sentence that ends with its line: the line below begins a paragraph if cut like one."""
    return seam.above.ended and seam.measured.narrow is True


def _full(seam: Seam) -> bool:
    measured = seam.measured
    known = measured.cut or measured.indented is False or measured.blank
    return measured.room is False and (known or not seam.above.ended)


def _otherwise(seam: Seam) -> bool:
    return True


GO_ON, PART = True, False

# fmt: off
RULES: tuple[Rule, ...] = (
    Rule("other_cell",        PART,  _other_cell,        ("Sở Nội vụ", "Tháng 6/2024")),
    Rule("paragraph_ended",   PART,  _paragraph_ended,   ("Đề nghị các sở báo cáo", "Trân trọng.")),
    Rule("other_column",      PART,  _other_column,      ("Số: 12/UBND-VP", "Tân An, ngày 5 tháng 3")),
    Rule("lone_marker",       GO_ON, _lone_marker,       ("-", "Sở Nội vụ chủ trì rà soát.")),
    Rule("lone_word",         GO_ON, _lone_word,         ("Ủy", "ban nhân dân các xã báo cáo trước ngày 5 tháng 6.")),
    Rule("opener",            PART,  _opener,            ("Số: 12/UBND-VP", "V/v kiểm kê tài sản")),
    Rule("sentence_over_gap", GO_ON, _sentence_over_gap, ("rà soát các nội dung, nhiệm vụ được giao, gửi báo", "cáo về Sở Nội vụ.")),
    Rule("gap",               PART,  _gap,               ("Giao Sở Nội vụ rà soát.", "Giao Sở Y tế báo cáo.")),
    Rule("basis",             PART,  _basis,             ("Căn cứ Luật Đất đai;", "Theo đề nghị của Sở Nội vụ,")),
    Rule("open_bracket",      GO_ON, _open_bracket,      ("(Kèm theo Kế hoạch số 5/KH-UBND ngày 6/5/2024", "2024 của Sở Nội vụ)")),
    Rule("unfinished",        GO_ON, _unfinished,        ("báo cáo trước ngày", "20. Chậm nhất")),
    Rule("marker",            PART,  _marker,            ("1. Sở Nội vụ chủ trì", "2. Sở Y tế báo cáo")),
    Rule("division",          PART,  _division,          ("Quyết định này có hiệu lực từ ngày ký.", "Điều 2. Sở Nội vụ")),
    Rule("closer",            PART,  _closer,            ("KẾ HOẠCH", "Kiểm kê tài sản năm 2024")),
    Rule("comma",             GO_ON, _comma,             ("KT. BỘ TRƯỞNG,", "CHỦ NHIỆM")),
    Rule("subject",           GO_ON, _subject,           ("V/v rà soát Đề án", "Nâng cao dân trí")),
    Rule("capitals_follow",   GO_ON, _capitals_follow,   ("ỦY BAN NHÂN DÂN", "HUYỆN TÂN AN")),
    Rule("capitals_begin",    PART,  _capitals_begin,    ("ỦY BAN NHÂN DÂN TỈNH BÌNH MINH", "SỞ NỘI VỤ")),
    Rule("style_of_capitals", PART,  _style_of_capitals, ("KẾ HOẠCH KIỂM KÊ", "CHỦ TỊCH ỦY BAN NHÂN DÂN")),
    Rule("capitals_go_on",    GO_ON, _capitals_go_on,    ("RÀ SOÁT THỦ TỤC HÀNH", "CHÍNH NĂM 2024")),
    Rule("capitals_end",      PART,  _capitals_end,      ("QUY ĐỊNH CHUNG", "Quy chế này quy định")),
    Rule("small_letter",      GO_ON, _small_letter,      ("Giao Sở Nội vụ chủ trì, rà", "soát các nội dung.")),
    Rule("no_blank_line",     GO_ON, _no_blank_line,     ("Căn cứ Luật Tổ chức", "Chính phủ năm 2025;")),
    Rule("item_goes_on",      GO_ON, _item_goes_on,      ("- UBND các tỉnh: Bình Minh, Tân", "An, Hòa Lạc;")),
    Rule("indent",            PART,  _indent,            ("các nhiệm vụ được giao.", "Giao Sở Y tế báo cáo.")),
    Rule("title_goes_on",     GO_ON, _title_goes_on,     ("Kiểm kê tài sản công", "Sở Nội vụ")),
    Rule("office_of",         GO_ON, _office_of,         ("Kính gửi: Bộ trưởng", "Bộ Công Thương")),
    Rule("too_wide",          GO_ON, _too_wide,          ("Trong tháng, Sở", "Nội vụ rà soát toàn bộ các nội dung, nhiệm vụ được giao tại Kế hoạch")),
    Rule("cut_first_line",    GO_ON, _cut_first_line,    ("2. Sở", "Khoa học và Công nghệ")),
    Rule("cell_goes_on",      GO_ON, _cell_goes_on,      ("Chi cục Phát triển nông thôn", "Thủy lợi và Thú y")),
    Rule("room_left",         PART,  _room_left,         ("1.1. Sở Nội vụ", "Rà soát các nội dung")),
    Rule("first_line_below",  PART,  _first_line_below,  ("báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 25 hằng tháng.", "Giao Sở")),
    Rule("full",              GO_ON, _full,              ("báo cáo kết quả thực hiện các nội dung, nhiệm vụ được giao về", "Sở Nội vụ")),
    Rule("otherwise",         PART,  _otherwise,         ("Nguyễn Văn An", "Sở Nội vụ báo cáo.")),
)
# fmt: on


def deciding_rule(seam: Seam) -> Rule:
    """The first rule that fits."""
    return next(rule for rule in RULES if rule.fits(seam))
