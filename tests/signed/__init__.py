"""Signed renderings of our own: letters whose number, day and seal are stamps, signed with keys that
are made when they are needed, and read again (`python -m tests.signed`)."""
