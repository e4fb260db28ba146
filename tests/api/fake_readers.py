"""Functions in the place of `extract` that do what hostile or unlucky files make a reader do.

They run in the child, so they stand here by name. `data` is what the test sends in.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from extractor.errors import EmptyFile, Encrypted
from extractor.permitted import Classified, ClassifiedAssignment
from extractor.types import (
    Amendment,
    Bound,
    Copy,
    CopyKind,
    Deadline,
    DeadlineKind,
    Doubt,
    Extraction,
    Format,
    Found,
    Kind,
    Metadata,
    PartialDate,
    Recipient,
    Role,
    Secrecy,
    Signature,
    Span,
    Task,
    Unit,
    UnitKind,
)

SPANS = (Span(0, 4),)

DEADLINE = Deadline(
    text="trước ngày 15/6/2024",
    kind=DeadlineKind.DATE,
    spans=SPANS,
    rule="before_date",
    date=date(2024, 6, 15),
    bound=Bound.BEFORE,
    due_on=date(2024, 6, 14),
)

TASK = Task(
    content="Rà soát hồ sơ tồn đọng.",
    units=(Unit("Phòng Nội vụ", UnitKind.UNIT, Role.LEAD, None, SPANS, "giao"),),
    deadlines=(DEADLINE,),
    clause="1.a",
    page=1,
    spans=SPANS,
    confidence=0.9,
    doubts=(Doubt("unit_unknown", "units[0]"),),
    rules=("giao",),
)

METADATA = Metadata(
    kind=Found(Kind.CONG_VAN, SPANS, "kind"),
    number=Found("12", SPANS, "number"),
    issued_on=Found(PartialDate(2024, 5), SPANS, "issued_on"),
    addressees=(Found("Các phòng", SPANS, "addressees"),),
    recipients=(Recipient("Lưu: VT", None, SPANS),),
)

CLASSIFIED = Classified(
    secrecy=Secrecy.MAT,
    kind=Kind.KE_HOACH,
    number="12",
    symbol="KH-UBND",
    issued_on=PartialDate(2026, 4, 2),
    signer="Nguyễn Văn Mẫu",
    task_count=1,
    assignments=(ClassifiedAssignment("Công an tỉnh", Role.LEAD, date(2026, 6, 30)),),
    doubts=(Doubt("number_blank", "number"),),
)


def extraction(text: str = "Giao Phòng Nội vụ.", secrecy: Secrecy = Secrecy.OPEN) -> Extraction:
    """An extraction in which every sort of field is filled."""
    return Extraction(
        secrecy=secrecy,
        format=Format.TEXT,
        pages=1,
        text=text,
        metadata=METADATA,
        tasks=(TASK,),
        amends=(Amendment("gia_han", "12/KH-UBND", DEADLINE, SPANS),),
        copy=Copy(CopyKind.SAO_Y, "SAO Y", SPANS),
        signatures=(Signature(None, "2024-05-03", intact=True),),
        doubts=(Doubt("number_blank", "number"),),
    )


def reads(data: bytes, **_options: Any) -> Extraction | Classified:
    """Read the text; whatever holds "MẬT" is restricted."""
    text = data.decode()
    return CLASSIFIED if "MẬT" in text else extraction(text)


def reads_slowly(data: bytes, **options: Any) -> Extraction | Classified:
    """Read after a while."""
    time.sleep(0.5)
    return reads(data, **options)


def tells_before(_data: bytes, *, before: str, **_options: Any) -> Extraction:
    """Give the setting back as the text."""
    return extraction(before)


def waits(_data: bytes, **_options: Any) -> NoReturn:
    """Hang without computing."""
    while True:
        time.sleep(60)


def computes(_data: bytes, **_options: Any) -> NoReturn:
    """Hang computing."""
    while True:
        pass


def devours_memory(_data: bytes, **_options: Any) -> NoReturn:
    """Ask for ever more memory."""
    held = []
    while True:
        held.append(bytearray(10_000_000))


def dies(_data: bytes, **_options: Any) -> NoReturn:
    """End at once."""
    os._exit(3)


def is_killed(_data: bytes, **_options: Any) -> None:
    """End as the kernel ends what takes too much memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def segfaults(_data: bytes, **_options: Any) -> None:
    """Read where nothing is, as broken C code does."""
    ctypes.string_at(0)


def raises(data: bytes, **_options: Any) -> NoReturn:
    """Raise an error that nobody expects, with words of the document in it."""
    raise ValueError(data.decode())


def recurses(data: bytes, **_options: Any) -> Any:
    """Call itself without end."""
    return recurses(data)


def says_encrypted(_data: bytes, **_options: Any) -> NoReturn:
    """Raise an error of the extractor."""
    raise Encrypted


def prints(data: bytes, **_options: Any) -> Extraction:
    """Print words of the document in every way there is."""
    print(data.decode(), flush=True)  # noqa: T201
    sys.stderr.write(data.decode())
    sys.stderr.flush()
    os.write(1, data)
    os.write(2, data)
    return extraction()


def writes_a_file(data: bytes, **_options: Any) -> Extraction:
    """Try to write into the file that the document names; `EmptyFile` where that is refused."""
    try:
        Path(data.decode()).write_text("words of the document")
    except OSError:
        raise EmptyFile from None
    return extraction()


def connects(data: bytes, **_options: Any) -> Extraction:
    """Try to reach the port of this machine that the document names; `EmptyFile` where refused."""
    try:
        with socket.create_connection(("127.0.0.1", int(data)), timeout=5):
            return extraction()
    except OSError:
        raise EmptyFile from None


def opens_too_many_files(_data: bytes, **_options: Any) -> Extraction:
    """Try to open a thousand files; `EmptyFile` where that is refused."""
    try:
        held = [Path("/dev/null").open("rb") for _ in range(1000)]  # noqa: SIM115
    except OSError:
        raise EmptyFile from None
    return extraction(str(len(held)))


def leaks_a_restricted_one(data: bytes, **_options: Any) -> Extraction:
    """Return an extraction that may never leave the extractor."""
    return extraction(data.decode(), Secrecy.MAT)


def returns_something_else(_data: bytes, **_options: Any) -> dict[str, str]:
    """Return no permitted value."""
    return {"text": "anything"}


def tells_what_it_loads(data: bytes, **_options: Any) -> Extraction:
    """Read for real, and give back the names of the modules that had to be loaded for it."""
    from extractor import extract

    before = set(sys.modules)
    extract(data)
    return extraction(" ".join(sorted(set(sys.modules) - before)))
