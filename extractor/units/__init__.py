"""Who is meant: units, office-holders, groups and persons named in a text, and their register."""

from extractor.units.mentions import find_mentions
from extractor.units.register import BUILT_IN, Register, RegisterEntry, normal_name, read_entries

__all__ = [
    "BUILT_IN",
    "Register",
    "RegisterEntry",
    "find_mentions",
    "normal_name",
    "read_entries",
]
