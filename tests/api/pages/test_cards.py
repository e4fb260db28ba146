"""Cards of the document page, and the words for codes."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import extractor
from api.pages import cards, words
from api.pages.document import suggester
from extractor import types
from extractor.tasks.amends import CHANGES
from extractor.types import Doubt
from extractor.units.register import BUILT_IN
from models import codes, store
from models.database import transaction
from models.views import AmendmentView, DocumentView
from tests.api import samples
from tests.api.web import Web


@pytest.fixture
def document(web: Web) -> DocumentView:
    uid = web.letter()
    with transaction(web.engine, reading=True) as session:
        return store.get_document(session, uid)


def test_doubts_are_told_in_the_order_of_the_page(document: DocumentView) -> None:
    assert [line.words for line in cards.doubt_lines(document)] == [
        "Cơ quan trình: tên cơ quan không có trong danh mục",
        "Nhiệm vụ 3, “trước ngày 15/6”: văn bản không ghi năm, năm này do máy suy ra",
        "Nhiệm vụ 4: nhiều cơ quan, chưa rõ cơ quan nào chủ trì",
    ]


def test_a_doubt_stands_at_its_row(document: DocumentView) -> None:
    third, fourth = cards.task_cards(document.tasks)[2:]
    assert third.doubts == third.unit_doubts == ()
    assert len(third.deadlines[0].doubts) == 1  # told by the task and by the deadline
    assert len(fourth.unit_doubts) == 1
    assert fourth.unsure == 58


def test_units_are_offered_for_unknown_names_only(document: DocumentView) -> None:
    asked: list[str] = []

    def suggest(name: str) -> tuple[cards.Offer, ...]:
        asked.append(name)
        return (cards.Offer("u1", "Phòng Nội vụ"),)

    task = document.tasks[0]
    unknown = replace(task, doubts=(Doubt("unit_unknown", "units[0]"),))
    (card,) = cards.task_cards((unknown,), suggest=suggest)
    assert asked == [task.units[0].name]
    assert [row.offers for row in card.units[1:]] == [()] * (len(card.units) - 1)
    assert card.units[0].offers[0].unit_id == "u1"


def test_who_is_offered_is_valid_on_the_day_of_the_document(document: DocumentView) -> None:
    then = replace(document, issued_on="2021-05-12", issuer=None)
    offered = suggester(BUILT_IN, then)("Sở Nông nghiệp và Phát triển nôn thôn")
    assert offered[0].name == "Sở Nông nghiệp và Phát triển nông thôn"
    now = replace(document, issued_on="2026-05-12", issuer=None)
    names = [one.name for one in suggester(BUILT_IN, now)("Sở Nông nghiệp và Phát triển nôn thôn")]
    assert "Sở Nông nghiệp và Phát triển nông thôn" not in names


def test_changes_to_earlier_tasks_are_told_with_their_words(document: DocumentView) -> None:
    (deadline, *_) = document.tasks[0].deadlines
    spans = document.tasks[0].spans
    changes = (
        AmendmentView(
            kind="extend", reference="Công văn số 12/UBND-NV", new_deadline=deadline, spans=spans
        ),
        AmendmentView(
            kind="cancel", reference="Kế hoạch số 88/KH-UBND", new_deadline=None, spans=spans
        ),
    )
    changed = replace(document, amends=changes)
    first, second = cards.amend_lines(changed)
    assert (first.kind, first.reference) == ("Gia hạn, lùi thời hạn", "Công văn số 12/UBND-NV")
    assert first.until
    assert second.until == ""
    assert cards.evidence(changed)["a1"] == spans


def test_every_kind_of_change_has_words() -> None:
    assert {change.kind for change in CHANGES} == set(words.AMENDS)


def test_doubtful_fields_are_not_folded_away(document: DocumentView) -> None:
    main = [card.name for card in cards.main_fields(document)]
    others = [card.name for card in cards.other_fields(document)]
    assert "submitting_unit" in main
    assert "monitoring_unit" in others
    assert not set(main) & set(others)


def test_values_are_written_as_people_write_them(document: DocumentView) -> None:
    written = {card.name: card.value for card in cards.main_fields(document)}
    assert written["issued_on"] == "12/5/2025"
    addressees = next(c for c in cards.other_fields(document) if c.name == "addressees")
    assert addressees.value.splitlines()[0] == "Phòng Nông nghiệp và Môi trường"


def test_evidence_points_at_the_words(document: DocumentView) -> None:
    places = cards.evidence(document)
    card = cards.task_cards(document.tasks)[2]
    (place,) = places[card.deadlines[0].key]
    assert samples.LETTER[place.start : place.end] == "trước ngày 15/6"
    (duty,) = cards.task_cards(document.standing_duties, standing=True)
    assert duty.key in places


def test_a_deadline_goes_back_as_it_came(document: DocumentView) -> None:
    from models.edits import DeadlineEdit

    for task in cards.task_cards(document.tasks):
        for row in task.deadlines:
            edit = DeadlineEdit.model_validate(row.given, strict=False)
            assert edit.date == row.deadline.date
            assert edit.kind == row.deadline.kind


# fmt: off
TABLES = [
    (words.KINDS, types.Kind), (words.SECRECY, types.Secrecy), (words.URGENCY, types.Urgency),
    (words.AUTHORITY, types.Authority), (words.ASSIGNING, types.AssigningAuthority),
    (words.ROLES, types.Role), (words.UNIT_KINDS, types.UnitKind), (words.PURPOSES, types.Purpose),
    (words.BOUNDS, types.Bound), (words.TIME_UNITS, types.TimeUnit), (words.STATES, codes.State),
    (words.TIMELINESS, codes.Timeliness), (words.RESULTS, codes.Result),
]

LEFT = [
    # due               words
    (date(2025, 6, 10), "hôm nay"),
    (date(2025, 6, 13), "còn 3 ngày"),
    (date(2025, 6, 8),  "quá 2 ngày"),
    (date(2024, 6, 8),  "quá hạn"),
]
# fmt: on


@pytest.mark.parametrize(("table", "codes_of"), TABLES)
def test_every_code_has_words(table: dict[str, str], codes_of: type[str]) -> None:
    assert set(table) == set(codes_of)  # type: ignore[call-overload]


@pytest.mark.parametrize(("due", "expected"), LEFT)
def test_days_left(due: date, expected: str) -> None:
    assert words.days_left(due, today=date(2025, 6, 10)) == expected


def told_doubts() -> set[str]:
    """The codes that the extractor's source writes as doubts."""
    found = set()
    for path in Path(extractor.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Doubt":
                found |= {n.value for n in node.args[:1] if isinstance(n, ast.Constant)}
            if isinstance(node, ast.keyword) and node.arg == "doubts":
                strings = (n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant))
                found |= {s for s in strings if isinstance(s, str) and "_" in s}
    return {str(code) for code in found}


def test_every_doubt_of_the_extractor_has_words() -> None:
    codes_told = told_doubts()
    assert {"number_blank", "date_approximate"} <= codes_told
    assert codes_told <= words.DOUBTS.keys()


def test_days_in_words() -> None:
    assert words.day_words(date(2025, 6, 15)) == "Chủ nhật 15/6/2025"
    assert [words.iso_words(iso) for iso in ("2025-05", "2025", None)] == ["5/2025", "2025", ""]
    assert words.doubt_words("a_code_of_tomorrow") == "máy chưa chắc, cần xem lại"
