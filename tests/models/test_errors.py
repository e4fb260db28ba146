"""The family of errors: stable codes, advice in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

from models.errors import ModelsError


def family(error: type[ModelsError]) -> Iterator[type[ModelsError]]:
    yield error
    for child in error.__subclasses__():
        yield from family(child)


ALL = list(family(ModelsError))


def test_codes_are_unique() -> None:
    assert len({error.code for error in ALL}) == len(ALL) > 10


def test_messages_say_what_to_do() -> None:
    short = [error for error in ALL if ": " not in error.message and "phải" not in error.message]
    assert short == []


def test_an_error_shows_its_message_only() -> None:
    for error in ALL:
        assert str(error("tasks.0.content")) == error.message
