"""CHECK constraints: the form of each column of the tables that must not hold words.

They stand behind `extractor.permitted.Classified`, which refuses first and more narrowly: what the
database can express on SQLite and PostgreSQL alike. `ltrim(x, 'abc') = ''` says in both that x is
made of these letters only. SQLite keeps any text in a column of numbers or days unless a
constraint forbids it; an upper bound does, since to SQLite every text is more than every number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from unicodedata import normalize

from sqlalchemy import CheckConstraint

DIGITS = "0123456789"
HEX = DIGITS + "abcdef"
CODE = "abcdefghijklmnopqrstuvwxyz_."
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LOWER = "bcdđfghjklmnpqrstvwxz" + "".join(
    normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES
)
UPPER = LOWER.upper()
LETTERS = LOWER + UPPER
MOST = 2**53

# fmt: off
_BEGINNINGS = (
    "ban", "báo", "bảo", "bch", "bchqs", "bệnh", "bí", "bộ", "các", "chánh", "chi", "chỉ", "chính",
    "chủ", "cổng", "công", "cơ", "cục", "đài", "đảng", "địa", "đoàn", "đồn", "đơn", "giám", "hải",
    "hạt", "hđnd", "hiệp", "hiệu", "hội", "huyện", "kho", "kiểm", "lãnh", "liên", "mặt", "mỗi",
    "ngân", "phó", "phòng", "quỹ", "sở", "tập", "thanh", "thành", "thủ", "thuế", "thường", "tiểu",
    "tỉnh", "tòa", "tổ", "tổng", "trung", "trường", "trưởng", "ubnd", "uỷ", "ủy", "văn", "viện",
    "vp", "vụ",
)
# fmt: on
UNIT_BEGINNINGS = tuple(
    sorted(form for word in _BEGINNINGS for form in {word, word.capitalize(), word.upper()})
)
"""How names of units begin: every first word that `extractor.permitted` lets through (tested)."""


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """One of a closed list."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def made_of(column: str, letters: str, least: int, most: int) -> CheckConstraint:
    """`least` to `most` characters, each one of `letters`."""
    return CheckConstraint(_made_of(column, letters, least, most), name=column)


def hexadecimal(column: str, length: int) -> CheckConstraint:
    """A random or keyed value of exactly this many hexadecimal digits."""
    return made_of(column, HEX, length, length)


def code(column: str) -> CheckConstraint:
    """A code in English lower case, of a list that grows."""
    return made_of(column, CODE, 1, 32)


def whole(column: str, most: int = MOST) -> CheckConstraint:
    """A whole number from 0."""
    return CheckConstraint(f"{column} BETWEEN 0 AND {most}", name=column)


def day(column: str) -> CheckConstraint:
    """A day, on SQLite, which has no such type."""
    return _sqlite(column, f"{column} GLOB '{_digits('dddd-dd-dd')}'")


def moment(column: str) -> CheckConstraint:
    """A time, on SQLite, which has no such type."""
    return _sqlite(column, f"{column} GLOB '{_digits('dddd-dd-dd dd:dd:dd.dddddd')}'")


def partial_day(column: str) -> CheckConstraint:
    """A written date as far as it is known: 2024-05-03, 2024-05, 2024."""
    form = f"{_made_of(column, DIGITS + '-', 4, 10)} AND length({column}) IN (4, 7, 10)"
    return CheckConstraint(form, name=column)


def number(column: str) -> CheckConstraint:
    """A document's number: 553, 12a, 108/2016; digits with at most one letter."""
    letter = "abcdefghijklmnopqrstuvwxyzđ"
    rest = f"ltrim({column}, '{DIGITS}')"
    parts = (
        _made_of(column, DIGITS + letter + "./", 1, 18),
        f"ltrim(substr({column}, 1, 1), '{DIGITS}') = ''",
        f"ltrim(substr({rest}, 2), '{DIGITS}./') = ''",
    )
    return CheckConstraint(" AND ".join(parts), name=column)


def symbol(column: str) -> CheckConstraint:
    """A document's symbol, such as QĐ-UBND: one piece without spaces."""
    return made_of(column, LETTERS + DIGITS + "&.,/-–", 1, 40)


def unit(column: str) -> CheckConstraint:
    """A unit's name: no sentence marks, and it begins as names of units do."""
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in UNIT_BEGINNINGS:
        by_length[len(word)].append(f"'{word}'")
    begins = " OR ".join(
        f"substr({column}, 1, {length}) IN ({', '.join(words)})"
        for length, words in sorted(by_length.items())
    )
    form = f"{_made_of(column, LETTERS + DIGITS + ' ,&-–', 2, 120)} AND ({begins})"
    return CheckConstraint(form, name=column)


def person(column: str) -> tuple[CheckConstraint, CheckConstraint]:
    """A person's name: two to six words, each with a capital."""
    regex = f"^[{UPPER}][{LETTERS}]{{0,9}}( [{UPPER}][{LETTERS}]{{0,9}}){{1,5}}$"
    globs = (
        f"{column} GLOB '[{UPPER}]*'",
        f"{column} GLOB '* *'",
        f"{column} NOT GLOB '*[^{LETTERS} ]*'",
        f"{column} NOT GLOB '* [^{UPPER}]*'",
        f"{column} NOT GLOB '* '",
        f"length({column}) - length(replace({column}, ' ', '')) <= 5",
        f"length({column}) <= 65",
    )
    return (
        _only_on("postgresql", column, f"{column} ~ '{regex}'"),
        _sqlite(column, " AND ".join(globs)),
    )


def _made_of(column: str, letters: str, least: int, most: int) -> str:
    return f"ltrim({column}, '{letters}') = '' AND length({column}) BETWEEN {least} AND {most}"


def _digits(form: str) -> str:
    return form.replace("d", "[0-9]").replace(":", "\\:")


def _sqlite(column: str, form: str) -> CheckConstraint:
    return _only_on("sqlite", column, form)


def _only_on(dialect: str, column: str, form: str) -> CheckConstraint:
    # Copies of a constraint, such as Alembic makes, lose `ddl_if` but keep `info`.
    constraint = CheckConstraint(form, name=column, info={"only_on": dialect})
    constraint.ddl_if(dialect=dialect)
    return constraint
