"""Write the next step: `python -m models.migrations "add the column of …"`, then read it through.

Alembic does not see that a CHECK has changed: write that by hand, in `op.batch_alter_table`. A
test compares the constraints that the steps lay with those of the tables.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command

from models.database import connect, migrate, migrations

_STEPS = Path(__file__).with_name("versions")


def main(message: str) -> None:
    """A new file in `versions`: what is between the steps so far and the tables of the program."""
    with tempfile.TemporaryDirectory() as folder:
        engine = connect(f"sqlite:///{folder}/steps.db")
        migrate(engine)
        number = 1 + len(list(_STEPS.glob("[0-9]*.py")))
        with engine.begin() as connection:
            settings = migrations(connection)
            command.revision(settings, message, autogenerate=True, rev_id=f"{number:04d}")
        engine.dispose()


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
