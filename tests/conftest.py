"""Fixtures that several tests share, once for each test process."""

from __future__ import annotations

from tests.stores import empty_url, postgres_server, postgres_url, sqlite_template, store, store_url

__all__ = ["empty_url", "postgres_server", "postgres_url", "sqlite_template", "store", "store_url"]
