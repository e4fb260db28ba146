"""The renderings: what is printed, who signs with which stamps, what is done afterwards, and what a
right reading says. A row is a case; families of rows differ in one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extractor.types import CopyKind
from tests.signed import copies
from tests.signed.ink import (
    BLACK,
    BLUE,
    RED,
    Stamp,
    hand,
    outlined,
    picture,
    scrawled,
    seal,
    typed,
    words,
)
from tests.signed.office import Signing
from tests.signed.paper import (
    DAY_X,
    LINE,
    NAME_X,
    NUMBER_X,
    Letter,
    Sheet,
    put,
)
from tests.signed.tampering import added_text, filled_form, flipped, padded, rewritten, truncated

LEADER, OFFICE, CLERK = "Trần Văn Mẫn", "ỦY BAN NHÂN DÂN XÃ TÂN HÒA", "Ngô Thị Lài"
After = Callable[[bytes], bytes]


@dataclass(frozen=True)
class CopySaid:
    """What a copy block says."""

    kind: CopyKind
    number: str | None = None
    symbol: str | None = None
    issued_on: str | None = None
    copied_at: str | None = None
    issuer: str | None = None
    signer: str | None = None


@dataclass(frozen=True)
class Expected:
    """The right reading of a rendering; `intact` and `changed` are one value a signature."""

    number: str | None = "137"
    symbol: str = "UBND-VP"
    issued_on: str = "2025-03-06"
    signer: str | None = LEADER
    copy: CopySaid | None = None
    intact: tuple[bool | None, ...] = (True,)
    changed: tuple[bool | None, ...] = (False,)
    doubts: frozenset[str] = frozenset()
    """Codes that must be among the doubts."""


@dataclass(frozen=True)
class Case:
    """A rendering with its right reading."""

    name: str
    letter: Letter = field(default_factory=Letter)
    signings: tuple[Signing, ...] = ()
    expected: Expected = field(default_factory=Expected)
    after: After | None = None
    without_ocr: bool = False


def number(text: str = "137", *, x: float = NUMBER_X, top: float = LINE - 13, **how: Any) -> Stamp:
    """The number as a text stamp."""
    return replace(Stamp(x, top, 32, 18, words(text)), **how)


def day(text: str = "06", *, x: float = DAY_X, top: float = LINE - 13, **how: Any) -> Stamp:
    """The day as a text stamp."""
    return replace(Stamp(x, top, 22, 18, words(text)), **how)


def drawn_number(text: str = "137", *, width: float = 32, height: float = 16, **how: Any) -> Stamp:
    """The number as a picture."""
    image = typed(text, width, height, **how)
    return Stamp(NUMBER_X + 1, LINE - 12, width, height, picture(image, width, height))


def drawn_day(text: str = "06", *, width: float = 20, height: float = 16, **how: Any) -> Stamp:
    """The day as a picture."""
    image = typed(text, width, height, **how)
    return Stamp(DAY_X + 2, LINE - 12, width, height, picture(image, width, height))


SIGNED_BY_HAND = Stamp(NAME_X - 60, 625, 120, 52, picture(hand(), 120, 52))
SEAL = Stamp(NAME_X - 110, 600, 90, 90, picture(seal(), 90, 90))
WHO = Stamp(
    300, 20, 190, 44,
    words("Người ký: ỦY BAN NHÂN DÂN XÃ TÂN HÒA", "Email: tanhoa@mau.gov.vn",
          "Thời gian ký: 07.03.2025 16:41:12 +07:00", size=8),
)  # fmt: skip


def office(*stamps: Stamp, who: str = OFFICE) -> tuple[Signing, ...]:
    """The office signs once for each stamp, as e-offices do."""
    return tuple(Signing(who, (stamp,)) for stamp in stamps)


def said(signatures: int, **other: Any) -> Expected:
    """The usual right reading of a file with so many signatures."""
    intact, changed = (True,) * signatures, (False,) * signatures
    return replace(Expected(intact=intact, changed=changed), **other)


# --- families -----------------------------------------------------------------------------------


def text_stamps() -> Iterator[Case]:
    """Number and day as text, drawn by forms of every make."""
    for turn in (0, 90, 180, 270):
        for nested in (0, 1, 2):
            how: dict[str, Any] = {"turn": turn, "nested": nested}
            yield Case(f"text turned {turn} nested {nested}",
                       signings=office(number(**how), day(**how)), expected=said(2))  # fmt: skip
    for scale in (0.5, 3.0, 12.0):
        moved: dict[str, Any] = {"scale": scale, "moved": (40.0, -9.0)}
        yield Case(
            f"text scaled {scale}", signings=office(number(**moved), day(**moved)), expected=said(2)
        )
    for off in (-5, -3, 3, 5):
        yield Case(f"text {off} off the line",
                   signings=office(number(top=LINE - 13 + off), day(top=LINE - 13 + off)),
                   expected=said(2))  # fmt: skip
    for size in (9, 16):
        made = (
            replace(number(), draw=words("137", size=size)),
            replace(day(), draw=words("06", size=size)),
        )
        yield Case(f"text of {size} points", signings=office(*made), expected=said(2))
    for text in ("7", "1204", "96a"):
        yield Case(
            f"number {text}", signings=office(number(text), day()), expected=said(2, number=text)
        )
    yield Case("number only", Letter(day="06"), office(number()), said(1))
    yield Case("day only", Letter(number="137"), office(day()), said(1))
    yield Case("dots in the holes", Letter(dots=True), office(number(), day()), said(2))
    yield Case("blue digits", signings=office(replace(number(), draw=words("137", colour=BLUE)), day()),
               expected=said(2))  # fmt: skip
    whole = Stamp(
        295, LINE - 14, 240, 20, words("Tân Hòa, ngày 06 tháng 3 năm 2025", font="Serif-I")
    )
    yield Case("the whole date line", Letter(date_line=False), office(number(), whole), said(2))
    line = Stamp(95, LINE - 14, 110, 20, words("Số: 137/UBND-VP"))
    yield Case("the whole number line over the blank one", Letter(), office(line, day()), said(2))
    yield Case("annotations of one signature", signings=(
        Signing(OFFICE, (SEAL, replace(number(), annotation=True), replace(day(), annotation=True))),
    ), expected=said(1))  # fmt: skip
    yield Case("no stamps at all", signings=(Signing(LEADER),), expected=said(
        1, number=None, issued_on="2025-03", doubts=frozenset({"number_blank", "date_blank"})))  # fmt: skip


def sheets() -> Iterator[Case]:
    """Pages that are turned, or cut out of larger ones."""
    for turn in (90, 180, 270):
        for margin in ((0.0, 0.0), (37.0, 61.0)):
            sheet = Sheet(turn, margin)
            yield Case(f"page turned {turn}, margin {margin[0]:.0f}", Letter(sheet=sheet),
                       office(number(), day(turn=90)), said(2))  # fmt: skip
            yield Case(f"page turned {turn}, margin {margin[0]:.0f}, pictures", Letter(sheet=sheet),
                       office(drawn_number(), drawn_day()), said(2))  # fmt: skip
    sheet = Sheet(0, (52.0, 18.0))
    yield Case("page cut out", Letter(sheet=sheet), office(number(), day()), said(2))


def pictures() -> Iterator[Case]:
    """Number and day as pictures."""
    for face in ("serif", "sans", "bold", "italic"):
        for colour in (BLACK, BLUE, RED):
            drawn: dict[str, Any] = {"face": face, "colour": colour}
            yield Case(f"picture {face} {colour[0]}-{colour[2]}",
                       signings=office(drawn_number("248", **drawn), drawn_day("06", **drawn)),
                       expected=said(2, number="248"))  # fmt: skip
    for text in ("5", "61", "1704", "3096", "87b"):
        yield Case(
            f"picture {text}",
            signings=office(drawn_number(text), day()),
            expected=said(2, number=text),
        )
    for text, value in (("01", "2025-03-01"), ("17", "2025-03-17"), ("28", "2025-03-28")):
        yield Case(f"picture of day {text}", Letter(number="137"), office(drawn_day(text)),
                   said(1, issued_on=value))  # fmt: skip
    for slant in (-4, 3):
        yield Case(f"picture slanting {slant}", signings=office(drawn_number(slant=slant), drawn_day(slant=slant)),
                   expected=said(2))  # fmt: skip
    yield Case(
        "picture on white",
        signings=office(drawn_number(white=True), drawn_day(white=True)),
        expected=said(2),
    )
    yield Case("picture larger than its hole", signings=office(
        replace(drawn_number(width=60, height=36, size=15), x=NUMBER_X - 13, top=LINE - 23), drawn_day()),
        expected=said(2))  # fmt: skip
    yield Case("one wide picture over both", signings=office(_both()), expected=said(1))
    yield Case("picture over dots", Letter(dots=True), office(drawn_number(), drawn_day()), said(2))
    yield Case("scrawl", signings=office(
        Stamp(NUMBER_X, LINE - 13, 30, 18, picture(scrawled("137", 30, 18), 30, 18)), day()),
        expected=said(2, number=None, doubts=frozenset({"number_blank"})))  # fmt: skip
    yield Case("picture, nobody to read it", signings=office(drawn_number(), drawn_day()), without_ocr=True,
               expected=said(2, number=None, issued_on="2025-03",
                             doubts=frozenset({"value_in_picture"})))  # fmt: skip


def _both() -> Stamp:
    """One see-through picture as wide as the heading, with number and day in their places."""
    width, height = 300.0, 16.0
    left = typed("137", width, height)
    image = typed("", width, height)
    image.alpha_composite(
        left.transform(left.size, Image.Transform.AFFINE, (1, 0, 134 * left.width / width, 0, 1, 0))
    )
    right = typed("06", width, height)
    image.alpha_composite(
        right.transform(
            right.size, Image.Transform.AFFINE, (1, 0, -119 * right.width / width, 0, 1, 0)
        )
    )
    return Stamp(NUMBER_X, LINE - 12, width, height, picture(image, width, height))


def several() -> Iterator[Case]:
    """Leader, office and clerk; each with what they put on the paper."""
    leader = Signing(LEADER, (SIGNED_BY_HAND,), rsa=True)
    yield Case(
        "leader, office's number and day",
        signings=(leader, *office(number(), day())),
        expected=said(3),
    )
    yield Case("leader, office's seal, number and day", signings=(leader, *office(SEAL, number(), day(), who=OFFICE)),
               expected=said(4))  # fmt: skip
    yield Case("leader, clerk, office", signings=(leader, Signing(CLERK, (number(),)), Signing(OFFICE, (day(),))),
               expected=said(3))  # fmt: skip
    yield Case(
        "who signed and when, beside the motto",
        signings=(leader, *office(WHO, number(), day())),
        expected=said(4),
    )
    yield Case("old digests", signings=(
        replace(leader, digest="sha1"), *(replace(one, rsa=True, digest="sha1") for one in office(number(), day()))),
        expected=said(3))  # fmt: skip
    yield Case(
        "pictures and text",
        signings=(leader, *office(drawn_number(), day(), SEAL)),
        expected=said(4),
    )
    name = typed(LEADER, 140, 20, face="bold")
    named = Signing(LEADER, (Stamp(NAME_X - 70, 685, 140, 20, picture(name, 140, 20)),))
    yield Case("leader's name only in a picture", Letter(name=None), (named, *office(number(), day())),
               said(3, doubts=frozenset({"signer_from_certificate"})))  # fmt: skip
    yield Case("two leaders, names in pictures", Letter(name=None),
               (named, Signing("Lê Thị Hạ"), *office(number(), day())),
               said(4, signer=None))  # fmt: skip


def copied() -> Iterator[Case]:
    """Copies: the original's number, day and signer count; the copy's are apart."""
    for name, draw, block in copies.DIGITAL:
        stamp = Stamp(330, 16, 235, 40, draw)
        yield Case(f"digital copy {name}", Letter(number="137", day="06"), (Signing(OFFICE, (stamp,)),),
                   said(1, copy=CopySaid(**block)))  # fmt: skip
        printed = Letter(number="137", day="06", extra=(copies.moved(draw, 330, 786),))
        yield Case(f"digital copy {name}, in the text", printed, (Signing(OFFICE),),
                   said(1, copy=CopySaid(**block)))  # fmt: skip
    for name, draw, block in copies.PAPER:
        for where in ("below", "next page"):
            letter = (
                Letter(number="137", day="06", extra=(draw,), sheet=Sheet())
                if where == "below"
                else Letter(number="137", day="06", annex=copies.lifted(draw))
            )
            yield Case(
                f"paper copy {name}, {where}",
                letter,
                (Signing(OFFICE),),
                said(1, copy=CopySaid(**block)),
            )
    name, draw, block = copies.PAPER[0]
    yield Case("paper copy of stamped number", Letter(extra=(draw,)), office(number(), day()),
               said(2, copy=CopySaid(**block)))  # fmt: skip
    yield Case("paper copy of a blank original", Letter(extra=(draw,)), (Signing(OFFICE),),
               said(1, number=None, issued_on="2025-03", copy=CopySaid(**block),
                    doubts=frozenset({"number_blank", "date_blank"})))  # fmt: skip


def arrived() -> Iterator[Case]:
    """Stamps of the receiving office, with a number and a day of their own."""
    lines = ("ĐẾN", "Số: 4512", "Ngày: 11/3/2025", "Chuyển: ...........")
    for x, top in ((95, 150), (20, 20), (225, 118)):
        stamp = Stamp(x, top, 95, 56, outlined(*lines))
        yield Case(
            f"ĐẾN as text at {x}, {top}", signings=office(number(), day(), stamp), expected=said(3)
        )
    blank = ("ĐẾN", "Số: ..........", "Ngày: .........")
    stamp = Stamp(95, 150, 95, 44, outlined(*blank))
    yield Case("ĐẾN left blank", signings=office(number(), day(), stamp), expected=said(3))
    one = Stamp(215, 20, 120, 18, words("ĐẾN Số 881 ngày 12/3/2025", size=9, colour=RED))
    yield Case("ĐẾN on one line", signings=office(number(), day(), one), expected=said(3))
    printed = Letter(number="137", day="06", extra=(_arrival,))
    yield Case("ĐẾN in the text", printed, (Signing(OFFICE),), said(1))
    stamp = Stamp(20, 20, 95, 56, outlined(*lines))
    yield Case("ĐẾN, and nothing else", signings=office(stamp), expected=said(
        1, number=None, issued_on="2025-03", doubts=frozenset({"number_blank", "date_blank"})))  # fmt: skip


def _arrival(canvas: Canvas) -> None:
    for row, text in enumerate(("CÔNG VĂN ĐẾN", "Số: 4512", "Ngày: 11/3/2025")):
        put(canvas, 20, 24 + 11 * row, text, size=9)


def tampered() -> Iterator[Case]:
    """What was done to the file after it was signed."""
    both = office(number(), day())
    broken = frozenset({"signature_broken"})
    later = frozenset({"changed_after_signing"})
    yield Case("words added", signings=both, after=added_text,
               expected=said(2, changed=(True, True), doubts=later))  # fmt: skip
    yield Case("a byte turned", signings=both, after=flipped,
               expected=said(2, intact=(False, False), changed=(None, None), doubts=broken))  # fmt: skip
    yield Case("written anew", signings=both, after=rewritten,
               expected=said(2, intact=(False, False), changed=(None, None), doubts=broken))  # fmt: skip
    yield Case("a form filled in", Letter(number="137", day="06"), (Signing(OFFICE),), after=filled_form,
               expected=said(1, changed=(True,), doubts=later))  # fmt: skip
    yield Case("white space at the end", signings=both, after=padded, expected=said(2))
    yield Case("value cut short", signings=both, after=truncated, expected=said(
        2, intact=(None, None), changed=(None, None), doubts=frozenset({"signature_unchecked"})))  # fmt: skip


FAMILIES = (text_stamps, sheets, pictures, several, copied, arrived, tampered)


def all_cases() -> tuple[Case, ...]:
    """Every rendering, in the order of the families."""
    return tuple(case for family in FAMILIES for case in family())
