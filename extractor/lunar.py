"""The Vietnamese lunar calendar: months begin on the day of the new moon, as it falls in UTC+7.

China counts in UTC+8, so that in some years Tết differs (1985, 2007, 2030). Places of moon and sun:
J. Meeus, Astronomical Algorithms, chapters 25 and 49, shortened as in Hồ Ngọc Đức's published
reckoning of this calendar; a minute or so exact. The month that holds the winter solstice is
the eleventh; of thirteen months between two of them the first without a solar term is the leap one.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date as Day
from functools import cache
from itertools import pairwise
from math import floor, radians, sin
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years for which the reckoning holds; before 8/8/1967 the North of Vietnam used UTC+8."""

_TO_JULIAN = 1_721_425
"""From Python's day numbers to Julian ones."""

_ZONE = 7 / 24
_MONTH = 29.530588853


class LunarDay(NamedTuple):
    """A day of the lunar calendar; `leap` for a month counted twice ("tháng Sáu nhuận")."""

    year: int
    month: int
    day: int
    leap: bool = False


class _Month(NamedTuple):
    first: int
    year: int
    month: int
    leap: bool


def solar_day(lunar: LunarDay) -> Day | None:
    """The day of the solar calendar; None where the lunar one has no such day.

    >>> solar_day(LunarDay(2026, 1, 1))
    datetime.date(2026, 2, 17)
    """
    if not FIRST_YEAR <= lunar.year <= LAST_YEAR:
        return None
    months = [*_months(lunar.year), *_months(lunar.year + 1)]
    for month, after in pairwise(months):
        if month[1:] == (lunar.year, lunar.month, lunar.leap):
            length = after.first - month.first
            return (
                Day.fromordinal(month.first + lunar.day - 1) if 1 <= lunar.day <= length else None
            )
    return None


def lunar_day(day: Day) -> LunarDay:
    """The day of the lunar calendar; a ValueError outside the years of the reckoning.

    >>> lunar_day(Day(2026, 4, 26))
    LunarDay(year=2026, month=3, day=10, leap=False)
    """
    if not FIRST_YEAR < day.year < LAST_YEAR:
        raise ValueError(day.year)
    months = [*_months(day.year), *_months(day.year + 1)]
    number = day.toordinal()
    first, year, month, leap = months[bisect_right(months, number, key=lambda m: m.first) - 1]
    return LunarDay(year, month, number - first + 1, leap)


def tet(year: int) -> Day | None:
    """The first day of the lunar year, "mùng 1 Tết"; None outside the years of the reckoning."""
    return solar_day(LunarDay(year, 1, 1))


@cache
def _months(year: int) -> tuple[_Month, ...]:
    """The months from the eleventh of the year before to the tenth of the year, in order."""
    first, last = _eleventh(year - 1), _eleventh(year)
    moons = [_new_moon(n) for n in range(first, last + 1)]
    leap = _leap(moons) if len(moons) == 14 else len(moons)
    return tuple(_month(day, place, leap, year) for place, day in enumerate(moons[:-1]))


def _month(first: int, place: int, leap: int, year: int) -> _Month:
    """The month at a place after the eleventh; those from the leap month on are one behind."""
    months_on = place - (place >= leap)
    number = (10 + months_on) % 12 + 1
    return _Month(first, year - (months_on < 2), number, place == leap)


def _leap(moons: list[int]) -> int:
    """The place of the first month in which the sun enters no further sign."""
    signs = [_sign(day) for day in moons]
    return next(n for n, (one, after) in enumerate(pairwise(signs)) if n and one == after)


@cache
def _eleventh(year: int) -> int:
    """The number of the new moon that begins the month of the winter solstice."""
    number = floor((Day(year, 12, 31).toordinal() + _TO_JULIAN - 2_415_021) / _MONTH)
    return number - 1 if _sign(_new_moon(number)) >= 9 else number


# --- moon and sun -------------------------------------------------------------------------------

# fmt: off
_MOON = (
    (-0.4068, 0, 1, 0), (0.0161, 0, 2, 0), (-0.0004, 0, 3, 0), (0.0021, 2, 0, 0),
    (0.0104, 0, 0, 2), (-0.0051, 1, 1, 0), (-0.0074, 1, -1, 0), (0.0004, 1, 0, 2),
    (-0.0004, -1, 0, 2), (-0.0006, 0, 1, 2), (0.0010, 0, -1, 2), (0.0005, 1, 2, 0),
)
"""Days by which the true new moon lies off the mean one: the size of each term, and how often it
takes the anomalies of sun and moon and the moon's argument of latitude."""
# fmt: on


def _new_moon(number: int) -> int:
    """The day, in UTC+7, of a new moon counted from the first of 1900."""
    t = number / 1236.85
    sun = 359.2242 + 29.10535608 * number - (0.0000333 + 0.00000347 * t) * t**2
    moon = 306.0253 + 385.81691806 * number + (0.0107306 + 0.00001236 * t) * t**2
    latitude = 21.2964 + 390.67050646 * number - (0.0016528 + 0.00000239 * t) * t**2
    mean = 2_415_020.75933 + 29.53058868 * number + (0.0001178 - 0.000000155 * t) * t**2
    mean += 0.00033 * _sine(166.56 + 132.87 * t - 0.009173 * t**2)
    off = (0.1734 - 0.000393 * t) * _sine(sun)
    off += sum(size * _sine(a * sun + b * moon + c * latitude) for size, a, b, c in _MOON)
    clock = -0.000278 + 0.000265 * t + 0.000262 * t**2
    return floor(mean + off - clock + 0.5 + _ZONE) - _TO_JULIAN


def _sign(day: int) -> int:
    """In which twelfth of its way, from the spring equinox, the sun is as the day begins."""
    t = (day + _TO_JULIAN - 2_451_545.5 - _ZONE) / 36_525
    anomaly = 357.52910 + 35_999.05030 * t - (0.0001559 + 0.00000048 * t) * t**2
    place = 280.46645 + 36_000.76983 * t + 0.0003032 * t**2
    place += (1.914600 - 0.004817 * t - 0.000014 * t**2) * _sine(anomaly)
    place += (0.019993 - 0.000101 * t) * _sine(2 * anomaly) + 0.000290 * _sine(3 * anomaly)
    return floor(place % 360 / 30)


def _sine(degrees: float) -> float:
    return sin(radians(degrees))
