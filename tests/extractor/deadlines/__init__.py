"""Tests of the deadline rules."""
