"""A service for tests of the web: an application on its own data folder, people and programs.

The reader is replaced by one that knows the samples, so that most tests start no child process;
tests of the whole path use the real one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fastapi import FastAPI
from httpx2 import Response
from sqlalchemy import Engine
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from extractor.errors import UnreadablePdf
from extractor.permitted import Classified
from extractor.types import Extraction
from models import accounts, store
from models.codes import AccountRole, Scope
from models.database import transaction
from tests.api import samples

PASSWORD = "một mật khẩu đủ dài"
API = "/api/v1"
SECRET_FILE = "MẬT: không đọc".encode()


def fake_read(data: bytes, **_: object) -> Extraction | Classified:
    """The sample that the bytes stand for."""
    if data == SECRET_FILE:
        return samples.record()
    if data == samples.LETTER_BYTES:
        return samples.letter()
    raise UnreadablePdf


@dataclass(frozen=True)
class Browser:
    """A signed-in browser: its client sends the cookie and the token of its pages."""

    client: TestClient
    csrf: str

    @property
    def headers(self) -> dict[str, str]:
        return {"X-CSRF-Token": self.csrf}


@dataclass(frozen=True)
class Web:
    """The running application and its database."""

    app: FastAPI
    engine: Engine
    settings: Settings
    client: TestClient

    def account(
        self, name: str, role: AccountRole, *, cleared: bool = False, display: str = ""
    ) -> None:
        with transaction(self.engine) as session:
            accounts.create_account(
                session,
                name=name,
                password=PASSWORD,
                role=role,
                cleared=cleared,
                display_name=display or name,
                at=datetime.now(UTC),
            )

    def key(self, *scopes: Scope) -> dict[str, str]:
        """The headers of a program with a new key."""
        with transaction(self.engine) as session:
            label = "-".join(sorted(scopes)) or "none"
            token = accounts.create_key(session, label=label, scopes=scopes, at=datetime.now(UTC))
        return {"Authorization": f"Bearer {token}"}

    def browser(self, role: AccountRole = AccountRole.CLERK, *, cleared: bool = False) -> Browser:
        """A browser in which a new account of this role is signed in."""
        name = f"{role.value}{'.cleared' if cleared else ''}"
        self.account(name, role, cleared=cleared)
        client = TestClient(self.app, follow_redirects=False)
        assert sign_in(client, name, PASSWORD).status_code == 303
        page = client.get("/tasks").text
        return Browser(client, meta_csrf(page))

    def letter(self) -> str:
        """The uid of the sample letter, kept."""
        return self.keep(samples.letter(), samples.LETTER_BYTES)

    def keep(self, extraction: Extraction, original: bytes) -> str:
        """The uid of an open document, kept."""
        with transaction(self.engine) as session:
            return store.save_open(
                session, extraction, original=original, file_name="cv.txt", at=datetime.now(UTC)
            ).uid

    def record(self) -> str:
        """The uid of the sample record, kept."""
        with transaction(self.engine) as session:
            return store.save_classified(session, samples.record(), at=datetime.now(UTC)).uid


def sign_in(client: TestClient, name: str, password: str, *, target: str = "/queue") -> Response:
    """The answer to the form, sent as a browser does."""
    page = client.get("/sign-in").text
    token = re.search(r'name="csrf" value="([^"]+)"', page)
    assert token
    form = {"name": name, "password": password, "next": target, "csrf": token[1]}
    return client.post("/sign-in", data=form, follow_redirects=False)


def meta_csrf(page: str) -> str:
    """The token that a page gives to its scripts."""
    token = re.search(r'<meta name="csrf" content="([^"]+)"', page)
    assert token
    return token[1]


@contextmanager
def running(data: Path, **values: object) -> Iterator[Web]:
    """The application, started on an empty data folder."""
    settings = Settings(data=data, **values)  # type: ignore[arg-type]
    app = create_app(settings)
    with TestClient(app, follow_redirects=False) as client:
        yield Web(app, app.state.engine, settings, client)
