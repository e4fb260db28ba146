"""Tests of containers, with files that are made here: none is anybody's."""
