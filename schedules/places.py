"""Where settings stand, and what holds when nobody set any: known without loading what checks them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path

APP = "greffier"
DEFAULT_PERSONS: Literal["initials"] = "initials"


def config_path() -> Path:
    """The settings file: the one `GREFFIER_CONFIG` names, else the platform's place for it."""
    named = os.environ.get("GREFFIER_CONFIG")
    return Path(named) if named else user_config_path(APP, appauthor=False) / "greffier.toml"


def nothing_is_set() -> bool:
    """True when there is neither a settings file nor a variable, so that every setting has its default."""
    return not any(name.startswith("GREFFIER_") for name in os.environ) and not config_path().exists()
