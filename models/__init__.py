"""What is kept of documents, and the functions that keep it.

Every function takes a `Session` and leaves the commit to whoever opened it
(`models.database.transaction`), so that a change and its line in the feed are written together or
not at all. `at` is always an aware time, given by the caller: nothing here reads a clock. Tables
stand in `models.tables`; those for restricted documents, and those that both kinds share, have no
column that could hold words of a document.
"""
