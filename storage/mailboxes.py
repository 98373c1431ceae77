"""Whose mailbox an address is, however it is spelt: "Anne <Anne@Example.org>" and "anne@example.org" are one reader."""

from __future__ import annotations

from email.utils import parseaddr


def mailbox(address: str) -> str:
    """The bare address in small letters.

    Before the "@" a server may tell letters by their size (RFC 5321, 2.4); none that people have mail at does, and
    whoever is named twice so would be told all twice.
    """
    return (parseaddr(address)[1] or address).casefold()
