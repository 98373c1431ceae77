"""The kinds of values that settings hold, each checked: what is wrong with one is said with how to write it."""

from __future__ import annotations

import json
import re
from datetime import time
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator
from pydantic_settings import NoDecode


def _check_address(value: str) -> str:
    if _ADDRESS.fullmatch(value.strip()):
        return value.strip()
    if value.count("@") > 1:
        raise ValueError(
            f'{value!r} is more than one e-mail address; list them, as ["a@example.org", "b@example.org"]'
        )
    raise ValueError(f"{value!r} is no e-mail address; write it as name@example.org")


def _check_contact(value: str) -> str:
    if not value.isascii():
        raise ValueError(
            f"{value!r} goes into the user agent, which takes plain letters; name another address"
        )
    return value


def _check_host(value: str) -> str:
    if not _HOST.fullmatch(value):
        raise ValueError(f"{value!r} is no host; write it as www.example.org")
    return value


def _check_server(value: str) -> str:
    try:
        value.encode("idna")  # as whoever looks it up does: an empty part, or one too long, is an error
        is_host = bool(_HOST.fullmatch(value))
    except UnicodeError:
        is_host = False
    if not is_host:
        raise ValueError(
            f"{value!r} is no host; write it as smtp.example.org, and its port as mail.smtp.port"
        )
    return value


def _no_switch(value: object) -> object:
    if isinstance(value, bool):  # true would be taken for 1
        raise ValueError("it is a number; write it in digits")  # noqa: TRY004  # pydantic passes ValueErrors on
    return value


def _check_base(value: str) -> str:
    try:
        parts = urlsplit(value)
        is_base = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, half an IPv6 address
        is_base = False
        parts = urlsplit("")
    if not is_base or parts.path.strip("/") or parts.query or parts.fragment or parts.username is not None:
        raise ValueError(f"{value!r} is no base address; write it as http://127.0.0.1:8123, without a path")
    return value


def _check_clock(value: object) -> object:
    # A number would be taken for seconds after midnight: 430 is 00:07:10, and nobody means that.
    if value is None or isinstance(value, time) or (isinstance(value, str) and _CLOCK.fullmatch(value)):
        return value
    raise ValueError(f"{value!r} is no time of day; write it as 07:00:00")


def _check_place(value: object) -> object:
    if value == "":
        raise ValueError(
            "it is empty, which would be the folder the command happens to run in; name a folder"
        )
    # "~" is the shell's, and other places than this file would mean another folder under cron than by hand.
    try:
        place = Path(value).expanduser() if isinstance(value, str) else value
    except RuntimeError as error:
        raise ValueError(
            f"'{value}' is in the home of a user whom this machine does not know; write its whole path, from /"
        ) from error
    if isinstance(place, Path) and not place.is_absolute():
        raise ValueError(
            f"'{place}' would be another folder wherever the command is run; write its whole path, from /"
        )
    return place


def _check_database(value: str) -> str:
    if _RELATIVE_SQLITE.match(value):
        raise ValueError(
            f"{value!r} would be another file wherever the command is run; write its whole path, "
            "with four slashes: sqlite:////path/greffier.db"
        )
    return value


def _check_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f"{value!r} is no time zone; write it as Europe/Paris") from error
    return value


def _check_wording(value: str) -> str:
    if not any(letter.isalpha() for letter in value):
        raise ValueError(
            f'{value!r} stands in the name of no court; write a part of one, as "Paris" or "Cour de cassation"'
        )
    from schedules.setting_courts import is_known, nearest  # noqa: PLC0415  # few settings name courts

    meant = [] if is_known(value) else nearest(value)
    if meant:
        raise ValueError(f"{value!r} stands in the name of no court; did you mean {' or '.join(meant)}?")
    return value


def _split(value: object) -> object:
    """A list in an environment variable is written with commas, or as in JSON."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        return _unpack(value)
    return [part.strip() for part in value.split(",") if part.strip()]


def _unpack(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError as error:
        raise ValueError(
            f'{value!r} begins like a list and is none; write it with commas alone, as one,two, or as ["one", "two"]'
        ) from error


def _check_obedience(value: object) -> object:
    if value is True or (isinstance(value, str) and value.strip().lower() in {"true", "1", "yes", "on"}):
        return True
    raise ValueError("it cannot be turned off; take it out")


_BARE = r"[^\s\0-\x1f@,;:<>()\"]+@[^\s\0-\x1f@,;:<>()\".]+(?:\.[^\s\0-\x1f@,;:<>()\".]+)*"
_ADDRESS = re.compile(rf'{_BARE}|(?:"[^"\r\n]*"|[^<>"@,;\r\n]*)\s*<{_BARE}>')
_HOST = re.compile(r"[^\s/:@?#\"'\[\](){}<>,;]+")
_RELATIVE_SQLITE = re.compile(r"sqlite(?:\+\w+)?:///(?![/\\:]|[A-Za-z]:[/\\]|file:|$)")
_CLOCK = re.compile(r"\d{2}:\d{2}(?::\d{2})?")

Address = Annotated[str, AfterValidator(_check_address)]
Addresses = Annotated[tuple[Address, ...], NoDecode, BeforeValidator(_split)]
Always = Annotated[Literal[True], BeforeValidator(_check_obedience)]
Contact = Annotated[Address, AfterValidator(_check_contact)]
Hosts = dict[Annotated[str, AfterValidator(_check_host)], Annotated[str, AfterValidator(_check_base)]]
Clock = Annotated[time | None, BeforeValidator(_check_clock)]
Folder = Annotated[Path, BeforeValidator(_check_place)]
Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Wordings = Annotated[
    tuple[Annotated[str, AfterValidator(_check_wording)], ...], NoDecode, BeforeValidator(_split)
]
Server = Annotated[str, AfterValidator(_check_server)]
Whole = Annotated[int, BeforeValidator(_no_switch)]
Decimals = Annotated[float, BeforeValidator(_no_switch)]
Database = Annotated[str, AfterValidator(_check_database)]
Zone = Annotated[str, AfterValidator(_check_zone)]
