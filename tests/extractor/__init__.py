"""Tests of `extractor`."""
