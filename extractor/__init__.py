"""From the bytes of an issued document to typed values, without side effects.

Public names: `extract`, `read_format`, `as_json`, the values of `types`, `Classified`, `PERMITTED`
and the errors. Nothing in this package touches the clock, disk, network, database or a log.
"""
