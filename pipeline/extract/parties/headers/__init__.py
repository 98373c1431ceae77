"""Parties as a ruling sets them out above its text."""
