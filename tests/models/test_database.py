"""Opening, migrating and using the database; errors that repeat nothing."""

from __future__ import annotations

import multiprocessing
import traceback
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Engine, text
from sqlalchemy.exc import StatementError
from sqlalchemy.schema import CreateIndex, CreateTable

from models import database
from models.codes import AccountRole
from models.database import altering, connect, migrate, migrations, session, transaction
from models.errors import (
    DatabaseBusy,
    DatabaseNewer,
    DatabaseOutdated,
    DatabaseUnavailable,
    ModelsError,
    Refused,
    UnsupportedDatabase,
    WrongEncoding,
)
from models.store import counts, get_classified, save_classified
from models.tables import Account, FeedCounter, Table
from tests.models.conftest import Fresh, migrated
from tests.models.examples import AT, CLASSIFIED

MARKER = "chim-hồng-hạc"


def test_steps_lead_to_the_tables(engine: Engine) -> None:
    """Alembic finds nothing between the steps and the tables of the program."""
    with engine.begin() as connection:
        command.check(migrations(connection))


def test_steps_lay_the_same_constraints(fresh_sqlite: Fresh, tmp_path: Path) -> None:
    """Alembic does not compare CHECKs: the two sets of statements are compared word by word."""
    laid, made = connect(fresh_sqlite()), connect(f"sqlite:///{tmp_path}/made.db")
    Table.metadata.create_all(made)
    assert _statements(laid) == _statements(made)


def _statements(engine: Engine) -> dict[str, list[str]]:
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with engine.connect() as connection:
        rows = connection.execute(text(query)).all()
    engine.dispose()
    # SQLite quotes the name of a table that a step has rebuilt.
    plain = {row.name: row.sql.replace(f'"{row.name}"', row.name) for row in rows}
    return {
        name: sorted(line.strip().rstrip(",") for line in sql.splitlines())
        for name, sql in plain.items()
        if not name.startswith(("alembic", "sqlite"))
    }


def test_migrating_again_changes_nothing(engine: Engine, capfd: pytest.CaptureFixture[str]) -> None:
    with transaction(engine) as opened:
        opened.get_one(FeedCounter, 1).seq = 5
    migrate(engine)
    with transaction(engine, reading=True) as opened:
        assert opened.get_one(FeedCounter, 1).seq == 5
    assert capfd.readouterr() == ("", "")


def test_three_processes_may_migrate_at_once(url: str) -> None:
    empty = _emptied(url)
    fork = multiprocessing.get_context("fork")
    started = [fork.Process(target=migrated, args=(empty,)) for _ in range(3)]
    for process in started:
        process.start()
    for process in started:
        process.join(timeout=60)
    assert [process.exitcode for process in started] == [0, 0, 0]
    engine = connect(empty)
    with transaction(engine) as opened:
        assert counts(opened).waiting == 0
    engine.dispose()


def _emptied(url: str) -> str:
    if url.startswith("sqlite"):
        return f"{url}.new"
    engine = connect(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return url


def test_all_steps_can_be_taken_back(url: str) -> None:
    engine = connect(url)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "base")
    with pytest.raises(DatabaseOutdated), transaction(engine) as opened:
        counts(opened)
    engine.dispose()


def test_tables_that_others_refer_to_can_be_rebuilt(url: str) -> None:
    """As a later step will, when a list of codes grows."""
    engine = connect(url)
    with transaction(engine) as opened:
        uid = save_classified(opened, CLASSIFIED, at=AT).uid
    with altering(engine) as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("classified_document") as table:
            table.drop_constraint("ck_classified_document_task_count", type_="check")
    with transaction(engine) as opened:
        assert len(get_classified(opened, uid).assignments) == 3
        with pytest.raises(Refused):
            opened.connection().exec_driver_sql("DELETE FROM classified_document")
    engine.dispose()


def test_a_step_that_breaks_references_is_refused(fresh_sqlite: Fresh) -> None:
    engine = connect(fresh_sqlite())
    with transaction(engine) as opened:
        save_classified(opened, CLASSIFIED, at=AT)
    with pytest.raises(Refused), altering(engine) as connection:
        connection.exec_driver_sql("DELETE FROM classified_document")
    with transaction(engine, reading=True) as opened:
        assert counts(opened).classified == 1
    engine.dispose()


def test_letters_are_counted_not_bytes(postgres_url: str) -> None:
    admin = connect(postgres_url.format(database="postgres"))
    with admin.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(
            "CREATE DATABASE bytes TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'"
        )
    admin.dispose()
    engine = connect(postgres_url.format(database="bytes"))
    with pytest.raises(WrongEncoding):
        migrate(engine)
    engine.dispose()


def test_a_newer_database_is_left_alone(url: str) -> None:
    engine = connect(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseNewer):
        migrate(engine)
    engine.dispose()


def test_tables_are_missing(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path}/empty.db")
    with pytest.raises(DatabaseOutdated), transaction(engine) as opened:
        counts(opened)
    engine.dispose()


