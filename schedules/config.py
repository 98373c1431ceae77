"""Settings: defaults, then a TOML file, then the environment. Nothing else reads the environment.

Where a setting stands: `greffier.toml` in the platform's configuration directory, or the file that
`GREFFIER_CONFIG` names; each key may be overridden by `GREFFIER_<KEY>`, nested ones by two underscores
(`GREFFIER_MAIL__SMTP__HOST`). docs/operations.md lists them all.
"""

from __future__ import annotations

import os
import tomllib
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from schedules.places import APP, DEFAULT_PERSONS, NOWHERE, config_path, data_path
from schedules.setting_errors import explained, unreadable
from schedules.setting_values import (
    Address,
    Addresses,
    Always,
    Clock,
    Contact,
    Database,
    Decimals,
    Folder,
    Hosts,
    Names,
    Server,
    Whole,
    Wordings,
    Zone,
)
from storage.mailboxes import mailbox


class ConfigError(Exception):
    """A setting is wrong: what, where it stands, how to mend it, on one line."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CrawlSettings(_Section):
    timeout_seconds: Whole = Field(default=60, ge=1, le=3600, description="Time limit of one response")
    max_megabytes: Whole = Field(
        default=20, ge=1, le=1000, description="Size limit of one response, unpacked"
    )
    delay_seconds: Decimals | None = Field(
        default=None,
        ge=0,
        le=3600,
        allow_inf_nan=False,
        description="Pause between two requests to one site; None: the source's own",
    )
    concurrency: Whole | None = Field(
        default=None, ge=1, le=16, description="Requests to one site at a time; None: the source's own"
    )
    retry_wait_seconds: Decimals = Field(
        default=2,
        ge=0,
        le=600,
        allow_inf_nan=False,
        description="Wait before a request that failed is made again, doubled each time; Retry-After goes before",
    )
    most_new_items: Whole = Field(
        default=1000,
        ge=1,
        le=100_000,
        description="New items asked of each source in one night, the newest first; the rest on the next nights",
    )
    most_hours: Decimals = Field(
        default=4,
        gt=0,
        le=24,
        allow_inf_nan=False,
        description="A night spends so long on each source at most; what it did not come to is had on the next nights",
    )
    obey_robots: Always = Field(default=True, description="robots.txt is obeyed; this cannot be turned off")
    hosts: Hosts = Field(
        default_factory=dict,
        description="Public host -> base address to ask instead, as /etc/hosts would; for a replica or a mirror",
    )


class ScheduleSettings(_Section):
    timezone: Zone = "Europe/Paris"
    nightly_at: Clock = Field(default=None, description="Overrides the timetable's 02:30")
    again_at: Clock = Field(default=None, description="Overrides the timetable's 05:30")
    digest_at: Clock = Field(default=None, description="Overrides the timetable's 07:00")
    misfire_grace_hours: Decimals = Field(
        default=12,
        gt=0,
        le=168,
        allow_inf_nan=False,
        description="A job missed while the machine slept still runs within this time",
    )


class SmtpSettings(_Section):
    host: Server = "localhost"
    port: Whole = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str | None = None
    password: SecretStr | None = None
    timeout_seconds: Decimals = Field(default=30, gt=0, le=600, allow_inf_nan=False)
    retry_wait_seconds: Decimals = Field(
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


class ReaderSettings(_Section):
    """What one reader wants to be told of; nothing set: all."""

    courts: Wordings = Field(
        default=(),
        description='Words one of which stands in the name of the court: "Paris", "Cour de cassation"',
    )
    sources: Names = Field(default=(), description="Source ids one of which tells of the ruling")
    least_award: Decimal | None = Field(
        default=None, gt=0, allow_inf_nan=False, description="Euros that the ruling awards at least"
    )

    @property
    def is_set(self) -> bool:
        return bool(self.courts or self.sources or self.least_award)


class MailSettings(_Section):
    delivery: Literal["folder", "smtp"] = "folder"
    folder: Folder | None = Field(
        default=None, description="Where digests go; None: outbox/ beside the database"
    )
    sender: Address = "greffier@localhost.localdomain"
    recipients: Addresses = ("lecteur@localhost.localdomain",)
    most_rulings: Whole = Field(
        default=100,
        ge=1,
        le=1000,
        description="Rulings that one message tells of; more come in several messages, for servers refuse what is too large",
    )
    readers: dict[Address, ReaderSettings] = Field(
        default_factory=dict, description="Recipient -> what of all there is that reader wants to be told"
    )
    smtp: SmtpSettings = SmtpSettings()

    def reader(self, recipient: str) -> ReaderSettings:
        """What this recipient wants, however the settings spell the address."""
        own = (wanted for one, wanted in self.readers.items() if mailbox(one) == mailbox(recipient))
        return next(own, ReaderSettings())

    @model_validator(mode="after")
    def _readers_are_recipients(self) -> MailSettings:
        known = {mailbox(one) for one in self.recipients}
        boxes = [mailbox(one) for one in self.readers]
        strangers = [one for one in self.readers if mailbox(one) not in known]
        if strangers:
            raise ValueError(
                f"readers names {strangers[0]!r}, who is none of mail.recipients; add the address there or take it out here"
            )
        twice = [one for place, one in enumerate(self.readers) if boxes[place] in boxes[:place]]
        if twice:
            raise ValueError(f"readers names {twice[0]!r} twice; put what is wanted in one table")
        return self

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

    database_url: Database = Field(
        default="", description="SQLAlchemy address; empty: an SQLite file in data_dir"
    )
    data_dir: Folder = Field(default_factory=data_path)
    contact: Contact | None = Field(
        default=None, description="Your address, told to every site in the user agent; needed before a crawl"
    )
    sources: Names = Field(default=(), description="Source ids to watch; none: the default ones")
    persons: Literal["initials", "full"] = Field(
        default=DEFAULT_PERSONS, description="How natural persons are stored and shown"
    )
    workers: Whole = Field(default=2, ge=1, le=64, description="Processes that read pages")
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
        return _placed(Config(**from_file))
    except ValidationError as error:
        raise ConfigError(explained(error, path, from_file, os.environ, Config)) from error
    except SettingsError as error:
        raise ConfigError(unreadable(os.environ)) from error


def _placed(config: Config) -> Config:
    if config.data_dir.is_relative_to(NOWHERE):
        raise ConfigError(
            "setting data_dir is missing, and this user has no home folder to put the database into: "
            "set GREFFIER_DATA_DIR to a folder that lasts, or HOME"
        )
    return config


def _check_variables() -> None:
    """A misspelt variable would be silently without effect. GREFFIER_EVAL is the tests' and benches' own."""
    known = {"config", "eval", *Config.model_fields}
    for name in os.environ:
        key = name.removeprefix("GREFFIER_").lower().split("__")[0]
        if name.startswith("GREFFIER_") and key not in known:
            raise ConfigError(f"{name} in the environment: no such setting; docs/operations.md lists them")


def _read_file(path: Path) -> dict[str, Any]:
    if not path.exists():
        if os.environ.get("GREFFIER_CONFIG"):
            raise ConfigError(
                f"GREFFIER_CONFIG names {path}, which does not exist; create it or unset the variable"
            )
        return {}
    try:
        values = tomllib.loads(path.read_text("utf-8-sig"))  # with the mark that editors on Windows put first
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}; mend that line") from error
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}; check its permissions") from error
    return values
