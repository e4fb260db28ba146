"""Keeping what is permitted: tables, and services that take a session."""
