"""What the verbs of the command share: options, settings, and how a failure with a remedy ends.

Imports are left to the call, so that a verb that needs no settings loads nothing that reads them.
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, NoReturn

import click

from schedules.exits import WRONG_USE

if TYPE_CHECKING:
    from pipeline.process import Persons
    from schedules.config import Config

DAY = click.DateTime(formats=["%Y-%m-%d"])

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, for a program to read.")


def config() -> Config:
    from schedules.config import ConfigError, load_config

    try:
        config = load_config()
    except ConfigError as error:
        fail(str(error))
    set_up_logging()
    return config


def persons() -> Persons:
    """The one setting that `extract` needs. With none set, the library that checks settings is not loaded."""
    from schedules.places import DEFAULT_PERSONS, nothing_is_set
    from schedules.quiet import quieten

    if not nothing_is_set():
        return config().persons
    quieten()
    return DEFAULT_PERSONS


def known_failures() -> KnownFailures:
    return KnownFailures()


class KnownFailures:
    """Inside this block, a failure that has a remedy ends the command with one line and status 2."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from schedules.config import ConfigError
        from schedules.digests.mail import MailError
        from storage.errors import StorageError

        if isinstance(error, ConfigError | MailError | StorageError):
            fail(str(error))


def set_up_logging() -> None:
    from schedules.console import set_up_logging

    set_up_logging(verbose=bool(click.get_current_context().find_root().params.get("verbose")))


def fail(message: str, status: int = WRONG_USE) -> NoReturn:
    click.echo(f"greffier: {message}", err=True)
    sys.exit(status)


def day(value: datetime | None) -> date | None:
    return value.date() if value else None
