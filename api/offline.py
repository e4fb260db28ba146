"""Imported by the fork server before anything else: it and its children have no network.

Nothing else may import this. The libraries come later (`api.readers.warm`): some start threads, and
the kernel lets only a process of one thread leave.
"""

from __future__ import annotations

from api.network import leave_network

leave_network()
