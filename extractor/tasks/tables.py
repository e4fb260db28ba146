"""Tables of assignments: one task a row (ANNOTATION, ruling 13).

A table counts when its heading names a column of work and one of units or times. A cell that is
missing (merged with the one above) or says "nt" takes the value above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.sections import Clause, ClauseKind
from extractor.tasks.cells import clause_above, context_above, names_units, units_in_cell
from extractor.tasks.drafts import Context, Draft, Ground
from extractor.text import trimmed
from extractor.types import Span

_COLUMNS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("coordinate", re.compile(r"\bphối hợp"), "Cơ quan phối hợp"),
    ("time", re.compile(r"\b(?:thời gian|thời hạn|tiến độ|hạn hoàn thành|ngày hoàn thành|hoàn thành|hạn)\b"), "Thời hạn"),
    ("place", re.compile(r"\b(?:địa điểm|nơi)\b"), "Địa điểm"),
    ("product", re.compile(r"\b(?:sản phẩm|kết quả|dự kiến)\b"), "Sản phẩm"),
    ("lead", re.compile(r"\b(?:chủ trì|thực hiện|đơn vị|cơ quan|đầu mối|phụ trách|trách nhiệm|phân công)\b"), "Cơ quan chủ trì"),
    ("work", re.compile(r"\b(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên (?:đề án|văn bản|báo cáo|công việc|nhiệm vụ))\b"), "Nội dung công việc"),
)  # fmt: skip
_WORK_FIRST = re.compile(r"^\W*(?:tên\s|nội dung|nhiệm vụ|các nhiệm vụ|công việc|hoạt động)")
_ABOVE = re.compile(r'\W*(?:nt|như trên|-nt-|"|//)?\W*')
_NUMBER = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]+|[a-zđ])\W*")

Row = dict[int, list[Clause]]


def find_table_drafts(ground: Ground, clauses: Sequence[Clause], context: Context) -> list[Draft]:
    """The tasks of all tables among the clauses of a part."""
    drafts: list[Draft] = []
    for number, rows in _tables(clauses).items():
        handed = context_above(ground, clause_above(clauses, number), context)
        for i, row in enumerate(rows[:4]):
            # A head of two rows: "Phân công thực hiện" over "Chủ trì" and "Phối hợp".
            second = rows[i + 1] if _is_second_head(ground, row, rows[i + 1 : i + 2]) else {}
            below = rows[i + (2 if second else 1) :]
            if columns := _columns(ground, {**row, **second}, below):
                drafts += _rows(ground, below, columns, handed)
                break
    return drafts


def _is_second_head(ground: Ground, head: Row, rows: Sequence[Row]) -> bool:
    """Whether the next row parts a column of the head: its cells only name columns, and it leaves
    the first column to the head."""
    return any(
        len(row) < len(head)
        and min(row) > min(head)
        and all(
            len(low := " ".join(ground.low(c.span) for c in cells)) < 40 and _column(low)
            for cells in row.values()
        )
        for row in rows
    )


def _tables(clauses: Sequence[Clause]) -> dict[int, list[Row]]:
    tables: dict[int, dict[int, Row]] = {}
    for clause in clauses:
        if clause.kind is ClauseKind.CELL and clause.cell is not None:
            rows = tables.setdefault(clause.cell.table, {})
            rows.setdefault(clause.cell.row, {}).setdefault(clause.cell.column, []).append(clause)
    return {number: [rows[i] for i in sorted(rows)] for number, rows in tables.items()}


def _columns(ground: Ground, row: Row, below: Sequence[Row]) -> dict[str, int] | None:
    """Which column holds what; None where the row is no heading of assignments. Columns that
    their headings do not name are known by the cells below."""
    found = _named_columns(ground, row)
    if found is None:
        return None
    if ("place" in found and "lead" not in found) or _is_timetable(ground, below, found):
        return None  # a timetable of places or visits, the order of a meeting
    if "lead" in found and "time" not in found:
        found |= _column_of_times(ground, row, below, found)
    if "lead" in found and "time" in found and "work" not in found:
        found |= _column_of_work(ground, row, below, found)
    return found if "work" in found and ({"lead", "time"} & found.keys()) else None


_CLOCK = re.compile(r"\W*(?:từ\s+)?\d{1,2}\s*(?:h|g|:|giờ)(?!.*(?:ngày|tháng|\d/\d))")


def _is_timetable(ground: Ground, below: Sequence[Row], found: dict[str, int]) -> bool:
    """Whether the times are hours of one day: "14h00 - 14h10"."""
    cells = _cells(below, found["time"]) if "time" in found else []
    return bool(cells) and all(_CLOCK.match(ground.low(span)) for span in cells)


def _named_columns(ground: Ground, row: Row) -> dict[str, int] | None:
    found: dict[str, int] = {}
    for column, cells in row.items():
        low = " ".join(ground.low(c.span) for c in cells)
        if len(low) > 80:
            return None
        name = "work" if _WORK_FIRST.match(low) and "work" not in found else _column(low)
        # "Cơ quan chủ trì" wins over "Người chịu trách nhiệm" before it.
        if name and (name not in found or (name == "lead" and "chủ trì" in low)):
            found[name] = column
    return found


def _column_of_times(
    ground: Ground, row: Row, below: Sequence[Row], taken: dict[str, int]
) -> dict[str, int]:
    """The first column whose cells hold nothing but times: "Gửi thẩm tra", "Đợt 1"."""
    for column in sorted(set(row) - set(taken.values())):
        cells = _cells(below, column)
        if cells and all(_is_time(ground, span) for span in cells):
            return {"time": column}
    return {}


def _is_time(ground: Ground, span: Span) -> bool:
    """Whether a cell holds nothing but times."""
    times = ground.deadlines(span, cell=True)
    size = sum(s.end - s.start for time in times for s in time.spans)
    return bool(times) and 2 * size > span.end - span.start


def _column_of_work(
    ground: Ground, row: Row, below: Sequence[Row], taken: dict[str, int]
) -> dict[str, int]:
    """The column of what is due, where no heading says "work": the product's ("Loại báo cáo"), else
    the first whose cells are running words."""
    if "product" in taken:
        return {"work": taken["product"]}
    for column in sorted(set(row) - set(taken.values())):
        cells = _cells(below, column)
        if cells and all(len(ground.low(span).split()) > 2 for span in cells):
            return {"work": column}
    return {}


def _cells(rows: Sequence[Row], column: int) -> list[Span]:
    return [span for row in rows if (span := _cell(row, column))]


def _column(low: str) -> str | None:
    return next((name for name, pattern, _ in _COLUMNS if pattern.search(low)), None)


def _rows(
    ground: Ground, rows: Sequence[Row], columns: dict[str, int], context: Context
) -> list[Draft]:
    drafts: list[Draft] = []
    above: dict[str, Span | None] = {}
    for row in rows:
        work = _cell(row, columns["work"])
        if work is None or _is_group(ground, row, columns):
            # "THÁNG 3": the group's title may date its rows.
            above = _from_group(ground, _whole(row))
            continue
        for name in ("lead", "coordinate", "time"):
            if name in columns:
                above[name] = _value(ground, row, columns[name], _above(name, above))
        draft = _draft(ground, row[columns["work"]][0], work, above, context)
        number = next((c for col, c in row.items() if col < columns["work"]), None)
        label = ground.sections.words(number[0].span).strip(" .") if number else ""
        label = label if _NUMBER.fullmatch(label.lower()) else ""
        path = f"{draft.clause.path}, {label}" if draft.clause.path and label else label
        drafts.append(replace(draft, clause=replace(draft.clause, path=path or draft.clause.path)))
    return drafts


def _from_group(ground: Ground, title: Span) -> dict[str, Span | None]:
    """What the title of a group hands its rows: a time ("THÁNG 3") or units ("II. Công an xã")."""
    if ground.deadlines(title, cell=True):
        return {"time": title}
    return {"lead": title} if names_units(ground, title) else {}


def _whole(row: Row) -> Span:
    cells = [cell for cells in row.values() for cell in cells]
    return Span(min(c.span.start for c in cells), max(c.span.end for c in cells))


def _above(name: str, above: dict[str, Span | None]) -> Span | None:
    """What an empty cell means: the value above it; for co-ordinators, nobody."""
    return above.get(name) if name != "coordinate" else None


def _cell(row: Row, column: int) -> Span | None:
    cells = row.get(column)
    return Span(cells[0].span.start, cells[-1].span.end) if cells else None


def _value(ground: Ground, row: Row, column: int, above: Span | None) -> Span | None:
    """The cell's place, or the one above where it is merged with it or says "nt"."""
    span = _cell(row, column)
    if span is None or _ABOVE.fullmatch(ground.low(span)):
        return above
    return span


