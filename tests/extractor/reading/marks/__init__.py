"""Marks of pages that are pictures."""
