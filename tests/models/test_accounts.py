"""People and programs: who they are, and what they may do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine
from sqlmodel import Session, select

from models import accounts, tables
from models.codes import AccountRole, Scope
from models.database import transaction
from models.errors import Invalid, NameTaken
from models.views import AccountView
from tests.models.examples import AT, LATER

PASSWORD = "cây đa bến nước"


def create(session: Session, **values: Any) -> AccountView:
    given: dict[str, Any] = {
        "name": "lan",
        "password": PASSWORD,
        "role": AccountRole.CLERK,
        "cleared": False,
    }
    return accounts.create_account(session, **(given | {"display_name": "Lan", "at": AT} | values))


def test_an_account_signs_in_with_its_password(engine: Engine) -> None:
    with transaction(engine) as session:
        account = create(session, name=" Lan ")
        assert accounts.authenticate(session, "LAN", PASSWORD) == account
        assert accounts.authenticate(session, "lan", PASSWORD + "x") is None
        assert accounts.authenticate(session, "lân", PASSWORD) is None
        kept = session.exec(select(tables.Account)).one().password_hash
    assert (account.name, account.display_name, account.role) == ("lan", "Lan", AccountRole.CLERK)
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


def test_an_unknown_name_takes_the_same_work(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    work: list[str] = []
    matches = accounts._matches

    def counted(known: str, password: str) -> bool:
        work.append(known)
        return matches(known, password)

    monkeypatch.setattr(accounts, "_matches", counted)
    with transaction(engine) as session:
        create(session)
        for name in ("lan", "nobody"):
            accounts.authenticate(session, name, "sai mật khẩu")
    costs = [known.rsplit("$", 2)[0] for known in work]
    assert len(costs) == 2
    assert costs[0] == costs[1]


def test_an_old_hash_is_made_anew(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    with transaction(engine) as session:
        create(session)
        monkeypatch.setattr(accounts, "_HASHER", PasswordHasher(2, 8, 1))
        assert accounts.authenticate(session, "lan", "sai mật khẩu") is None
        assert "t=1" in session.exec(select(tables.Account)).one().password_hash
        assert accounts.authenticate(session, "lan", PASSWORD)
        assert "t=2" in session.exec(select(tables.Account)).one().password_hash
        assert accounts.authenticate(session, "lan", PASSWORD)


def test_odd_accounts_are_refused(engine: Engine) -> None:
    odd = [
        ("name", "a"),
        ("name", "lan anh"),
        ("name", "x" * 65),
        ("password", "ngắn"),
        ("password", "x" * 1025),
    ]
    with transaction(engine) as session:
        for field, value in odd:
            with pytest.raises(Invalid) as caught:
                create(session, **{field: value})
            assert caught.value.field == field


def test_names_are_given_once(engine: Engine) -> None:
    with transaction(engine) as session:
        create(session)
        with pytest.raises(NameTaken):
            create(session, name="LAN")


def test_the_first_account_is_made_once(engine: Engine) -> None:
    with transaction(engine) as session:
        made = accounts.first_account(session, at=AT)
        assert made is not None
        assert accounts.first_account(session, at=AT) is None
        account = accounts.authenticate(session, *made)
    assert account is not None
    assert (made[0], account.role, account.cleared) == ("vanthu", AccountRole.ADMIN, True)
    assert account.scopes == frozenset(Scope)


def test_no_role_alone_sees_restricted_documents() -> None:
    assert set(accounts.ROLE_SCOPES) == set(AccountRole)
    for role in AccountRole:
        open_only = accounts.scopes_of(role, cleared=False)
        assert Scope.READ_CLASSIFIED not in open_only
        assert accounts.scopes_of(role, cleared=True) == open_only | {Scope.READ_CLASSIFIED}


def test_scopes_are_alphabetized() -> None:
    assert list(Scope) == sorted(Scope)


def test_a_sign_in_lasts_and_ends(engine: Engine) -> None:
    with transaction(engine) as session:
        account = create(session)
        token, csrf = accounts.sign_in(session, account, at=AT)
        found = accounts.signed_in(session, token, at=LATER)
        assert found is not None
        assert (found.account, found.csrf) == (account, csrf)
        assert csrf not in repr(found)
        end = AT + accounts.SIGN_IN_LASTS
        assert accounts.signed_in(session, token, at=end - timedelta(seconds=1))
        assert accounts.signed_in(session, token, at=end) is None
        assert accounts.signed_in(session, csrf, at=LATER) is None
        accounts.sign_out(session, token)
        assert accounts.signed_in(session, token, at=LATER) is None
        accounts.sign_out(session, token)


def test_tokens_are_kept_as_digests(engine: Engine) -> None:
    with transaction(engine) as session:
        token, _ = accounts.sign_in(session, create(session), at=AT)
        key = accounts.create_key(session, label="phần mềm", scopes=[Scope.READ_TASKS], at=AT)
        digests = {
            session.exec(select(tables.SignIn.digest)).one(),
            session.exec(select(tables.ApiKey.digest)).one(),
        }
    assert digests.isdisjoint({token, key})


def test_old_sign_ins_are_swept_away(engine: Engine) -> None:
    with transaction(engine) as session:
        account = create(session)
        accounts.sign_in(session, account, at=AT)
        accounts.sign_in(session, account, at=AT + accounts.SIGN_IN_LASTS)
        assert len(session.exec(select(tables.SignIn)).all()) == 1


def test_a_key_has_its_scopes(engine: Engine) -> None:
    scopes = frozenset({Scope.READ_CHANGES, Scope.READ_TASKS})
    with transaction(engine) as session:
        token = accounts.create_key(session, label="theo dõi", scopes=scopes, at=AT)
        found = accounts.key(session, token)
        assert found is not None
        assert (found.label, found.scopes) == ("theo dõi", scopes)
        assert accounts.key(session, token + "x") is None
        assert accounts.key(session, "\udce9") is None
