"""Documents in and out: nothing is lost of open ones, nothing added to restricted ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import func, select

from extractor.permitted import Classified
from extractor.types import Kind, Secrecy
from models import store, tables
from models.codes import Result, State
from models.database import transaction
from models.errors import Invalid, NotFound, NotOpen
from models.views import DocumentView, Saved
from tests.models.examples import AT, CLASSIFIED, PLAN, TEXT, span


def save(engine: Engine, original: bytes = b"1", name: str | None = "ke-hoach.txt") -> Saved:
    with transaction(engine) as session:
        return store.save_open(session, PLAN, original=original, file_name=name, at=AT)


def read(engine: Engine, uid: str) -> DocumentView:
    with transaction(engine, reading=True) as session:
        return store.get_document(session, uid)


def test_an_open_document_comes_back_whole(engine: Engine) -> None:
    saved = save(engine)
    view = read(engine, saved.uid)
    assert (view.id, view.version, view.state, saved.known) == (saved.id, 1, State.WAITING, False)
    assert view.secrecy is Secrecy.OPEN
    assert (view.kind, view.number, view.symbol) == (Kind.KE_HOACH, "47", "KH-UBND")
    assert (view.issued_on, view.place, view.signer) == ("2026-04", None, "Nguyễn Văn Bình")
    assert (view.text, view.format, view.pages) == (TEXT, PLAN.format, 1)
    assert (view.addressees, view.recipients[0].name) == (("Như trên",), "Lưu: VT")
    assert view.spans["number"] == (span("47"),)
    assert "place" not in view.spans
    assert view.doubts == PLAN.doubts
    assert (view.copy, view.signatures) == (PLAN.copy, PLAN.signatures)
    assert view.blocks == PLAN.blocks
    assert (view.received_at, view.received_at.tzinfo, view.reviewed_at) == (AT, UTC, None)


def test_tasks_come_back_whole_and_in_order(engine: Engine) -> None:
    view = read(engine, save(engine).uid)
    for task, given in zip(view.tasks, PLAN.tasks, strict=True):
        for name in ("content", "clause", "page", "spans", "confidence", "doubts"):
            assert getattr(task, name) == getattr(given, name)
        for unit, given_unit in zip(task.units, given.units, strict=True):
            for name in ("name", "kind", "role", "unit_id", "spans"):
                assert getattr(unit, name) == getattr(given_unit, name)
        for deadline, given_deadline in zip(task.deadlines, given.deadlines, strict=True):
            for name in ("text", "kind", "date", "bound", "due_on", "purpose", "spans", "amount"):
                assert getattr(deadline, name) == getattr(given_deadline, name)
    assert [task.content for task in view.standing_duties] == ["giữ gìn trật tự"]
    (amendment,) = view.amends
    assert (amendment.kind, amendment.reference) == ("extend", "Kế hoạch số 12/KH-UBND")
    assert amendment.new_deadline is not None
    assert amendment.new_deadline.due_on == PLAN.amends[0].new_deadline.due_on  # type: ignore[union-attr]


def test_a_view_shows_no_words(engine: Engine) -> None:
    shown = repr(read(engine, save(engine).uid))
    assert [
        w for w in ("trồng cây", "Phòng Kinh tế", "Bình", "20/4", "Như trên", "Lưu") if w in shown
    ] == []


def test_the_same_bytes_are_kept_once(engine: Engine) -> None:
    first, second, third = save(engine), save(engine, name="khác.txt"), save(engine, b"2")
    assert second == Saved(first.id, first.uid, known=True)
    assert not third.known
    with transaction(engine, reading=True) as session:
        assert session.exec(select(func.count()).select_from(tables.Change)).one() == 2


def test_only_open_documents_are_kept_whole(engine: Engine) -> None:
    for secrecy in set(Secrecy) - {Secrecy.OPEN}:
        extraction = replace(PLAN, secrecy=secrecy)
        with pytest.raises(NotOpen), transaction(engine) as session:
            store.save_open(session, extraction, original=b"1", file_name=None, at=AT)
    with transaction(engine, reading=True) as session:
        assert session.exec(select(func.count()).select_from(tables.Document)).one() == 0


def test_the_original_comes_back(engine: Engine) -> None:
    data = bytes(range(256)) * 9
    uid = save(engine, data).uid
    with transaction(engine, reading=True) as session:
        assert store.get_original(session, uid) == data
        assert store.get_original(session, "0" * 32) is None


def test_odd_file_names_are_kept(engine: Engine) -> None:
    view = read(engine, save(engine, name="\udce9\x00" + "tên" * 200).uid)
    assert view.file_name is not None
    assert view.file_name.startswith("?tên")
    assert len(view.file_name) == 255


def test_unknown_documents(engine: Engine) -> None:
    with transaction(engine, reading=True) as session:
        for uid in ("0" * 32, "", "'"):
            with pytest.raises(NotFound):
                store.get_document(session, uid)
            with pytest.raises(NotFound):
                store.get_classified(session, uid)
        with pytest.raises(NotFound):
            store.get_document_by_id(session, 99)
        with pytest.raises(NotFound):
            store.get_classified_by_id(session, 99)


# --- lists --------------------------------------------------------------------------------------


def save_many(engine: Engine, count: int) -> list[str]:
    return [save(engine, bytes([number]), f"{number}.txt").uid for number in range(count)]


def test_lists_come_in_pages(engine: Engine) -> None:
    uids = save_many(engine, 5)
    seen: list[str] = []
    cursor: str | None = None
    with transaction(engine, reading=True) as session:
        for size in (2, 2, 1):
            page = store.list_documents(session, after=cursor, limit=2)
            assert len(page.items) == size
            seen += [item.uid for item in page.items]
            cursor = page.next
    assert (seen, cursor) == (uids[::-1], None)


def test_a_summary_counts(engine: Engine) -> None:
    save(engine)
    with transaction(engine, reading=True) as session:
        (item,) = store.list_documents(session).items
    assert (item.task_count, item.doubt_count, item.number) == (2, 2, "47")


# fmt: off
QUERIES = [
    ("trong cay",          True),
    ("TRỒNG CÂY",          True),
    ("cây trồng",          True),   # all words, in any order
    ("47/kh-ubnd",         True),
    ("ke-hoach.txt",       True),
    ("dau xuan binh",      True),
    ("",                   True),
    ("trồng rừng",         False),
    ("%",                  False),  # no wildcard
    ("_hoach",             False),
]
# fmt: on


def test_search_folds_accents(engine: Engine) -> None:
    save(engine)
    with transaction(engine, reading=True) as session:
        for query, hit in QUERIES:
            assert bool(store.list_documents(session, query=query).items) is hit, query


def test_filters(engine: Engine) -> None:
    save(engine)
    with transaction(engine, reading=True) as session:
        assert store.list_documents(session, state="waiting", kind="ke_hoach").items
        assert not store.list_documents(session, state="approved").items
        assert not store.list_documents(session, kind="cong_van").items


def test_odd_filters_are_named(engine: Engine) -> None:
    odd: list[tuple[str, Any]] = [
        ("state", "lost"),
        ("kind", "thu_tinh"),
        ("after", "-1"),
        ("after", "²"),
        ("limit", 0),
    ]
    with transaction(engine, reading=True) as session:
        for field, value in odd:
            with pytest.raises(Invalid) as caught:
                store.list_documents(session, **{field: value})
            assert caught.value.field == field


def test_counts(engine: Engine) -> None:
    save_many(engine, 2)
    with transaction(engine) as session:
        store.save_classified(session, CLASSIFIED, at=AT)
        counts = store.counts(session)
    assert (counts.waiting, counts.approved, counts.rejected) == (2, 0, 0)
    assert (counts.classified, counts.tasks) == (1, 0)


# --- restricted ---------------------------------------------------------------------------------


def save_restricted(engine: Engine, classified: Classified, at: datetime = AT) -> Saved:
    with transaction(engine) as session:
        return store.save_classified(session, classified, at=at)


def test_permitted_fields_come_back(engine: Engine) -> None:
    saved = save_restricted(engine, CLASSIFIED)
    with transaction(engine, reading=True) as session:
        view = store.get_classified(session, saved.uid)
        assert view == store.get_classified_by_id(session, saved.id)
        assert store.list_classified(session).items == (view,)
    for name in ("secrecy", "kind", "number", "symbol", "signer", "task_count", "doubts"):
        assert getattr(view, name) == getattr(CLASSIFIED, name)
    assert view.issued_on == "2026-04-02"
    given = [(a.unit, a.role, a.due_on) for a in CLASSIFIED.assignments]
    assert [(a.unit, a.role, a.due_on) for a in view.assignments] == given


def test_results_begin_by_the_day_in_vietnam(engine: Engine) -> None:
    """At 18:00 UTC on the 9th it is the 10th in Vietnam: what was due on the 9th is overdue."""
    at = datetime(2026, 4, 9, 18, tzinfo=UTC)
    for moment, last in (
        (at, Result.NOT_DONE_OVERDUE),
        (at - timedelta(hours=2), Result.NOT_DONE_IN_TIME),
    ):
        classified = replace(CLASSIFIED, number=None)
        saved = save_restricted(engine, classified, moment)
        with transaction(engine, reading=True) as session:
            results = [a.result for a in store.get_classified(session, saved.uid).assignments]
        assert results == [Result.NOT_DONE_IN_TIME, Result.NOT_DONE_IN_TIME, last]


def test_restricted_documents_are_known_by_their_reference(engine: Engine) -> None:
    first = save_restricted(engine, CLASSIFIED)
    again = save_restricted(engine, replace(CLASSIFIED, task_count=9))
    assert again == Saved(first.id, first.uid, known=True)
    for other in ({"number": "13"}, {"symbol": None}, {"signer": None}, {"kind": None}):
        changed = replace(CLASSIFIED, **other)
        assert not save_restricted(engine, changed).known
        assert save_restricted(engine, changed).known


def test_restricted_documents_without_number_are_never_known(engine: Engine) -> None:
    blank = replace(CLASSIFIED, number=None)
    assert [save_restricted(engine, blank).known for _ in range(2)] == [False, False]


def test_restricted_lists_come_in_pages(engine: Engine) -> None:
    uids = [save_restricted(engine, replace(CLASSIFIED, number=str(n))).uid for n in range(1, 4)]
    with transaction(engine, reading=True) as session:
        first = store.list_classified(session, limit=2)
        rest = store.list_classified(session, after=first.next, limit=2)
    assert [item.uid for item in (*first.items, *rest.items)] == uids[::-1]
    assert rest.next is None
