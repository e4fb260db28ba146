"""Pictures are made straight and free of red and of specks; what is good stays as it is."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractor.reading.scans.pictures import cleaned, slant_of, speckles, straight, without_red
from tests.extractor.reading.scans.scanned import paper


def _lines(draw: ImageDraw.ImageDraw) -> None:
    """Something like written lines."""
    for row in range(300, 3000, 80):
        for left in range(300, 2100, 90):
            draw.rectangle((left, row, left + 55, row + 30), fill="black")


@pytest.mark.parametrize("slant", [-4.3, -1.0, -0.2, 0.0, 0.6, 2.0, 5.2])
def test_a_slant_is_found_and_taken_back(slant: float) -> None:
    page = paper(_lines).rotate(-slant, Image.Resampling.BICUBIC, fillcolor="white")
    grey = without_red(np.asarray(page))
    assert slant_of(grey) == pytest.approx(slant, abs=0.06)
    assert slant_of(straight(grey)) == pytest.approx(0.0, abs=0.06)


def test_a_level_page_is_not_touched() -> None:
    grey = without_red(np.asarray(paper(_lines)))
    assert straight(grey) is grey
    assert cleaned(grey) is grey


def test_an_empty_page_has_no_slant() -> None:
    assert slant_of(np.full((3000, 2000), 255, np.uint8)) == pytest.approx(
        slant_of(np.full((20, 20), 255, np.uint8))
    )


def test_red_ink_is_paper_and_blue_ink_is_ink() -> None:
    page = paper(lambda draw: draw.rectangle((0, 0, 99, 99), fill=(220, 30, 40)))
    ImageDraw.Draw(page).rectangle((100, 0, 199, 99), fill=(30, 40, 160))
    grey = without_red(np.asarray(page))
    assert grey[50, 50] > 200
    assert grey[50, 150] < 60


def test_specks_go() -> None:
    random = np.random.default_rng(1)
    grey = without_red(np.asarray(paper(_lines))).copy()
    grey[random.random(grey.shape) < 0.01] = 0
    assert speckles(cleaned(grey)) < speckles(grey) / 10
