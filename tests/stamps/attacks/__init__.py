"""Marked documents made to get past the detector: what careless and cunning offices produce.

A person who looks at each of them sees the mark. Run by `python -m tests.stamps.attacks`; like the
rest of this examiner it shares nothing with the detector. To add an attack, add a row to the
`ATTACKS` of a family; every family begins with the same paper without a mark, which must be open.
"""
