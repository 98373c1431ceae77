"""Where settings stand, and what holds when nobody set any: known without loading what checks them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path, user_data_path

APP = "greffier"
DEFAULT_PERSONS: Literal["initials"] = "initials"

NOWHERE = Path("/nonexistent")
"""The home of users who have none."""


def config_path() -> Path:
    """The settings file: the one `GREFFIER_CONFIG` names, else the platform's place for it."""
    named = os.environ.get("GREFFIER_CONFIG")  # empty, as in many a unit file, it names none
    return Path(named) if named else _in_home(user_config_path) / "greffier.toml"


def data_path() -> Path:
    """The platform's place for the database and the outbox."""
    return _in_home(user_data_path)


def _in_home(place: Callable[..., Path]) -> Path:
    try:
        return place(APP, appauthor=False)
    except RuntimeError:  # a user without HOME whom the machine does not know, as in many a container
        return NOWHERE


def nothing_is_set() -> bool:
    """True when there is neither a settings file nor a variable, so that every setting has its default."""
    return not any(name.startswith("GREFFIER_") for name in os.environ) and not config_path().exists()
