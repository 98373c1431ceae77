"""Settings: defaults, then a TOML file, then the environment. Nothing else reads the environment.

Where a setting stands: `greffier.toml` in the platform's configuration directory, or the file that
`GREFFIER_CONFIG` names; each key may be overridden by `GREFFIER_<KEY>`, nested ones by two underscores
(`GREFFIER_MAIL__SMTP__HOST`). docs/operations.md lists them all.
"""

from __future__ import annotations

import os
import re
import tomllib
from datetime import time
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_data_path
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from schedules.places import APP, DEFAULT_PERSONS, config_path
from schedules.setting_errors import explained, unreadable
from storage.mailboxes import mailbox


class ConfigError(Exception):
    """A setting is wrong: what, where it stands, how to mend it, on one line."""


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
    place = Path(value).expanduser() if isinstance(value, str) else value
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


def _split(value: object) -> object:
    """A list in an environment variable is written with commas."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


_BARE = r"[^\s@,;:<>()\"]+@[^\s@,;:<>()\".]+(?:\.[^\s@,;:<>()\".]+)*"
_ADDRESS = re.compile(rf'{_BARE}|(?:"[^"\r\n]*"|[^<>"@,;\r\n]*)\s*<{_BARE}>')
_HOST = re.compile(r"[^\s/:@?#]+")
_RELATIVE_SQLITE = re.compile(r"sqlite(?:\+\w+)?:///(?![/\\:]|[A-Za-z]:[/\\]|file:|$)")
_CLOCK = re.compile(r"\d{2}:\d{2}(?::\d{2})?")

Address = Annotated[str, AfterValidator(_check_address)]
Addresses = Annotated[tuple[Address, ...], NoDecode, BeforeValidator(_split)]
Contact = Annotated[Address, AfterValidator(_check_contact)]
Hosts = dict[Annotated[str, AfterValidator(_check_host)], Annotated[str, AfterValidator(_check_base)]]
Clock = Annotated[time | None, BeforeValidator(_check_clock)]
Folder = Annotated[Path, BeforeValidator(_check_place)]
Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CrawlSettings(_Section):
    timeout_seconds: int = Field(default=60, ge=1, le=3600, description="Time limit of one response")
    max_megabytes: int = Field(default=20, ge=1, le=1000, description="Size limit of one response, unpacked")
    delay_seconds: float | None = Field(
        default=None,
        ge=0,
        le=3600,
        allow_inf_nan=False,
        description="Pause between two requests to one site; None: the source's own",
    )
    concurrency: int | None = Field(
        default=None, ge=1, le=16, description="Requests to one site at a time; None: the source's own"
    )
    retry_wait_seconds: float = Field(
        default=2,
        ge=0,
        le=600,
        allow_inf_nan=False,
        description="Wait before a request that failed is made again, doubled each time; Retry-After goes before",
    )
    obey_robots: Literal[True] = Field(
        default=True, description="robots.txt is obeyed; this cannot be turned off"
    )
    hosts: Hosts = Field(
        default_factory=dict,
        description="Public host -> base address to ask instead, as /etc/hosts would; for a replica or a mirror",
    )


class ScheduleSettings(_Section):
    timezone: Annotated[str, AfterValidator(_check_zone)] = "Europe/Paris"
    nightly_at: Clock = Field(default=None, description="Overrides the timetable's 02:30")
    digest_at: Clock = Field(default=None, description="Overrides the timetable's 07:00")
    misfire_grace_hours: float = Field(
        default=12,
        gt=0,
        le=168,
        allow_inf_nan=False,
        description="A job missed while the machine slept still runs within this time",
    )


class SmtpSettings(_Section):
    host: str = "localhost"
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str | None = None
    password: SecretStr | None = None
    timeout_seconds: float = Field(default=30, gt=0, le=600, allow_inf_nan=False)
    retry_wait_seconds: float = Field(
        default=300,
        ge=0,
        le=3600,
        allow_inf_nan=False,
        description="Wait before a message that the server put off is tried again, three times in a run",
    )

    @model_validator(mode="after")
    def _login_is_protected(self) -> SmtpSettings:
        if self.user and self.security == "none":
            raise ValueError('a login needs security = "starttls" or "tls"; it would be sent readable')
        if (self.user is None) != (self.password is None):
            raise ValueError("user and password go together; set both or neither")
        return self


class MailSettings(_Section):
    delivery: Literal["folder", "smtp"] = "folder"
    folder: Folder | None = Field(
        default=None, description="Where digests go; None: outbox/ beside the database"
    )
    sender: Address = "greffier@localhost.localdomain"
    recipients: Addresses = ("lecteur@localhost.localdomain",)
    smtp: SmtpSettings = SmtpSettings()

    @model_validator(mode="after")
    def _recipients_are_listed(self) -> MailSettings:
        if not self.recipients:
            raise ValueError('recipients is empty; list at least one, as ["veille@example.org"]')
        boxes = [mailbox(one) for one in self.recipients]
        twice = [one for place, one in enumerate(self.recipients) if boxes[place] in boxes[:place]]
        if twice:
            raise ValueError(
                f"recipients names {twice[0]!r} twice, who would get every message twice; name it once"
            )
        return self


class Config(BaseSettings):
    """All settings, checked. Use `load_config()`, whose errors are `ConfigError`."""

    model_config = SettingsConfigDict(
        env_prefix="GREFFIER_", env_nested_delimiter="__", extra="forbid", frozen=True, env_ignore_empty=True
    )

    database_url: Annotated[str, AfterValidator(_check_database)] = Field(
        default="", description="SQLAlchemy address; empty: an SQLite file in data_dir"
    )
    data_dir: Folder = Field(default_factory=lambda: user_data_path(APP, appauthor=False))
    contact: Contact | None = Field(
        default=None, description="Your address, told to every site in the user agent; needed before a crawl"
    )
    sources: Names = Field(default=(), description="Source ids to watch; none: the default ones")
    persons: Literal["initials", "full"] = Field(
        default=DEFAULT_PERSONS, description="How natural persons are stored and shown"
    )
    workers: int = Field(default=2, ge=1, le=64, description="Processes that read pages")
    crawl: CrawlSettings = CrawlSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    mail: MailSettings = MailSettings()

    @property
    def path(self) -> Path:
        return config_path()

    @property
    def version(self) -> str:
        return version(APP)

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'greffier.db'}"

    @property
    def outbox(self) -> Path:
        return self.mail.folder or self.data_dir / "outbox"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.schedule.timezone)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del settings_cls, dotenv_settings, file_secret_settings
        return (env_settings, init_settings)  # the environment wins over the file, which comes as init values


def load_config() -> Config:
    """Settings from file and environment. Raises `ConfigError` naming the key and the remedy."""
    path = config_path()
    from_file = _read_file(path)
    _check_variables()
    try:
        return Config(**from_file)
    except ValidationError as error:
        raise ConfigError(explained(error, path, from_file, os.environ)) from error
    except SettingsError as error:
        raise ConfigError(unreadable(os.environ)) from error


def _check_variables() -> None:
    """A misspelt variable would be silently without effect. GREFFIER_EVAL is the tests' and benches' own."""
    known = {"config", "eval", *Config.model_fields}
    for name in os.environ:
        key = name.removeprefix("GREFFIER_").lower().split("__")[0]
        if name.startswith("GREFFIER_") and key not in known:
            raise ConfigError(f"{name} in the environment: no such setting; docs/operations.md lists them")


def _read_file(path: Path) -> dict[str, Any]:
    if not path.exists():
        if "GREFFIER_CONFIG" in os.environ:
            raise ConfigError(
                f"GREFFIER_CONFIG names {path}, which does not exist; create it or unset the variable"
            )
        return {}
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}; mend that line") from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}; check its permissions") from error
    return values
