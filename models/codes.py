"""The closed lists of what is kept; the tables check each against its list."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where the review of an open document stands."""

    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"


class TaskStatus(StrEnum):
    """Where a task stands: a proposal of the reader, or registered by approval."""

    EXTRACTED = "extracted"
    REGISTERED = "registered"


class Timeliness(StrEnum):
    """How a task stands to its days; computed when read, never kept."""

    IN_TIME = "in_time"
    OVERDUE = "overdue"
    NO_DEADLINE = "no_deadline"
    UNRESOLVED = "unresolved"


class Result(StrEnum):
    """The three results of a restricted assignment (regulation 553 article 5.2g)."""

    DONE = "done"
    NOT_DONE_IN_TIME = "not_done_in_time"
    NOT_DONE_OVERDUE = "not_done_overdue"


class Subject(StrEnum):
    """What a change is about."""

    DOCUMENT = "document"
    CLASSIFIED = "classified"


class ChangeKind(StrEnum):
    """What happened to the subject of a change."""

    DOCUMENT_RECEIVED = "document.received"
    DOCUMENT_CHANGED = "document.changed"
    DOCUMENT_APPROVED = "document.approved"
    DOCUMENT_REJECTED = "document.rejected"
    DOCUMENT_REOPENED = "document.reopened"
    CLASSIFIED_RECORDED = "classified.recorded"


class LedgerState(StrEnum):
    """Where the reading of a file stands."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    NEEDS_CLERK = "needs_clerk"


class AccountRole(StrEnum):
    """What a person is to the office."""

    CLERK = "clerk"
    OFFICER = "officer"
    LEADER = "leader"
    ADMIN = "admin"


class Scope(StrEnum):
    """What a person or a key may do, as `<action>:<resource>`. Keep alphabetized."""

    ADMIN_ACCOUNTS = "admin:accounts"
    READ_CHANGES = "read:changes"
    READ_CLASSIFIED = "read:classified"
    READ_DOCUMENTS = "read:documents"
    READ_TASKS = "read:tasks"
    REVIEW_DOCUMENTS = "review:documents"
    WRITE_DOCUMENTS = "write:documents"
