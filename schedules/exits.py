"""Exit status of the command."""

from typing import Final

ALL_WELL: Final = 0
SOME_FAILED: Final = 1
"""Some source, page or recipient failed, or a site has been made anew; the rest was done and stored."""
WRONG_USE: Final = 2
"""It could not be done: wrong use or configuration, a database or lock that cannot be had. One line says how to mend it."""
