"""Parts of containers: opened in a child, read each on its own, judged together."""

from __future__ import annotations

import pytest

from api.parts import SKIPS, PartRead, read_parts
from api.readers import Limits, ReaderCrashed, read_isolated, unpack_isolated
from api.readers.parts import opened_parts, parts_reply
from api.reading import ClassifiedRefused
from api.settings import OnClassified, Settings
from extractor import Classified, Extraction, unpack
from extractor.errors import IsContainer, NoDocuments
from extractor.types import Envelope, HeaderField, HeaderLine, Part, Skip
from tests.api import fake_readers as fake
from tests.containers import ANNEX, HEADER, LETTER, MARKED, NAMING, mail, standard_packet, zipped
from tests.extractor.reading.containers.compound import attachment, msg

SETTINGS = Settings(max_seconds=20, workers=2)
OTHER = LETTER.replace("45/", "48/")


def outcome(part: PartRead) -> str:
    """In one word: the level of a document, the reason of a skip, the code of an error."""
    if isinstance(part.result, Extraction):
        return "open"
    if isinstance(part.result, Classified):
        return part.result.secrecy.value
    return part.result.value if isinstance(part.result, Skip) else part.result.code


def outcomes(files: dict[str, bytes | str]) -> list[str]:
    return [outcome(part) for part in read_parts(zipped(files), settings=SETTINGS)]


PARTS = (
    Part(1, "a.txt", data=b"x\0y", envelope=Envelope(suspect=True)),
    Part(2, None, skipped=Skip.CALENDAR),
    Part(3, "b", data=b""),
    Part(4, "c.pdf", error="encrypted"),
    Part(5, "d", data=b"z", envelope=Envelope((HeaderLine(HeaderField.NUMBER, "1"),))),
)


def test_parts_come_through_the_pipe_equal() -> None:
    assert opened_parts(parts_reply(PARTS)) == PARTS


# fmt: off
HOSTILE = [
    b"", b"*", b"+{}", b"*" + bytes(8), b"*" + b"\xff" * 8 + b"[]",
    parts_reply(PARTS)[:-1],
    parts_reply(PARTS) + b"more",
    parts_reply(()),
    parts_reply(PARTS[1:]),                                 # does not begin with 1
]
# fmt: on


