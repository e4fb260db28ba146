"""Archives, messages and packets to their parts: one module a carrier.

`walk.unpack` goes through containers within containers; each carrier's module opens one layer and
returns an `Opened`. Nothing is ever written: a name in an archive is words, not a path. To add a
carrier, add a row to `sniff.Container`, its signs to `signs`, and its opener to `walk.OPENERS`.
"""
