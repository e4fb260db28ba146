"""Tests of who is meant."""
