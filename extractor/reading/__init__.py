"""Bytes to a `Reading`: one module a carrier."""
