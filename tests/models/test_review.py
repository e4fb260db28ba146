"""The review: corrections that are checked, kept with their history, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy import Engine
from sqlmodel import col, func, select

from extractor.types import Bound, DeadlineKind, Doubt, Role, Span
from models import accounts, review, store, tables
from models.codes import AccountRole, ChangeKind, State, TaskStatus
from models.database import transaction
from models.errors import (
    Conflict,
    Invalid,
    LeadAmbiguous,
    ModelsError,
    NotFound,
    NothingToUndo,
    WrongState,
)
from models.review import DeadlineEdit, Edit
from models.views import DocumentView
from tests.models.examples import AT, DEADLINE, LATER, PERIOD, PLAN

Json = dict[str, Any]
Act = Callable[..., DocumentView]


class Desk:
    """A clerk, and a waiting document in front of her."""

    def __init__(self, engine: Engine, plan: Any = PLAN) -> None:
        self.engine = engine
        with transaction(engine) as session:
            self.uid = store.save_open(session, plan, original=b"1", file_name=None, at=AT).uid
            self.by = accounts.create_account(
                session,
                name="lan",
                password="một mật khẩu dài",
                role=AccountRole.CLERK,
                cleared=False,
                display_name="Lan",
                at=AT,
            ).id

    def see(self) -> DocumentView:
        with transaction(self.engine, reading=True) as session:
            return store.get_document(session, self.uid)

    def edit(self, body: Json, version: int | None = None) -> DocumentView:
        version = version or self.see().version
        with transaction(self.engine) as session:
            edit = Edit.model_validate(body)
            return review.edit(session, self.uid, edit, by=self.by, version=version, at=LATER)

    def act(self, step: Act, version: int | None = None) -> DocumentView:
        version = version or self.see().version
        with transaction(self.engine) as session:
            return step(session, self.uid, by=self.by, version=version, at=LATER)

    def undo(self) -> DocumentView:
        with transaction(self.engine) as session:
            return review.undo_last(session, self.uid, by=self.by, at=LATER)

    def first(self, **values: Any) -> DocumentView:
        return self.edit({"tasks": [{"id": self.see().tasks[0].id, **values}]})

    def feed(self) -> list[ChangeKind]:
        with transaction(self.engine, reading=True) as session:
            change = tables.Change
            kinds = session.exec(select(change.kind).order_by(col(change.seq)))
            return [ChangeKind(kind) for kind in kinds]

    def revisions(self) -> list[tuple[str, Any, Any, int | None]]:
        with transaction(self.engine, reading=True) as session:
            rows = session.exec(select(tables.Revision).order_by(col(tables.Revision.id))).all()
            return [(row.path, row.old, row.new, row.by) for row in rows]


@pytest.fixture
def desk(engine: Engine) -> Desk:
    return Desk(engine)


def test_fields_are_corrected(desk: Desk) -> None:
    fields = {
        "number": "48",
        "issued_on": "2026-04-08",
        "kind": "quyet_dinh",
        "place": "  An Phú ",
        "signer": None,
        "abstract": "",
        "addressees": ["Phòng Kinh tế", ""],
    }
    desk.edit({"document": fields})
    view = desk.see()
    assert (view.number, view.issued_on, view.place) == ("48", "2026-04-08", "An Phú")
    assert (view.kind, view.signer, view.abstract) == ("quyet_dinh", None, None)
    assert view.addressees == ("Phòng Kinh tế",)
    assert (view.version, view.symbol, view.state) == (2, "KH-UBND", State.WAITING)
    assert view.doubts == ()  # the day that was blank is given
    assert desk.feed() == [ChangeKind.DOCUMENT_RECEIVED, ChangeKind.DOCUMENT_CHANGED]
    assert ("document.number", "47", "48", desk.by) in desk.revisions()
    assert ("document.kind", "ke_hoach", "quyet_dinh", desk.by) in desk.revisions()


def test_the_answer_is_what_is_read_after(desk: Desk) -> None:
    answer = desk.edit({"document": {"kind": "quyet_dinh", "issued_on": "2026"}})
    assert answer == desk.see()


def test_corrected_words_are_found(desk: Desk) -> None:
    desk.edit({"document": {"abstract": "Về việc nuôi ong"}})
    with transaction(desk.engine, reading=True) as session:
        assert store.list_documents(session, query="nuoi ong").items


def test_nothing_is_written_where_nothing_differs(desk: Desk) -> None:
    before = desk.see()
    after = desk.edit({"document": {"number": "47"}, "tasks": [{"id": before.tasks[1].id}]})
    assert after == before
    assert (desk.revisions(), len(desk.feed())) == ([], 1)


def test_a_task_is_corrected(desk: Desk) -> None:
    view = desk.first(
        content="xây dựng phương án",
        units=[
            {"name": "Công an xã", "role": "lead"},
            {"name": "Trạm Y tế", "role": "coordinate", "unit_id": "tyt"},
        ],
        deadlines=[
            {"text": "trước ngày 20/4/2026", "kind": "date", "date": "2026-05-01", "bound": "by"}
        ],
    )
    task = view.tasks[0]
    assert (task.content, task.id) == ("xây dựng phương án", view.tasks[0].id)
    assert [(unit.name, unit.role, unit.unit_id) for unit in task.units] == [
        ("Công an xã", Role.LEAD, None),
        ("Trạm Y tế", Role.COORDINATE, "tyt"),
    ]
    # What was in the document keeps its evidence, what the clerk added has none.
    assert [bool(unit.spans) for unit in task.units] == [True, False]
    assert task.deadlines[0].spans == PLAN.tasks[0].deadlines[0].spans
    assert task.deadlines[0].due_on == date(2026, 5, 1)
    assert task.doubts == ()
    assert view.tasks[1].doubts == desk.see().tasks[1].doubts


def test_before_ends_on_the_day_before(desk: Desk) -> None:
    deadline = {"kind": "date", "date": "2026-03-01", "bound": "before", "due_on": "2026-03-01"}
    (found,) = desk.first(deadlines=[deadline]).tasks[0].deadlines
    assert (found.date, found.bound, found.due_on) == (
        date(2026, 3, 1),
        Bound.BEFORE,
        date(2026, 2, 28),
    )


def test_other_deadlines_keep_the_day_that_is_given(desk: Desk) -> None:
    deadlines = [
        {"kind": "recurring", "rrule": "FREQ=MONTHLY;BYMONTHDAY=20", "due_on": "2026-05-19"},
        {"kind": "relative", "amount": 5, "unit": "working_day", "anchor": "issue"},
        {"kind": "event", "text": "sau khi họp"},
        {"kind": "immediate", "purpose": "report"},
    ]
    found = desk.first(deadlines=deadlines).tasks[0].deadlines
    assert [deadline.kind for deadline in found] == ["recurring", "relative", "event", "immediate"]
    assert [deadline.due_on for deadline in found] == [date(2026, 5, 19), None, None, None]
    assert found[0].kind is DeadlineKind.RECURRING


def test_deadlines_that_are_handed_in_unchanged_stay(engine: Engine) -> None:
    """Also one that was counted under another setting, and one whose day could not be found."""
    inclusive = replace(DEADLINE, due_on=DEADLINE.date)
    unresolved = replace(DEADLINE, text="trước ngày 31/4", date=None, due_on=None)
    doubts = (Doubt("year_inferred", "deadlines[0]"), Doubt("deadline_unresolved", "deadlines[1]"))
    task = replace(PLAN.tasks[0], deadlines=(inclusive, unresolved, PERIOD), doubts=doubts)
    desk = Desk(engine, replace(PLAN, tasks=(task,)))
    names = list(DeadlineEdit.model_fields)
    given = [{n: getattr(d, n) for n in names} for d in desk.see().tasks[0].deadlines]
    changed = {"kind": "event", "text": "sau khi họp"}
    (found,) = desk.first(deadlines=[*given[:2], changed]).tasks
    assert [d.due_on for d in found.deadlines] == [date(2026, 4, 20), None, None]
    assert found.deadlines[0].spans == DEADLINE.spans
    assert found.doubts == doubts
    (found,) = desk.first(deadlines=[given[0]]).tasks
    assert found.doubts == doubts[:1]  # what the other was about is gone


def test_days_have_bounds() -> None:
    with pytest.raises(ValidationError):
        DeadlineEdit.model_validate({"kind": "date", "date": "0001-01-01", "bound": "before"})


def test_tasks_are_added_and_deleted(desk: Desk) -> None:
    gone = desk.see().tasks[1].id
    new = {"content": "tổng kết phong trào", "units": [{"name": "Phòng Kinh tế", "role": "lead"}]}
    view = desk.edit({"tasks": [new, {"id": gone, "deleted": True}]})
    assert [task.content for task in view.tasks] == [PLAN.tasks[0].content, "tổng kết phong trào"]
    assert (view.tasks[1].confidence, view.tasks[1].spans) == (1.0, ())
    assert len(view.standing_duties) == 1


# fmt: off
DEADLINES = [
    ("date",   {"kind": "date", "bound": "by"}),
    ("bound",  {"kind": "date", "date": "2026-05-01"}),
    ("rrule",  {"kind": "date", "date": "2026-05-01", "bound": "by", "rrule": "FREQ=DAILY"}),
    ("amount", {"kind": "relative", "unit": "day"}),
    ("date",   {"kind": "relative", "amount": 3, "unit": "day", "date": "2026-05-01"}),
    ("rrule",  {"kind": "recurring"}),
    ("rrule",  {"kind": "recurring", "rrule": "hằng tháng"}),
    ("amount", {"kind": "immediate", "amount": 1}),
]
INVALID: list[tuple[str, Json]] = [
    ("document.issued_on", {"document": {"issued_on": "2026-02-30"}}),
    ("document.issued_on", {"document": {"issued_on": "2026-13"}}),
    ("tasks.0.content",    {"tasks": [{"content": None}]}),
    ("tasks.0.content",    {"tasks": [{"content": "  "}]}),
    ("tasks.0.content",    {"tasks": [{"units": []}]}),
    *((f"tasks.0.deadlines.0.{field}", {"tasks": [{"content": "x", "deadlines": [deadline]}]})
      for field, deadline in DEADLINES),
]
MISSHAPEN: list[Json] = [
    {"document": {"kind": "thu_tinh"}},
    {"document": {"issued_on": "8/4/2026"}},
    {"document": {"state": "approved"}},       # not for an edit
    {"document": {"text": "bí mật"}},
    {"tasks": [{"units": [{"name": " ", "role": "lead"}]}]},
    {"tasks": [{"units": [{"name": "bí mật", "role": "boss"}]}]},
    {"tasks": [{"deadlines": [{"kind": "date", "date": "bí mật"}]}]},
]
# fmt: on


def test_values_that_do_not_fit_are_named(desk: Desk) -> None:
    for field, body in INVALID:
        with pytest.raises(Invalid) as caught:
            desk.edit(body)
        assert caught.value.field == field, body
    assert (desk.see().version, desk.revisions(), len(desk.feed())) == (1, [], 1)


@pytest.mark.parametrize("body", MISSHAPEN)
def test_shapes_are_checked_without_repeating_values(body: Json) -> None:
    with pytest.raises(ValidationError) as caught:
        Edit.model_validate(body)
    assert "bí mật" not in str(caught.value)


def test_a_task_of_another_document_is_not_found(desk: Desk) -> None:
    with transaction(desk.engine) as session:
        other = store.save_open(session, PLAN, original=b"2", file_name=None, at=AT)
        task = store.get_document(session, other.uid).tasks[0].id
    for odd in (task, 9999):
        with pytest.raises(NotFound) as caught:
            desk.edit({"tasks": [{"id": odd, "content": "x"}]})
        assert caught.value.field == "tasks.0.id"


def test_who_comes_second_is_told(desk: Desk) -> None:
    desk.edit({"document": {"number": "48"}}, version=1)
    steps: list[Callable[[], DocumentView]] = [
        lambda: desk.edit({"document": {"number": "49"}}, version=1),
        lambda: desk.act(review.approve, version=1),
        lambda: desk.act(review.reject, version=3),
    ]
    for step in steps:
        with pytest.raises(Conflict) as caught:
            step()
        assert caught.value.code == "conflict"
    assert (desk.see().number, desk.see().version) == ("48", 2)
    assert len(desk.feed()) == 2


def test_an_unknown_document(desk: Desk) -> None:
    desk.uid, version = "0" * 32, 1
    for step in (review.approve, review.reject, review.reopen):
        with pytest.raises(NotFound):
            desk.act(step, version)
    with pytest.raises(NotFound):
        desk.undo()


def test_approval_registers_the_tasks(desk: Desk) -> None:
    view = desk.act(review.approve)
    assert (view.state, view.reviewed_at, view.reviewed_by) == (State.APPROVED, LATER, desk.by)
    assert {task.status for task in view.tasks} == {TaskStatus.REGISTERED}
    assert desk.feed()[-1] is ChangeKind.DOCUMENT_APPROVED
    reopened = desk.act(review.reopen)
    assert (reopened.state, reopened.reviewed_at, reopened.version) == (State.WAITING, None, 3)
    assert {task.status for task in reopened.tasks} == {TaskStatus.EXTRACTED}
    assert desk.feed()[-1] is ChangeKind.DOCUMENT_REOPENED


def test_steps_fit_the_state(desk: Desk) -> None:
    with pytest.raises(WrongState):
        desk.act(review.reopen)
    assert desk.act(review.reject).state is State.REJECTED
    for step in (review.approve, review.reject):
        with pytest.raises(WrongState):
            desk.act(step)
    with pytest.raises(WrongState):
        desk.edit({"document": {"number": "48"}})
    assert desk.feed()[1:] == [ChangeKind.DOCUMENT_REJECTED]


def test_the_lead_is_chosen_before_approval(engine: Engine) -> None:
    doubtful = replace(PLAN.tasks[1], doubts=(Doubt("lead_ambiguous", "units"),))
    desk = Desk(engine, replace(PLAN, tasks=(PLAN.tasks[0], doubtful)))
    with pytest.raises(LeadAmbiguous) as caught:
        desk.act(review.approve)
    assert caught.value.field == "tasks.1.units"
    units = [{"name": "Công an xã", "role": "lead"}]
    task = desk.see().tasks[1].id
    assert desk.edit({"tasks": [{"id": task, "units": units}]}).tasks[1].doubts == ()
    assert desk.act(review.approve).state is State.APPROVED


def test_steps_are_taken_back_one_by_one(desk: Desk) -> None:
    first = desk.see()
    desk.edit({"document": {"kind": "cong_van", "issued_on": "2026-04-08", "number": "48"}})
    second = desk.see()
    new = {"content": "tổng kết", "units": [{"name": "Phòng Kinh tế", "role": "lead"}]}
    task = {"id": first.tasks[0].id, "units": [], "deadlines": [], "content": "khác"}
    desk.edit({"tasks": [new, task, {"id": first.tasks[1].id, "deleted": True}]})
    third = desk.see()
    desk.act(review.approve)
    for before in (third, second, first):
        assert same(desk.undo()) == same(before)
    with pytest.raises(NothingToUndo):
        desk.undo()
    assert desk.see().version == 7
    assert desk.feed()[-3:] == [
        ChangeKind.DOCUMENT_REOPENED,
        ChangeKind.DOCUMENT_CHANGED,
        ChangeKind.DOCUMENT_CHANGED,
    ]


def same(view: DocumentView) -> Any:
    """The view without its version, and without the numbers that replaced rows get anew."""
    tasks = [
        replace(
            task,
            units=tuple(replace(unit, id=0) for unit in task.units),
            deadlines=tuple(replace(deadline, id=0) for deadline in task.deadlines),
        )
        for task in view.tasks
    ]
    return replace(view, version=0, tasks=tuple(tasks))


def test_what_is_done_after_an_undo_can_be_undone(desk: Desk) -> None:
    desk.edit({"document": {"number": "48"}})
    desk.undo()
    desk.edit({"document": {"number": "49"}})
    assert desk.undo().number == "47"


def test_a_failing_step_leaves_nothing(desk: Desk) -> None:
    body = {"document": {"number": "48"}, "tasks": [{"id": 9999}]}
    with pytest.raises(ModelsError):
        desk.edit(body)
    assert (desk.see().number, desk.revisions(), len(desk.feed())) == ("47", [], 1)
    with transaction(desk.engine, reading=True) as session:
        assert session.exec(select(func.max(tables.FeedCounter.seq))).one() == 1


def test_spans_stay_code_points(desk: Desk) -> None:
    assert all(isinstance(span, Span) for span in desk.see().tasks[0].spans)
