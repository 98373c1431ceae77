"""Exit status of the command."""

from typing import Final

ALL_WELL: Final = 0
SOME_FAILED: Final = 1
"""Some source, page or recipient failed; the rest was done and stored."""
WRONG_USE: Final = 2
"""Wrong use or configuration: one line says what, where and how to mend it."""
