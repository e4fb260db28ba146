"""What the database knows that a reading needs."""

from __future__ import annotations

from sqlalchemy import Engine

from api.readers.installation import Installation
from models.calendar import decreed_days
from models.database import transaction
from models.units import packed_register


def installation(engine: Engine) -> Installation:
    """The installation's own facts as of now, for the child that reads."""
    with transaction(engine, reading=True) as session:
        return Installation(decreed_days(session), packed_register(session))
