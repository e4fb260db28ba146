"""What the tables let in: constraints by raw SQL, on both databases."""

from __future__ import annotations

from dataclasses import fields

import pytest
from sqlalchemy import JSON, CheckConstraint, Engine, LargeBinary, Table as SqlTable, Text

from extractor import permitted
from extractor.types import Doubt
from models import restricted, store, tables
from models.codes import LedgerState
from models.database import transaction
from models.errors import Refused
from models.ledger import path_digest, record
from models.tables import forms
from models.tables.classified import DOUBT_CODES, DOUBT_FIELDS
from tests.models.examples import AT, CLASSIFIED, PLAN

SENTENCE = "Đánh chiếm cao điểm lúc 5 giờ sáng."
CLOSED = (*tables.RESTRICTED_TABLES, *tables.SHARED_TABLES)

TECHNICAL = {
    "classified_document": {"id", "uid", "recorded_at"},
    "classified_assignment": {"id", "document_id", "result"},
    "classified_doubt": {"id", "document_id"},
}


def sql_table(table: type[tables.Table]) -> SqlTable:
    found: SqlTable = table.__table__  # type: ignore[attr-defined]
    return found


def columns(table: type[tables.Table]) -> list[str]:
    return [column.name for column in sql_table(table).columns]


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """A database with a row in every table that must hold no words."""
    with transaction(engine) as session:
        saved = restricted.save_classified(session, CLASSIFIED, at=AT)
        document = store.save_open(session, PLAN, original=b"x", file_name="a.txt", at=AT)
        record(session, "a" * 64, state=LedgerState.DONE, document_id=document.id, at=AT)
        session.add(tables.Idempotency(digest="b" * 64, classified_id=saved.id, at=AT))
    return engine


def test_restricted_columns_are_the_leaves_of_classified() -> None:
    lists = {"assignments", "doubts"}
    leaves = {item.name for item in fields(permitted.Classified)} - lists
    wanted = {
        "classified_document": leaves,
        "classified_assignment": {item.name for item in fields(permitted.ClassifiedAssignment)},
        "classified_doubt": {item.name for item in fields(Doubt)},
    }
    have = {
        table.__tablename__: set(columns(table)) - TECHNICAL[str(table.__tablename__)]
        for table in tables.RESTRICTED_TABLES
    }
    assert have == wanted


@pytest.mark.parametrize("table", CLOSED)
def test_no_column_has_room_for_words(table: type[tables.Table]) -> None:
    for column in sql_table(table).columns:
        assert not isinstance(column.type, JSON | Text | LargeBinary), column.name
        assert (getattr(column.type, "length", None) or 0) <= 120, column.name


@pytest.mark.parametrize("table", CLOSED)
def test_every_column_but_the_row_number_is_checked(table: type[tables.Table]) -> None:
    checks = [c for c in sql_table(table).constraints if isinstance(c, CheckConstraint)]
    checked = {str(check.name).removeprefix(f"ck_{table.__tablename__}_") for check in checks}
    assert set(columns(table)) - checked <= {"id", "seq"}


def test_a_sentence_is_refused_everywhere(filled: Engine) -> None:
    places = [(str(table.__tablename__), name) for table in CLOSED for name in columns(table)]
    assert places
    assert [place for place in places if takes(filled, *place, SENTENCE)] == []


def takes(engine: Engine, table: str, column: str, value: str) -> bool:
    """Whether the column of every row could be set to the value; it is not kept."""
    with engine.connect() as connection:
        try:
            connection.exec_driver_sql(f'UPDATE "{table}" SET "{column}" = \'{value}\'')
        except Refused:
            return False
        return True


# fmt: off
ACCEPTED = [
    ("number",          "553"),
    ("number",          "12a"),
    ("number",          "108/2016"),
    ("number",          "15đ.2/2026"),
    ("symbol",          "QĐ-UBND"),
    ("symbol",          "BC–VP,NC&TH/2026.1"),
    ("issued_on",       "2026"),
    ("issued_on",       "2026-04"),
    ("signer",          "Nguyễn Văn Ảnh"),
    ("signer",          "NGUYỄN ĐỨC Ý"),
    ("submitting_unit", "Sở Nông nghiệp và Môi trường"),
    ("submitting_unit", "Các cơ quan, đơn vị thuộc UBND huyện"),
    ("monitoring_unit", "Uỷ ban nhân dân xã Ea Kpam"),
    ("monitoring_unit", "Thường trực Tỉnh ủy"),
]
REFUSED = [
    ("number",          "năm"),
    ("number",          "a12"),
    ("number",          "12ab"),          # words begin with two letters
    ("number",          "1234567890123456789"),
    ("symbol",          "QĐ UBND"),       # a space
    ("symbol",          "x" * 41),
    ("issued_on",       "tháng tư"),
    ("issued_on",       "2026-4"),
    ("signer",          "Nguyễn"),
    ("signer",          "Nguyễn văn Anh"),
    ("signer",          "Nguyễn Văn ảnh"),  # accented letters have small forms, too
    ("signer",          "Tấn Công Vào Lúc Năm Giờ Sáng"),
    ("signer",          "Nguyễn Văn  Anh"),
    ("signer",          "Nguyễn Văn Anh."),
    ("submitting_unit", "Tấn công cao điểm"),
    ("submitting_unit", "Sở Tài chính: chuẩn bị"),
    ("submitting_unit", "Sở Tài chính; Sở Xây dựng"),
    ("submitting_unit", "Sở " + "x" * 118),
    ("secrecy",         "open"),          # an open document has tables of its own
    ("kind",            "mat"),
    ("task_count",      "-1"),
]
# fmt: on


def test_forms_let_values_in(filled: Engine) -> None:
    odd = [case for case in ACCEPTED if not takes(filled, "classified_document", *case)]
    assert odd == []


def test_forms_refuse_values(filled: Engine) -> None:
    odd = [case for case in REFUSED if takes(filled, "classified_document", *case)]
    assert odd == []


def test_units_begin_as_the_extractor_lets_them() -> None:
    """Where this fails, bring `forms` up to date, and write a migration for the constraints."""
    heads = (*permitted._OFFICES, *permitted._BODIES, "các", "mỗi")
    first_words = {head.split()[0].strip(",") for head in heads}
    assert first_words == {word.lower() for word in forms.UNIT_BEGINNINGS}


def test_doubts_are_the_extractors_list() -> None:
    """Where this fails, bring `classified` up to date, and write a migration for the constraint."""
    assert set(DOUBT_CODES) == permitted._DOUBT_CODES
    lists = {"assignments", "doubts", "task_count"}
    leaves = {item.name for item in fields(permitted.Classified)}
    assert set(DOUBT_FIELDS) == leaves - lists | {"assignments"}


def test_foreign_keys_hold(engine: Engine) -> None:
    orphan = "INSERT INTO original (document_id, data) VALUES (77, 'x')"
    with pytest.raises(Refused), engine.begin() as connection:
        connection.exec_driver_sql(orphan)


def test_a_path_is_known_by_its_digest_only(engine: Engine) -> None:
    with pytest.raises(Refused), transaction(engine) as session:
        record(session, "ho so mat.pdf", state=LedgerState.FAILED, at=AT)
    with pytest.raises(Refused), transaction(engine) as session:
        record(session, path_digest(b"k", "a"), state=LedgerState.FAILED, reason=SENTENCE, at=AT)
