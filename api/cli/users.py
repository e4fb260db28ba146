"""`dondoc users`: accounts of people. A password is typed, piped in, or made and printed once."""

from __future__ import annotations

import argparse
import getpass
import secrets
import sys

from api.cli.office import office
from api.clock import now
from models import accounts
from models.codes import AccountRole
from models.database import transaction


def run(arguments: argparse.Namespace) -> int:
    """Add an account, or the first one."""
    return _first() if arguments.action == "first" else _add(arguments)


def _first() -> int:
    with office() as (_, engine), transaction(engine) as session:
        made = accounts.first_account(session, at=now())
    if made:
        _tell(*made)
    else:
        print("Đã có tài khoản; không tạo thêm.")
    return 0


def _add(arguments: argparse.Namespace) -> int:
    password, made = _password(piped=arguments.password_stdin)
    with office() as (_, engine), transaction(engine) as session:
        account = accounts.create_account(
            session,
            name=arguments.name,
            password=password,
            role=AccountRole(arguments.role),
            cleared=arguments.cleared,
            display_name=arguments.display_name or arguments.name,
            at=now(),
        )
    if made:
        _tell(account.name, password)
    else:
        print(f"Đã tạo tài khoản {account.name}.")
    return 0


def _password(*, piped: bool) -> tuple[str, bool]:
    """A password, and whether it was made here: where nobody is there to type one."""
    if piped:
        return sys.stdin.readline().rstrip("\r\n"), False
    if sys.stdin.isatty():
        return getpass.getpass("Mật khẩu: "), False
    return secrets.token_urlsafe(12), True


def _tell(name: str, password: str) -> None:
    print(f"Tài khoản: {name}\nMật khẩu:  {password}\n(chỉ in một lần; hãy ghi lại)")
