"""The standard streams, which whoever starts the program may have closed, or sent to a disk that is full."""

from __future__ import annotations

import errno
import io
import os
import sys

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def ready_streams() -> None:
    """Put the null device in place of each that is closed: a file opened later would get its number, and what is said."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDWR)
            if descriptor != number:  # taken meanwhile
                os.dup2(descriptor, number)
                os.close(descriptor)
            os.set_inheritable(number, True)
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # a letter that the terminal lacks is no reason to say nothing
            stream.reconfigure(errors="backslashreplace")


def is_full(error: OSError) -> bool:
    """True of standard output on a full disk: an error about any other file names it."""
    return error.errno in _FULL and error.filename is None


def say_no_more() -> None:
    """Let what is left of standard output go: Python would try it again at its end, and end with a status of its own."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