def _is_group(ground: Ground, row: Row, columns: dict[str, int]) -> bool:
    """Whether the row is a heading inside the table: nothing but a number and a title."""
    filled = [
        col for col, cells in row.items() if any(ground.low(c.span).strip(" -\n") for c in cells)
    ]
    others = [col for col in filled if col != columns["work"]]
    if not others:
        return columns.get("lead") is not None or columns.get("time") is not None
    only = len(others) == 1 and _NUMBER.fullmatch(
        " ".join(ground.low(c.span) for c in row[others[0]])
    )
    return bool(only) and len(row) < len(columns) + 1 and _is_roman(ground, row, others[0])


def _is_roman(ground: Ground, row: Row, column: int) -> bool:
    label = ground.sections.words(row[column][0].span).strip(" .")
    return re.fullmatch(r"[IVXLC]+|[A-ZĐ]", label) is not None


def _draft(
    ground: Ground, clause: Clause, work: Span, cells: dict[str, Span | None], context: Context
) -> Draft:
    time = cells.get("time")
    lead = cells.get("lead")
    leads = units_in_cell(ground, lead) if lead else context.subject
    handed = () if lead else context.coordinates
    coordinate = cells.get("coordinate")
    deadlines = ground.deadlines(time, cell=True) if time else ()
    return Draft(
        spans=(trimmed(ground.text, work),),
        leads=leads,
        coordinates=units_in_cell(ground, coordinate) if coordinate else handed,
        deadlines=deadlines or ground.deadlines(work),
        clause=clause,
        rules=("table_row",),
        matter=context.matter,
        explicit=bool(lead),
        labelled=True,
    )
