"""Fixtures that several tests share, once for each test process; how property tests choose their examples.

A change is judged by examples that are the same at every run; `make fuzz` looks for new ones.
"""

from __future__ import annotations

from hypothesis import settings

from tests.stores import empty_url, postgres_server, postgres_url, sqlite_template, store, store_url

settings.register_profile("repeatable", derandomize=True)
settings.register_profile("search", derandomize=False, print_blob=True)
settings.load_profile("repeatable")

__all__ = ["empty_url", "postgres_server", "postgres_url", "sqlite_template", "store", "store_url"]
