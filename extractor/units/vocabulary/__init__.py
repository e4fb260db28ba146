"""The words that names of units are made of: tables, each row with an example that a test reads.

To teach a new kind of unit, add a row to `heads.HEADS`; a new post, to `posts.TITLES`; a new word
for many units, to `groups.GROUP_NOUNS`; a short form, to `abbreviations.ABBREVIATIONS`.
"""
