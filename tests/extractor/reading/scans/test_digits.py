"""Digits in print and in strokes of a hand; what is no digit is not made one surely."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from corpus.digits import drawn_samples
from extractor.reading.scans import digits
from extractor.reading.scans.digits import Field, read_digits

CAPITAL = 40
BASE = 120


def field(picture: Image.Image) -> Field:
    """The whole of a picture but for its margins."""
    grey = np.asarray(picture.convert("L"))
    return Field(grey, 20, grey.shape[1] - 20, BASE, CAPITAL)


def printed(text: str) -> Image.Image:
    """Digits of the font that Pillow has."""
    font = ImageFont.load_default(56)
    picture = Image.new("L", (90 + 40 * len(text), 200), 255)
    ImageDraw.Draw(picture).text((40, BASE), text, font=font, fill=0, anchor="ls")
    return picture


@pytest.mark.parametrize("text", ["05", "12", "31", "2017", "634", "98"])
def test_printed_digits(text: str) -> None:
    found = read_digits(field(printed(text)))
    assert found is not None
    assert found.text == text


def test_nothing_is_none() -> None:
    assert read_digits(field(Image.new("L", (200, 200), 255))) is None


def test_dots_are_no_digits() -> None:
    picture = Image.new("L", (300, 200), 255)
    draw = ImageDraw.Draw(picture)
    for left in range(40, 250, 12):
        draw.ellipse((left, BASE - 4, left + 4, BASE), fill=0)
    assert read_digits(field(picture)) is None


@pytest.mark.parametrize(("text", "most", "expected"), [("31", 31, "31"), ("12", 12, "12")])
def test_a_value_above_the_most_is_not_given(text: str, most: int, expected: str) -> None:
    found = read_digits(field(printed(text)), most=most)
    assert found is not None
    assert found.text == expected
    assert int(found.text) <= most


@pytest.mark.parametrize("text", ["44", "99", "0"])
def test_no_day_is_above_31(text: str) -> None:
    found = read_digits(field(printed(text)), most=31)
    assert found is None or 1 <= int(found.text) <= 31


def test_the_network_tells_strokes_that_it_has_not_seen() -> None:
    shown, meant = drawn_samples(400, seed=7)
    told = digits._chances(shown).argmax(axis=1)
    assert (told == meant).mean() >= 0.9


def test_digits_hide_themselves() -> None:
    found = read_digits(field(printed("634")))
    assert "634" not in repr(found)
