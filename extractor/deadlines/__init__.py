"""Until when: deadlines named in a text, and the days they mean.

`times` reads times as they are written, `marks` marks them in a passage; `days`,
`month_days`, `recurring`, `lengths`, `events` and `nothing` hold the rules that tell which of them set a deadline, each a
row with an example; `combine` brings periods and their days together, `resolve` works out days.
Overlaps, in both tables: the longest match counts, then the order of the table.
"""

from extractor.deadlines.find import find_deadlines

__all__ = ["find_deadlines"]
