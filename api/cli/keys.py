"""`dondoc keys`: keys with which other programs use the API."""

from __future__ import annotations

import argparse

from api.cli.office import office
from api.cli.terminal import complain
from api.clock import now
from models import accounts
from models.codes import Scope
from models.database import transaction


def run(arguments: argparse.Namespace) -> int:
    """Add a key and print it, once."""
    known = {scope.value for scope in Scope}
    if wrong := sorted(set(arguments.scope) - known):
        complain(
            f"--scope: không có {', '.join(wrong)}; chọn trong {', '.join(sorted(known))}",
            "bad_usage",
        )
        return 2
    scopes = [Scope(scope) for scope in arguments.scope]
    with office() as (_, engine), transaction(engine) as session:
        made = accounts.create_key(session, label=arguments.label, scopes=scopes, at=now())
    print(made)
    return 0
