"""Who is meant: units, office-holders, groups and persons named in a text, and their register."""

from extractor.units.entries import RegisterEntry
from extractor.units.mentions import find_mentions
from extractor.units.posts import names_a_unit
from extractor.units.register import BUILT_IN, Match, Register, with_built_in
from extractor.units.spelling import normal_name

__all__ = [
    "BUILT_IN",
    "Match",
    "Register",
    "RegisterEntry",
    "find_mentions",
    "names_a_unit",
    "normal_name",
    "with_built_in",
]
