"""Two columns typed with spaces or tabs: the issuer beside the country's name, the recipients beside
the signature. Each line is cut where the wide gap stands, then the left column is read before the
right one, a heading as `letterhead` says. Holes that are left for a number or a day are no gaps
between columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.reading.letterhead import letterhead_order
from extractor.text import folded

TAB = " " * 4
"""What a tab counts as."""
WIDE = 8
"""A gap of so many spaces parts columns, whatever stands right of it."""
LONGEST = 70
"""Columns are no wider than this."""
LONGEST_LINE = 400
"""A longer line has no columns."""
INDENT = 16
"""A line that stands in so far is the right column's alone."""
MOST = 60
"""Columns of headings and signatures have no more lines than this."""
REACH = 12
"""So many short lines of the left column may stand between two that have both."""

_GAP = re.compile(r"(?<=\S)(?: {3,}|(?= *\t)[ \t]+)(?=\S)")
_RECIPIENTS = re.compile(r"nơi (?:nhận|gửi)\s*:?$")
_HOLE_LEFT = re.compile(r"(?:^|\W)(?:số|ngày|tháng|năm)\s*:?$|[:/(]$|^(?:[-+*•]|\w{1,4}[.)])$")
_HOLE_RIGHT = re.compile(r"[/,.;)]|-\s*[^\W\d_]{1,5}/|(?:tháng|năm)\b")
_RIGHT = re.compile(
    r"(?:nước )?cộng hòa xã hội|độc lập\s*-|đảng cộng sản việt nam|[-_=*]{5}|\(?đã ký"
    r"|[^\W\d][\w.\- ]{1,30}, ?ngày\b|(?:tm|t/m|kt|k/t|tl|t/l|tuq|q)\s*[./]\s*\w"
    r"|(?:phó |quyền )?(?:tổng )?(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng|trưởng|chánh văn phòng|bí thư)\b"
)


class Part(NamedTuple):
    """A part of a line in reading order: the line's number, and the part's, from 0."""

    line: int
    part: int


def cut(text: str) -> tuple[int, int] | None:
    """Where the left column ends and the right one begins; None for a line of one column."""
    if len(text) > LONGEST_LINE or ("   " not in text and "\t" not in text):
        return None
    gaps = [gap for gap in _GAP.finditer(text) if _parts_columns(text, gap)]
    widest = max(gaps, key=_width, default=None)
    return None if widest is None else widest.span()


def _width(gap: re.Match[str]) -> int:
    return len(gap[0].replace("\t", TAB))


def _parts_columns(text: str, gap: re.Match[str]) -> bool:
    left, right = folded(text[: gap.start()].strip()), folded(text[gap.end() :].strip())
    if len(left) > LONGEST or len(right) > LONGEST:
        return False
    if _RECIPIENTS.match(left):
        return True
    if _HOLE_LEFT.search(left) or _HOLE_RIGHT.match(right):
        return False
    return _width(gap) >= WIDE or _RIGHT.match(right) is not None


def parts_of(text: str) -> tuple[str, ...]:
    """The line in its columns: one part, or two."""
    gap = cut(text)
    return (text,) if gap is None else (text[: gap[0]].strip(), text[gap[1] :].strip())


def reading_order(lines: Sequence[Sequence[str]]) -> list[Part]:
    """The parts of all lines: of each run of lines in two columns the left ones come first.

    A line of one part is given with the spaces before it.
    """
    order: list[Part] = []
    start = 0
    while start < len(lines):
        end = _run_end(lines, start) if len(lines[start]) > 1 else start + 1
        run = range(start, end)
        order += _by_column(lines, run)
        start = end
    return order


def _by_column(lines: Sequence[Sequence[str]], run: range) -> list[Part]:
    """The parts of a run of lines in two columns."""
    left = [Part(n, 0) for n in run if not _is_right(lines[n])]
    right = [Part(n, len(lines[n]) - 1) for n in run if len(lines[n]) > 1 or _is_right(lines[n])]

    def words(part: Part) -> str:
        return lines[part.line][part.part].strip()

    return letterhead_order(left, right, words) or left + right


def _is_right(line: Sequence[str]) -> bool:
    """Whether a line is the right column's alone."""
    if len(line) > 1:
        return False
    words = line[0].lstrip()
    return len(line[0]) - len(words) >= INDENT or _RIGHT.match(folded(words)) is not None


def _run_end(lines: Sequence[Sequence[str]], start: int) -> int:
    """Where the run of lines in two columns ends that begins here."""
    end = start + 1
    for place in range(start + 1, min(len(lines), start + 1 + MOST)):
        if place - end >= REACH or len(lines[place][0]) > LONGEST:
            break
        if len(lines[place]) > 1:
            end = place + 1
    while end < len(lines) and len(lines[end][0]) <= LONGEST and _trails(lines[end]):
        end += 1
    return end


def _trails(line: Sequence[str]) -> bool:
    """Whether a line still belongs to the columns above it: to the recipients, or to the right."""
    return line[0].startswith(("-", ".")) or line[0][:1].islower() or _is_right(line)
