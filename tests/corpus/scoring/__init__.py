"""Tests of `corpus.scoring`."""
