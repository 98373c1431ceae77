"""What changes around the articles from night to night and from request to request, and is not the article."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from importlib.resources import files

from schedules.replica.texts import NIGHTS


@dataclass(frozen=True)
class Noise:
    """Adverts, counters and tokens for one view of one address: the same view gives the same noise."""

    address: str
    night: int
    times: int

    def _number(self, what: str) -> int:
        seed = f"{what} {self.address} {self.night} {self.times}"
        return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:6])

    @property
    def token(self) -> str:
        return f"{self._number('token'):012x}{self._number('more'):012x}"

    @property
    def views(self) -> int:
        base = int.from_bytes(hashlib.sha256(self.address.encode()).digest()[:2])
        return 400 + base % 9000 + 37 * self.night + self.times

    @property
    def rendered_at(self) -> datetime:
        return datetime.combine(NIGHTS[self.night], time(0, 30), UTC) + timedelta(
            seconds=self._number("at") % 5400
        )

    @property
    def milliseconds(self) -> int:
        return 40 + self._number("ms") % 400

    @property
    def advert(self) -> dict[str, str]:
        return self._pick("advert")

    @property
    def training(self) -> dict[str, str]:
        return _promos()["training"][self.night - 1]

    @property
    def podcast(self) -> dict[str, str]:
        return _promos()["podcast"][self.night - 1]

    def _pick(self, kind: str) -> dict[str, str]:
        choices = _promos()[kind]
        return choices[self._number(kind) % len(choices)]


@cache
def _promos() -> dict[str, list[dict[str, str]]]:
    return tomllib.loads((files(__package__) / "promos.toml").read_text("utf-8"))
