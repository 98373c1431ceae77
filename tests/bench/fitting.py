"""The command line that the programs share which fit weights anew."""

from __future__ import annotations

import argparse
from pathlib import Path


def fit_options(
    doc: str | None, target: Path, *, several: bool = False, errors: bool = True
) -> argparse.Namespace:
    """What was asked for: `folder` (`folders` where `several` may be named), `write`, and `errors` where they can be listed."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    if several:
        parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    else:
        parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--write", action="store_true", help=f"write {target.name}")
    if errors:
        parser.add_argument("--errors", action="store_true", help="list what cross-validation gets wrong")
    return parser.parse_args()
