"""Tests of `extractor.metadata`."""