@pytest.mark.parametrize("reply", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_list_of_parts_is_refused(reply: bytes) -> None:
    with pytest.raises(ReaderCrashed) as raised:
        opened_parts(reply)
    assert raised.value.__context__ is None


@pytest.mark.parametrize(
    "part",
    [
        Part(1, "a"),
        Part(1, "a", data=b"", error="encrypted"),
        Part(1, "a", error="no such code"),
        Part(1, "a\n", data=b""),
        Part(1, "a" * 300, data=b""),
    ],
)
def test_what_is_no_part_is_refused(part: Part) -> None:
    with pytest.raises((ReaderCrashed, ValueError)):
        opened_parts(parts_reply([part]))


def test_a_container_is_opened_in_a_child_as_here() -> None:
    data = bytes(mail(attached=[("gói.zip", zipped({"a.txt": LETTER, "../b": "x"}))]))
    limits = Limits(seconds=20)
    assert unpack_isolated(data, limits=limits) == unpack(data)
    with pytest.raises(IsContainer):
        read_isolated(data, limits=limits)
    with pytest.raises(NoDocuments):
        unpack_isolated(zipped({}), limits=limits)


def test_each_part_has_an_outcome_of_its_own() -> None:
    files: dict[str, bytes | str] = {
        "a.txt": LETTER,
        "b.pdf": LETTER,
        "c.jpg": b"\xff\xd8\xff\xe0\0",
        "d.txt": b"",
    }
    assert outcomes(files) == ["open", "wrong_extension", "unsupported_format", "empty_file"]


def test_parts_of_every_carrier_are_read() -> None:
    carriers = [
        zipped({"cv.txt": LETTER}),
        bytes(mail(attached=[("cv.txt", LETTER.encode())])),
        msg(subject="x", attached=[attachment("cv.txt", LETTER.encode())]),
        standard_packet(HEADER, [("cv.txt", LETTER.encode())]),
    ]
    for data in carriers:
        part = read_parts(data, settings=SETTINGS)[-1]
        assert isinstance(part.result, Extraction)
        assert (part.open_name, part.data) == ("cv.txt", LETTER.encode())
        assert part.result.metadata.number
        assert part.result.metadata.number.value == "45"


# fmt: off
TOGETHER = [
    ({"a.txt": LETTER, "b.txt": OTHER},                 ["open", "open"]),
    ({"a.txt": LETTER, "b.txt": MARKED},                ["open", "mat"]),        # each for itself
    ({"a.txt": LETTER, "b.txt": ANNEX},                 ["open", "open"]),
    ({"a.txt": MARKED, "b.txt": ANNEX},                 ["mat", "unknown"]),     # may be its annex
    ({"a.txt": LETTER, "b.txt": NAMING, "c.txt": MARKED}, ["unknown", "unknown", "mat"]),
    ({"a (Mật).txt": LETTER, "b.txt": OTHER},           ["unknown", "unknown"]),  # what a name says
]
# fmt: on


@pytest.mark.parametrize(("files", "levels"), TOGETHER)
def test_parts_are_judged_together(files: dict[str, bytes | str], levels: list[str]) -> None:
    assert outcomes(files) == levels


def test_a_marked_letter_that_names_an_enclosed_secret_speaks_for_the_others() -> None:
    assert outcomes({"a.txt": NAMING.replace("Số:", "MẬT\nSố:"), "b.txt": LETTER}) == [
        "mat", "unknown",
    ]  # fmt: skip


def test_the_level_of_the_header_holds_for_every_part() -> None:
    fields = HEADER | {"otherinfo/securitylevel": "Tối mật"}
    data = standard_packet(fields, [("a.txt", LETTER.encode()), ("b.txt", OTHER.encode())])
    assert [outcome(p) for p in read_parts(data, settings=SETTINGS)] == ["toi_mat", "toi_mat"]


def test_only_an_open_part_tells_its_name() -> None:
    files: dict[str, bytes | str] = {"a.txt": LETTER, "b.txt": MARKED, "c.pdf": "x"}
    parts = read_parts(zipped(files), settings=SETTINGS)
    assert [part.open_name for part in parts] == ["a.txt", None, None]
    assert all("b.txt" not in repr(part) and "SƠN KHÊ" not in repr(part) for part in parts)


def test_a_restricted_part_is_refused_where_the_settings_say_so() -> None:
    settings = SETTINGS.model_copy(update={"classified": OnClassified.REFUSE})
    files: dict[str, bytes | str] = {"a.txt": MARKED, "b.txt": LETTER}
    first, second = read_parts(zipped(files), settings=settings)
    assert isinstance(first.result, ClassifiedRefused)
    assert isinstance(second.result, Extraction)


def test_a_reader_that_dies_costs_its_own_part() -> None:
    files: dict[str, bytes | str] = {"a.txt": "một", "b.txt": "hai"}
    parts = read_parts(zipped(files), settings=SETTINGS, extract=fake.dies)
    assert [outcome(part) for part in parts] == ["reader_crashed", "reader_crashed"]


def test_the_limit_of_a_file_holds_for_each_part() -> None:
    small = SETTINGS.model_copy(update={"max_bytes": 2_000})
    files: dict[str, bytes | str] = {"a.txt": LETTER, "b.txt": LETTER * 9}
    assert [outcome(part) for part in read_parts(zipped(files), settings=small)] == [
        "open", "too_large",
    ]  # fmt: skip


def test_every_reason_has_words() -> None:
    assert SKIPS.keys() == set(Skip)
