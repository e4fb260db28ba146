"""The tables, one file a group; importing the package registers all of them in `Table.metadata`.

`RESTRICTED_TABLES` hold restricted documents, `SHARED_TABLES` serve both kinds: neither has a
column of free text or JSON (tested).
"""

from models.tables.accounts import Account, ApiKey, SignIn
from models.tables.base import Table
from models.tables.calendar import CalendarDayRow
from models.tables.classified import ClassifiedAssignment, ClassifiedDocument, ClassifiedDoubt
from models.tables.documents import (
    AmendmentRow,
    Assignment,
    DeadlineRow,
    Document,
    Original,
    Revision,
    Task,
)
from models.tables.shared import Change, FeedCounter, Idempotency, LedgerEntry
from models.tables.units import IssuingBody, RegisterState, RegisterUnit

RESTRICTED_TABLES: tuple[type[Table], ...] = (
    ClassifiedDocument,
    ClassifiedAssignment,
    ClassifiedDoubt,
)
SHARED_TABLES: tuple[type[Table], ...] = (FeedCounter, Change, LedgerEntry, Idempotency)

__all__ = [
    "RESTRICTED_TABLES",
    "SHARED_TABLES",
    "Account",
    "AmendmentRow",
    "ApiKey",
    "Assignment",
    "CalendarDayRow",
    "Change",
    "ClassifiedAssignment",
    "ClassifiedDocument",
    "ClassifiedDoubt",
    "DeadlineRow",
    "Document",
    "FeedCounter",
    "Idempotency",
    "IssuingBody",
    "LedgerEntry",
    "Original",
    "RegisterState",
    "RegisterUnit",
    "Revision",
    "SignIn",
    "Table",
    "Task",
]
