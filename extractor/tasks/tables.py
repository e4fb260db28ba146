"""Tables of assignments: one task a row (ANNOTATION, ruling 13).

A table counts when its heading names a column of work and one of units or times. A cell that is
missing (merged with the one above) or says "nt" takes the value above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.sections import Clause, ClauseKind
from extractor.tasks.drafts import Context, Draft, Ground
from extractor.text import trimmed
from extractor.types import Mention, Span, UnitKind

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
    for rows in _tables(clauses):
        head = next(
            ((i, c) for i, row in enumerate(rows[:4]) if (c := _columns(ground, row))), None
        )
        if head is not None:
            drafts += _rows(ground, rows[head[0] + 1 :], head[1], context)
    return drafts


def _tables(clauses: Sequence[Clause]) -> list[list[Row]]:
    tables: dict[int, dict[int, Row]] = {}
    for clause in clauses:
        if clause.kind is ClauseKind.CELL and clause.cell is not None:
            rows = tables.setdefault(clause.cell.table, {})
            rows.setdefault(clause.cell.row, {}).setdefault(clause.cell.column, []).append(clause)
    return [[rows[i] for i in sorted(rows)] for rows in tables.values()]


def _columns(ground: Ground, row: Row) -> dict[str, int] | None:
    """Which column holds what; None where the row is no heading of assignments."""
    found: dict[str, int] = {}
    for column, cells in row.items():
        low = " ".join(ground.low(c.span) for c in cells)
        if len(low) > 80:
            return None
        name = "work" if _WORK_FIRST.match(low) and "work" not in found else _column(low)
        # "Cơ quan chủ trì" wins over "Người chịu trách nhiệm" before it.
        if name and (name not in found or (name == "lead" and "chủ trì" in low)):
            found[name] = column
    if "place" in found and "lead" not in found:
        return None  # a timetable of places or visits
    return found if "work" in found and ({"lead", "time"} & found.keys()) else None


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
            whole = _whole(row)
            above = {"time": whole} if ground.deadlines(whole, cell=True) else {}
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
    leads = _units(ground, lead) if lead else context.subject
    coordinate = cells.get("coordinate")
    deadlines = ground.deadlines(time, cell=True) if time else ()
    return Draft(
        spans=(trimmed(ground.text, work),),
        leads=leads,
        coordinates=_units(ground, coordinate) if coordinate else (),
        deadlines=deadlines or ground.deadlines(work),
        clause=clause,
        rules=("table_row",),
        matter=context.matter,
        explicit=bool(lead),
        labelled=True,
    )


def _units(ground: Ground, span: Span) -> tuple[Mention, ...]:
    """The units of a cell; a name of unknown form is taken as it stands."""
    found = ground.mentions(span)
    if found:
        return found
    whole = trimmed(ground.text, span, " \n.,;-–")
    name = ground.sections.words(whole)
    if not name or len(name) > 120:
        return ()
    return (Mention(name, UnitKind.UNIT, whole, (whole,), None, "cell"),)
