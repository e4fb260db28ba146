"""Tests of the calendar of working days."""
