"""Tests of the pages of the clerk."""