@pytest.mark.parametrize(
    "url", ["mysql://localhost/x", "sqlite+nothing://", "kho văn bản", "", "/data/dondoc.db"]
)
def test_other_databases_are_refused(url: str) -> None:
    if url == "sqlite+nothing://":
        # The driver is ours to choose.
        connect(url).dispose()
        return
    with pytest.raises(UnsupportedDatabase):
        connect(url)


def test_the_password_is_in_no_error() -> None:
    with pytest.raises(UnsupportedDatabase) as caught:
        connect(f"mysql://user:{MARKER}@localhost/x")
    assert MARKER not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "url", ["sqlite:////proc/none/x.db", "postgresql://user@127.0.0.1:1/x?connect_timeout=2"]
)
def test_no_database_can_be_reached(url: str) -> None:
    engine = connect(url)
    with pytest.raises(DatabaseUnavailable) as caught:
        migrate(engine)
    assert caught.value.code == "database_unavailable"
    engine.dispose()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no database, but long enough to be looked at" * 100)
    engine = connect(f"sqlite:///{tmp_path}/x.db")
    with pytest.raises(DatabaseUnavailable):
        migrate(engine)
    engine.dispose()


def test_errors_repeat_no_value(engine: Engine) -> None:
    """PostgreSQL's detail repeats the row, its data errors the value."""
    statements = (
        f"INSERT INTO account (name, display_name, password_hash, role, cleared, created_at) "
        f"VALUES ('a', '{MARKER}', 'x', 'no role', false, '2026-01-01 00:00:00.000000')",
        f"INSERT INTO classified_document (uid, secrecy, task_count, recorded_at, signer) VALUES "
        f"('{'a' * 32}', 'mat', 0, '2026-01-01 00:00:00.000000', '{MARKER}')",
        f"UPDATE feed_counter SET seq = '{MARKER}'",
    )
    for statement in statements:
        with pytest.raises(Refused) as caught, engine.begin() as connection:
            connection.execute(text(statement))
        assert MARKER not in "".join(traceback.format_exception(caught.value))


def test_parameters_are_in_no_error(engine: Engine) -> None:
    named: Any = dict.fromkeys(("name", "display_name", "password_hash"), MARKER)
    account = Account(**named)
    with pytest.raises(ModelsError) as caught, transaction(engine) as opened:
        opened.add(account)
    assert MARKER not in "".join(traceback.format_exception(caught.value))


def test_values_that_cannot_be_sent_are_in_no_error(engine: Engine) -> None:
    """Errors before the statement reaches the database are not translated."""
    names = dict.fromkeys(("name", "display_name", "password_hash"), MARKER)
    fine: Any = names | {"role": AccountRole.CLERK, "created_at": AT}
    odd: list[tuple[dict[str, Any], type[Exception]]] = [
        ({"role": MARKER}, StatementError),
        ({"created_at": AT.replace(tzinfo=None)}, StatementError),
        ({"name": MARKER + "\udce9"}, UnicodeEncodeError),
    ]
    for value, error in odd:
        with pytest.raises(error) as caught, transaction(engine) as opened:
            opened.add(Account(**(fine | value)))
        assert MARKER not in "".join(traceback.format_exception(caught.value))


def test_rows_show_their_key_only(engine: Engine) -> None:
    account = Account(name=MARKER, display_name=MARKER, password_hash=MARKER, created_at=AT)  # type: ignore[call-arg]
    assert (repr(account), MARKER in str(account)) == ("Account(id=None)", False)


def test_sqlite_is_set_up(fresh_sqlite: Fresh) -> None:
    engine = connect(fresh_sqlite())
    wanted = {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": database.BUSY_TIMEOUT_MS,
    }
    with engine.connect() as connection:
        have = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    assert have == wanted
    engine.dispose()


def test_reading_cannot_write(engine: Engine) -> None:
    with pytest.raises(DatabaseUnavailable), transaction(engine, reading=True) as opened:
        opened.get_one(FeedCounter, 1).seq = 5
    with transaction(engine) as opened:
        opened.get_one(FeedCounter, 1).seq = 6
    with transaction(engine, reading=True) as opened:
        assert opened.get_one(FeedCounter, 1).seq == 6


def test_reading_does_not_wait_for_a_writer(engine: Engine) -> None:
    with transaction(engine) as writer:
        writer.get_one(FeedCounter, 1).seq = 7
        writer.flush()
        with transaction(engine, reading=True) as reader:
            assert reader.get_one(FeedCounter, 1).seq == 0


def test_a_writer_waits_only_so_long(fresh_sqlite: Fresh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    engine = connect(fresh_sqlite())
    with transaction(engine) as first:
        counts(first)
        with pytest.raises(DatabaseBusy), transaction(engine) as second:
            counts(second)
    engine.dispose()


def test_what_fails_is_rolled_back(engine: Engine) -> None:
    def fail() -> None:
        with transaction(engine) as opened:
            opened.get_one(FeedCounter, 1).seq = 9
            opened.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    opened = session(engine, reading=True)
    assert opened.get_one(FeedCounter, 1).seq == 0
    opened.close()


def test_statements_of_all_tables_compile_for_both(engine: Engine) -> None:
    for table in Table.metadata.sorted_tables:
        assert str(CreateTable(table).compile(engine))
        assert all(str(CreateIndex(index).compile(engine)) for index in table.indexes)
