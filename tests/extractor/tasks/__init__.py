"""Tests of `extractor.tasks`."""
