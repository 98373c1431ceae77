"""Where a sentence ends: at a stop, but not at one that shortens a title or a masked name ("M. Bacherelle", "M. B.")."""

from __future__ import annotations

STOP = ". "
_TITLES = ("m", "mm", "dr", "me")
"""What a stop shortens and does not end a sentence behind."""


def last_stop(flat: str, first: int, last: int) -> int:
    """Where the last stop stands in folded text from `first` to `last`; -1 without one."""
    place = flat.rfind(STOP, first, last)
    while place >= 0 and _is_title(flat, place):
        place = flat.rfind(STOP, first, place)
    return place


def next_stop(flat: str, first: int, last: int) -> int:
    """Where the first stop stands in folded text from `first` to `last`; -1 without one."""
    place = flat.find(STOP, first, last)
    while place >= 0 and _is_title(flat, place):
        place = flat.find(STOP, place + 1, last)
    return place


def _is_title(flat: str, stop: int) -> bool:
    before = flat[max(0, stop - 3) : stop]
    last = "".join(c if c.isalnum() else " " for c in before).split(" ")[-1]
    return last in _TITLES or (len(last) == 1 and last.isalpha())
