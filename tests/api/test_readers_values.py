"""What comes out of a child is a value of the agreed types, or it is refused."""

from __future__ import annotations

import json
import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

from api.readers.errors import OutOfMemory, ReaderCrashed
from api.readers.reply import error_reply, opened, value_reply
from api.readers.values import decoded, decoder, encoded
from extractor.errors import Encrypted, ExtractorError
from extractor.permitted import Classified
from extractor.types import Extraction, PartialDate, Secrecy, Span, Unit
from tests.api import fake_readers as fake


@pytest.mark.parametrize("value", [fake.extraction(), fake.CLASSIFIED])
def test_values_come_back_equal(value: Any) -> None:
    assert opened(value_reply(value)) == value


@given(st.text(alphabet=st.characters()))
def test_any_text_comes_back(text: str) -> None:
    assert opened(value_reply(fake.extraction(text))) == fake.extraction(text)


@pytest.mark.parametrize("error", [Encrypted, OutOfMemory, ExtractorError])
def test_errors_come_back_by_code(error: type[ExtractorError]) -> None:
    with pytest.raises(error) as raised:
        opened(error_reply(error.code))
    assert type(raised.value) is error


def changed(value: Any, place: int, new: Any) -> bytes:
    """The encoded value with one field of its top record exchanged."""
    plain = json.loads(encoded(value))
    plain[place] = new
    return json.dumps(plain).encode()


OPEN, MARKED = fake.extraction(), fake.CLASSIFIED
HOSTILE = [
    b"",
    b"+",
    b"#",
    b"+null",
    b"+[]",
    b"+" + b"[" * 100_000,  # too deep
    b"+\xff\xfe",
    b"-no_such_code",
    b"-internal",  # not the child's to say
    b"?" + encoded(OPEN),
    b"+" + pickle.dumps(OPEN),
    b"+" + encoded(MARKED),  # a restricted one in the place of an open one
    b"#" + encoded(OPEN),
    b"+" + encoded(fake.extraction("words", Secrecy.MAT)),
    b"+" + encoded(fake.extraction("words", Secrecy.UNKNOWN)),
    b"+" + changed(OPEN, 0, "secret"),  # no such level
    b"+" + changed(OPEN, 0, ["open"]),
    b"+" + changed(OPEN, 2, "1"),  # pages
    b"+" + changed(OPEN, 2, True),
    b"+" + changed(OPEN, 3, None),  # text
    b"+" + changed(OPEN, 5, None),  # tasks
    b"+" + changed(OPEN, 5, [[]]),
    b"#" + changed(MARKED, 0, "open"),
    b"#" + changed(MARKED, 2, "một câu của văn bản"),  # number
    b"#" + changed(MARKED, 5, "một câu của văn bản"),  # signer
    b"#" + changed(MARKED, 8, "một câu của văn bản"),  # task count
    b"#" + changed(MARKED, 9, [["một câu của văn bản", "lead", None]]),  # unit
    b"#" + changed(MARKED, 9, [["Công an tỉnh", "lead", "30/6/2026"]]),  # no ISO day
    b"#" + changed(MARKED, 10, [["một câu của văn bản", "number"]]),  # code of a doubt
]


@pytest.mark.parametrize("reply", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_permitted_value_is_refused(reply: bytes) -> None:
    with pytest.raises(ReaderCrashed) as raised:
        opened(reply)
    assert raised.value.__cause__ is None
    assert raised.value.__context__ is None


@given(st.binary(max_size=200))
def test_any_bytes_are_a_value_or_a_code(reply: bytes) -> None:
    try:
        found = opened(reply)
    except ExtractorError:
        return
    assert isinstance(found, Extraction | Classified)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Span, Span(1, 2)),
        (PartialDate, PartialDate(2024, 5)),
        (date, date(2024, 2, 29)),
        (Unit, fake.TASK.units[0]),
    ],
)
def test_each_sort_of_value(kind: type, value: object) -> None:
    assert decoded(encoded(value), kind) == value


def test_types_without_a_reading_are_named_when_built() -> None:
    with pytest.raises(TypeError):
        decoder(int | str)
